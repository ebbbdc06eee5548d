package io.jixiao.json;

import io.jixiao.core.check.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document that was read: its value, or all of its faults at once.
 *
 * <p>A document with a fault of severity ERROR has no value. This class is immutable and
 * thread-safe.
 *
 * @param <T> the type of the value
 */
public final class ReadResult<T> {

  private final @Nullable T value;
  private final List<Fault> faults;

  private ReadResult(@Nullable T value, List<Fault> faults) {
    this.value = value;
    this.faults = List.copyOf(faults);
  }

  /**
   * Obtains a result.
   *
   * @param value the value; null if there is none
   * @param faults the faults in the order of the document, not null
   * @param <T> the type of the value
   * @return the result; it has no value if a fault is an error
   * @throws IllegalArgumentException if there is neither a value nor an error
   */
  public static <T> ReadResult<T> of(@Nullable T value, List<Fault> faults) {
    boolean error = false;
    for (Fault fault : faults) {
      error |= fault.severity() == Severity.ERROR;
    }
    if (value == null && !error) {
      throw new IllegalArgumentException("neither a value nor an error");
    }
    return new ReadResult<>(error ? null : value, faults);
  }

  /** {@return the value; empty if the document has errors} */
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /** {@return all faults in the order in which they were met, warnings included} */
  public List<Fault> faults() {
    return faults;
  }

  /**
   * Returns the value, or throws all faults together.
   *
   * @return the value
   * @throws JsonDocumentException if the document has errors
   */
  public T orElseThrow() {
    if (value == null) {
      throw new JsonDocumentException(faults);
    }
    return value;
  }

  /** {@return the value or the faults as text} */
  @Override
  public String toString() {
    return value == null ? "faults " + faults : "value " + value + ", faults " + faults;
  }
}
