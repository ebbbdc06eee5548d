package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One language of a label; English is left out where it is the same as Chinese. */
final class LabelField<T, B> extends Field<T, B> {

  private final Language language;
  private final int at;
  private final Function<T, @Nullable Label> getter;
  private final BiFunction<B, Label, ?> setter;

  /**
   * Creates a field.
   *
   * @param at where the texts of the label are kept: Chinese here, English in the next place
   */
  LabelField(
      String name,
      Label label,
      Language language,
      boolean required,
      int at,
      Function<T, @Nullable Label> getter,
      BiFunction<B, Label, ?> setter) {
    super(name, label, required);
    this.language = language;
    this.at = at;
    this.getter = getter;
    this.setter = setter;
  }

  @Override
  Label expected() {
    return Codecs.TEXT.expected();
  }

  @Override
  int texts() {
    return 1;
  }

  @Override
  void read(Reading in, B builder, @Nullable String[] texts) throws IOException {
    if (required() || in.parser().currentToken() != JsonToken.VALUE_NULL) {
      texts[language == Language.ZH ? at : at + 1] = Codecs.TEXT.read(in);
    }
  }

  @Override
  void finish(B builder, @Nullable String[] texts) {
    String zh = texts[at];
    if (language == Language.ZH && zh != null) {
      String en = texts[at + 1];
      var unused = setter.apply(builder, new Label(zh, en == null ? zh : en));
    }
  }

  @Override
  void write(JsonGenerator out, T object) throws IOException {
    Label words = getter.apply(object);
    if (words != null && (language == Language.ZH || !words.en().equals(words.zh()))) {
      out.writeFieldName(key());
      Codecs.TEXT.write(out, words.in(language));
    }
  }

  @Override
  Schema schema(SchemaDefinitions definitions) {
    return required() ? Codecs.TEXT.present(definitions) : Codecs.TEXT.schema(definitions);
  }
}
