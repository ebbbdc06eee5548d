package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import io.jixiao.core.model.Label;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A value that is written as a JSON string. */
final class TextCodec<V> extends Codec<V> {

  private final String name;
  private final boolean numbers;
  private final boolean free;
  private final Label expected;
  private final Function<String, V> parse;
  private final Function<V, String> print;
  private final UnaryOperator<Schema> schema;
  private final @Nullable Function<BigDecimal, V> figure;
  private final char suffix;

  /**
   * Creates a codec.
   *
   * @param name the name of the definition in the schema
   * @param numbers true if JSON numbers are read too, from their own characters
   * @param free true if the text may be anything that can be written in UTF-8
   * @param expected what a right value is
   * @param parse reads a text; throws IllegalArgumentException or DateTimeException if it is wrong
   * @param print the inverse of {@code parse}
   * @param schema adds the form of the value to its types
   */
  TextCodec(
      String name,
      boolean numbers,
      boolean free,
      Label expected,
      Function<String, V> parse,
      Function<V, String> print,
      UnaryOperator<Schema> schema) {
    this(name, numbers, free, expected, parse, print, schema, null, '\0');
  }

  /**
   * Creates a codec.
   *
   * @param figure makes the value of its number, which is the same as to read it from its text
   * @param suffix a character that may follow the digits of the number
   */
  TextCodec(
      String name,
      boolean numbers,
      boolean free,
      Label expected,
      Function<String, V> parse,
      Function<V, String> print,
      UnaryOperator<Schema> schema,
      @Nullable Function<BigDecimal, V> figure,
      char suffix) {
    this.name = name;
    this.numbers = numbers;
    this.free = free;
    this.expected = expected;
    this.parse = parse;
    this.print = print;
    this.schema = schema;
    this.figure = figure;
    this.suffix = suffix;
  }

  @Override
  public @Nullable V read(Reading in) throws IOException {
    ByteParser bytes = in.bytes();
    if (bytes != null) {
      if (figure != null) {
        BigDecimal number = bytes.figure(suffix);
        if (number != null) {
          return figure.apply(number);
        }
      } else if (free) {
        String text = bytes.text();
        if (text != null) {
          try {
            return parse.apply(text);
          } catch (IllegalArgumentException | java.time.DateTimeException e) {
            bytes.giveBack(text);
            in.wrong(expected);
            return null;
          }
        }
      }
    }
    JsonToken token = in.parser().currentToken();
    if (token == JsonToken.VALUE_STRING || (numbers && token != null && token.isNumeric())) {
      try {
        String text = in.parser().getText();
        return parse.apply(free ? Codecs.requireUnicode(text) : text);
      } catch (IllegalArgumentException | java.time.DateTimeException e) {
        in.wrong(expected);
        return null;
      }
    }
    in.wrong(expected);
    return null;
  }

  @Override
  public void write(JsonGenerator out, V value) throws IOException {
    String text = print.apply(value);
    out.writeString(free ? Codecs.requireUnicode(text) : text);
  }

  @Override
  public Label expected() {
    return expected;
  }

  @Override
  public List<String> jsonTypes() {
    // Numbers are read, but are no part of the form: to a schema 1e5 is the number 100000.
    return List.of("string");
  }

  @Override
  public Schema schema(SchemaDefinitions definitions) {
    return definitions.refer(name, () -> schema.apply(Schema.nullable(jsonTypes())));
  }
}
