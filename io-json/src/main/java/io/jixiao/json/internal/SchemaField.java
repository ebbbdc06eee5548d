package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import io.jixiao.core.model.Label;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The property that names kind and version of a document. */
final class SchemaField<T, B> extends Field<T, B> {

  static final String NAME = "schema";

  private final String version;

  SchemaField(String version) {
    super(NAME, new Label("文档格式及版本", "kind and version of the document"), true);
    this.version = version;
  }

  @Override
  Label expected() {
    return Label.of('"' + version + '"');
  }

  @Override
  void read(Reading in, B builder, @Nullable String[] texts) throws IOException {
    if (in.parser().currentToken() != JsonToken.VALUE_STRING) {
      in.wrong(expected());
      return;
    }
    String found = in.parser().getText();
    if (!found.equals(version)) {
      in.foreignVersion(expected(), found);
    }
  }

  @Override
  void write(JsonGenerator out, T object) throws IOException {
    out.writeFieldName(key());
    out.writeString(version);
  }

  @Override
  Schema schema(SchemaDefinitions definitions) {
    return Schema.of("const", version);
  }
}
