package io.jixiao.excel;

import io.jixiao.core.check.Severity;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a workbook or was guessed in reading it, and where.
 *
 * @param file the name of the file, not null
 * @param cell the cell, such as 收支情况!B7, or the sheet alone; null for the file as a whole
 * @param value the offending value as written, cut to {@value #MAX_VALUE} characters; null where
 *     there is none
 * @param expected what would have been right, not null
 * @param message what is wrong or was guessed, as a sentence, not null
 * @param severity ERROR where a figure or table could not be read, WARNING where something was left
 *     out, INFO for a guess, not null
 */
public record CellFault(
    String file,
    @Nullable String cell,
    @Nullable String value,
    Label expected,
    Label message,
    Severity severity) {

  /** The most characters of an offending value that a fault repeats. */
  public static final int MAX_VALUE = 60;

  /**
   * Cuts the value.
   *
   * @param file the name of the file, not null
   * @param cell the cell; null for the file as a whole
   * @param value the offending value; null where there is none
   * @param expected what would have been right, not null
   * @param message what is wrong or was guessed, not null
   * @param severity how much it weighs, not null
   */
  public CellFault {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(severity, "severity");
    if (value != null && value.length() > MAX_VALUE) {
      value = value.substring(0, MAX_VALUE);
    }
  }

  /**
   * Renders the fault as one line: place, sentence, value and what was expected.
   *
   * @param language the language, not null
   * @return the line
   */
  public String in(Language language) {
    boolean zh = language == Language.ZH;
    StringBuilder out = new StringBuilder(file);
    if (cell != null) {
      out.append(' ').append(cell);
    }
    out.append(zh ? "：" : ": ").append(message.in(language));
    if (value != null) {
      out.append(zh ? "；内容为“" : "; found \"").append(value).append(zh ? "”" : "\"");
    }
    if (!expected.in(language).isEmpty()) {
      out.append(zh ? "；应为" : "; expected ").append(expected.in(language));
    }
    return out.toString();
  }

  /** {@return the fault as one line in English} */
  @Override
  public String toString() {
    return in(Language.EN);
  }
}
