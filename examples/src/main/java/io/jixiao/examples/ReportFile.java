package io.jixiao.examples;

import io.jixiao.core.check.Severity;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.excel.CellFault;
import io.jixiao.excel.FormReader;
import io.jixiao.excel.ReadForms;
import io.jixiao.excel.WorkbookException;
import io.jixiao.json.Fault;
import io.jixiao.json.JixiaoJson;
import io.jixiao.json.ReadResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report to read.
 *
 * @param name its name in messages
 * @param file the file; null for a bundled report
 */
record ReportFile(String name, @Nullable Path file) {

  /**
   * A report that was read.
   *
   * @param report the report
   * @param forms the workbook it came from, with the cell of each figure; null for JSON
   */
  record Loaded(SelfEvaluationReport report, @Nullable ReadForms forms) {}

  boolean isWorkbook() {
    String lower = name.toLowerCase(Locale.ROOT);
    return file != null && (lower.endsWith(".xlsx") || lower.endsWith(".xls"));
  }

  boolean isStream() {
    String lower = name.toLowerCase(Locale.ROOT);
    return file != null && (lower.endsWith(".ndjson") || lower.endsWith(".ndjson.gz"));
  }

  /** The name without its folder and ending, for the files that are written about it. */
  String stem() {
    String last = file == null ? name : String.valueOf(file.getFileName());
    int dot = last.indexOf('.', 1);
    return dot > 0 ? last.substring(0, dot) : last;
  }

  /** Reads the report; all faults are told, and nothing comes back if one is an error. */
  Optional<Loaded> load(Terminal terminal, @Nullable String password) {
    return isWorkbook() ? loadWorkbook(terminal, password) : loadJson(terminal);
  }

  private Optional<Loaded> loadJson(Terminal terminal) {
    ReadResult<SelfEvaluationReport> read = file == null ? bundled() : json(file);
    if (read.value().isEmpty()) {
      for (Fault fault : read.faults()) {
        terminal.error(fault.in(terminal.language()));
      }
      return Optional.empty();
    }
    return Optional.of(new Loaded(read.value().get(), null));
  }

  private static ReadResult<SelfEvaluationReport> json(Path file) {
    return JixiaoJson.standard().readReport(file);
  }

  private ReadResult<SelfEvaluationReport> bundled() {
    String resource = "/reports/" + name + ".json";
    try (InputStream in = ReportFile.class.getResourceAsStream(resource)) {
      return JixiaoJson.standard().readReport(Objects.requireNonNull(in), resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Loaded> loadWorkbook(Terminal terminal, @Nullable String password) {
    try {
      FormReader reader = FormReader.standard();
      ReadForms forms =
          (password == null ? reader : reader.withPassword(password))
              .read(Objects.requireNonNull(file));
      for (CellFault fault : forms.faults()) {
        if (fault.severity() == Severity.ERROR || forms.report().isEmpty()) {
          terminal.error(fault.in(terminal.language()));
        }
      }
      return forms.hasErrors()
          ? Optional.empty()
          : forms.report().map(report -> new Loaded(report, forms));
    } catch (WorkbookException e) {
      terminal.error(e.in(terminal.language()));
    } catch (IOException e) {
      terminal.error(name + ": " + terminal.word("无法读取：", "cannot be read: ") + e.getMessage());
    }
    return Optional.empty();
  }
}
