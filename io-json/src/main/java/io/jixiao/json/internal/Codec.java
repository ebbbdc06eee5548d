package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jixiao.core.model.Label;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one type of value is read, written and described. No interface, since a method of one of many
 * classes is called faster than that of one of many implementations.
 *
 * @param <V> the type of the value
 */
public abstract class Codec<V> {

  Codec() {}

  /**
   * Reads the value that the parser stands on, and leaves the parser on its last token.
   *
   * @param in the pass
   * @return the value; null if it is at fault, which is then reported
   * @throws IOException if the document cannot be read on
   */
  public abstract @Nullable V read(Reading in) throws IOException;

  /**
   * Writes a value.
   *
   * @param out the generator
   * @param value the value
   * @throws IOException if it cannot be written
   */
  public abstract void write(JsonGenerator out, V value) throws IOException;

  /** {@return what a right value is, in words} */
  public abstract Label expected();

  /** {@return the JSON types of a right value, such as string and number} */
  public abstract List<String> jsonTypes();

  /**
   * Describes the value, or null for a value that is absent.
   *
   * @param definitions takes the definitions that the description refers to
   * @return a JSON Schema
   */
  public abstract Schema schema(SchemaDefinitions definitions);

  /**
   * Describes a value that is there.
   *
   * @param definitions takes the definitions that the description refers to
   * @return a JSON Schema
   */
  public Schema present(SchemaDefinitions definitions) {
    return schema(definitions).with("type", jsonTypes());
  }
}
