package io.jixiao.examples;

import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import io.jixiao.json.Fault;
import io.jixiao.json.ReadResult;
import io.jixiao.json.RubricDocuments;
import io.jixiao.scoring.Rubrics;
import io.jixiao.scoring.ScoringException;
import io.jixiao.scoring.rubric.Rubric;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where a command speaks, and in which language.
 *
 * @param out takes results
 * @param err takes errors and progress
 * @param language the language of both
 */
record Terminal(PrintWriter out, PrintWriter err, Language language) {

  /** Says what is wrong, on one line. */
  void error(String message) {
    err.println("jixiao: " + message);
  }

  void error(Label label) {
    error(label.in(language));
  }

  String word(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }

  /** Loads the rubrics of the library and of plug-ins; a plug-in that fails is named. */
  Rubrics rubrics() {
    Rubrics rubrics = Rubrics.load();
    rubrics.problems().forEach(this::error);
    return rubrics;
  }

  /** Finds a rubric by its id, or reads it from a JSON document; null after an error was told. */
  @Nullable Rubric rubric(Rubrics rubrics, String idOrFile) {
    if (idOrFile.endsWith(".json")) {
      ReadResult<Rubric> read = RubricDocuments.standard().read(Path.of(idOrFile));
      if (read.value().isEmpty()) {
        for (Fault fault : read.faults()) {
          error(fault.in(language));
        }
      }
      return read.value().orElse(null);
    }
    try {
      return rubrics.byId(idOrFile);
    } catch (ScoringException e) {
      error("--rubric: " + e.label().in(language));
      return null;
    }
  }

  /** Reads the language option. */
  static final class LanguageConverter implements ITypeConverter<Language> {
    @Override
    public Language convert(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "zh" -> Language.ZH;
        case "en" -> Language.EN;
        default -> throw new TypeConversionException("\"" + text + "\": expected zh or en");
      };
    }
  }
}
