package io.jixiao.excel.internal;

import io.jixiao.core.model.Indicator;
import io.jixiao.core.score.IndicatorScore;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.jspecify.annotations.Nullable;

/** A native chart of claimed against awarded points by first level, with the table it draws. */
final class ResultChart {

  private static final int HEIGHT = 16;

  /** Nothing awarded is no zero: {@code awarded} is null unless an indicator was assessed. */
  private record Group(
      int first,
      int last,
      BigDecimal claimed,
      @Nullable BigDecimal awarded,
      BigDecimal notAssessed) {

    Group with(Group next) {
      return new Group(
          first,
          next.last,
          claimed.add(next.claimed),
          awarded == null
              ? next.awarded
              : awarded.add(Objects.requireNonNullElse(next.awarded, BigDecimal.ZERO)),
          notAssessed.add(next.notAssessed));
    }
  }

  private ResultChart() {}

  /** Writes the table and the chart below; {@code firstRow} is the row of the first indicator. */
  static void write(Canvas canvas, List<IndicatorScore> scores, int firstRow) {
    Map<String, Group> groups = groups(scores, firstRow);
    if (groups.isEmpty()) {
      return;
    }
    var language = canvas.book().language();
    int top = canvas.row;
    canvas.text(top, 0, top, 1, Look.HEAD, canvas.word(Word.LEVEL_1));
    canvas.text(top, 2, Look.HEAD, Indicator.SCORE.label().in(language));
    canvas.text(top, 3, top, 4, Look.HEAD, canvas.word(Word.AWARDED));
    canvas.text(top, 5, Look.HEAD, canvas.word(Word.NOT_ASSESSED));
    canvas.row++;
    for (Map.Entry<String, Group> e : groups.entrySet()) {
      int r = canvas.row++;
      Group group = e.getValue();
      canvas.text(r, 0, r, 1, Look.LABEL, e.getKey());
      canvas.figure(r, 2, group.claimed());
      canvas.figure(r, 3, r, 4, group.awarded(), Look.FIGURE);
      canvas.figure(r, 5, group.notAssessed());
      sum(canvas, r, 2, 4, group);
      sum(canvas, r, 3, 5, group);
    }
    int last = canvas.row - 1;
    draw(canvas, top, last);
    canvas.row = Math.max(canvas.row, top + HEIGHT);
  }

  /** The groups of indicators that stand together. */
  private static Map<String, Group> groups(List<IndicatorScore> scores, int firstRow) {
    Map<String, Group> out = new LinkedHashMap<>();
    String before = "";
    for (int i = 0; i < scores.size(); i++) {
      IndicatorScore score = scores.get(i);
      String name = score.path().isEmpty() ? score.name() : score.path().get(0);
      Group old = out.get(name);
      if (old != null && !name.equals(before)) {
        return Map.of(); // a group in two places has no range to add up
      }
      int row = firstRow + i;
      BigDecimal claimed = score.claimed().orElse(BigDecimal.ZERO);
      BigDecimal awarded = score.awarded().orElse(null);
      BigDecimal notAssessed = awarded == null ? claimed : BigDecimal.ZERO;
      Group group = new Group(row, row, claimed, awarded, notAssessed);
      out.put(name, old == null ? group : old.with(group));
      before = name;
    }
    return out;
  }

  private static void sum(Canvas canvas, int r, int c, int from, Group group) {
    if (Optional.ofNullable(canvas.cell(r, c).getRawValue()).isPresent()) {
      canvas.formula(
          r,
          c,
          "SUM("
              + canvas.address(group.first(), from)
              + ":"
              + canvas.address(group.last(), from)
              + ")");
    }
  }

  /** Without a fill of their own the bars would be white outside Excel itself. */
  private static void fill(XDDFBarChartData data, int series, byte[] rgb) {
    data.getSeries(series).setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb)));
  }

  private static void draw(Canvas canvas, int top, int last) {
    XSSFDrawing drawing = canvas.sheet().createDrawingPatriarch();
    XSSFChart chart =
        drawing.createChart(
            drawing.createAnchor(0, 0, 0, 0, 6, top, canvas.lastColumn() + 1, top + HEIGHT));
    chart.setTitleText(canvas.word(Word.CHART));
    chart.setTitleOverlay(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    values.setMinimum(0);
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
    data.setBarDirection(BarDirection.COL);
    data.setBarGrouping(BarGrouping.CLUSTERED);
    data.setGapWidth(80);
    var names =
        XDDFDataSourcesFactory.fromStringCellRange(
            canvas.sheet(), new CellRangeAddress(top + 1, last, 0, 0));
    for (int c : new int[] {2, 3, 5}) {
      var series =
          data.addSeries(
              names,
              XDDFDataSourcesFactory.fromNumericCellRange(
                  canvas.sheet(), new CellRangeAddress(top + 1, last, c, c)));
      series.setTitle(
          canvas.cell(top, c).getStringCellValue(),
          new org.apache.poi.ss.util.CellReference(
              canvas.sheet().getSheetName(), top, c, true, true));
    }
    fill(data, 0, new byte[] {0x44, 0x72, (byte) 0xC4});
    fill(data, 1, new byte[] {(byte) 0xED, 0x7D, 0x31});
    fill(data, 2, new byte[] {(byte) 0xBF, (byte) 0xBF, (byte) 0xBF});
    chart.plot(data);
  }
}
