package io.jixiao.examples;

import io.jixiao.core.check.Consistency;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.Evaluation;
import io.jixiao.core.score.Verdict;
import io.jixiao.excel.FormWriter;
import io.jixiao.json.Fault;
import io.jixiao.json.JixiaoJson;
import io.jixiao.json.ReadResult;
import io.jixiao.scoring.Rubrics;
import io.jixiao.scoring.Scoring;
import io.jixiao.scoring.ScoringException;
import io.jixiao.scoring.rubric.Rubric;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks and scores reports: {@code evaluate [--rubric ID] [--out DIR] [--lang zh|en] [FILE…]}. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Checks and scores reports; without FILE, the five bundled ones.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:every file was processed",
      "1:--strict was given and an error-level finding stands",
      "2:unusable input or arguments"
    })
final class EvaluateCommand implements Callable<Integer> {

  static final int FINDINGS = 1;
  static final int UNUSABLE = 2;

  /** The bundled reports, in the order of their schemes. */
  static final List<String> BUNDLED =
      List.of("yueyang-2021", "yunxi-2020", "xinzhou-2021", "quyuan-2024", "lianyungang-2021");

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--rubric",
      paramLabel = "ID",
      description = "the rubric to score by; without it, the one for the report's year and region")
  private @Nullable String rubricId;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where to write the result JSON and the workbook of each report")
  private @Nullable Path out;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "zh",
      description = "the language of the output, zh unless given")
  private String lang = "zh";

  @Option(names = "--strict", description = "end with status 1 if an error-level finding stands")
  private boolean strict;

  @Parameters(paramLabel = "FILE", description = "reports in JSON")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter console = command.commandLine().getOut();
    PrintWriter errors = command.commandLine().getErr();
    Language language = language(lang, errors);
    if (language == null) {
      return UNUSABLE;
    }
    Rubrics rubrics = Rubrics.load();
    for (Label problem : rubrics.problems()) {
      errors.println("jixiao: " + problem.in(language));
    }
    Rubric rubric = null;
    if (rubricId != null) {
      try {
        rubric = rubrics.byId(rubricId);
      } catch (ScoringException e) {
        errors.println("jixiao: --rubric: " + e.label().in(language));
        return UNUSABLE;
      }
    }
    List<Input> inputs = inputs();
    Tally tally = new Tally();
    try (Progress progress = Progress.over(inputs.size(), errors)) {
      for (Input input : inputs) {
        progress.step(input.name());
        evaluate(input, rubrics, rubric, language, console, errors, tally);
      }
    }
    console.println(tally.summary(language));
    console.flush();
    if (tally.unusable > 0) {
      return UNUSABLE;
    }
    return strict && tally.withErrors > 0 ? FINDINGS : 0;
  }

  private void evaluate(
      Input input,
      Rubrics rubrics,
      @Nullable Rubric rubric,
      Language language,
      PrintWriter console,
      PrintWriter errors,
      Tally tally) {
    ReadResult<SelfEvaluationReport> read = input.read();
    if (read.value().isEmpty()) {
      for (Fault fault : read.faults()) {
        errors.println("jixiao: " + fault.in(language));
      }
      tally.unusable++;
      return;
    }
    SelfEvaluationReport report = read.value().get();
    Evaluation evaluation;
    try {
      Scoring scoring = Scoring.by(rubrics);
      evaluation =
          rubric == null
              ? scoring.evaluate(report, Consistency.standard())
              : scoring.evaluate(report, Consistency.standard(), rubric);
      if (out != null) {
        Files.createDirectories(out);
        JixiaoJson.standard().writeResult(evaluation, out.resolve(input.stem() + ".result.json"));
        FormWriter.of(language).with(evaluation).write(report, out.resolve(input.stem() + ".xlsx"));
      }
    } catch (ScoringException e) {
      errors.println("jixiao: " + input.name() + ": " + e.label().in(language));
      tally.unusable++;
      return;
    } catch (IOException | UncheckedIOException e) {
      errors.println("jixiao: --out " + out + ": cannot write: " + e.getMessage());
      tally.unusable++;
      return;
    }
    new ConsoleReport(console, language).print(evaluation);
    tally.add(evaluation);
  }

  private List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    if (files.isEmpty()) {
      for (String name : BUNDLED) {
        inputs.add(new Input(name, null));
      }
    }
    for (Path file : files) {
      inputs.add(new Input(file.toString(), file));
    }
    return inputs;
  }

  private static @Nullable Language language(String text, PrintWriter errors) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "zh" -> Language.ZH;
      case "en" -> Language.EN;
      default -> {
        errors.println("jixiao: --lang " + text + ": expected zh or en");
        yield null;
      }
    };
  }

  /** A report to read: a file, or a bundled one where there is no file. */
  private record Input(String name, @Nullable Path file) {

    ReadResult<SelfEvaluationReport> read() {
      if (file != null) {
        return JixiaoJson.standard().readReport(file);
      }
      try (InputStream in = EvaluateCommand.class.getResourceAsStream(resource())) {
        return JixiaoJson.standard().readReport(Objects.requireNonNull(in), resource());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private String resource() {
      return "/reports/" + name + ".json";
    }

    String stem() {
      String last = file == null ? name : String.valueOf(file.getFileName());
      int dot = last.lastIndexOf('.');
      return dot > 0 ? last.substring(0, dot) : last;
    }
  }

  /** What was done, for the last line. */
  private static final class Tally {

    private int reports;
    private int withErrors;
    private int refuted;
    private int unusable;

    void add(Evaluation evaluation) {
      reports++;
      withErrors += evaluation.consistency().hasErrors() ? 1 : 0;
      boolean refutedHere =
          evaluation
              .sheet()
              .flatMap(s -> s.total().verdict())
              .filter(v -> v == Verdict.REFUTED)
              .isPresent();
      refuted += refutedHere ? 1 : 0;
    }

    String summary(Language language) {
      return language == Language.ZH
          ? String.format(
              "共 %d 份报告：%d 份数据有错，%d 份自评总分被推翻，%d 份无法使用", reports, withErrors, refuted, unusable)
          : String.format(
              "%d reports: %d with errors in their figures, %d with a refuted total, %d unusable",
              reports, withErrors, refuted, unusable);
    }
  }
}
