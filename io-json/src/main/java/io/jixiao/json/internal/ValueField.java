package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.UnitOfMeasure;
import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A property with one value. */
final class ValueField<T, B, V> extends Field<T, B> {

  /** What stands for a value that is absent. */
  enum Presence {
    /** Nothing: the value is always there. */
    REQUIRED,
    /** The property is left out. */
    OPTIONAL,
    /** A null. */
    NULL
  }

  private final Presence presence;
  private final Codec<V> codec;
  private final @Nullable UnitOfMeasure unit;
  private final Function<T, @Nullable V> getter;
  private final BiFunction<B, V, ?> setter;

  ValueField(
      String name,
      Label label,
      Presence presence,
      Codec<V> codec,
      @Nullable UnitOfMeasure unit,
      Function<T, @Nullable V> getter,
      BiFunction<B, V, ?> setter) {
    super(name, label, presence == Presence.REQUIRED);
    this.presence = presence;
    this.codec = codec;
    this.unit = unit;
    this.getter = getter;
    this.setter = setter;
  }

  @Override
  Label expected() {
    return codec.expected();
  }

  @Override
  void read(Reading in, B builder, @Nullable String[] texts) throws IOException {
    if (!required() && in.parser().currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    V value = codec.read(in);
    if (value != null) {
      var unused = setter.apply(builder, value);
    }
  }

  @Override
  void write(JsonGenerator out, T object) throws IOException {
    V value = getter.apply(object);
    if (value != null) {
      out.writeFieldName(key());
      codec.write(out, value);
    } else if (presence == Presence.NULL) {
      out.writeFieldName(key());
      out.writeNull();
    }
  }

  @Override
  Schema schema(SchemaDefinitions definitions) {
    Schema schema = required() ? codec.present(definitions) : codec.schema(definitions);
    return unit == null || unit.symbol().isEmpty() ? schema : schema.with("x-unit", unit.symbol());
  }
}
