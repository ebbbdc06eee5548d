package io.jixiao.excel.internal;

import io.jixiao.core.model.Label;
import org.jspecify.annotations.Nullable;

/** Stops the reading of a file that cannot be read at all; turned into a fault at the edge. */
public final class BadWorkbookException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Label label;
  private final transient Label expected;
  private final transient @Nullable String cell;

  BadWorkbookException(String zh, String en) {
    this(null, new Label(zh, en), new Label("", ""));
  }

  BadWorkbookException(@Nullable String cell, Label label, Label expected, Exception cause) {
    this(cell, label, expected);
    initCause(cause);
  }

  BadWorkbookException(@Nullable String cell, Label label, Label expected) {
    super(label.en());
    this.cell = cell;
    this.label = label;
    this.expected = expected;
  }

  /** {@return what is wrong} */
  public Label label() {
    return label;
  }

  /** {@return what would have been right} */
  public Label expected() {
    return expected;
  }

  /** {@return the cell or part; null for the file as a whole} */
  public @Nullable String cell() {
    return cell;
  }
}
