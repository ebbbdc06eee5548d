package io.jixiao.excel.internal;

import io.jixiao.core.model.Label;
import io.jixiao.excel.ReadLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of the first sheet of a workbook of the old binary format, one at a time. */
final class XlsRows implements HSSFListener {

  /** Takes the rows. */
  interface Sink {
    /**
     * Takes a row.
     *
     * @param sheet the name of the sheet
     * @param number the row in the sheet, from 1
     * @param cells the cells from the left
     */
    void row(String sheet, int number, @Nullable GridCell[] cells);
  }

  private final ReadLimits limits;
  private final Sink sink;
  private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);
  private @Nullable SSTRecord strings;
  private String sheet = "";
  private int sheets;
  private @Nullable FormulaRecord pending;

  private @Nullable GridCell[] cells = new @Nullable GridCell[64];
  private int row = -1;
  private int width;
  private int rows;
  private long count;

  private XlsRows(ReadLimits limits, Sink sink) {
    this.limits = limits;
    this.sink = sink;
  }

  static void read(Path path, ReadLimits limits, Sink sink) {
    XlsRows rows = new XlsRows(limits, sink);
    try (POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true)) {
      if (Encrypted.is(files)) {
        throw encrypted();
      }
      HSSFRequest request = new HSSFRequest();
      request.addListenerForAllRecords(rows.formats);
      new HSSFEventFactory().processWorkbookEvents(request, files);
      rows.end();
    } catch (BadWorkbookException e) {
      throw e;
    } catch (EncryptedDocumentException e) {
      throw encrypted();
    } catch (IOException | RuntimeException e) {
      throw Source.broken(e);
    }
  }

  private static BadWorkbookException encrypted() {
    return new BadWorkbookException(
        null,
        new Label("花名册不能加密", "a roster cannot be encrypted"),
        new Label("未加密的 .xlsx、.xls 或 .csv", ".xlsx, .xls or .csv without a password"));
  }

  @Override
  public void processRecord(Record record) {
    if (record instanceof BoundSheetRecord bound && sheet.isEmpty()) {
      sheet = bound.getSheetname();
    } else if (record instanceof SSTRecord table) {
      strings = table;
    } else if (record instanceof BOFRecord bof && bof.getType() == BOFRecord.TYPE_WORKSHEET) {
      sheets++;
    } else if (sheets == 1) {
      cell(record);
    }
  }

  private void cell(Record record) {
    if (record instanceof StringRecord string && pending != null) {
      put(pending, GridCell.text(pending.getRow(), pending.getColumn(), string.getString()));
      pending = null;
    } else if (record instanceof NumberRecord number) {
      put(number, number(number, number.getValue()));
    } else if (record instanceof LabelSSTRecord label && strings != null) {
      String text = strings.getString(label.getSSTIndex()).getString();
      put(label, GridCell.text(label.getRow(), label.getColumn(), text));
    } else if (record instanceof LabelRecord label) {
      put(label, GridCell.text(label.getRow(), label.getColumn(), label.getValue()));
    } else if (record instanceof BoolErrRecord value) {
      int r = value.getRow();
      int c = value.getColumn();
      put(
          value,
          value.isError()
              ? GridCell.error(r, c, FormulaError.forInt(value.getErrorValue()).getString())
              : GridCell.text(r, c, value.getBooleanValue() ? "TRUE" : "FALSE"));
    } else if (record instanceof FormulaRecord formula) {
      formula(formula);
    }
  }

  private void formula(FormulaRecord formula) {
    int r = formula.getRow();
    int c = formula.getColumn();
    if (formula.hasCachedResultString()) {
      pending = formula;
      return;
    }
    CellType type = formula.getCachedResultTypeEnum();
    if (type == CellType.ERROR) {
      String text = FormulaError.forInt(formula.getCachedErrorValue()).getString();
      put(formula, GridCell.error(r, c, text));
    } else if (type == CellType.BOOLEAN) {
      put(formula, GridCell.text(r, c, formula.getCachedBooleanValue() ? "TRUE" : "FALSE"));
    } else if (type == CellType.NUMERIC) {
      put(formula, number(formula, formula.getValue()));
    }
  }

  private GridCell number(CellValueRecordInterface cell, double value) {
    int id = formats.getFormatIndex(cell);
    String code = id < 59 ? null : formats.getFormatString(id);
    NumberFormatCode format =
        code == null ? NumberFormatCode.builtIn(id) : NumberFormatCode.parse(code);
    // this format holds numbers in binary only; BigDecimal takes them over exactly
    return GridCell.number(cell.getRow(), cell.getColumn(), new BigDecimal(value), format);
  }

  private void put(CellValueRecordInterface at, GridCell cell) {
    if (at.getRow() != row) {
      end();
      row = at.getRow();
    }
    if (cell.text().isBlank()) {
      return;
    }
    if (cell.text().length() > limits.maxTextLength()) {
      throw Source.over("单元格字数", "characters in a cell", limits.maxTextLength());
    }
    if (++count > limits.maxCells()) {
      throw Source.over("单元格数", "cells", limits.maxCells());
    }
    if (width == 0 && ++rows > limits.maxRows()) {
      throw Source.over("行数", "rows", limits.maxRows());
    }
    int c = at.getColumn();
    if (c >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(c + 1, cells.length * 2));
    }
    cells[c] = cell;
    width = Math.max(width, c + 1);
  }

  /** Ends a row and hands it over. */
  private void end() {
    if (width > 0) {
      sink.row(sheet, row + 1, Arrays.copyOf(cells, width));
      Arrays.fill(cells, 0, width, null);
      width = 0;
    }
  }
}
