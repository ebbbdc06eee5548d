package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jixiao.core.model.Label;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A property of a part of the object, written as if it were of the object itself. */
final class EmbeddedField<T, B, U, C> extends Field<T, B> {

  private final Field<U, C> field;
  private final Function<T, @Nullable U> getter;
  private final Function<B, C> part;

  /**
   * Creates a field.
   *
   * @param always true if the part is always there
   */
  EmbeddedField(
      Field<U, C> field, boolean always, Function<T, @Nullable U> getter, Function<B, C> part) {
    super(field.name(), field.label(), always && field.required());
    if (field.texts() > 0) {
      throw new IllegalArgumentException("a label cannot be embedded: " + field.name());
    }
    this.field = field;
    this.getter = getter;
    this.part = part;
  }

  @Override
  Label expected() {
    return field.expected();
  }

  @Override
  void read(Reading in, B builder, @Nullable String[] texts) throws IOException {
    field.read(in, part.apply(builder), texts);
  }

  @Override
  void write(JsonGenerator out, T object) throws IOException {
    U value = getter.apply(object);
    if (value != null) {
      field.write(out, value);
    }
  }

  @Override
  Schema schema(SchemaDefinitions definitions) {
    return field.schema(definitions);
  }
}
