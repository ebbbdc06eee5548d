package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonLocation;

/**
 * Where a document comes from: turns positions of the parser, which counts bytes, into the lines
 * and columns that an editor shows.
 */
public final class Source {

  private final String name;
  private final byte[] bytes;
  private final int start;
  private final int firstLine;

  private int offset;
  private int line;
  private int column;

  /**
   * Creates a source.
   *
   * @param name the name of the document
   * @param bytes its text in UTF-8
   * @param start where in {@code bytes} the parser starts
   * @param firstLine the number of its first line
   */
  public Source(String name, byte[] bytes, int start, int firstLine) {
    this.name = name;
    this.bytes = bytes;
    this.start = start;
    this.firstLine = firstLine;
    rewind();
  }

  /**
   * Creates a source whose positions are taken from the parser as they are.
   *
   * @param name the name of the document
   * @return the source
   */
  public static Source unknown(String name) {
    return new Source(name, new byte[0], 0, 1);
  }

  private void rewind() {
    offset = start;
    line = firstLine;
    column = 1;
  }

  /** {@return the name of the document} */
  public String name() {
    return name;
  }

  /**
   * Finds the line and column of a position.
   *
   * @param location the position
   * @return line and column, from 1; zeros if unknown
   */
  int[] place(JsonLocation location) {
    long target = location.getByteOffset();
    if (bytes.length == 0 || target < 0) {
      return new int[] {Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr())};
    }
    return place(start + (int) Math.min(target, bytes.length));
  }

  /**
   * Finds the line and column of a byte.
   *
   * @param target the index of the byte in the array
   * @return line and column, from 1
   */
  public int[] place(int target) {
    // Faults come in the order of the document: going on from the last one keeps the search linear.
    if (target < offset) {
      rewind();
    }
    int end = Math.min(target, bytes.length);
    for (; offset < end; offset++) {
      byte b = bytes[offset];
      if (b == '\n') {
        line++;
        column = 1;
      } else if ((b & 0xC0) != 0x80) {
        column++;
      }
    }
    return new int[] {line, column};
  }
}
