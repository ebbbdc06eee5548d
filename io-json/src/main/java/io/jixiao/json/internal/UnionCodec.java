package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.jixiao.core.model.Label;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of one of several object types, told by a property {@code kind}. It is written first, so
 * that a document can be read in one pass; where it comes later, the properties before it are kept
 * until then.
 *
 * @param <V> the type of the value
 */
final class UnionCodec<V> extends Codec<V> {

  static final String KIND = "kind";

  /** One of the types. */
  private record Variant<V, S extends V>(String kind, Class<S> type, ObjectType<S, ?> object) {

    void write(JsonGenerator out, V value) throws IOException {
      object.writeProperties(out, type.cast(value));
    }
  }

  private final String name;
  private final Label label;
  private final Map<String, Variant<V, ?>> variants = new LinkedHashMap<>();

  UnionCodec(String name, Label label) {
    this.name = name;
    this.label = label;
  }

  /** Adds a type; a value is written as the first type that it is of. */
  <S extends V> UnionCodec<V> add(String kind, Class<S> type, ObjectType<S, ?> object) {
    variants.put(kind, new Variant<>(kind, type, object));
    return this;
  }

  @Override
  public Label expected() {
    String kinds = String.join(", ", variants.keySet());
    return new Label(
        "对象（" + label.zh() + "），其属性 kind 为 " + kinds + " 之一",
        "an object (" + label.en() + ") with a kind, one of " + kinds);
  }

  @Override
  public @Nullable V read(Reading in) throws IOException {
    JsonParser parser = in.parser();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      in.wrong(expected());
      return null;
    }
    JsonLocation start = parser.currentTokenLocation();
    if (KIND.equals(parser.nextFieldName())) {
      return readKind(in);
    }
    TokenBuffer kind = new TokenBuffer(parser);
    TokenBuffer others = new TokenBuffer(parser);
    boolean told = false;
    while (parser.currentToken() == JsonToken.FIELD_NAME) {
      boolean tells = !told && parser.currentName().equals(KIND);
      told |= tells;
      (tells ? kind : others).copyCurrentStructure(parser);
      parser.nextToken();
    }
    if (!told) {
      in.missing(KIND, label, expected(), start);
      return null;
    }
    Variant<V, ?> variant = in.apart(kind, this::variant);
    return variant == null ? null : in.apart(others, variant.object()::readProperties);
  }

  /** Reads an object whose first property, which the parser stands on, is its kind. */
  private @Nullable V readKind(Reading in) throws IOException {
    Variant<V, ?> variant = variant(in);
    if (variant == null) {
      while (in.parser().nextFieldName() != null) {
        in.parser().nextToken();
        in.parser().skipChildren();
      }
      return null;
    }
    return variant.object().readProperties(in);
  }

  private @Nullable Variant<V, ?> variant(Reading in) throws IOException {
    Variant<V, ?> variant = null;
    if (in.parser().nextToken() == JsonToken.VALUE_STRING) {
      variant = variants.get(in.parser().getText());
    }
    if (variant == null) {
      in.wrong(expected());
    }
    return variant;
  }

  @Override
  public void write(JsonGenerator out, V value) throws IOException {
    for (Variant<V, ?> variant : variants.values()) {
      if (variant.type().isInstance(value)) {
        out.writeStartObject();
        out.writeStringField(KIND, variant.kind());
        variant.write(out, value);
        out.writeEndObject();
        return;
      }
    }
    throw new IllegalArgumentException(value + " is no " + label.en() + " that can be written");
  }

  @Override
  public List<String> jsonTypes() {
    return List.of("object");
  }

  @Override
  public Schema schema(SchemaDefinitions definitions) {
    return definitions.refer(name, () -> definition(definitions));
  }

  private Schema definition(SchemaDefinitions definitions) {
    List<Object> cases = new ArrayList<>();
    for (Variant<V, ?> variant : variants.values()) {
      Schema kind = Schema.of("const", variant.kind());
      Schema condition =
          Schema.of("properties", Map.of(KIND, kind.keywords())).with("required", List.of(KIND));
      cases.add(
          Schema.of("if", condition)
              .with("then", variant.object().schema(definitions, KIND))
              .keywords());
    }
    Schema kinds = Schema.of("enum", List.copyOf(variants.keySet()));
    Schema words = Codecs.words(kinds, new Label("种类", "kind"));
    return Codecs.words(Schema.nullable(jsonTypes()), label)
        .with("properties", Map.of(KIND, words.keywords()))
        .with("required", List.of(KIND))
        .with("allOf", cases);
  }
}
