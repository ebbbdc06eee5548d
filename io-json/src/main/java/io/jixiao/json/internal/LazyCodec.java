package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jixiao.core.model.Label;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A type that contains itself: looked up when it is needed. */
final class LazyCodec<V> extends Codec<V> {

  private final Supplier<Codec<V>> codec;

  LazyCodec(Supplier<Codec<V>> codec) {
    this.codec = codec;
  }

  @Override
  public @Nullable V read(Reading in) throws IOException {
    return codec.get().read(in);
  }

  @Override
  public void write(JsonGenerator out, V value) throws IOException {
    codec.get().write(out, value);
  }

  @Override
  public Label expected() {
    return codec.get().expected();
  }

  @Override
  public List<String> jsonTypes() {
    return codec.get().jsonTypes();
  }

  @Override
  public Schema schema(SchemaDefinitions definitions) {
    return codec.get().schema(definitions);
  }
}
