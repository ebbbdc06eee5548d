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

/** A value that is written as an array of its two ends. */
final class PairCodec<E, V> extends Codec<V> {

  private final Codec<E> end;
  private final Label expected;
  private final BiFunction<E, E, V> make;
  private final Function<V, E> first;
  private final Function<V, E> second;

  PairCodec(Codec<E> end, BiFunction<E, E, V> make, Function<V, E> first, Function<V, E> second) {
    this.end = end;
    this.expected =
        new Label(
            "两项的数组，从小到大，每项为" + end.expected().zh(),
            "an array of two in order, each " + end.expected().en());
    this.make = make;
    this.first = first;
    this.second = second;
  }

  @Override
  public @Nullable V read(Reading in) throws IOException {
    JsonParser parser = in.parser();
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      in.wrong(expected);
      return null;
    }
    E least = null;
    E greatest = null;
    int count = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      E value = end.read(in);
      if (count == 0) {
        least = value;
      } else {
        greatest = value;
      }
      count++;
    }
    if (count != 2) {
      in.report(null, expected, new Label(count + " 项", count + " items"));
      return null;
    }
    if (least == null || greatest == null) {
      return null;
    }
    try {
      return make.apply(least, greatest);
    } catch (IllegalArgumentException e) {
      in.report(null, expected, new Label("次序颠倒", String.valueOf(e.getMessage())));
      return null;
    }
  }

  @Override
  public void write(JsonGenerator out, V value) throws IOException {
    out.writeStartArray();
    end.write(out, first.apply(value));
    end.write(out, second.apply(value));
    out.writeEndArray();
  }

  @Override
  public Label expected() {
    return expected;
  }

  @Override
  public List<String> jsonTypes() {
    return List.of("array");
  }

  @Override
  public Schema schema(SchemaDefinitions definitions) {
    return Schema.nullable(jsonTypes())
        .with("items", end.present(definitions))
        .with("minItems", 2)
        .with("maxItems", 2);
  }
}
