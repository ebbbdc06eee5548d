package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.core.check.Severity;
import io.jixiao.core.model.Label;
import io.jixiao.json.Fault;
import io.jixiao.json.Migration;
import io.jixiao.json.ReadResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads and writes whole documents. */
public final class Documents {

  private static final JsonFactory FACTORY = Limits.factory();

  private static final DefaultPrettyPrinter PRETTY =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                  .withObjectEmptySeparator("")
                  .withArrayEmptySeparator(""))
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private Documents() {}

  static JsonParser parser(byte[] bytes, int from, int to) throws IOException {
    return FACTORY.createParser(bytes, from, to - from);
  }

  static DefaultPrettyPrinter prettyPrinter() {
    return PRETTY.createInstance();
  }

  /**
   * Reads a document.
   *
   * @param type the type of the document
   * @param name the name of the document
   * @param bytes holds its text in UTF-8
   * @param from where the text starts
   * @param to where it ends
   * @param firstLine the number of its first line
   * @param options how strictly, and from which older versions
   * @param <T> the type of the value
   * @return the value or the faults
   */
  public static <T> ReadResult<T> read(
      ObjectType<T, ?> type,
      String name,
      byte[] bytes,
      int from,
      int to,
      int firstLine,
      Options options) {
    Source source = new Source(name, bytes, from, to, firstLine);
    if (to - from > Limits.DOCUMENT_BYTES) {
      return tooLong(name, firstLine);
    }
    Fault encoding = foreignEncoding(name, bytes, from, to, firstLine);
    if (encoding != null) {
      return ReadResult.of(null, List.of(encoding));
    }
    try (JsonParser parser = FACTORY.createParser(bytes, from, to - from)) {
      Reading in = new Reading(parser, source, options.strict());
      T value = null;
      try {
        parser.nextToken();
        if (parser.currentToken() == null) {
          in.add("", parser.currentLocation(), null, type.expected(), EMPTY, Severity.ERROR);
        } else {
          value = type.read(in);
          if (parser.nextToken() != null) {
            in.report(null, END, MORE);
          }
        }
      } catch (ForeignVersion e) {
        List<Migration> steps = steps(options.migrations(), e.version());
        if (!steps.isEmpty()) {
          return migrated(type, source, bytes, from, to, steps, options);
        }
      } catch (JacksonException e) {
        broken(in, source, bytes, from, to, e);
      }
      return ReadResult.of(value, in.faults());
    } catch (JacksonException e) {
      // Only a migration throws here: its tree is read anew, and more strictly.
      return unreadable(
          name,
          firstLine,
          WELL_FORMED,
          new Label(
              "旧版文档无法读取：" + e.getOriginalMessage(),
              "the older document cannot be read: " + e.getOriginalMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /**
   * How documents are read.
   *
   * @param strict true if unknown properties are errors
   * @param migrations the steps from older versions
   */
  public record Options(boolean strict, List<Migration> migrations) {}

  /** {@return the steps that lead on from a version, each taken once, so that circles end} */
  private static List<Migration> steps(List<Migration> all, String version) {
    List<Migration> taken = new ArrayList<>();
    String reached = version;
    for (int i = 0; i < all.size(); i++) {
      Migration step = all.get(i);
      if (step.from().equals(reached) && !taken.contains(step)) {
        taken.add(step);
        reached = step.to();
        i = -1;
      }
    }
    return taken;
  }

  /** Reads a document of an older version by way of a tree. */
  private static <T> ReadResult<T> migrated(
      ObjectType<T, ?> type,
      Source source,
      byte[] bytes,
      int from,
      int to,
      List<Migration> steps,
      Options options)
      throws IOException {
    try (JsonParser parser = FACTORY.createParser(bytes, from, to - from)) {
      Reading numbers = new Reading(parser, source, true);
      while (parser.nextToken() != null) {
        // A tree would not tell 1.5e3 from 1500.
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT
            && parser.getText().toLowerCase(Locale.ROOT).contains("e")) {
          numbers.wrong(Codecs.DECIMAL.expected());
        }
      }
      if (!numbers.faults().isEmpty()) {
        return ReadResult.of(null, numbers.faults());
      }
    }
    ObjectNode tree = (ObjectNode) TREES.readTree(bytes, from, to - from);
    for (Migration step : steps) {
      tree = step.step().apply(tree).put(SchemaField.NAME, step.to());
    }
    byte[] now = TREES.writeValueAsBytes(tree);
    String way = steps.get(0).from() + " → " + steps.get(steps.size() - 1).to();
    return read(
        type,
        source.name() + " (" + way + ")",
        now,
        0,
        now.length,
        1,
        new Options(options.strict(), List.of()));
  }

  /** Keeps digits as they are, and refuses what a tree could not hold apart. */
  private static final JsonMapper TREES =
      JsonMapper.builder(FACTORY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Label EMPTY = new Label("文档是空的", "the document is empty");
  private static final Label END = new Label("文档到此结束", "the end of the document");
  private static final Label MORE =
      new Label("文档之后还有内容", "there is more after the end of the document");
  private static final Label UTF8 = new Label("UTF-8 编码", "UTF-8");
  private static final Label WELL_FORMED = new Label("完整、正确的 JSON", "complete, well-formed JSON");

  /**
   * Refuses a document that is too long.
   *
   * @param name the name of the document
   * @param line the line on which it starts; 0 if unknown
   * @param <T> the type of the value
   * @return the fault
   */
  public static <T> ReadResult<T> tooLong(String name, int line) {
    return unreadable(
        name,
        line,
        new Label(
            "不超过 " + Limits.DOCUMENT_BYTES + " 字节", "at most " + Limits.DOCUMENT_BYTES + " bytes"),
        new Label(
            "文档过长，超过 " + Limits.DOCUMENT_BYTES + " 字节",
            "the document is longer than " + Limits.DOCUMENT_BYTES + " bytes"));
  }

  /**
   * Reports a document that cannot be read at all.
   *
   * @param name the name of the document
   * @param line the line on which it starts; 0 if unknown
   * @param expected what would have been right
   * @param message why not
   * @param <T> the type of the value
   * @return the fault
   */
  public static <T> ReadResult<T> unreadable(String name, int line, Label expected, Label message) {
    return ReadResult.of(
        null,
        List.of(
            new Fault(name, "", line, line > 0 ? 1 : 0, null, expected, message, Severity.ERROR)));
  }

  /** Tells texts in UTF-16 or UTF-32: JSON in them starts with a mark, or has zeros early on. */
  private static @Nullable Fault foreignEncoding(
      String name, byte[] bytes, int from, int to, int firstLine) {
    int first = from < to ? bytes[from] & 0xFF : 0x20;
    boolean zero = false;
    for (int i = from; i < to && i < from + 4; i++) {
      zero |= bytes[i] == 0;
    }
    if (!zero && first != 0xFE && first != 0xFF) {
      return null;
    }
    return new Fault(
        name,
        "",
        firstLine,
        1,
        null,
        UTF8,
        new Label(
            "文档不是 UTF-8 编码（像是 UTF-16）", "the document is not in UTF-8 (it looks like UTF-16)"),
        Severity.ERROR);
  }

  /** Reports why a document cannot be read on. */
  private static void broken(
      Reading in, Source source, byte[] bytes, int from, int to, JacksonException e) {
    String pointer = in.parser().getParsingContext().pathAsPointer().toString();
    JsonLocation location =
        e.getLocation() == null ? in.parser().currentLocation() : e.getLocation();
    int malformed = e instanceof StreamConstraintsException ? -1 : firstMalformed(bytes, from, to);
    if (malformed >= 0) {
      int[] place = source.place(malformed);
      in.add(
          new Fault(
              source.name(),
              pointer,
              place[0],
              place[1],
              null,
              UTF8,
              new Label(
                  "此处不是 UTF-8 编码（可能是 GBK），请另存为 UTF-8",
                  "this is not UTF-8 (perhaps GBK); save the document as UTF-8"),
              Severity.ERROR));
      return;
    }
    Label expected = WELL_FORMED;
    Label message;
    if (e instanceof StreamConstraintsException) {
      // What holds a value beyond the limits may be wrong as well; that is not worth a word then.
      in.faults().removeIf(fault -> pointer.startsWith(fault.pointer() + "/"));
      expected = limit(String.valueOf(e.getOriginalMessage()));
      message = new Label("超出限制，应为" + expected.zh(), "beyond the limit; expected " + expected.en());
    } else if (e instanceof JsonEOFException
        || String.valueOf(e.getOriginalMessage()).startsWith("Unexpected end-of-input")) {
      // A value that is broken off is not what it should be, either.
      in.faults().removeIf(fault -> pointer.equals(fault.pointer()));
      message = new Label("文档不完整，到此中断", "the document is not complete: it breaks off here");
    } else {
      String detail = Reading.abbreviate(String.valueOf(e.getOriginalMessage()));
      message = new Label("不是正确的 JSON：" + detail, "not well-formed JSON: " + detail);
    }
    in.add(pointer, location, null, expected, message, Severity.ERROR);
  }

  /** Finds the limit that an exception speaks of, since it tells it in words only. */
  private static Label limit(String message) {
    String lower = message.toLowerCase(Locale.ROOT);
    if (lower.contains("depth")) {
      return new Label(
          "嵌套不超过 " + Limits.DEPTH + " 层", "a nesting of at most " + Limits.DEPTH + " levels");
    }
    if (lower.contains("number")) {
      return new Label(
          "数字不超过 " + Limits.NUMBER + " 个字符",
          "a number of at most " + Limits.NUMBER + " characters");
    }
    if (lower.contains("name")) {
      return new Label(
          "属性名不超过 " + Limits.NAME + " 个字符", "a name of at most " + Limits.NAME + " characters");
    }
    return new Label(
        "文字不超过 " + Limits.TEXT + " 个字符，数字不超过 " + Limits.NUMBER + " 个字符",
        "a text of at most "
            + Limits.TEXT
            + " characters, a number of at most "
            + Limits.NUMBER
            + " characters");
  }

  /** {@return the index of the first byte that is not UTF-8; −1 if all is} */
  private static int firstMalformed(byte[] bytes, int from, int to) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
      out.clear();
    }
  }

  /**
   * Writes a document in UTF-8.
   *
   * @param type the type of the document
   * @param value the value
   * @param pretty true for one property a line, false for one line in all
   * @param out where to, not closed
   * @param <T> the type of the value
   * @throws IOException if the output fails
   * @throws IllegalArgumentException if the value is beyond what a document may hold
   */
  public static <T> void write(ObjectType<T, ?> type, T value, boolean pretty, OutputStream out)
      throws IOException {
    JsonGenerator generator = FACTORY.createGenerator(out);
    generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    generator.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
    if (pretty) {
      generator.setPrettyPrinter(prettyPrinter());
    }
    try (generator) {
      type.write(generator, value);
      generator.writeRaw('\n');
    } catch (StreamConstraintsException e) {
      throw new IllegalArgumentException("nested deeper than " + Limits.DEPTH + " levels", e);
    }
  }
}
