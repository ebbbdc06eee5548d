package io.jixiao.examples;

import io.jixiao.core.check.Consistency;
import io.jixiao.core.check.Finding;
import io.jixiao.core.check.Outcome;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.Evaluation;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.excel.CellFault;
import io.jixiao.excel.RosterReader;
import io.jixiao.excel.RosterRow;
import io.jixiao.excel.WorkbookException;
import io.jixiao.scoring.Scoring;
import io.jixiao.scoring.ScoringException;
import io.jixiao.scoring.rubric.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks and scores a roster, one row a unit and year: {@code roster [--rubric ID] FILE}. */
@Command(
    name = "roster",
    mixinStandardHelpOptions = true,
    description = "Checks and scores a roster: one row for each unit and year.")
final class RosterCommand implements Callable<Integer> {

  private static final int STEPS = 100;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--rubric",
      paramLabel = "ID",
      description =
          "the rubric to score by, an id or a rubric document FILE.json; without it, the one for each"
              + " row's year and region")
  private @Nullable String rubricId;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "zh",
      converter = Terminal.LanguageConverter.class,
      description = "the language of the output, zh unless given")
  private Language language = Language.ZH;

  @Option(names = "--strict", description = "end with status 1 if an error-level finding stands")
  private boolean strict;

  @Parameters(paramLabel = "FILE", description = "the roster: .xlsx, .xls or .csv")
  private @Nullable Path file;

  private final Tally tally = new Tally();

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Path source = Objects.requireNonNull(file);
    Terminal terminal =
        new Terminal(command.commandLine().getOut(), command.commandLine().getErr(), language);
    Scoring scoring = Scoring.by(terminal.rubrics());
    Rubric rubric = null;
    if (rubricId != null) {
      rubric = terminal.rubric(scoring.rubrics(), rubricId);
      if (rubric == null) {
        return Main.UNUSABLE;
      }
    }
    Rubric chosen = rubric;
    try (Progress progress = Progress.over(STEPS, terminal.err())) {
      long size = Math.max(1, Files.size(source));
      RosterReader.standard()
          .read(
              source,
              row -> row(row, scoring, chosen, terminal),
              bytes -> progress.at((int) (STEPS * Math.min(bytes, size) / size), "" + source));
    } catch (WorkbookException e) {
      terminal.error(e.in(language));
      return Main.UNUSABLE;
    } catch (IOException e) {
      terminal.error(source + terminal.word("：无法读取：", ": cannot be read: ") + e.getMessage());
      return Main.UNUSABLE;
    }
    terminal.out().println(tally.summary(terminal));
    return tally.status(strict);
  }

  private void row(RosterRow row, Scoring scoring, @Nullable Rubric rubric, Terminal terminal) {
    for (CellFault fault : row.faults()) {
      terminal.error(fault.in(language));
    }
    if (row.report().isEmpty()) {
      tally.addUnusable();
      return;
    }
    SelfEvaluationReport report = row.report().get();
    try {
      Evaluation evaluation =
          rubric == null
              ? scoring.evaluate(report, Consistency.standard())
              : scoring.evaluate(report, Consistency.standard(), rubric);
      print(row.number(), evaluation, terminal);
      tally.add(evaluation);
    } catch (ScoringException e) {
      terminal.error(row.number() + ": " + e.label().in(language));
      tally.addUnusable();
    }
  }

  /** One line a row; findings that fail follow it. */
  private void print(int number, Evaluation evaluation, Terminal terminal) {
    String proven =
        evaluation
            .sheet()
            .map(ScoreSheet::total)
            .map(t -> "[" + t.provenMin() + ", " + t.provenMax() + "]")
            .orElse("—");
    String verdict =
        evaluation
            .sheet()
            .flatMap(s -> s.total().verdict())
            .map(v -> v.label().in(language))
            .orElse("—");
    terminal
        .out()
        .printf(
            "%d %s %d  %s %s  %s%n",
            number,
            evaluation.unit().name(),
            evaluation.unit().year(),
            terminal.word("数据可证", "proven"),
            proven,
            verdict);
    for (Finding finding : evaluation.consistency().findings()) {
      if (finding.outcome() == Outcome.FAILED) {
        terminal.out().println("  " + finding.rule() + " " + finding.message().in(language));
      }
    }
  }
}
