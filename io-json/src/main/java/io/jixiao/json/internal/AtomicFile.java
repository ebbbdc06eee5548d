package io.jixiao.json.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * A file that is there in full or not at all: written beside its place, and moved there by {@link
 * #commit}. Not thread-safe.
 */
public final class AtomicFile implements AutoCloseable {

  private final Path target;
  private final Path part;
  private final OutputStream out;

  /**
   * Starts to write a file.
   *
   * @param file the file
   * @param gzip true to compress it
   * @throws IOException if it cannot be written
   */
  public AtomicFile(Path file, boolean gzip) throws IOException {
    this.target = file.toAbsolutePath();
    this.part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    OutputStream plain =
        new BufferedOutputStream(
            Files.newOutputStream(part, StandardOpenOption.CREATE_NEW), 1 << 16);
    this.out = gzip ? new GZIPOutputStream(plain, 1 << 16) : plain;
  }

  /** {@return where to write the content} */
  public OutputStream out() {
    return out;
  }

  /**
   * Puts the file in its place.
   *
   * @throws IOException if it cannot be written
   */
  public void commit() throws IOException {
    out.close();
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Throws away what was not committed. */
  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
