package io.jixiao.excel;

import io.jixiao.core.check.Severity;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import io.jixiao.excel.internal.BadWorkbookException;
import java.io.IOException;
import java.nio.file.Path;

/** Thrown where a workbook cannot be worked with at all; it tells the file and the place. */
public final class WorkbookException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient CellFault fault;

  private WorkbookException(CellFault fault, Throwable cause) {
    super(fault.toString(), cause);
    this.fault = fault;
  }

  static WorkbookException of(Path file, BadWorkbookException cause) {
    return of(String.valueOf(file.getFileName()), cause);
  }

  static WorkbookException of(String file, BadWorkbookException cause) {
    return new WorkbookException(
        new CellFault(file, cause.cell(), null, cause.expected(), cause.label(), Severity.ERROR),
        cause);
  }

  /**
   * Tells what is wrong as one line.
   *
   * @param language the language, not null
   * @return the line; after serialization the English one whatever the language
   */
  public String in(Language language) {
    return fault == null ? String.valueOf(getMessage()) : fault.in(language);
  }

  /** {@return what is wrong; after serialization only its sentence in English} */
  public CellFault fault() {
    Label message = Label.of(String.valueOf(getMessage()));
    return fault == null
        ? new CellFault("", null, null, new Label("", ""), message, Severity.ERROR)
        : fault;
  }
}
