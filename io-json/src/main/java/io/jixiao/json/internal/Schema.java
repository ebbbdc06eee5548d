package io.jixiao.json.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A JSON Schema, or a part of one, as ordered keywords. Not thread-safe while it is being built.
 */
public final class Schema {

  private final Map<String, Object> keywords = new LinkedHashMap<>();

  private Schema() {}

  static Schema of(String keyword, Object value) {
    return new Schema().with(keyword, value);
  }

  static Schema reference(String definition) {
    return of("$ref", "#/$defs/" + definition);
  }

  Schema with(String keyword, Object value) {
    keywords.put(keyword, value instanceof Schema schema ? schema.keywords : value);
    return this;
  }

  /** {@return the keywords in order; values are texts, numbers, booleans, lists and maps} */
  public Map<String, Object> keywords() {
    return Collections.unmodifiableMap(keywords);
  }
}
