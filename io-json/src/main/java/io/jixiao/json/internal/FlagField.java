package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jixiao.core.model.Label;
import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A property that is true or false. */
final class FlagField<T, B> extends Field<T, B> {

  private final boolean always;
  private final Predicate<T> getter;
  private final BiFunction<B, Boolean, ?> setter;

  /**
   * Creates a field.
   *
   * @param always true if false is written too, and must be there
   */
  FlagField(
      String name,
      Label label,
      boolean always,
      Predicate<T> getter,
      BiFunction<B, Boolean, ?> setter) {
    super(name, label, always);
    this.always = always;
    this.getter = getter;
    this.setter = setter;
  }

  @Override
  Label expected() {
    return Codecs.FLAG.expected();
  }

  @Override
  void read(Reading in, B builder, @Nullable String[] texts) throws IOException {
    Boolean value = Codecs.FLAG.read(in);
    if (value != null) {
      var unused = setter.apply(builder, value);
    }
  }

  @Override
  void write(JsonGenerator out, T object) throws IOException {
    boolean value = getter.test(object);
    if (value || always) {
      out.writeFieldName(key());
      out.writeBoolean(value);
    }
  }

  @Override
  Schema schema(SchemaDefinitions definitions) {
    return Codecs.FLAG.present(definitions);
  }
}
