package io.jixiao.excel.internal;

import io.jixiao.core.check.Cause;
import io.jixiao.core.check.ConsistencyResult;
import io.jixiao.core.check.Finding;
import io.jixiao.core.check.Place;
import io.jixiao.core.check.Severity;
import io.jixiao.core.check.Suspect;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.score.Evaluation;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.ProjectScore;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.core.score.ScoreTotal;
import io.jixiao.core.score.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/** What was found out about a report: the result of scoring, and the findings on its figures. */
final class ResultSheets {

  /** The places of a finding that stay together on a page. */
  private static final int PLACES = 4;

  private static final Label NOTE = new Label("注", "Note");

  private ResultSheets() {}

  /** The result of the department, and one of each project. */
  static void results(Book book, Evaluation evaluation) {
    List<String> notes = new ArrayList<>();
    evaluation.notScored().ifPresent(why -> notes.add(line(book, Word.NOT_SCORED.label(), why)));
    if (evaluation.sheet().isPresent()) {
      result(book, evaluation.sheet().get(), "", null, notes);
    } else if (!notes.isEmpty()) {
      Canvas canvas = canvas(book, "", null);
      canvas.row = 1;
      notes(canvas, notes);
      canvas.finish();
    }
    int number = 1;
    for (ProjectScore project : evaluation.projects()) {
      result(book, project.sheet(), Integer.toString(number++), project.name(), List.of());
    }
  }

  private static Canvas canvas(Book book, String number, @Nullable String project) {
    String name = book.word(Word.SHEET_RESULT) + number;
    Canvas canvas = new Canvas(book, name, true, 13, 13, 24, 9, 10, 10, 12, 16, 60);
    String title =
        project == null
            ? book.word(Word.TITLE_RESULT)
            : line(book, Word.TITLE_RESULT.label(), Label.of(project));
    canvas.text(0, 0, 0, canvas.lastColumn(), Look.TITLE, title);
    return canvas;
  }

  private static String line(Book book, Label head, Label text) {
    Language language = book.language();
    return head.in(language) + (language == Language.ZH ? "：" : ": ") + text.in(language);
  }

  private static void result(
      Book book,
      ScoreSheet sheet,
      String number,
      @Nullable String project,
      List<String> furtherNotes) {
    boolean zh = book.language() == Language.ZH;
    Canvas canvas = canvas(book, number, project);
    int last = canvas.lastColumn();
    var rubric = sheet.rubric();
    canvas.text(
        1,
        0,
        1,
        last,
        Look.NOTE,
        book.word(Word.RUBRIC)
            + (zh ? "：" : ": ")
            + rubric.title().in(book.language())
            + " ("
            + rubric.id()
            + " "
            + rubric.version()
            + ")");
    String[] heads = {
      book.word(Word.LEVEL_1),
      book.word(Word.LEVEL_2),
      book.word(Word.LEVEL_3),
      Indicator.WEIGHT.label().in(book.language()),
      Indicator.SCORE.label().in(book.language()),
      book.word(Word.AWARDED),
      book.word(Word.DIFFERENCE),
      book.word(Word.STATE),
      book.word(Word.EXPLANATION)
    };
    for (int c = 0; c < heads.length; c++) {
      canvas.text(2, c, Look.HEAD, heads[c]);
    }
    canvas.row = 3;
    for (IndicatorScore score : sheet.indicators()) {
      int r = canvas.row++;
      List<String> path = score.path();
      int ends = Math.max(0, Math.min(3, path.size()) - 1);
      for (int level = 0; level < ends; level++) {
        canvas.text(r, level, Look.LABEL, path.get(level));
      }
      canvas.text(r, ends, r, 2, Look.LABEL, path.isEmpty() ? score.name() : path.get(ends));
      canvas.figure(r, 3, score.weight().orElse(null));
      canvas.figure(r, 4, score.claimed().orElse(null));
      Look look = score.isDisputed() ? Look.ERROR : Look.FIGURE;
      canvas.figure(r, 5, r, 5, score.awarded().orElse(null), look);
      difference(canvas, r, score.claimed(), score.awarded());
      canvas.text(r, 7, Look.CENTRE, score.state().label().in(book.language()));
      canvas.text(r, 8, Look.TEXT, score.explanation(book.language()));
    }
    canvas.row++;
    int top = canvas.row;
    totals(canvas, sheet.total());
    canvas.row++;
    canvas.keep(top, canvas.row - 1);
    List<String> notes = new ArrayList<>();
    if (sheet.total().readingChangesGrade()) {
      notes.add(book.word(Word.READINGS));
    }
    sheet.notes().forEach(note -> notes.add(line(book, NOTE, note)));
    notes.addAll(furtherNotes);
    notes(canvas, notes);
    missing(canvas, sheet);
    top = canvas.row;
    ResultChart.write(canvas, sheet.indicators(), 3);
    canvas.keepWhole(top, canvas.row - 1);
    canvas.sheet().createFreezePane(0, 3);
    canvas.repeat(2, 2);
    canvas.finish();
  }

  private static void notes(Canvas canvas, List<String> notes) {
    for (String note : notes) {
      int r = canvas.row++;
      canvas.text(r, 0, r, canvas.lastColumn(), Look.TEXT, note);
    }
    canvas.row += notes.isEmpty() ? 0 : 1;
  }

  /**
   * What a person has to fetch, each once, with the indicators that wait for it, which stand below
   * those of the table: its heading is at the top of the next page.
   */
  private static void missing(Canvas canvas, ScoreSheet sheet) {
    if (sheet.missing().isEmpty()) {
      return;
    }
    int top = canvas.row++;
    canvas.text(top, 0, top, canvas.lastColumn(), Look.PART, canvas.word(Word.MISSING));
    missing(
        canvas,
        Look.HEAD,
        canvas.word(Word.MISSING_FOR),
        canvas.word(Word.MISSING_WHAT),
        canvas.word(Word.MISSING_FROM));
    int first = canvas.row;
    Language language = canvas.book().language();
    for (MissingInput input : sheet.missing()) {
      missing(
          canvas,
          Look.TEXT,
          waiting(sheet, input, language),
          input.label().in(language),
          input.fetch().in(language));
    }
    canvas.keepTable(top, first, canvas.row - 1);
    canvas.row++;
  }

  private static void missing(Canvas canvas, Look look, String use, String what, String where) {
    int r = canvas.row++;
    canvas.text(r, 0, r, 2, look, use);
    canvas.text(r, 3, r, 7, look, what);
    canvas.text(r, 8, look, where);
  }

  private static String waiting(ScoreSheet sheet, MissingInput input, Language language) {
    return sheet.indicators().stream()
        .filter(score -> score.missing().contains(input))
        .map(ResultSheets::name)
        .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
  }

  /** A row that names nothing, such as ---, is told by its levels. */
  private static String name(IndicatorScore score) {
    return score.name().chars().anyMatch(Character::isLetterOrDigit)
        ? score.name()
        : String.join("/", score.path());
  }

  private static void difference(
      Canvas canvas, int r, Optional<BigDecimal> claimed, Optional<BigDecimal> awarded) {
    if (claimed.isEmpty() || awarded.isEmpty()) {
      canvas.text(r, 6, Look.FIGURE, "");
      return;
    }
    canvas.figure(r, 6, claimed.get().subtract(awarded.get()));
    if (Canvas.isNumeric(claimed.get()) && Canvas.isNumeric(awarded.get())) {
      canvas.formula(r, 6, canvas.address(r, 4) + "-" + canvas.address(r, 5));
    }
  }

  private static void totals(Canvas canvas, ScoreTotal total) {
    Language language = canvas.book().language();
    line(canvas, SelfEvaluation.CLAIMED_TOTAL.label().in(language), total.claimed().orElse(null));
    line(canvas, canvas.word(Word.SUM_OF_CLAIMED), total.sumOfClaimed());
    text(
        canvas,
        canvas.word(Word.PROVEN),
        total.provenMin().toPlainString() + " ～ " + total.provenMax().toPlainString());
    text(canvas, canvas.word(Word.VERDICT), verdict(total.verdict(), language));
    text(canvas, canvas.word(Word.GRADE), total.claimedGrade().orElse(""));
    text(
        canvas,
        canvas.word(Word.GRADE_RANGE),
        total.gradeMin() == total.gradeMax()
            ? total.gradeMax().label().in(language)
            : total.gradeMin().label().in(language)
                + " ～ "
                + total.gradeMax().label().in(language));
    text(canvas, canvas.word(Word.GRADE_VERDICT), verdict(total.gradeVerdict(), language));
  }

  private static String verdict(Optional<Verdict> verdict, Language language) {
    return verdict.map(v -> v.label().in(language)).orElse("");
  }

  private static void line(Canvas canvas, String label, @Nullable BigDecimal value) {
    int r = canvas.row++;
    canvas.text(r, 0, r, 1, Look.LABEL, label);
    canvas.figure(r, 2, value);
  }

  private static void text(Canvas canvas, String label, String value) {
    int r = canvas.row++;
    canvas.text(r, 0, r, 1, Look.LABEL, label);
    canvas.text(r, 2, Look.CENTRE, value);
  }

  static void findings(Book book, ConsistencyResult result) {
    boolean zh = book.language() == Language.ZH;
    Canvas canvas =
        new Canvas(
            book, book.word(Word.SHEET_FINDINGS), true, 6, 9, 10, 48, 12, 12, 13, 30, 12, 18);
    int last = canvas.lastColumn();
    canvas.text(0, 0, 0, last, Look.TITLE, book.word(Word.TITLE_FINDINGS));
    Word[] heads = {
      Word.NUMBER,
      Word.CODE,
      Word.SEVERITY,
      Word.MESSAGE,
      Word.STATED,
      Word.COMPUTED,
      Word.DIFFERENCE,
      Word.PLACE,
      Word.VALUE,
      Word.CELL
    };
    for (int c = 0; c < heads.length; c++) {
      canvas.text(1, c, Look.HEAD, book.word(heads[c]));
    }
    canvas.row = 2;
    int number = 1;
    for (Finding finding : result.findings()) {
      finding(canvas, finding, number++, zh);
    }
    if (result.findings().isEmpty()) {
      canvas.text(canvas.row, 0, canvas.row, last, Look.CENTRE, book.word(Word.NONE_FOUND));
      canvas.row++;
    }
    suspects(canvas, result.suspects());
    canvas.sheet().createFreezePane(0, 2);
    canvas.repeat(1, 1);
    canvas.finish();
  }

  /** Writes a finding in pieces that a page can hold, each a block of its own. */
  private static void finding(Canvas canvas, Finding finding, int number, boolean zh) {
    List<Place> places = finding.places();
    int from = 0;
    do {
      int to = Math.min(places.size(), from + PLACES);
      finding(canvas, finding, number, places.subList(from, to), from > 0, zh);
      from = to;
    } while (from < places.size());
  }

  private static void finding(
      Canvas canvas,
      Finding finding,
      int number,
      List<Place> places,
      boolean continued,
      boolean zh) {
    int top = canvas.row;
    int rows = Math.max(1, places.size());
    int end = top + rows - 1;
    Language language = canvas.book().language();
    canvas.text(top, 0, end, 0, Look.CENTRE, Integer.toString(number));
    canvas.text(top, 1, end, 1, Look.CENTRE, finding.rule());
    canvas.text(top, 2, end, 2, look(finding.severity()), severity(finding.severity(), zh));
    String message = continued ? canvas.word(Word.CONTINUED) : finding.message().in(language);
    canvas.text(top, 3, end, 3, Look.TEXT, message);
    figure(canvas, top, end, 4, continued ? Optional.empty() : finding.stated());
    figure(canvas, top, end, 5, continued ? Optional.empty() : finding.computed());
    figure(canvas, top, end, 6, continued ? Optional.empty() : finding.difference());
    for (int i = 0; i < rows; i++) {
      if (i >= places.size()) {
        for (int c = 7; c <= 9; c++) {
          canvas.text(top + i, c, Look.TEXT, "");
        }
        continue;
      }
      Place place = places.get(i);
      canvas.text(top + i, 7, Look.TEXT, place.label().in(language));
      canvas.figure(top + i, 8, place.value());
      cellLink(canvas, top + i, 9, place.path(), place.cell());
    }
    canvas.row = end + 1;
  }

  private static void figure(Canvas canvas, int top, int end, int c, Optional<BigDecimal> figure) {
    canvas.figure(top, c, end, c, figure.orElse(null), Look.FIGURE);
  }

  private static void cellLink(
      Canvas canvas, int r, int c, String path, @Nullable String cellOfReader) {
    Book.CellAt at = canvas.book().places().get(path);
    String text = at != null ? at.display() : Optional.ofNullable(cellOfReader).orElse("");
    XSSFCell cell = canvas.text(r, c, at == null ? Look.CENTRE : Look.LINK, text);
    if (at != null) {
      canvas.book().link(cell, at);
    }
  }

  static Look look(Severity severity) {
    return switch (severity) {
      case ERROR -> Look.ERROR;
      case WARNING -> Look.WARNING;
      case INFO -> Look.INFO;
    };
  }

  static String severity(Severity severity, boolean zh) {
    return switch (severity) {
      case ERROR -> zh ? "错误" : "error";
      case WARNING -> zh ? "警告" : "warning";
      case INFO -> zh ? "提示" : "info";
    };
  }

  private static void suspects(Canvas canvas, List<Suspect> suspects) {
    if (suspects.isEmpty()) {
      return;
    }
    canvas.row++;
    int r = canvas.row++;
    canvas.keep(r, r + 2);
    canvas.text(r, 0, r, canvas.lastColumn(), Look.PART, canvas.word(Word.TITLE_SUSPECTS));
    r = canvas.row++;
    canvas.text(r, 0, Look.HEAD, canvas.word(Word.RANK));
    canvas.text(r, 1, r, 3, Look.HEAD, canvas.word(Word.PLACE));
    canvas.text(r, 4, Look.HEAD, canvas.word(Word.STATED));
    canvas.text(r, 5, Look.HEAD, canvas.word(Word.REPAIRED));
    canvas.text(r, 6, Look.HEAD, canvas.word(Word.CAUSE));
    canvas.text(r, 7, r, 8, Look.HEAD, canvas.word(Word.EXPLAINS));
    canvas.text(r, 9, Look.HEAD, canvas.word(Word.CELL));
    for (Suspect suspect : suspects) {
      int top = canvas.row;
      int end = top + suspect.changes().size() - 1;
      if (end < top) {
        continue;
      }
      canvas.text(top, 0, end, 0, Look.CENTRE, Integer.toString(suspect.rank()));
      boolean together = end > top && suspect.cause().isPresent();
      if (together) {
        canvas.text(top, 6, end, 6, Look.CENTRE, cause(canvas, suspect.cause()));
      }
      canvas.text(top, 7, end, 8, Look.TEXT, String.join(", ", suspect.explains()));
      for (Suspect.Change change : suspect.changes()) {
        int line = canvas.row++;
        canvas.text(line, 1, line, 3, Look.TEXT, change.label().in(canvas.book().language()));
        canvas.figure(line, 4, change.stated().orElse(null));
        canvas.figure(line, 5, change.repaired());
        if (!together) {
          canvas.text(line, 6, Look.CENTRE, cause(canvas, change.cause()));
        }
        cellLink(canvas, line, 9, change.path(), null);
      }
    }
  }

  private static String cause(Canvas canvas, Optional<Cause> cause) {
    return cause.map(c -> c.label().in(canvas.book().language())).orElse("");
  }
}
