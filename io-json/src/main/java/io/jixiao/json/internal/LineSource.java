package io.jixiao.json.internal;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines, within the limits of a document. Not thread-safe. */
public final class LineSource implements AutoCloseable {

  private final String name;
  private final Counted counted;
  private final byte[] buffer = new byte[1 << 16];
  private @Nullable InputStream in;
  private int position;
  private int filled;
  private long number;
  private boolean ended;

  /**
   * Creates a source.
   *
   * @param name the name of the stream
   * @param in the stream, plain or gzip
   */
  public LineSource(String name, InputStream in) {
    this.name = name;
    this.counted = new Counted(in);
  }

  /**
   * One line as it was found.
   *
   * @param document the name of the stream
   * @param number the number of the line, from 1
   * @param text its text, without the line feed
   * @param tooLong true if it was longer than a document may be; the text is then empty
   * @param failure why the stream breaks off here; null if it does not
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Raw(
      String document, long number, byte[] text, boolean tooLong, @Nullable IOException failure) {}

  /** {@return how many bytes have been taken from the underlying stream} */
  public long bytesTaken() {
    return counted.count;
  }

  /** {@return the next line that is not blank; null at the end} */
  public @Nullable Raw next() {
    while (!ended) {
      number++;
      try {
        Raw line = line();
        if (line == null || line.tooLong || !isBlank(line.text)) {
          return line;
        }
      } catch (IOException e) {
        ended = true;
        return new Raw(name, number, new byte[0], false, e);
      }
    }
    return null;
  }

  private @Nullable Raw line() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream(1 << 13);
    boolean tooLong = false;
    boolean any = false;
    while (true) {
      if (position == filled && !fill()) {
        ended = true;
        break;
      }
      any = true;
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      if (!tooLong && text.size() + end - position <= Limits.DOCUMENT_BYTES) {
        text.write(buffer, position, end - position);
      } else {
        tooLong = true;
        text = new ByteArrayOutputStream(0);
      }
      position = end;
      if (end < filled) {
        position++;
        break;
      }
    }
    return any ? new Raw(name, number, text.toByteArray(), tooLong, null) : null;
  }

  private boolean fill() throws IOException {
    if (in == null) {
      in = open(counted);
    }
    position = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  private static InputStream open(InputStream raw) throws IOException {
    PushbackInputStream in = new PushbackInputStream(raw, 2);
    byte[] mark = in.readNBytes(2);
    in.unread(mark);
    boolean gzip = mark.length == 2 && (mark[0] & 0xFF) == 0x1F && (mark[1] & 0xFF) == 0x8B;
    return gzip ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private static boolean isBlank(byte[] text) {
    for (byte b : text) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    counted.close();
  }

  /** Counts what goes through. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = super.read(bytes, offset, length);
      count += Math.max(0, n);
      return n;
    }
  }
}
