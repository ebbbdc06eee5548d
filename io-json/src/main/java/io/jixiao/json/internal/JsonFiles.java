package io.jixiao.json.internal;

import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.jixiao.core.model.Label;
import io.jixiao.json.ReadResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads documents from files and streams, and writes them there.
 *
 * @param options how documents are read
 */
public record JsonFiles(Documents.Options options) {

  /** Unknown properties are errors, and older versions are not read. */
  public static final JsonFiles STRICT = new JsonFiles(new Documents.Options(true, List.of()));

  /**
   * Reads a document from a file.
   *
   * @param type the type of the document
   * @param file the file
   * @param <T> the type of the value
   * @return the value or the faults
   */
  public <T> ReadResult<T> read(ObjectType<T, ?> type, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(type, in.readNBytes(Limits.DOCUMENT_BYTES + 1), file.toString());
    } catch (NoSuchFileException e) {
      return Documents.unreadable(
          file.toString(),
          0,
          new Label("已有的文件", "a file that exists"),
          new Label("文件不存在", "the file does not exist"));
    } catch (IOException e) {
      return unreadable(file.toString(), 0, e);
    }
  }

  /**
   * Reads a document from a stream.
   *
   * @param type the type of the document
   * @param in the stream, not closed
   * @param name the name of the document
   * @param <T> the type of the value
   * @return the value or the faults
   */
  public <T> ReadResult<T> read(ObjectType<T, ?> type, InputStream in, String name) {
    try {
      return read(type, in.readNBytes(Limits.DOCUMENT_BYTES + 1), name);
    } catch (IOException e) {
      return unreadable(name, 0, e);
    }
  }

  /**
   * Reads a document from a line of a stream.
   *
   * @param type the type of the document
   * @param raw the line
   * @param <T> the type of the value
   * @return the value or the faults
   */
  public <T> ReadResult<T> read(ObjectType<T, ?> type, LineSource.Raw raw) {
    int number = (int) Math.min(raw.number(), Integer.MAX_VALUE);
    if (raw.tooLong()) {
      return Documents.tooLong(raw.document(), number);
    }
    IOException failure = raw.failure();
    if (failure != null) {
      return unreadable(raw.document(), number, failure);
    }
    return Documents.read(type, raw.document(), raw.text(), 0, raw.text().length, number, options);
  }

  private static <T> ReadResult<T> unreadable(String name, int line, IOException e) {
    String detail = e.getClass().getSimpleName() + ": " + e.getMessage();
    return Documents.unreadable(
        name,
        line,
        new Label("可以读取的文件", "a file that can be read"),
        new Label("无法读取（" + detail + "）", "cannot be read (" + detail + ")"));
  }

  /**
   * Reads a document from memory.
   *
   * @param type the type of the document
   * @param bytes its text in UTF-8
   * @param name the name of the document
   * @param <T> the type of the value
   * @return the value or the faults
   */
  public <T> ReadResult<T> read(ObjectType<T, ?> type, byte[] bytes, String name) {
    return Documents.read(type, name, bytes, 0, bytes.length, 1, options);
  }

  /**
   * Writes a document to memory.
   *
   * @param type the type of the document
   * @param value the value
   * @param pretty true for one property a line
   * @param <T> the type of the value
   * @return its text in UTF-8
   */
  public static <T> byte[] bytes(ObjectType<T, ?> type, T value, boolean pretty) {
    ByteArrayBuilder out = new ByteArrayBuilder(8000);
    try {
      Documents.write(type, value, pretty, out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toByteArray();
  }

  /**
   * Writes a document to a file, in full or not at all.
   *
   * @param type the type of the document
   * @param value the value
   * @param file the file
   * @param <T> the type of the value
   * @throws UncheckedIOException if the file cannot be written
   */
  public static <T> void write(ObjectType<T, ?> type, T value, Path file) {
    try (AtomicFile out = new AtomicFile(file, false)) {
      Documents.write(type, value, true, out.out());
      out.commit();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /**
   * Returns a schema that is part of the module.
   *
   * @param version the version of the document
   * @return the text of the schema
   */
  public static String schema(String version) {
    String file = SchemaDocuments.FOLDER + SchemaDocuments.fileName(version);
    try (InputStream in = JsonFiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the resource " + file, e);
    }
  }
}
