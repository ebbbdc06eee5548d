package io.jixiao.json.internal;

import io.jixiao.core.model.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One of the forms that an object may have: some properties that it needs, and some that it may
 * have besides. Properties that only other forms name may not be there.
 *
 * @param needed the names of the properties that are needed
 * @param allowed the names of those that may be there besides
 */
record Form(List<String> needed, List<String> allowed) {

  /** {@return what is wrong with properties that make no form} */
  static Label none(List<String> present) {
    String names = present.isEmpty() ? "—" : String.join(", ", present);
    return new Label("属性组合不成立：" + names, "properties that do not go together: " + names);
  }

  /** {@return the properties that only other forms name} */
  List<String> foreign(List<Form> all) {
    return all.stream()
        .flatMap(form -> Stream.of(form.needed, form.allowed))
        .flatMap(List::stream)
        .distinct()
        .filter(name -> !needed.contains(name) && !allowed.contains(name))
        .toList();
  }

  /** Adds to the schema of an object that it has one of the forms. */
  static void describe(List<Form> all, Schema object) {
    List<Object> cases = new ArrayList<>();
    for (Form form : all) {
      Map<String, Object> properties = new LinkedHashMap<>();
      Map<String, Object> nothing = Schema.of("type", "null").keywords();
      form.needed.forEach(name -> properties.put(name, Schema.of("not", nothing).keywords()));
      form.foreign(all).forEach(name -> properties.put(name, false));
      cases.add(Schema.of("required", form.needed).with("properties", properties).keywords());
    }
    // A plain anyOf would name the properties of each form that is not meant as places of faults.
    object.with("if", Schema.of("anyOf", cases)).with("else", false);
  }
}
