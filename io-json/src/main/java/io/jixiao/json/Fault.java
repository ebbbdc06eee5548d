package io.jixiao.json;

import io.jixiao.core.check.Severity;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a document, and where.
 *
 * @param document the name of the document, such as the path of its file, not null
 * @param pointer the JSON pointer of the value, such as /income/consolidated/total; empty for the
 *     document as a whole, not null
 * @param line the line on which the value starts, from 1; 0 if unknown
 * @param column the column in characters, from 1; 0 if unknown
 * @param value the offending value as written, cut to {@value #MAX_VALUE} characters; null where
 *     there is none
 * @param expected what would have been right, not null
 * @param message what is wrong, as a sentence, not null
 * @param severity ERROR if the document has no value because of it, not null
 */
public record Fault(
    String document,
    String pointer,
    int line,
    int column,
    @Nullable String value,
    Label expected,
    Label message,
    Severity severity) {

  /** The most characters of an offending value that a fault repeats. */
  public static final int MAX_VALUE = 60;

  /**
   * Checks what must be given.
   *
   * @param document the name of the document, not null
   * @param pointer the JSON pointer of the value, not null
   * @param line the line on which the value starts, from 1; 0 if unknown
   * @param column the column in characters, from 1; 0 if unknown
   * @param value the offending value; null where there is none
   * @param expected what would have been right, not null
   * @param message what is wrong, not null
   * @param severity how much it weighs, not null
   */
  public Fault {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(severity, "severity");
  }

  /**
   * Renders the fault as one line: place and sentence.
   *
   * @param language the language, not null
   * @return the line, such as {@code report.json:12:16 /unit/year: …}
   */
  public String in(Language language) {
    StringBuilder out = new StringBuilder(document);
    if (line > 0) {
      out.append(':').append(line).append(':').append(column);
    }
    if (!pointer.isEmpty()) {
      out.append(' ').append(pointer);
    }
    return out.append(language == Language.ZH ? "：" : ": ").append(message.in(language)).toString();
  }

  /** {@return the fault as one line in English} */
  @Override
  public String toString() {
    return in(Language.EN);
  }
}
