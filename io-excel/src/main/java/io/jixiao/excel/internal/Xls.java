package io.jixiao.excel.internal;

import io.jixiao.core.model.Label;
import io.jixiao.excel.ReadLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Reads the old binary format. */
final class Xls {

  private Xls() {}

  static Source.Opened read(POIFSFileSystem files, ReadLimits limits, @Nullable String password)
      throws IOException {
    String before = Biff8EncryptionKey.getCurrentUserPassword();
    Biff8EncryptionKey.setCurrentUserPassword(password);
    try (HSSFWorkbook book = new HSSFWorkbook(files, false)) {
      if (book.getNumberOfSheets() > limits.maxSheets()) {
        throw Source.over("工作表数", "sheets", limits.maxSheets());
      }
      boolean date1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
      List<Grid> grids = new ArrayList<>();
      int cells = 0;
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        HSSFSheet sheet = book.getSheetAt(i);
        Grid grid = new Grid(sheet.getSheetName(), date1904);
        int rows = 0;
        for (Row row : sheet) {
          boolean any = false;
          for (Cell cell : row) {
            GridCell read = cell((HSSFCell) cell);
            if (read != null) {
              grid.add(read);
              any = true;
              if (++cells > limits.maxCells()) {
                throw Source.over("单元格数", "cells", limits.maxCells());
              }
              if (read.text().length() > limits.maxTextLength()) {
                throw Source.over("单元格字数", "characters in a cell", limits.maxTextLength());
              }
            }
          }
          if (any && ++rows > limits.maxRows()) {
            throw Source.over("行数", "rows", limits.maxRows());
          }
        }
        for (CellRangeAddress r : sheet.getMergedRegions()) {
          grid.merge(
              new Grid.Region(
                  r.getFirstRow(), r.getFirstColumn(), r.getLastRow(), r.getLastColumn()));
        }
        grids.add(grid);
      }
      List<Label> remarks = new ArrayList<>();
      if (files.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
        remarks.add(Xlsx.MACROS);
      }
      return new Source.Opened(grids, remarks);
    } catch (EncryptedDocumentException e) {
      throw Source.locked(password != null);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(before);
    }
  }

  private static @Nullable GridCell cell(HSSFCell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    int r = cell.getRowIndex();
    int c = cell.getColumnIndex();
    return switch (type) {
      case NUMERIC -> {
        var style = cell.getCellStyle();
        short id = style.getDataFormat();
        String code = style.getDataFormatString();
        NumberFormatCode format =
            id < 59 || code == null ? NumberFormatCode.builtIn(id) : NumberFormatCode.parse(code);
        // this format holds numbers in binary only; BigDecimal takes them over exactly
        yield GridCell.number(r, c, new BigDecimal(cell.getNumericCellValue()), format);
      }
      case STRING -> {
        String text = cell.getRichStringCellValue().getString();
        yield text.isBlank() ? null : GridCell.text(r, c, text);
      }
      case BOOLEAN -> GridCell.text(r, c, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
      case ERROR -> GridCell.error(r, c, FormulaError.forInt(cell.getErrorCellValue()).getString());
      default -> null;
    };
  }
}
