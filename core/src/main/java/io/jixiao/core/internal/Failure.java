package io.jixiao.core.internal;

/** Tells failures of code that others wrote from those of the machine that runs it. */
public final class Failure {

  private Failure() {}

  /**
   * Throws on what no caller can go on after, such as an {@link OutOfMemoryError}. Endless
   * recursion is the fault of whoever recurses.
   *
   * @param caught what was caught, not null
   */
  public static void throwIfFatal(Throwable caught) {
    if (caught instanceof VirtualMachineError fatal && !(caught instanceof StackOverflowError)) {
      throw fatal;
    }
  }
}
