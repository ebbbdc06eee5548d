package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.Column;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.json.internal.ValueField.Presence;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The one description of an object type, from which its reader, its writer and its schema follow.
 *
 * @param <T> the type of the object
 * @param <B> what the object is built with
 */
public final class ObjectType<T, B> extends Codec<T> {

  private static final @Nullable String[] NO_TEXTS = {};

  private final String name;
  private final Class<?> type;
  private final Label label;
  private final Label expected;
  private final Supplier<B> builder;
  private final Function<B, T> build;
  private final @Nullable Function<T, List<InvalidValue.Problem>> review;
  private final List<Form> forms;
  private final long[] neededByForm;
  private final long[] foreignToForm;
  private final List<Field<T, B>> fields;
  private final Map<String, Integer> index;
  private final Field<T, B>[] inOrder;
  private final String[] keys;
  private final ByteParser.Names quoted;
  private final String names;
  private final long required;
  private final long optionalPart;
  private final long partRequired;
  private final int texts;

  private ObjectType(Description<T, B> description) {
    this.name = description.name;
    this.type = description.type;
    this.label = description.label;
    this.builder = description.builder;
    this.build = description.build;
    this.review = description.review;
    this.forms = description.forms;
    this.fields = List.copyOf(description.fields);
    this.expected = new Label("对象（" + label.zh() + "）", "an object (" + label.en() + ")");
    this.index = new HashMap<>();
    long mask = 0;
    for (int i = 0; i < fields.size(); i++) {
      if (index.put(fields.get(i).name(), i) != null || i >= Long.SIZE) {
        throw new IllegalStateException(name + "." + fields.get(i).name());
      }
      mask |= fields.get(i).required() ? 1L << i : 0;
    }
    this.required = mask;
    this.texts = fields.stream().mapToInt(Field::texts).sum();
    this.inOrder = array(fields);
    this.keys = fields.stream().map(Field::name).toArray(String[]::new);
    this.optionalPart = mask(description.optionalPart);
    this.partRequired = mask(description.partRequired);
    this.neededByForm = forms.stream().mapToLong(form -> mask(form.needed())).toArray();
    this.foreignToForm = forms.stream().mapToLong(form -> mask(form.foreign(forms))).toArray();
    this.quoted = new ByteParser.Names(fields.stream().map(Field::name).toList());
    this.names = fields.stream().map(Field::name).collect(Collectors.joining(", "));
  }

  private long mask(List<String> properties) {
    return properties.stream().mapToLong(property -> 1L << find(property, 0)).sum();
  }

  @SuppressWarnings("unchecked")
  private static <T, B> Field<T, B>[] array(List<Field<T, B>> fields) {
    return (Field<T, B>[]) fields.toArray(new Field<?, ?>[0]);
  }

  /** Starts a description. */
  static <T, B> Description<T, B> describe(
      String name, Class<?> type, String zh, String en, Supplier<B> builder, Function<B, T> build) {
    return new Description<>(name, type, new Label(zh, en), builder, build);
  }

  /** {@return the name of the type} */
  public String name() {
    return name;
  }

  /** {@return the class of the objects} */
  public Class<?> type() {
    return type;
  }

  /** {@return the type in words} */
  public Label label() {
    return label;
  }

  @Override
  public Label expected() {
    return expected;
  }

  T build(B built) {
    return build.apply(built);
  }

  @Override
  public @Nullable T read(Reading in) throws IOException {
    if (in.parser().currentToken() != JsonToken.START_OBJECT) {
      in.wrong(expected);
      return null;
    }
    return readProperties(in);
  }

  /** Reads the properties that follow the current token, up to the end of the object. */
  @Nullable T readProperties(Reading in) throws IOException {
    JsonParser parser = in.parser();
    ByteParser bytes = in.bytes();
    // Asked of Jackson only where it may be needed, since it is a new object each time.
    JsonLocation start =
        required == 0 || bytes != null ? JsonLocation.NA : parser.currentTokenLocation();
    long offset = bytes == null ? -1 : bytes.tokenOffset();
    int errorsBefore = in.errors();
    B built = builder.get();
    @Nullable String[] kept = texts == 0 ? NO_TEXTS : new @Nullable String[texts];
    long seen = 0;
    int next = 0;
    while (true) {
      int i = bytes == null ? ByteParser.OTHER : bytes.property(quoted, next, seen);
      if (i == ByteParser.END) {
        break;
      }
      if (i == ByteParser.OTHER) {
        String key =
            parser.currentToken() == JsonToken.FIELD_NAME
                ? parser.currentName()
                : parser.nextFieldName();
        if (key == null) {
          break;
        }
        i = find(key, next);
        if (i < 0) {
          in.unknown(key, name, names);
          continue;
        }
        if ((seen & 1L << i) != 0) {
          in.duplicate(key);
          continue;
        }
        parser.nextToken();
      }
      seen |= 1L << i;
      next = i + 1;
      inOrder[i].read(in, built, kept);
    }
    long needed = (seen & optionalPart) == 0 ? required : required | partRequired;
    if ((seen & needed) != needed) {
      for (int i = 0; i < fields.size(); i++) {
        if ((needed & ~seen & 1L << i) != 0) {
          Field<T, B> field = fields.get(i);
          in.missing(
              field.name(),
              field.label(),
              field.expected(),
              bytes == null ? start : bytes.location(offset));
        }
      }
    }
    if (!hasForm(seen)) {
      in.report(null, expected, Form.none(among(seen)));
    }
    if (in.errors() != errorsBefore) {
      return null;
    }
    try {
      for (int i = 0; texts > 0 && i < fields.size(); i++) {
        fields.get(i).finish(built, kept);
      }
      T value = build.apply(built);
      if (review != null) {
        for (InvalidValue.Problem remark : review.apply(value)) {
          in.invalid(remark, bytes == null ? start : bytes.location(offset), expected);
        }
      }
      return value;
    } catch (InvalidValue e) {
      for (InvalidValue.Problem problem : e.problems()) {
        in.invalid(problem, bytes == null ? start : bytes.location(offset), expected);
      }
      return null;
    } catch (IllegalArgumentException | IllegalStateException e) {
      in.report(null, expected, new Label(label.zh() + "不成立", label.en() + ": " + e.getMessage()));
      return null;
    }
  }

  /** Whether the properties that are there make one of the forms, if there are forms. */
  private boolean hasForm(long seen) {
    for (int i = 0; i < neededByForm.length; i++) {
      if ((seen & neededByForm[i]) == neededByForm[i] && (seen & foreignToForm[i]) == 0) {
        return true;
      }
    }
    return neededByForm.length == 0;
  }

  /** Finds a property; documents come in our own order mostly, and parsers share their names. */
  @SuppressWarnings("ReferenceEquality")
  private int find(String key, int next) {
    for (int i = next; i < keys.length; i++) {
      if (key == keys[i]) {
        return i;
      }
    }
    return index.getOrDefault(key, -1);
  }

  @Override
  public void write(JsonGenerator out, T value) throws IOException {
    out.writeStartObject(value);
    writeProperties(out, value);
    out.writeEndObject();
  }

  void writeProperties(JsonGenerator out, T value) throws IOException {
    for (Field<T, B> field : inOrder) {
      field.write(out, value);
    }
  }

  @Override
  public List<String> jsonTypes() {
    return List.of("object");
  }

  @Override
  public Schema schema(SchemaDefinitions definitions) {
    return definitions.refer(name, () -> definition(definitions, Map.of()));
  }

  /** Describes the object with one more property, which is described elsewhere. */
  Schema schema(SchemaDefinitions definitions, String elsewhere) {
    return definitions.refer(
        name, () -> definition(definitions, Map.of(elsewhere, Schema.ANYTHING)));
  }

  private Schema definition(SchemaDefinitions definitions, Map<String, Object> more) {
    Map<String, Object> properties = new LinkedHashMap<>(more);
    for (Field<T, B> field : fields) {
      Schema words = Schema.of("title", field.label().zh()).with("description", field.label().en());
      field.schema(definitions).keywords().forEach(words::with);
      properties.put(field.name(), words.keywords());
    }
    Schema schema =
        Codecs.words(Schema.nullable(jsonTypes()), label).with("properties", properties);
    List<String> needed = fields.stream().filter(Field::required).map(Field::name).toList();
    if (!needed.isEmpty()) {
      schema.with("required", needed);
    }
    if (partRequired != 0) {
      List<Object> any = new ArrayList<>();
      among(optionalPart)
          .forEach(property -> any.add(Schema.of("required", List.of(property)).keywords()));
      schema
          .with("if", Schema.of("anyOf", any))
          .with("then", Schema.of("required", among(partRequired)));
    }
    if (!forms.isEmpty()) {
      Form.describe(forms, schema);
    }
    return schema.with("additionalProperties", false);
  }

  private List<String> among(long mask) {
    return IntStream.range(0, keys.length)
        .filter(i -> (mask & 1L << i) != 0)
        .mapToObj(i -> keys[i])
        .toList();
  }

  /**
   * A description in the making. Properties are written in the order of the calls.
   *
   * @param <T> the type of the object
   * @param <B> what the object is built with
   */
  static final class Description<T, B> {
    private final String name;
    private final Class<?> type;
    private final Label label;
    private final Supplier<B> builder;
    private final Function<B, T> build;
    private final List<Field<T, B>> fields = new ArrayList<>();
    private final List<String> optionalPart = new ArrayList<>();
    private final List<String> partRequired = new ArrayList<>();
    private List<Form> forms = List.of();
    private int most = Integer.MAX_VALUE;
    private @Nullable Function<T, List<InvalidValue.Problem>> review;

    private Description(
        String name, Class<?> type, Label label, Supplier<B> builder, Function<B, T> build) {
      this.name = name;
      this.type = type;
      this.label = label;
      this.builder = builder;
      this.build = build;
    }

    ObjectType<T, B> done() {
      return new ObjectType<>(this);
    }

    /** Has remarks made on each value that is read. */
    Description<T, B> reviewed(Function<T, List<InvalidValue.Problem>> remarks) {
      review = remarks;
      return this;
    }

    /** Has the object take one of some forms. */
    Description<T, B> oneOf(Form... all) {
      forms = List.of(all);
      return this;
    }

    /** Bounds the lists that follow. */
    Description<T, B> atMost(int items) {
      most = items;
      return this;
    }

    Description<T, B> field(Field<T, B> field) {
      fields.add(field);
      return this;
    }

    /** A property that is always there. */
    <V> Description<T, B> required(
        String property,
        String zh,
        String en,
        Codec<V> codec,
        Function<T, V> getter,
        BiFunction<B, V, ?> setter) {
      return field(
          new ValueField<>(
              property, new Label(zh, en), Presence.REQUIRED, codec, null, getter, setter));
    }

    /** A property that is left out where there is no value. */
    <V> Description<T, B> optional(
        String property,
        String zh,
        String en,
        Codec<V> codec,
        Function<T, Optional<V>> getter,
        BiFunction<B, V, ?> setter) {
      return optional(property, new Label(zh, en), null, codec, getter, setter);
    }

    private <V> Description<T, B> optional(
        String property,
        Label words,
        @Nullable UnitOfMeasure unit,
        Codec<V> codec,
        Function<T, Optional<V>> getter,
        BiFunction<B, V, ?> setter) {
      return field(
          new ValueField<>(
              property,
              words,
              Presence.OPTIONAL,
              codec,
              unit,
              t -> getter.apply(t).orElse(null),
              setter));
    }

    /** A property that is left out where the list is empty. */
    <V> Description<T, B> list(
        String property,
        String zh,
        String en,
        Codec<V> codec,
        Function<T, List<V>> getter,
        BiFunction<B, V, ?> adder) {
      return field(
          new ListField<>(property, new Label(zh, en), false, 0, most, codec, getter, adder));
    }

    /** A property that is left out where it is false; the builder starts at false. */
    Description<T, B> flag(
        String property,
        String zh,
        String en,
        Predicate<T> getter,
        BiFunction<B, Boolean, ?> setter) {
      return field(new FlagField<>(property, new Label(zh, en), false, getter, setter));
    }

    /** A property that is written as true or as false. */
    Description<T, B> always(
        String property,
        String zh,
        String en,
        Predicate<T> getter,
        BiFunction<B, Boolean, ?> setter) {
      return field(new FlagField<>(property, new Label(zh, en), true, getter, setter));
    }

    /** A property that is written as an empty list where there is nothing. */
    <V> Description<T, B> always(
        String property,
        String zh,
        String en,
        Codec<V> codec,
        Function<T, List<V>> getter,
        BiFunction<B, V, ?> adder) {
      return field(
          new ListField<>(property, new Label(zh, en), true, 0, most, codec, getter, adder));
    }

    /** A property that is a list of one item or more. */
    <V> Description<T, B> some(
        String property,
        String zh,
        String en,
        Codec<V> codec,
        Function<T, List<V>> getter,
        BiFunction<B, V, ?> adder) {
      return field(
          new ListField<>(property, new Label(zh, en), true, 1, most, codec, getter, adder));
    }

    /** A property that is left out where the value is null. */
    <V> Description<T, B> orNull(
        String property,
        String zh,
        String en,
        Codec<V> codec,
        Function<T, @Nullable V> getter,
        BiFunction<B, V, ?> setter) {
      return field(
          new ValueField<>(
              property, new Label(zh, en), Presence.OPTIONAL, codec, null, getter, setter));
    }

    /** A property that is written as null where there is no value. */
    <V> Description<T, B> nullable(
        String property,
        String zh,
        String en,
        Codec<V> codec,
        Function<T, @Nullable V> getter,
        BiFunction<B, V, ?> setter) {
      return field(
          new ValueField<>(
              property, new Label(zh, en), Presence.NULL, codec, null, getter, setter));
    }

    /** A label: a property for Chinese, and one for English where that differs. */
    Description<T, B> label(
        String property,
        String zh,
        String en,
        Function<T, Label> getter,
        BiFunction<B, Label, ?> setter) {
      return label(property, zh, en, true, getter, setter);
    }

    /** A label that is left out where there is none. */
    Description<T, B> optionalLabel(
        String property,
        String zh,
        String en,
        Function<T, Optional<Label>> getter,
        BiFunction<B, Label, ?> setter) {
      return label(property, zh, en, false, t -> getter.apply(t).orElse(null), setter);
    }

    Description<T, B> label(
        String property,
        String zh,
        String en,
        boolean required,
        Function<T, @Nullable Label> getter,
        BiFunction<B, Label, ?> setter) {
      int at = fields.stream().mapToInt(Field::texts).sum();
      field(
          new LabelField<>(property, new Label(zh, en), Language.ZH, required, at, getter, setter));
      return field(
          new LabelField<>(
              property + "En",
              new Label(zh + "（英文）", en + ", in English"),
              Language.EN,
              false,
              at,
              getter,
              setter));
    }

    /**
     * Some properties of a part of the object, as if they were of the object itself. A part that is
     * not always there, of which an object has one at most, is there if one of its properties is.
     */
    <U, C> Description<T, B> embed(
        ObjectType<U, C> other,
        boolean always,
        Function<T, @Nullable U> getter,
        Function<B, C> part,
        List<String> properties) {
      for (String property : properties) {
        Field<U, C> field = other.fields.get(other.find(property, 0));
        field(new EmbeddedField<>(field, always, getter, part));
        if (!always) {
          optionalPart.add(property);
          if (field.required()) {
            partRequired.add(property);
          }
        }
      }
      return this;
    }

    /** A property that follows from the others: written for people, not read. */
    Description<T, B> derived(String property, String zh, String en, Function<T, String> getter) {
      return optional(
          property, zh, en, Codecs.TEXT, t -> Optional.of(getter.apply(t)), (b, v) -> b);
    }

    /** The property that makes the object a versioned document. */
    Description<T, B> schema(String version) {
      return field(new SchemaField<>(version));
    }

    Description<T, B> text(
        String property,
        String zh,
        String en,
        Function<T, Optional<String>> getter,
        BiFunction<B, String, ?> setter) {
      return optional(property, zh, en, Codecs.TEXT, getter, setter);
    }

    Description<T, B> amount(
        Column<T> column, Function<T, Optional<Amount>> getter, BiFunction<B, Amount, ?> setter) {
      return figure(column, Codecs.AMOUNT, getter, setter);
    }

    Description<T, B> percent(
        Column<T> column, Function<T, Optional<Percent>> getter, BiFunction<B, Percent, ?> setter) {
      return figure(column, Codecs.PERCENT, getter, setter);
    }

    Description<T, B> decimal(
        Column<T> column,
        Function<T, Optional<BigDecimal>> getter,
        BiFunction<B, BigDecimal, ?> setter) {
      return figure(column, Codecs.DECIMAL, getter, setter);
    }

    Description<T, B> count(
        Column<T> column, Function<T, Optional<Integer>> getter, BiFunction<B, Integer, ?> setter) {
      return figure(column, Codecs.COUNT, getter, setter);
    }

    private <V> Description<T, B> figure(
        Column<T> column,
        Codec<V> codec,
        Function<T, Optional<V>> getter,
        BiFunction<B, V, ?> setter) {
      return optional(column.name(), column.label(), column.unit(), codec, getter, setter);
    }
  }
}
