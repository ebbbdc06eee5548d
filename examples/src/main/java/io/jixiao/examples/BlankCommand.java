package io.jixiao.examples;

import io.jixiao.core.model.Language;
import io.jixiao.excel.FormWriter;
import io.jixiao.scoring.rubric.Rubric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an empty form of a rubric: {@code blank --rubric ID [--year YEAR] FILE.xlsx}. */
@Command(
    name = "blank",
    mixinStandardHelpOptions = true,
    description = "Writes an empty form of a rubric, to be filled in.")
final class BlankCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--rubric",
      paramLabel = "ID",
      required = true,
      description = "the rubric, an id or a rubric document FILE.json")
  private String rubricId = "";

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "the fiscal year; needed where the rubric holds for more than one")
  private @Nullable Integer year;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "zh",
      converter = Terminal.LanguageConverter.class,
      description = "the language of the labels, zh unless given")
  private Language language = Language.ZH;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "" + FormWriter.OPEN_ROWS,
      description =
          "empty rows in each group of the unit's own indicators, ${DEFAULT-VALUE} unless given")
  private int rows = FormWriter.OPEN_ROWS;

  @Parameters(paramLabel = "FILE", description = "the workbook to write, .xlsx")
  private @Nullable Path file;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Path target = Objects.requireNonNull(file);
    Terminal terminal =
        new Terminal(command.commandLine().getOut(), command.commandLine().getErr(), language);
    Rubric rubric = terminal.rubric(terminal.rubrics(), rubricId);
    if (rubric == null) {
      return Main.UNUSABLE;
    }
    if (year == null && rubric.firstYear() != rubric.lastYear()) {
      terminal.error(
          rubric.id()
              + terminal.word(
                  "：适用于多个年度，请用 --year 写明", ": holds for several years; state one by --year"));
      return Main.UNUSABLE;
    }
    if (rows < 1 || rows > FormWriter.MAX_OPEN_ROWS) {
      terminal.error(
          "--rows "
              + rows
              + terminal.word("：应为 1 至 ", ": expected 1 to ")
              + FormWriter.MAX_OPEN_ROWS);
      return Main.UNUSABLE;
    }
    try {
      int formYear = year == null ? rubric.lastYear() : year;
      FormWriter.of(language).writeBlank(rubric, formYear, rows, target);
      terminal.out().println(target);
      return 0;
    } catch (IOException e) {
      terminal.error(target + terminal.word("：无法写入：", ": cannot write: ") + e.getMessage());
      return Main.UNUSABLE;
    }
  }
}
