package io.jixiao.json.internal;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The definitions that a schema refers to, each written once. Not thread-safe. */
public final class SchemaDefinitions {

  private final Map<String, Map<String, Object>> definitions = new TreeMap<>();

  /** Creates an empty set. */
  public SchemaDefinitions() {}

  /** Refers to a definition, which is made at the first call. */
  Schema refer(String name, Supplier<Schema> definition) {
    if (!definitions.containsKey(name)) {
      // Entered before it is made, since a type may contain itself.
      definitions.put(name, Map.of());
      definitions.put(name, definition.get().keywords());
    }
    return Schema.reference(name);
  }

  /** {@return the definitions by name} */
  public Map<String, Map<String, Object>> all() {
    return Collections.unmodifiableMap(definitions);
  }
}
