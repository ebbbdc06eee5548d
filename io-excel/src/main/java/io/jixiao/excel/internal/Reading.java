package io.jixiao.excel.internal;

import io.jixiao.core.check.Severity;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.AmountUnit;
import io.jixiao.core.model.Figures;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Percent;
import io.jixiao.excel.CellFault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One reading of a workbook: the faults and guesses so far, and where each figure was found. */
final class Reading {

  private static final int MAX_FAULTS = 1000;

  private static final Label AMOUNT =
      new Label("金额，如 2058.52 或 185400元", "an amount such as 2058.52 or 185400元");
  private static final Label PERCENT = new Label("百分数，如 87.61%", "a percentage such as 87.61%");
  private static final Label COUNT = new Label("整数，如 84", "a whole number such as 84");
  private static final Label DECIMAL = new Label("数字，如 9.5", "a number such as 9.5");

  private final String file;
  private final List<CellFault> faults = new ArrayList<>();
  private final Map<String, String> cells = new LinkedHashMap<>();

  Reading(String file) {
    this.file = file;
  }

  List<CellFault> faults() {
    return faults;
  }

  Map<String, String> cells() {
    return cells;
  }

  void report(
      Severity severity,
      @Nullable String cell,
      @Nullable String value,
      Label expected,
      Label message) {
    if (faults.size() < MAX_FAULTS) {
      faults.add(new CellFault(file, cell, value, expected, message, severity));
    }
  }

  void error(Grid grid, GridCell cell, Label expected) {
    report(
        Severity.ERROR,
        grid.place(cell.row(), cell.col()),
        cell.text(),
        expected,
        cell.error()
            ? new Label("单元格是错误值", "the cell holds an error")
            : new Label("单元格内容无法识别", "the cell cannot be read"));
  }

  /** Reports a cell that must hold something and is blank, or is not there at all. */
  void missing(Grid grid, int r, int c, Label expected) {
    report(
        Severity.ERROR,
        grid.place(r, Math.max(0, c)),
        null,
        expected,
        new Label("必填的单元格是空白", "a cell that must be filled is blank"));
  }

  void guess(Grid grid, GridCell cell, Label message) {
    report(
        Severity.INFO, grid.place(cell.row(), cell.col()), cell.text(), new Label("", ""), message);
  }

  void place(String path, Grid grid, int r, int c) {
    cells.putIfAbsent(path, grid.place(r, c));
  }

  private void notShown(Grid grid, GridCell cell) {
    if (cell.hides()) {
      guess(grid, cell, new Label("按单元格显示的小数位读取", "read with the decimals that the cell shows"));
    }
  }

  /** Reads what a figure cell says; empty if it is blank or says that there is none. */
  private Optional<FigureText> figure(Grid grid, @Nullable GridCell cell, Label expected) {
    if (cell == null) {
      return Optional.empty();
    }
    if (cell.error() || cell.format().date()) {
      error(grid, cell, expected);
      return Optional.empty();
    }
    BigDecimal number = cell.number();
    if (number != null) {
      notShown(grid, cell);
      if (!fits(number)) {
        error(grid, cell, expected);
        return Optional.empty();
      }
      return Optional.of(
          new FigureText(number, cell.format().percent() ? "%" : cell.format().literal()));
    }
    FigureText read = FigureText.parse(cell.text());
    if (read == null) {
      error(grid, cell, expected);
      return Optional.empty();
    }
    if (read.number() == null) {
      guess(grid, cell, new Label("视为空白", "taken as blank"));
      return Optional.empty();
    }
    guess(grid, cell, new Label("文本形式的数字，按数字读取", "a number typed as text, read as a number"));
    return Optional.of(read);
  }

  private static boolean fits(BigDecimal number) {
    return number.precision() <= Figures.MAX_DIGITS
        && number.scale() <= Figures.MAX_DIGITS
        && number.precision() - number.scale() <= Figures.MAX_DIGITS;
  }

  Optional<Amount> amount(Grid grid, @Nullable GridCell cell, AmountUnit unit) {
    Optional<FigureText> read = figure(grid, cell, AMOUNT);
    if (read.isEmpty() || cell == null) {
      return Optional.empty();
    }
    BigDecimal number = read.get().number();
    if (number == null) {
      return Optional.empty();
    }
    if (read.get().unit().isEmpty()) {
      return Optional.of(Amount.of(number, unit));
    }
    for (AmountUnit u : AmountUnit.values()) {
      if (u.symbol().equals(read.get().unit())) {
        return Optional.of(Amount.of(number, u));
      }
    }
    error(grid, cell, AMOUNT);
    return Optional.empty();
  }

  Optional<Percent> percent(Grid grid, @Nullable GridCell cell) {
    Optional<FigureText> read = figure(grid, cell, PERCENT);
    if (read.isEmpty() || cell == null) {
      return Optional.empty();
    }
    BigDecimal number = read.get().number();
    if (number == null) {
      return Optional.empty();
    }
    if (read.get().unit().equals("%")) {
      return Optional.of(Percent.of(number));
    }
    if (!read.get().unit().isEmpty()) {
      error(grid, cell, PERCENT);
      return Optional.empty();
    }
    if (number.abs().compareTo(BigDecimal.ONE) <= 0 && number.scale() > 0) {
      guess(grid, cell, new Label("小数按比率读取，乘以 100", "a fraction, read as a ratio times 100"));
      BigDecimal times = number.movePointRight(2);
      return Optional.of(Percent.of(times.scale() < 0 ? times.setScale(0) : times));
    }
    guess(grid, cell, new Label("没有百分号，按百分数读取", "no percent sign, read as a percentage"));
    return Optional.of(Percent.of(number));
  }

  Optional<Integer> count(Grid grid, @Nullable GridCell cell) {
    Optional<FigureText> read = figure(grid, cell, COUNT);
    if (read.isEmpty() || cell == null) {
      return Optional.empty();
    }
    BigDecimal number = read.get().number();
    try {
      return Optional.of(number == null ? 0 : number.intValueExact());
    } catch (ArithmeticException e) {
      error(grid, cell, COUNT);
      return Optional.empty();
    }
  }

  Optional<BigDecimal> decimal(Grid grid, @Nullable GridCell cell) {
    Optional<FigureText> read = figure(grid, cell, DECIMAL);
    return read.isEmpty() ? Optional.empty() : Optional.ofNullable(read.get().number());
  }

  /** The text of a cell as a person sees it; 0.98 shown as a percentage is 98%. */
  Optional<String> text(Grid grid, @Nullable GridCell cell) {
    if (cell == null) {
      return Optional.empty();
    }
    if (cell.error()) {
      error(grid, cell, new Label("文字", "a text"));
      return Optional.empty();
    }
    BigDecimal number = cell.number();
    if (number == null) {
      return Optional.of(strip(cell.text()));
    }
    if (cell.format().date()) {
      return Optional.of(date(grid, number).map(LocalDate::toString).orElse(cell.text()));
    }
    return Optional.of(
        cell.text() + (cell.format().percent() ? "%" : "") + cell.format().literal());
  }

  private static String strip(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /**
   * The day of a date cell: days since the turn of 1900, which the format takes for a leap year.
   */
  static Optional<LocalDate> date(Grid grid, BigDecimal serial) {
    int days = serial.intValue();
    if (days < 1 || days > 2_958_465) {
      return Optional.empty();
    }
    if (grid.date1904()) {
      return Optional.of(LocalDate.of(1904, 1, 1).plusDays(days));
    }
    return Optional.of(LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days));
  }
}
