package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Where a document comes from: turns positions of the parser, which counts bytes, into the lines
 * and columns that an editor shows.
 */
public final class Source {

  private final String name;
  private final byte[] bytes;
  private final int start;
  private final int end;
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
   * @param end where it ends
   * @param firstLine the number of its first line
   */
  public Source(String name, byte[] bytes, int start, int end, int firstLine) {
    this.name = name;
    this.bytes = bytes;
    this.start = start;
    this.end = end;
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
    return new Source(name, new byte[0], 0, 0, 1);
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

  /**
   * Finds a value.
   *
   * @param pointer the pointer to it
   * @return how many bytes are before it, or before the innermost object or array that is there of
   *     those that it should be in; −1 if unknown
   */
  long find(String pointer) {
    long found = -1;
    try (JsonParser parser = Documents.parser(bytes, start, end)) {
      JsonPointer left = JsonPointer.compile(pointer);
      JsonToken token = parser.nextToken();
      while (token != null) {
        found = parser.currentTokenLocation().getByteOffset();
        if (left.matches()) {
          return found;
        }
        int index = 0;
        boolean inside = false;
        boolean object = token == JsonToken.START_OBJECT;
        if (object || token == JsonToken.START_ARRAY) {
          token = parser.nextToken();
          while (token != null && !token.isStructEnd() && !inside) {
            if (object) {
              inside = left.matchesProperty(parser.currentName());
              token = parser.nextToken();
            } else {
              inside = left.matchesElement(index++);
            }
            if (!inside) {
              parser.skipChildren();
              token = parser.nextToken();
            }
          }
        }
        if (!inside) {
          return found;
        }
        left = left.tail();
      }
    } catch (IOException e) {
      // What cannot be read on is told by whoever reads it; as far as it goes, the place is right.
      return found;
    }
    return found;
  }
}
