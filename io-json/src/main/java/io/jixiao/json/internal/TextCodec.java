package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import io.jixiao.core.model.Label;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A value that is written as a JSON string. */
final class TextCodec<V> implements Codec<V> {

  private final String name;
  private final boolean numbers;
  private final boolean free;
  private final Label expected;
  private final Function<String, V> parse;
  private final Function<V, String> print;
  private final UnaryOperator<Schema> schema;

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
    this.name = name;
    this.numbers = numbers;
    this.free = free;
    this.expected = expected;
    this.parse = parse;
    this.print = print;
    this.schema = schema;
  }

  @Override
  public @Nullable V read(Reading in) throws IOException {
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
    return numbers ? List.of("string", "number") : List.of("string");
  }

  @Override
  public Schema schema(SchemaDefinitions definitions) {
    return definitions.refer(name, () -> schema.apply(Schema.nullable(jsonTypes())));
  }
}
