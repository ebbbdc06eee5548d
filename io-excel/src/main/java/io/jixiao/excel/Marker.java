package io.jixiao.excel;

import io.jixiao.core.check.ConsistencyResult;
import io.jixiao.core.model.Language;
import io.jixiao.excel.internal.BadWorkbookException;
import io.jixiao.excel.internal.Marks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers with the user's own workbook (.xlsx or .xls), marked where it is wrong: a comment on
 * every cell that takes part in a finding, with the rule, the stated and the computed figure, their
 * difference and, where the cell is a suspect, the repaired value; a fill by severity; and a sheet
 * of findings with links to the cells.
 *
 * <p>Nothing else in the file changes: cells, formulas, styles, other sheets, pictures and defined
 * names stay, in .xlsx to the byte, since the fills are conditional formats. Marking twice leaves
 * one set of marks, and unmarking gives the original back: its own bytes as long as no program has
 * saved the marked file since, else the file as saved without the marks. An encrypted workbook is
 * opened with its password and encrypted again.
 *
 * <pre>{@code
 * ReadForms forms = FormReader.standard().read(file);
 * ConsistencyResult result = forms.locate(check.check(forms.report().orElseThrow()));
 * Marker.of(Language.ZH).mark(file, result, Path.of("marked.xlsx"));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Marker {

  private final Language language;
  private final ReadLimits limits;
  private final @Nullable String password;

  private Marker(Language language, ReadLimits limits, @Nullable String password) {
    this.language = Objects.requireNonNull(language, "language");
    this.limits = Objects.requireNonNull(limits, "limits");
    this.password = password;
  }

  /**
   * Obtains a marker.
   *
   * @param language the language of the comments, not null
   * @return the marker
   */
  public static Marker of(Language language) {
    return new Marker(language, ReadLimits.DEFAULTS, null);
  }

  /**
   * Returns a marker with other limits for the files that it reads.
   *
   * @param other the limits, not null
   * @return the marker
   */
  public Marker with(ReadLimits other) {
    return new Marker(language, other, password);
  }

  /**
   * Returns a marker that opens encrypted files.
   *
   * @param secret the password, not null
   * @return the marker
   */
  public Marker withPassword(String secret) {
    return new Marker(language, limits, Objects.requireNonNull(secret, "secret"));
  }

  /**
   * Writes a marked copy of a workbook.
   *
   * @param source the user's workbook, not null; marks of an earlier result are taken out
   * @param located the findings with the cells of their places, as from {@link ReadForms#locate},
   *     not null
   * @param target the copy, not null; it may be the source
   * @throws WorkbookException if the source is no workbook that can be marked
   * @throws IOException if a file cannot be read or written
   */
  public void mark(Path source, ConsistencyResult located, Path target) throws IOException {
    try {
      Marks.mark(source, located, language, limits, password, target);
    } catch (BadWorkbookException e) {
      throw WorkbookException.of(source, e);
    }
  }

  /**
   * Writes a copy of a workbook without our marks.
   *
   * @param source the workbook, marked or not, not null
   * @param target the copy, not null; it may be the source
   * @throws WorkbookException if the source is no workbook that can be marked
   * @throws IOException if a file cannot be read or written
   */
  public void unmark(Path source, Path target) throws IOException {
    try {
      Marks.unmark(source, limits, password, target);
    } catch (BadWorkbookException e) {
      throw WorkbookException.of(source, e);
    }
  }
}
