package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jixiao.core.model.Label;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A property with a list of values. */
final class ListField<T, B, V> extends Field<T, B> {

  private final boolean always;
  private final int least;
  private final int most;
  private final Codec<V> codec;
  private final Function<T, List<V>> getter;
  private final BiFunction<B, V, ?> adder;

  /**
   * Creates a field.
   *
   * @param always true if an empty list is written too
   * @param least how many items there must be; with 1 the property is required
   * @param most how many items there may be
   */
  ListField(
      String name,
      Label label,
      boolean always,
      int least,
      int most,
      Codec<V> codec,
      Function<T, List<V>> getter,
      BiFunction<B, V, ?> adder) {
    super(name, label, least > 0);
    this.always = always;
    this.least = least;
    this.most = most;
    this.codec = codec;
    this.getter = getter;
    this.adder = adder;
  }

  @Override
  Label expected() {
    Label one = codec.expected();
    if (least > 0) {
      return new Label(
          "数组，至少 " + least + " 项，每项为" + one.zh(),
          "an array of at least " + least + " items, each " + one.en());
    }
    return most == Integer.MAX_VALUE
        ? new Label("数组，每项为" + one.zh(), "an array, each item " + one.en())
        : new Label(
            "数组，不超过 " + most + " 项，每项为" + one.zh(),
            "an array of at most " + most + " items, each " + one.en());
  }

  @Override
  void read(Reading in, B builder, @Nullable String[] texts) throws IOException {
    JsonParser parser = in.parser();
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      in.wrong(expected());
      return;
    }
    ByteParser bytes = in.bytes();
    for (int count = 0; ; count++) {
      int next = bytes == null ? ByteParser.OTHER : bytes.item();
      if (next == ByteParser.END
          || (next == ByteParser.OTHER && parser.nextToken() == JsonToken.END_ARRAY)) {
        if (count < least || count > most) {
          in.report(null, expected(), new Label(count + " 项", count + " items"));
        }
        return;
      }
      V value = codec.read(in);
      if (value != null) {
        var unused = adder.apply(builder, value);
      }
    }
  }

  @Override
  void write(JsonGenerator out, T object) throws IOException {
    List<V> values = getter.apply(object);
    if (values.isEmpty() && !always) {
      return;
    }
    if (values.size() > most) {
      throw new IllegalArgumentException(
          name() + ": " + values.size() + " items; expected at most " + most);
    }
    out.writeFieldName(key());
    out.writeStartArray(values, values.size());
    for (int i = 0; i < values.size(); i++) {
      codec.write(out, values.get(i));
    }
    out.writeEndArray();
  }

  @Override
  Schema schema(SchemaDefinitions definitions) {
    Schema schema = Schema.of("type", "array").with("items", codec.present(definitions));
    if (least > 0) {
      schema.with("minItems", least);
    }
    return most == Integer.MAX_VALUE ? schema : schema.with("maxItems", most);
  }
}
