package io.jixiao.excel;

import io.jixiao.excel.internal.FormsIn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the official forms after people have filled them in, .xlsx and .xls.
 *
 * <p>Tables and figures are found by their labels, not by fixed addresses: inserted rows, moved
 * columns, merged or split headings, renamed or reordered sheets, empty rows and notes do not
 * matter. All faults come back together, beside everything that could be read, and so does every
 * guess. Figures are exact: a number is what a spreadsheet program shows, that is 15 significant
 * digits and the decimals of the cell's number format; a text keeps the decimals that were typed.
 *
 * <p>A file that cannot be read at all, or that exceeds the limits, gives one fault and no report.
 *
 * <pre>{@code
 * ReadForms forms = FormReader.standard().read(Path.of("report.xlsx"));
 * forms.faults().forEach(System.err::println);
 * SelfEvaluationReport report = forms.report().orElseThrow();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class FormReader {

  private static final FormReader STANDARD = new FormReader(ReadLimits.DEFAULTS, null);

  private final ReadLimits limits;
  private final @Nullable String password;

  private FormReader(ReadLimits limits, @Nullable String password) {
    this.limits = Objects.requireNonNull(limits, "limits");
    this.password = password;
  }

  /**
   * Obtains a reader with the default limits.
   *
   * @return the reader
   */
  public static FormReader standard() {
    return STANDARD;
  }

  /**
   * Returns a reader with other limits.
   *
   * @param other the limits, not null
   * @return the reader
   */
  public FormReader with(ReadLimits other) {
    return new FormReader(other, password);
  }

  /**
   * Returns a reader that opens encrypted files.
   *
   * @param secret the password, not null
   * @return the reader
   */
  public FormReader withPassword(String secret) {
    return new FormReader(limits, Objects.requireNonNull(secret, "secret"));
  }

  /**
   * Reads a file.
   *
   * @param file the file, not null
   * @return what was read, with all faults
   * @throws IOException if the file cannot be opened or its bytes cannot be read
   */
  public ReadForms read(Path file) throws IOException {
    return ReadForms.of(FormsIn.read(file, limits, password));
  }

  /**
   * Reads a stream, which stays open.
   *
   * @param in the stream, not null
   * @param name the name of the file for messages, not null
   * @return what was read, with all faults
   * @throws IOException if the stream cannot be read
   */
  public ReadForms read(InputStream in, String name) throws IOException {
    return ReadForms.of(FormsIn.read(in, name, limits, password));
  }
}
