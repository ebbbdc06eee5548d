package io.jixiao.json.internal;

import io.jixiao.core.model.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The properties of a record that is being read, by name. Not thread-safe. */
final class Draft {

  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, List<Object>> lists = new HashMap<>();

  /** A setter of one property. */
  static <V> BiFunction<Draft, V, ?> put(String property) {
    return (draft, value) -> draft.values.put(property, value);
  }

  /** An adder to the list of one property. */
  static <V> BiFunction<Draft, V, ?> add(String property) {
    return (draft, value) ->
        draft.lists.computeIfAbsent(property, name -> new ArrayList<>()).add(value);
  }

  /** A setter of a flag, of which only true is kept. */
  static BiFunction<Draft, Boolean, ?> mark(String property) {
    return (draft, value) -> value ? draft.values.put(property, value) : value;
  }

  boolean has(String property) {
    return values.containsKey(property);
  }

  <V> V get(String property, Class<V> type) {
    V value = orNull(property, type);
    if (value == null) {
      throw new IllegalStateException("the property " + property + " is missing");
    }
    return value;
  }

  <V> @Nullable V orNull(String property, Class<V> type) {
    Object value = values.get(property);
    return value == null ? null : type.cast(value);
  }

  <V> Optional<V> optional(String property, Class<V> type) {
    return Optional.ofNullable(orNull(property, type));
  }

  <V> List<V> list(String property, Class<V> type) {
    return lists.getOrDefault(property, List.of()).stream().map(type::cast).toList();
  }

  String text(String property) {
    return get(property, String.class);
  }

  Label label(String property) {
    return get(property, Label.class);
  }

  boolean flag(String property) {
    return get(property, Boolean.class);
  }

  String digits(String property) {
    return get(property, BigDecimal.class).toPlainString();
  }

  int number(String property) {
    return get(property, Integer.class);
  }
}
