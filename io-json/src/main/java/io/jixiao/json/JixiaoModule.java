package io.jixiao.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import io.jixiao.core.check.Severity;
import io.jixiao.core.model.UnitTable;
import io.jixiao.json.internal.Codec;
import io.jixiao.json.internal.Reading;
import io.jixiao.json.internal.Registry;
import io.jixiao.json.internal.Source;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Gives an application's own {@code ObjectMapper} all types of the library, in the form of our
 * documents.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
 * }</pre>
 *
 * <p>The form is ours whatever the mapper's settings: naming strategies, inclusion rules, number
 * features and default typing do not change it, so that what one mapper writes any other reads. The
 * one setting that is heeded is {@code FAIL_ON_UNKNOWN_PROPERTIES}: without it unknown properties
 * are left out. A value with faults is refused by a {@code JsonMappingException} whose cause is a
 * {@link JsonDocumentException} with all of them. The limits are those of the mapper's own factory,
 * together with ours on texts and figures.
 *
 * <p>Blackbird may be registered as well; Afterburner cannot reach the generated classes of
 * Immutables on JDK 17, and neither has anything to speed up here, since our types are not read or
 * written by reflection.
 */
public final class JixiaoModule extends Module {

  /** Creates a module. */
  public JixiaoModule() {}

  @Override
  public String getModuleName() {
    return "jixiao";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new OurSerializers());
    context.addDeserializers(new OurDeserializers());
    context.insertAnnotationIntrospector(new OurNames());
  }

  /** Names our types, where a mapper names the root, by what users know instead of its class. */
  private static final class OurNames extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable PropertyName findRootName(AnnotatedClass type) {
      String name = Registry.nameOf(type.getRawType());
      return name == null ? null : PropertyName.construct(name);
    }
  }

  private static final class OurSerializers extends Serializers.Base {
    @Override
    public @Nullable JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription description) {
      if (UnitTable.class.isAssignableFrom(type.getRawClass())) {
        return new TableSerializer();
      }
      Codec<?> codec = Registry.find(type.getRawClass());
      return codec == null ? null : new CodecSerializer<>(codec);
    }
  }

  private static final class OurDeserializers extends Deserializers.Base {
    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription description) {
      Class<?> raw = type.getRawClass();
      Codec<?> codec =
          raw == UnitTable.class
              ? Registry.findTable(type.containedTypeOrUnknown(0).getRawClass())
              : Registry.find(raw);
      return codec == null ? null : new CodecDeserializer<>(codec);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return type == UnitTable.class || Registry.find(type) != null;
    }
  }

  private static final class CodecSerializer<V> extends JsonSerializer<V> {
    private static final JsonGenerator.Feature NUMBERS_AS_STRINGS =
        JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS.mappedFeature();

    private final Codec<V> codec;

    CodecSerializer(Codec<V> codec) {
      this.codec = codec;
    }

    @Override
    public void serialize(V value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      boolean quoted = out.isEnabled(NUMBERS_AS_STRINGS);
      out.configure(NUMBERS_AS_STRINGS, false);
      try {
        codec.write(out, value);
      } finally {
        out.configure(NUMBERS_AS_STRINGS, quoted);
      }
    }

    @Override
    public void serializeWithType(
        V value, JsonGenerator out, SerializerProvider provider, TypeSerializer type)
        throws IOException {
      serialize(value, out, provider);
    }
  }

  /** Writes tables, whose rows tell their type only one by one. */
  private static final class TableSerializer extends JsonSerializer<UnitTable<?>> {

    @Override
    public void serialize(UnitTable<?> table, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartObject();
      if (table.consolidated().isPresent()) {
        provider.defaultSerializeField("consolidated", table.consolidated().get(), out);
      }
      if (!table.members().isEmpty()) {
        out.writeArrayFieldStart("members");
        for (Object row : table.members()) {
          provider.defaultSerializeValue(row, out);
        }
        out.writeEndArray();
      }
      out.writeEndObject();
    }

    @Override
    public void serializeWithType(
        UnitTable<?> table, JsonGenerator out, SerializerProvider provider, TypeSerializer type)
        throws IOException {
      serialize(table, out, provider);
    }
  }

  private static final class CodecDeserializer<V> extends JsonDeserializer<V> {
    private final Codec<V> codec;

    CodecDeserializer(Codec<V> codec) {
      this.codec = codec;
    }

    @Override
    public V deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      Reading in =
          new Reading(
              parser,
              Source.unknown("JSON"),
              context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
      V value = in.value(codec);
      if (value == null || in.faults().stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
        JsonDocumentException cause = new JsonDocumentException(in.faults());
        throw JsonMappingException.from(parser, cause.getMessage(), cause);
      }
      return value;
    }

    @Override
    public Object deserializeWithType(
        JsonParser parser, DeserializationContext context, TypeDeserializer type)
        throws IOException {
      return deserialize(parser, context);
    }
  }
}
