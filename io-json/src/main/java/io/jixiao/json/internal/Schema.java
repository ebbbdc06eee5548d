package io.jixiao.json.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON Schema, or a part of one, as ordered keywords. Not thread-safe while it is being built.
 */
public final class Schema {

  /** The schema of anything at all. */
  static final Object ANYTHING = true;

  private final Map<String, Object> keywords = new LinkedHashMap<>();

  private Schema() {}

  static Schema of(String keyword, Object value) {
    return new Schema().with(keyword, value);
  }

  /** Describes a value of some types that may be absent. */
  static Schema nullable(List<String> types) {
    List<String> all = new ArrayList<>(types);
    all.add("null");
    return of("type", all);
  }

  static Schema reference(String definition) {
    return of("$ref", "#/$defs/" + definition);
  }

  Schema with(String keyword, Object value) {
    Object plain = value instanceof Schema schema ? schema.keywords : value;
    if (plain instanceof List<?> list && keyword.equals("type") && list.size() == 1) {
      plain = list.get(0);
    }
    keywords.put(keyword, plain);
    return this;
  }

  /** {@return the keywords in order; values are texts, numbers, booleans, lists and maps} */
  public Map<String, Object> keywords() {
    return Collections.unmodifiableMap(keywords);
  }
}
