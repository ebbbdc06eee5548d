package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.Figures;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.Quantity;
import io.jixiao.core.score.Ratio;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The single values of the documents. */
final class Codecs {

  /** Digits with at most one point inside, at most {@link Figures#MAX_DIGITS} of them. */
  private static final String FIGURE =
      "[+-]?(?!(?:\\.?[0-9]){" + (Figures.MAX_DIGITS + 1) + "})[0-9]+(?:\\.[0-9]+)?";

  private static final String NUMBERS =
      "A string, so that no tool on the way loses its decimals. The reader also takes a JSON number"
          + " without an exponent; a schema cannot tell 1e5 from 100000.";

  /** The most digits before or after the point of a number that was computed. */
  private static final int MAX_COMPUTED = 100;

  /** So many characters are within every limit on numbers. */
  private static final int SHORT = 60;

  /** A part of a ratio, which may be the product of many figures. */
  private static final String LONG = "[0-9]{1,499}(?:\\.[0-9]{1,499})?";

  static final Codec<String> TEXT = new Text();

  static final Codec<Amount> AMOUNT =
      figure(
          "amount",
          "金额，如 \"2058.52\"（万元）、\"185400元\" 或 \"4.9亿元\"",
          "an amount such as \"2058.52\" (万元), \"185400元\" or \"4.9亿元\"",
          "(?:元|万元|亿元)?",
          Amount::parse,
          Amount::toString,
          Amount::ofWanYuan,
          '\0');

  static final Codec<Percent> PERCENT =
      figure(
          "percent",
          "百分数，如 \"87.61%\"",
          "a percentage such as \"87.61%\"",
          "%?",
          Percent::parse,
          Percent::toString,
          Percent::of,
          '%');

  static final Codec<BigDecimal> DECIMAL =
      figure(
          "decimal",
          "数字，如 \"4.5\"",
          "a number such as \"4.5\"",
          "",
          Figures::parsePlain,
          BigDecimal::toPlainString,
          number -> number,
          '\0');

  /**
   * A number that was computed. Where it is known to tens or more only, as a narrative's 亿元 may be,
   * it is written with an exponent, since its precision is part of it.
   */
  static final Codec<BigDecimal> COMPUTED =
      plain(
          "computed",
          "数字，如 \"98.10\" 或 \"4.9E+4\"",
          "a number such as \"98.10\" or \"4.9E+4\"",
          "-?[0-9]{1," + MAX_COMPUTED + "}(?:\\.[0-9]{1," + MAX_COMPUTED + "})?(?:E[+][0-9]{1,3})?",
          BigDecimal::new,
          number -> number.scale() < 0 ? number.toString() : number.toPlainString());

  /** An exact quotient. */
  static final Codec<Ratio> RATIO =
      plain(
          "ratio",
          "比率，如 \"0.95\" 或 \"84/111\"",
          "a ratio such as \"0.95\" or \"84/111\"",
          "-?" + LONG + "(?:/" + LONG + ")?",
          Ratio::parse,
          Ratio::toString);

  /** A rate, as rules write it: a percentage wherever it has the decimals for it. */
  static final Codec<Ratio> RATE =
      plain(
          "rate",
          "比率或数字，如 \"90%\" 或 \"6\"",
          "a rate or number such as \"90%\" or \"6\"",
          "-?" + LONG + "(?:%|/" + LONG + ")?",
          Ratio::parse,
          rate ->
              rate.denominator().compareTo(BigDecimal.ONE) == 0 && rate.numerator().scale() >= 2
                  ? rate.numerator().movePointRight(2).toPlainString() + "%"
                  : rate.toString());

  static final Codec<PerformanceTarget> TARGET =
      written("target", "目标值，如 \"≥95%\"", "a target such as \"≥95%\"", PerformanceTarget::parse);

  static final Codec<Achievement> ACHIEVEMENT =
      written(
          "achievement", "完成值，如 \"6次\"", "an achieved value such as \"6次\"", Achievement::parse);

  private static final Label QUANTITY_EXPECTED =
      new Label("带单位的数字，如 \"2156.62万元\"", "a number with its unit such as \"2156.62万元\"");

  /** What a unit cannot hold: digits, and words that make a number uncertain. */
  private static final String NO_UNIT = "0-9余多几约近数左右上下、，,;；至~到";

  static final Codec<Quantity> QUANTITY =
      new TextCodec<>(
          "quantity",
          false,
          true,
          QUANTITY_EXPECTED,
          Quantity::parse,
          Quantity::toString,
          schema ->
              words(schema, QUANTITY_EXPECTED)
                  .with(
                      "pattern",
                      "^" + FIGURE + "(?:[^.+\\-" + NO_UNIT + "][^" + NO_UNIT + "]{0,19})?$")
                  .with(
                      "$comment", "The reader also takes full-width digits and grouping commas."));

  private static final Label DATE_EXPECTED =
      new Label("日期，如 \"2022-06-10\"", "a date such as \"2022-06-10\"");

  static final Codec<LocalDate> DATE =
      new TextCodec<>(
          "date",
          false,
          false,
          DATE_EXPECTED,
          Codecs::date,
          Codecs::print,
          schema ->
              words(schema, DATE_EXPECTED)
                  .with("format", "date")
                  .with("pattern", "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"));

  static final Codec<Integer> COUNT =
      new WholeNumber("count", Integer.MIN_VALUE, Integer.MAX_VALUE);

  static final Codec<Integer> YEAR = new WholeNumber("year", 1900, 2999);

  static final Codec<Boolean> FLAG = new Flag();

  private Codecs() {}

  /** Reads a day from its digits, since a formatter takes a hundred times as long. */
  private static LocalDate date(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean dash = i == 4 || i == 7;
      if (i == 10 || (dash ? c != '-' : c < '0' || c > '9')) {
        throw new IllegalArgumentException(text);
      }
      digits = dash ? digits : digits * 10 + (c - '0');
    }
    if (text.length() < 10) {
      throw new IllegalArgumentException(text);
    }
    return LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100);
  }

  private static String print(LocalDate date) {
    if (date.getYear() < 0 || date.getYear() > 9999) {
      throw new IllegalArgumentException(date + " is not " + DATE_EXPECTED.en());
    }
    return date.toString();
  }

  private static <V> Codec<V> figure(
      String name,
      String zh,
      String en,
      String suffix,
      Function<String, V> parse,
      Function<V, String> print,
      Function<BigDecimal, V> figure,
      char sign) {
    Label expected =
        new Label(
            zh + "，不带指数和千分位，不超过" + Figures.MAX_DIGITS + "位",
            en + ", no exponent, no grouping, at most " + Figures.MAX_DIGITS + " digits");
    return new TextCodec<>(
        name,
        true,
        false,
        expected,
        parse,
        print,
        schema ->
            words(schema, expected)
                .with("pattern", "^" + FIGURE + suffix + "$")
                .with("$comment", NUMBERS),
        figure,
        sign);
  }

  /** A text of a plain form. */
  private static <V> Codec<V> plain(
      String name,
      String zh,
      String en,
      String form,
      Function<String, V> parse,
      Function<V, String> print) {
    Label expected = new Label(zh, en);
    Pattern pattern = Pattern.compile(form);
    Function<V, String> bounded =
        value -> {
          String text = print.apply(value);
          if (text.length() > SHORT && !pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(
                "a number of " + text.length() + " characters is not " + en);
          }
          return text;
        };
    return new TextCodec<>(
        name,
        false,
        false,
        expected,
        text -> {
          if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
          }
          return parse.apply(text);
        },
        bounded,
        schema -> words(schema, expected).with("pattern", "^" + form + "$"));
  }

  /** A text that is kept as written. */
  private static <V> Codec<V> written(
      String name, String zh, String en, Function<String, V> parse) {
    return written(name, new Label(zh, en), parse, Object::toString);
  }

  /** A value that is told by a text. */
  static <V> Codec<V> written(
      String name, Label expected, Function<String, V> parse, Function<V, String> print) {
    return new TextCodec<>(
        name,
        false,
        true,
        expected,
        parse,
        print,
        schema -> words(schema, expected).with("maxLength", Limits.TEXT));
  }

  /** Half of a surrogate pair cannot be written in UTF-8, so it is not read either. */
  static String requireUnicode(String text) {
    if (text.length() > Limits.TEXT) {
      throw new IllegalArgumentException(
          "a text of " + text.length() + " characters; expected at most " + Limits.TEXT);
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          throw new IllegalArgumentException("half a surrogate pair at character " + i);
        }
        i++;
      }
    }
    return text;
  }

  static Schema words(Schema schema, Label words) {
    return schema.with("title", words.zh()).with("description", words.en());
  }

  /** One of a few words. */
  static <E extends Enum<E>> Codec<E> word(
      String name, Class<E> type, String zh, String en, Function<E, String> print) {
    List<E> values = List.of(type.getEnumConstants());
    List<String> words = values.stream().map(print).toList();
    String all = words.stream().map(w -> "\"" + w + "\"").collect(Collectors.joining(", "));
    Label expected = new Label(zh + "：" + all, en + ": " + all);
    return new TextCodec<>(
        name,
        false,
        false,
        expected,
        text -> {
          int i = words.indexOf(text);
          if (i < 0) {
            throw new IllegalArgumentException(text);
          }
          return values.get(i);
        },
        print,
        schema -> {
          List<@Nullable String> choices = new ArrayList<>(words);
          choices.add(null);
          return words(schema, new Label(zh, en)).with("enum", choices);
        });
  }

  static <E extends Enum<E>> Codec<E> constant(String name, Class<E> type, String zh, String en) {
    return word(name, type, zh, en, Enum::name);
  }

  /** Any text, as it is. */
  private static final class Text extends Codec<String> {
    private final Codec<String> any = written("text", "一段文字", "a text", text -> text);

    @Override
    public @Nullable String read(Reading in) throws IOException {
      ByteParser bytes = in.bytes();
      String text = bytes == null ? null : bytes.text();
      return text == null ? any.read(in) : text;
    }

    @Override
    public void write(JsonGenerator out, String value) throws IOException {
      out.writeString(requireUnicode(value));
    }

    @Override
    public Label expected() {
      return any.expected();
    }

    @Override
    public List<String> jsonTypes() {
      return any.jsonTypes();
    }

    @Override
    public Schema schema(SchemaDefinitions definitions) {
      return any.schema(definitions);
    }
  }

  /** A whole number in a range; a JSON number without point and exponent. */
  private static final class WholeNumber extends Codec<Integer> {
    private final String name;
    private final int min;
    private final int max;
    private final Label expected;

    WholeNumber(String name, int min, int max) {
      this.name = name;
      this.min = min;
      this.max = max;
      this.expected =
          new Label("整数，从 " + min + " 到 " + max, "a whole number from " + min + " to " + max);
    }

    @Override
    public @Nullable Integer read(Reading in) throws IOException {
      if (in.parser().currentToken() == JsonToken.VALUE_NUMBER_INT) {
        String digits = in.parser().getText();
        // Eleven characters hold every int, and nothing that a long does not hold.
        if (digits.length() <= 11) {
          long value = Long.parseLong(digits);
          if (value >= min && value <= max) {
            return (int) value;
          }
        }
      }
      in.wrong(expected);
      return null;
    }

    @Override
    public void write(JsonGenerator out, Integer value) throws IOException {
      if (value < min || value > max) {
        throw new IllegalArgumentException(value + " is not " + expected.en());
      }
      out.writeNumber(value.intValue());
    }

    @Override
    public Label expected() {
      return expected;
    }

    @Override
    public List<String> jsonTypes() {
      return List.of("integer");
    }

    @Override
    public Schema schema(SchemaDefinitions definitions) {
      return definitions.refer(
          name,
          () ->
              words(Schema.nullable(jsonTypes()), expected)
                  .with("$comment", "Without point and exponent, which a schema cannot tell.")
                  .with("minimum", min)
                  .with("maximum", max));
    }
  }

  /** True or false. */
  private static final class Flag extends Codec<Boolean> {
    private static final Label EXPECTED = new Label("true 或 false", "true or false");

    @Override
    public @Nullable Boolean read(Reading in) throws IOException {
      JsonToken token = in.parser().currentToken();
      if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
        return token == JsonToken.VALUE_TRUE;
      }
      in.wrong(EXPECTED);
      return null;
    }

    @Override
    public void write(JsonGenerator out, Boolean value) throws IOException {
      out.writeBoolean(value);
    }

    @Override
    public Label expected() {
      return EXPECTED;
    }

    @Override
    public List<String> jsonTypes() {
      return List.of("boolean");
    }

    @Override
    public Schema schema(SchemaDefinitions definitions) {
      return Schema.nullable(jsonTypes());
    }
  }
}
