package io.jixiao.json;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where a value was asked for and the document has faults; it carries all of them. */
public final class JsonDocumentException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * Creates an exception.
   *
   * @param faults the faults, not null
   */
  public JsonDocumentException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** {@return the faults; after serialization only the message is left and the list is empty} */
  public List<Fault> faults() {
    return faults == null ? List.of() : faults;
  }
}
