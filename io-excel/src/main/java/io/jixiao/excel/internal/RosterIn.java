package io.jixiao.excel.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.excel.CellFault;
import io.jixiao.excel.ReadLimits;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Reads a roster row by row: the heading first, then each row on its own. */
public final class RosterIn {

  private static final int HEAD_ROWS = 20;

  /** The rows that a sheet of the old format can have, and after how many progress is told. */
  private static final int XLS_ROWS = 65_536;

  private static final int TOLD_ROWS = 1_000;

  /** Takes the rows of a roster. */
  public interface Sink {
    /**
     * Takes a row.
     *
     * @param number the row in the file, from 1
     * @param report the report; empty if the row does not name unit and year
     * @param faults the faults of the row
     */
    void row(int number, Optional<SelfEvaluationReport> report, List<CellFault> faults);
  }

  private final String file;
  private final Sink sink;
  private final LongConsumer progress;
  private int @Nullable [] at;
  private int rows;

  private RosterIn(String file, Sink sink, LongConsumer progress) {
    this.file = file;
    this.sink = sink;
    this.progress = progress;
  }

  /**
   * Reads a roster.
   *
   * @param path the file, .xlsx, .xls or .csv, not null
   * @param limits the limits, not null
   * @param sink takes the rows, not null
   * @param progress is told the bytes read so far, not null
   * @return how many rows were read
   * @throws IOException if the file cannot be read
   */
  public static int read(Path path, ReadLimits limits, Sink sink, LongConsumer progress)
      throws IOException {
    if (Files.size(path) > limits.maxBytes()) {
      throw Source.over("文件字节数", "bytes of the file", limits.maxBytes());
    }
    RosterIn in = new RosterIn(String.valueOf(path.getFileName()), sink, progress);
    byte[] head = new byte[8];
    int n;
    try (InputStream stream = Files.newInputStream(path)) {
      n = stream.readNBytes(head, 0, 8);
    }
    if (n >= 4 && head[0] == 'P' && head[1] == 'K') {
      in.xlsx(path, limits);
    } else if (n >= 4 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
      in.xls(path, limits);
    } else {
      in.csv(path, limits);
    }
    if (in.at == null) {
      throw wrongTemplate();
    }
    return in.rows;
  }

  private static BadWorkbookException wrongTemplate() {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (RosterColumns.Col col : RosterColumns.ALL) {
      if (col.required()) {
        zh.append(zh.isEmpty() ? "" : "、").append(col.label().zh());
        en.append(en.isEmpty() ? "" : ", ").append(col.label().en());
      }
    }
    return new BadWorkbookException(
        null,
        new Label("没有找到花名册的表头", "the heading of a roster was not found"),
        new Label(
            "前 " + HEAD_ROWS + " 行内含有 " + zh, "within the first " + HEAD_ROWS + " rows: " + en));
  }

  private void row(Grid grid, int number, @Nullable GridCell[] cells) {
    int[] columns = at;
    if (columns == null) {
      at = heading(cells);
      if (at == null && number >= HEAD_ROWS) {
        throw wrongTemplate();
      }
      return;
    }
    boolean any = false;
    for (int c : columns) {
      any |= c >= 0 && c < cells.length && cells[c] != null;
    }
    if (!any) {
      return;
    }
    rows++;
    Reading in = new Reading(file);
    Optional<SelfEvaluationReport> report =
        RosterColumns.report(in, grid, cells, columns, number - 1);
    sink.row(number, report, in.faults());
  }

  private static int @Nullable [] heading(@Nullable GridCell[] cells) {
    int[] out = new int[RosterColumns.ALL.size()];
    Arrays.fill(out, -1);
    for (int c = 0; c < cells.length; c++) {
      GridCell cell = cells[c];
      int found = cell == null || cell.number() != null ? -1 : RosterColumns.find(cell.text());
      if (found >= 0 && out[found] < 0) {
        out[found] = c;
      }
    }
    for (int i = 0; i < out.length; i++) {
      if (out[i] < 0 && RosterColumns.ALL.get(i).required()) {
        return null;
      }
    }
    return out;
  }

  private void xlsx(Path path, ReadLimits limits) throws IOException {
    try (SheetStream sheet = SheetStream.open(path, limits)) {
      Grid grid = new Grid(sheet.name(), false);
      long size = Files.size(path);
      long told = 0;
      @Nullable GridCell[] cells = sheet.next();
      while (cells != null) {
        row(grid, sheet.row(), cells);
        if (sheet.thousandths() > told) {
          told = sheet.thousandths();
          progress.accept(size / 1000 * told);
        }
        cells = sheet.next();
      }
      progress.accept(size);
    }
  }

  private void xls(Path path, ReadLimits limits) throws IOException {
    long size = Files.size(path);
    @Nullable Grid[] grid = new @Nullable Grid[1];
    XlsRows.read(
        path,
        limits,
        (sheet, number, cells) -> {
          Grid at = grid[0] == null ? new Grid(sheet, false) : grid[0];
          grid[0] = at;
          row(at, number, cells);
          if (number % TOLD_ROWS == 0) {
            progress.accept(size / XLS_ROWS * Math.min(number, XLS_ROWS));
          }
        });
    progress.accept(size);
  }

  private void csv(Path path, ReadLimits limits) throws IOException {
    Charset charset = charset(path);
    Grid grid = new Grid(file, false);
    long[] read = new long[2];
    try (InputStream raw =
            new FilterInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
              @Override
              public int read(byte[] b, int off, int len) throws IOException {
                int n = super.read(b, off, len);
                read[0] += Math.max(0, n);
                return n;
              }
            };
        Reader reader = new InputStreamReader(raw, charset);
        CsvReader<CsvRecord> csv =
            CsvReader.builder()
                .maxBufferSize(Math.max(1 << 16, limits.maxTextLength() * 4))
                .ofCsvRecord(reader)) {
      int number = 0;
      for (CsvRecord record : csv) {
        if (++number > limits.maxRows()) {
          throw Source.over("行数", "rows", limits.maxRows());
        }
        row(grid, number, cells(record, number, limits));
        if (read[0] - read[1] > 1 << 16) {
          read[1] = read[0];
          progress.accept(read[0]);
        }
      }
      progress.accept(read[0]);
    } catch (CsvParseException e) {
      throw new BadWorkbookException(
          null,
          new Label("CSV 格式错误，无法读取", "the CSV is malformed"),
          new Label("逗号分隔的文件", "comma-separated values"),
          e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static @Nullable GridCell[] cells(CsvRecord record, int number, ReadLimits limits) {
    @Nullable GridCell[] out = new @Nullable GridCell[Math.min(record.getFieldCount(), 16_384)];
    for (int c = 0; c < out.length; c++) {
      String text = record.getField(c);
      if (c == 0 && number == 1 && text.startsWith("\uFEFF")) {
        text = text.substring(1);
      }
      if (text.length() > limits.maxTextLength()) {
        throw Source.over("单元格字数", "characters in a cell", limits.maxTextLength());
      }
      if (text.isBlank()) {
        continue;
      }
      if (text.length() > 1 && text.charAt(0) == '\'' && Canvas.runs(text.substring(1))) {
        text = text.substring(1);
      }
      out[c] = cell(number - 1, c, text);
    }
    return out;
  }

  /** In this format every number is a text, so reading one is no guess. */
  private static GridCell cell(int row, int col, String text) {
    FigureText figure = FigureText.parse(text);
    if (figure != null && figure.number() != null) {
      boolean percent = figure.unit().equals("%");
      if (percent || figure.unit().isEmpty()) {
        return new GridCell(
            row,
            col,
            percent ? figure.number().toPlainString() : text.strip(),
            figure.number(),
            new NumberFormatCode(
                figure.number().scale(), figure.number().scale(), percent, false, ""),
            false,
            false);
      }
    }
    return GridCell.text(row, col, text);
  }

  /** UTF-8 where the whole file is, else the encoding that Chinese Excel writes. */
  private static Charset charset(Path path) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer chars = CharBuffer.allocate(1 << 16);
    try (InputStream in = Files.newInputStream(path)) {
      boolean end = false;
      while (!end) {
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = n < 0;
        bytes.position(bytes.position() + Math.max(0, n));
        bytes.flip();
        var result = decoder.decode(bytes, chars, end);
        if (result.isError()) {
          result.throwException();
        }
        bytes.compact();
        chars.clear();
      }
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return Charset.forName("GB18030");
    }
  }
}
