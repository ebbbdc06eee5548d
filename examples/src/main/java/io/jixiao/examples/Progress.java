package io.jixiao.examples;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** A progress bar on standard error, drawn only where that is a terminal. */
final class Progress implements AutoCloseable {

  private static final int WIDTH = 24;

  private final int total;
  private final PrintWriter errors;
  private final boolean shown;
  private int done;
  private boolean drawn;

  private Progress(int total, PrintWriter errors, boolean shown) {
    this.total = total;
    this.errors = errors;
    this.shown = shown;
  }

  static Progress over(int total, PrintWriter errors) {
    return new Progress(total, errors, total > 1 && errorIsTerminal());
  }

  /** Java does not tell of one stream; Linux does, and elsewhere there is no bar. */
  private static boolean errorIsTerminal() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  void step(String name) {
    drawn = false;
    at(done, name);
    done++;
  }

  void at(int count, String name) {
    boolean moved = count != done || !drawn;
    done = count;
    if (shown && moved) {
      drawn = true;
      int filled = WIDTH * done / total;
      errors.print(
          "\r\u001b[2K["
              + "#".repeat(filled)
              + ".".repeat(WIDTH - filled)
              + "] "
              + done
              + "/"
              + total
              + " "
              + name);
      errors.flush();
    }
  }

  /** Takes the bar away, so that something else can be printed. */
  void hide() {
    close();
  }

  @Override
  public void close() {
    if (shown) {
      errors.print("\r\u001b[2K");
      errors.flush();
    }
  }
}
