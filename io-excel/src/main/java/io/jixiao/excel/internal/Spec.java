package io.jixiao.excel.internal;

import io.jixiao.core.model.Column;
import io.jixiao.core.model.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a table is found by.
 *
 * @param title its title
 * @param leaves its headings by id, each with the keys of the labels it goes by
 * @param optional the headings that the official form lacks
 * @param byTitle true if another table has the same headings, so that only the title tells
 * @param least how many of the headings must be there
 */
record Spec(
    Word title, Map<String, Set<String>> leaves, Set<String> optional, boolean byTitle, int least) {

  static Builder of(Word title) {
    return new Builder(title);
  }

  static final class Builder {
    private final Word title;
    private final Map<String, Set<String>> leaves = new LinkedHashMap<>();
    private final Set<String> optional = new LinkedHashSet<>();
    private boolean byTitle;

    private Builder(Word title) {
      this.title = title;
    }

    Builder leaf(String id, Label label, String... aliases) {
      Set<String> keys = new LinkedHashSet<>(Keys.of(label));
      for (String alias : aliases) {
        keys.add(Keys.of(alias));
      }
      leaves.put(id, keys);
      return this;
    }

    Builder leaf(Word word, String... aliases) {
      return leaf(word.name(), word.label(), aliases);
    }

    Builder extra(Word word, String... aliases) {
      optional.add(word.name());
      return leaf(word, aliases);
    }

    Builder columns(List<? extends Column<?>> columns) {
      for (Column<?> column : columns) {
        leaf(column.name(), column.label(), Aliases.of(column));
      }
      return this;
    }

    Builder optional(Column<?>... columns) {
      for (Column<?> column : columns) {
        optional.add(column.name());
      }
      return this;
    }

    <T> Builder heads(List<Head<T>> heads) {
      List<Head<T>> rest = new ArrayList<>(heads);
      while (!rest.isEmpty()) {
        Head<T> head = rest.remove(0);
        Column<T> column = head.column();
        if (column == null) {
          rest.addAll(0, head.kids());
        } else {
          leaf(column.name(), column.label(), Aliases.of(column));
          if (head.optional()) {
            optional.add(column.name());
          }
        }
      }
      return this;
    }

    Builder byTitle() {
      byTitle = true;
      return this;
    }

    Spec build() {
      int must = leaves.size() - optional.size();
      return new Spec(
          title, leaves, optional, byTitle, Math.max(Math.min(2, must), (must + 1) / 2));
    }
  }
}
