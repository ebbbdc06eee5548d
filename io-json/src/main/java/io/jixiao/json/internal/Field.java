package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.jixiao.core.model.Label;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One property of an object: its name, its words, and how it is read and written.
 *
 * @param <T> the type of the object
 * @param <B> what the object is built with
 */
abstract class Field<T, B> {

  private final SerializableString key;
  private final Label label;
  private final boolean required;

  Field(String name, Label label, boolean required) {
    this.key = new SerializedString(name.intern());
    this.label = label;
    this.required = required;
  }

  final String name() {
    return key.getValue();
  }

  final SerializableString key() {
    return key;
  }

  final Label label() {
    return label;
  }

  final boolean required() {
    return required;
  }

  /** {@return what a right value is, in words} */
  abstract Label expected();

  /**
   * Reads the value that the parser stands on into the builder, or reports why not.
   *
   * @param texts the two languages of the labels of the object, which take two properties each
   */
  abstract void read(Reading in, B builder, @Nullable String[] texts) throws IOException;

  /** Sets what only the whole object tells, such as a label in both languages. */
  void finish(B builder, @Nullable String[] texts) {}

  /** {@return how many texts the property keeps until the object has ended} */
  int texts() {
    return 0;
  }

  /** Writes name and value, or nothing where there is no value. */
  abstract void write(JsonGenerator out, T object) throws IOException;

  /** Describes the value, without the words. */
  abstract Schema schema(SchemaDefinitions definitions);
}
