package io.jixiao.examples;

import io.jixiao.core.check.Consistency;
import io.jixiao.core.check.Severity;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.Evaluation;
import io.jixiao.excel.CellFault;
import io.jixiao.excel.FormWriter;
import io.jixiao.excel.Marker;
import io.jixiao.excel.ReadForms;
import io.jixiao.json.Fault;
import io.jixiao.json.JixiaoJson;
import io.jixiao.json.JsonLines;
import io.jixiao.json.JsonLinesWriter;
import io.jixiao.json.ReadResult;
import io.jixiao.scoring.Scoring;
import io.jixiao.scoring.ScoringException;
import io.jixiao.scoring.rubric.Rubric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

  /** The bundled reports, in the order of their schemes. */
  static final List<String> BUNDLED =
      List.of("yueyang-2021", "yunxi-2020", "xinzhou-2021", "quyuan-2024", "lianyungang-2021");

  /** The bar of one long file is in percent of its bytes. */
  private static final int STEPS = 100;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--rubric",
      paramLabel = "ID",
      description =
          "the rubric to score by, an id or a rubric document FILE.json; without it, the one for the"
              + " report's year and region")
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
      converter = Terminal.LanguageConverter.class,
      description = "the language of the output, zh unless given")
  private Language language = Language.ZH;

  @Option(names = "--strict", description = "end with status 1 if an error-level finding stands")
  private boolean strict;

  @Option(
      names = "--mark",
      description =
          "write a copy of each workbook, marked where it is wrong, into --out DIR or beside it")
  private boolean mark;

  @Option(
      names = "--password",
      arity = "0..1",
      interactive = true,
      paramLabel = "SECRET",
      description = "the password of encrypted workbooks; asked for if left out")
  private @Nullable String password;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "how many threads work on a stream; all processors unless given")
  private int threads = Math.max(2, Runtime.getRuntime().availableProcessors());

  @Parameters(
      paramLabel = "FILE",
      description = "reports: .json, .xlsx, .xls, or many in one .ndjson or .ndjson.gz")
  private List<Path> files = List.of();

  private final Tally tally = new Tally();
  private final Set<String> stems = new HashSet<>();

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Terminal terminal =
        new Terminal(command.commandLine().getOut(), command.commandLine().getErr(), language);
    if (threads < 1) {
      terminal.error(terminal.word("--threads 至少为 1", "--threads is at least 1"));
      return Main.UNUSABLE;
    }
    Scoring scoring = Scoring.by(terminal.rubrics());
    Rubric rubric = null;
    if (rubricId != null) {
      rubric = terminal.rubric(scoring.rubrics(), rubricId);
      if (rubric == null) {
        return Main.UNUSABLE;
      }
    }
    List<ReportFile> inputs = inputs();
    try (Progress progress = Progress.over(inputs.size(), terminal.err())) {
      for (ReportFile input : inputs) {
        progress.step(input.name());
        if (input.isStream()) {
          stream(input, scoring, rubric, terminal);
        } else {
          single(input, scoring, rubric, terminal, progress);
        }
      }
    }
    terminal.out().println(tally.summary(terminal));
    terminal.out().flush();
    return tally.status(strict);
  }

  private List<ReportFile> inputs() {
    List<ReportFile> inputs = new ArrayList<>();
    if (files.isEmpty()) {
      for (String name : BUNDLED) {
        inputs.add(new ReportFile(name, null));
      }
    }
    for (Path file : files) {
      inputs.add(new ReportFile(file.toString(), file));
    }
    return inputs;
  }

  private static Evaluation evaluate(
      SelfEvaluationReport report, Scoring scoring, @Nullable Rubric rubric) {
    return rubric == null
        ? scoring.evaluate(report, Consistency.standard())
        : scoring.evaluate(report, Consistency.standard(), rubric);
  }

  // -------------------------------------------------------------------------------- one report

  private void single(
      ReportFile input,
      Scoring scoring,
      @Nullable Rubric rubric,
      Terminal terminal,
      Progress progress) {
    progress.hide();
    Optional<ReportFile.Loaded> loaded = input.load(terminal, password);
    if (loaded.isEmpty()) {
      tally.addUnusable();
      return;
    }
    SelfEvaluationReport report = loaded.get().report();
    ReadForms forms = loaded.get().forms();
    try {
      Evaluation evaluation = evaluate(report, scoring, rubric);
      if (forms != null) {
        evaluation =
            Evaluation.builder()
                .from(evaluation)
                .consistency(forms.locate(evaluation.consistency()))
                .build();
      }
      String stem = freeStem(input);
      if (out != null) {
        write(stem, report, evaluation, out);
      }
      Path marked = mark && input.isWorkbook() ? mark(input, stem, evaluation) : null;
      new ConsoleReport(terminal.out(), language).print(evaluation);
      if (marked != null) {
        terminal.out().println("  " + terminal.word("已标注：", "marked: ") + marked);
      }
      if (forms != null) {
        guesses(forms, terminal);
      }
      tally.add(evaluation);
    } catch (ScoringException e) {
      terminal.error(input.name() + ": " + e.label().in(language));
      tally.addUnusable();
    } catch (IOException | UncheckedIOException e) {
      cannotWrite(e, terminal);
    }
  }

  private void write(String stem, SelfEvaluationReport report, Evaluation evaluation, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    JixiaoJson.standard().writeResult(evaluation, folder.resolve(stem + ".result.json"));
    FormWriter.of(language).with(evaluation).write(report, folder.resolve(stem + ".xlsx"));
  }

  private Path mark(ReportFile input, String stem, Evaluation evaluation) throws IOException {
    Path source = Objects.requireNonNull(input.file());
    String name = String.valueOf(source.getFileName());
    String ending = name.substring(name.lastIndexOf('.'));
    Path target =
        out == null
            ? source.resolveSibling(input.stem() + ".marked" + ending)
            : out.resolve(stem + ".marked" + ending);
    Marker marker = Marker.of(language);
    (password == null ? marker : marker.withPassword(password))
        .mark(source, evaluation.consistency(), target);
    return target;
  }

  /** Files of one name from several folders do not overwrite each other's results. */
  private String freeStem(ReportFile input) {
    String stem = input.stem();
    for (int i = 2; !stems.add(stem); i++) {
      stem = input.stem() + "-" + i;
    }
    return stem;
  }

  private void guesses(ReadForms forms, Terminal terminal) {
    for (CellFault fault : forms.faults()) {
      if (fault.severity() != Severity.ERROR) {
        terminal.out().println("  " + fault.in(language));
      }
    }
  }

  private void cannotWrite(Exception e, Terminal terminal) {
    terminal.error("--out " + out + terminal.word("：无法写入：", ": cannot write: ") + e.getMessage());
    tally.addUnusable();
  }

  // ------------------------------------------------------------------------------ many reports

  /** What came of one line: a result on one line of JSON, or faults. */
  private record LineResult(
      @Nullable Evaluation evaluation, @Nullable ByteBuffer json, List<String> problems) {}

  private void stream(
      ReportFile input, Scoring scoring, @Nullable Rubric rubric, Terminal terminal) {
    Path file = Objects.requireNonNull(input.file());
    try (JsonLines<SelfEvaluationReport> lines = JixiaoJson.standard().readReports(file);
        Progress progress = Progress.over(STEPS, terminal.err())) {
      long size = Math.max(1, Files.size(file));
      lines.onProgress(
          (count, bytes) ->
              progress.at((int) (STEPS * Math.min(bytes, size) / size), input.name()));
      if (out == null) {
        lines.forEachInOrder(
            threads,
            line -> work(input, line.read(), scoring, rubric, false),
            done -> take(done, terminal));
        return;
      }
      Files.createDirectories(out);
      Path target = out.resolve(freeStem(input) + ".result.ndjson");
      try (JsonLinesWriter writer = JixiaoJson.standard().writeLines(target)) {
        lines.forEachInOrder(
            threads,
            line -> work(input, line.read(), scoring, rubric, true),
            done -> {
              take(done, terminal);
              append(writer, done);
            });
        writer.commit();
      }
    } catch (IOException | UncheckedIOException e) {
      terminal.error(input.name() + ": " + e.getMessage());
      tally.addUnusable();
    }
  }

  private LineResult work(
      ReportFile input,
      ReadResult<SelfEvaluationReport> read,
      Scoring scoring,
      @Nullable Rubric rubric,
      boolean write) {
    if (read.value().isEmpty()) {
      List<String> problems = new ArrayList<>();
      for (Fault fault : read.faults()) {
        problems.add(fault.in(language));
      }
      return new LineResult(null, null, problems);
    }
    try {
      Evaluation evaluation = evaluate(read.value().get(), scoring, rubric);
      ByteBuffer json =
          write ? ByteBuffer.wrap(JixiaoJson.standard().writeResultCompact(evaluation)) : null;
      return new LineResult(evaluation, json, List.of());
    } catch (ScoringException e) {
      return new LineResult(null, null, List.of(input.name() + ": " + e.label().in(language)));
    }
  }

  private void take(LineResult done, Terminal terminal) {
    if (done.evaluation() == null) {
      done.problems().forEach(terminal::error);
      tally.addUnusable();
    } else {
      tally.add(done.evaluation());
    }
  }

  private static void append(JsonLinesWriter writer, LineResult done) {
    if (done.json() != null) {
      try {
        writer.writeLine(done.json().array());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
