package io.jixiao.excel.internal;

import io.jixiao.core.model.Column;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.UnitProfile;
import java.util.List;

/** The basic information of the unit (部门（单位）基本概况). */
final class ProfileSheet {

  private ProfileSheet() {}

  static void write(Book book, SelfEvaluationReport report) {
    Canvas canvas = new Canvas(book, book.word(Word.SHEET_PROFILE), false, 18, 26, 18, 26);
    UnitProfile unit = report.unit();
    String title = unit.year() + book.word(Word.TITLE_PROFILE);
    canvas.text(0, 0, 0, 3, Look.TITLE, title);
    canvas.text(1, 0, 1, 3, Look.PART, book.word(Word.PART_PROFILE));
    canvas.row = 2;

    canvas.text(2, 0, Look.LABEL, book.word(Word.UNIT_NAME));
    canvas.text(2, 1, 2, 3, Look.TEXT, unit.name());
    canvas.place("/unit/name", 2, 1);
    pair(canvas, 3, 0, Word.BUDGET_CODE, unit.budgetCode().orElse(""), "/unit/budgetCode");
    canvas.text(3, 2, Look.LABEL, book.word(Word.YEAR));
    canvas.figure(3, 3, java.math.BigDecimal.valueOf(unit.year()));
    canvas.place("/unit/year", 3, 3);
    pair(
        canvas,
        4,
        0,
        Word.REPORT_DATE,
        unit.reportDate().map(d -> d.toString()).orElse(""),
        "/unit/reportDate");
    pair(canvas, 4, 2, Word.LEVEL, unit.level().orElse(""), "/unit/level");
    canvas.text(5, 0, Look.LABEL, book.word(Word.REGION));
    canvas.text(5, 1, 5, 3, Look.TEXT, unit.region().orElse(""));
    canvas.place("/unit/region", 5, 1);
    canvas.row = 6;

    Staffing staffing = unit.staffing().orElseGet(() -> Staffing.builder().build());
    List<List<Column<Staffing>>> lines =
        List.of(
            List.of(Staffing.ESTABLISHED, Staffing.ACTUAL),
            List.of(Staffing.ESTABLISHED_ADMINISTRATIVE, Staffing.IN_SERVICE),
            List.of(Staffing.ESTABLISHED_INSTITUTIONAL, Staffing.RETIRED),
            List.of(Staffing.STATED_CONTROL_RATE));
    for (List<Column<Staffing>> line : lines) {
      if (line.stream().noneMatch(c -> c == Staffing.ESTABLISHED || c.get(staffing).isPresent())) {
        continue;
      }
      for (int i = 0; i < 2; i++) {
        if (i < line.size()) {
          Column<Staffing> column = line.get(i);
          canvas.text(canvas.row, 2 * i, Look.LABEL, column.label().in(book.language()));
          Tables.figure(canvas, canvas.row, 2 * i + 1, column, staffing, "/unit/staffing");
        } else {
          canvas.text(canvas.row, 2 * i, Look.LABEL, "");
          canvas.text(canvas.row, 2 * i + 1, Look.TEXT, "");
        }
      }
      canvas.row++;
    }

    canvas.text(canvas.row, 0, Look.LABEL, book.word(Word.DUTIES));
    canvas.text(canvas.row, 1, canvas.row, 3, Look.TEXT, unit.duties().orElse(""));
    canvas.place("/unit/duties", canvas.row, 1);
    canvas.row++;
    int tasks = Math.max(1, unit.tasks().size());
    int top = canvas.row;
    canvas.text(top, 0, top + tasks - 1, 0, Look.LABEL, book.word(Word.TASKS));
    for (int i = 0; i < tasks; i++) {
      String task = i < unit.tasks().size() ? unit.tasks().get(i) : "";
      canvas.text(top + i, 1, Look.LABEL, book.word(Word.TASK) + (i + 1));
      canvas.text(top + i, 2, top + i, 3, Look.TEXT, task);
      canvas.place("/unit/tasks/" + i, top + i, 2);
    }
    canvas.row = top + tasks;
    canvas.finish();
  }

  private static void pair(Canvas canvas, int r, int c, Word label, String text, String path) {
    canvas.text(r, c, Look.LABEL, canvas.word(label));
    canvas.text(r, c + 1, Look.TEXT, text);
    canvas.place(path, r, c + 1);
  }
}
