package io.jixiao.json.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.jixiao.core.check.Severity;
import io.jixiao.core.model.Label;
import io.jixiao.json.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over a document: the parser, and the faults met so far. Not thread-safe. */
public final class Reading {

  private JsonParser parser;
  private @Nullable ByteParser bytes;
  private boolean apart;
  private final Source source;
  private final boolean strict;
  private final List<Fault> faults = new ArrayList<>();
  private int errors;

  /**
   * Starts a pass.
   *
   * @param parser the parser, before or on the first token
   * @param source where the document comes from
   * @param strict true if unknown properties are errors
   */
  public Reading(JsonParser parser, Source source, boolean strict) {
    this.parser = parser;
    this.bytes = parser instanceof ByteParser ours ? ours : null;
    this.source = source;
    this.strict = strict;
  }

  /** {@return the parser} */
  public JsonParser parser() {
    return parser;
  }

  /** {@return the same parser, if it takes values from their bytes} */
  @Nullable ByteParser bytes() {
    return bytes;
  }

  /** {@return the faults met so far} */
  public List<Fault> faults() {
    return faults;
  }

  /** A part of a pass. */
  interface Part<V> {
    @Nullable V read(Reading in) throws IOException;
  }

  /**
   * Reads properties of the current object from a copy of them, from the first on; where they are
   * is looked for only where one is at fault.
   */
  <V> @Nullable V apart(TokenBuffer properties, Part<V> part) throws IOException {
    JsonParser parserBefore = parser;
    ByteParser bytesBefore = bytes;
    boolean apartBefore = apart;
    try (JsonParser copy = properties.asParser(parserBefore)) {
      copy.nextToken();
      parser = copy;
      bytes = null;
      apart = true;
      return part.read(this);
    } finally {
      parser = parserBefore;
      bytes = bytesBefore;
      apart = apartBefore;
    }
  }

  /**
   * Reads the value that the parser stands on, in a document that is not ours.
   *
   * @param codec how it is read
   * @param <V> the type of the value
   * @return the value; null if it is at fault
   * @throws IOException if the document cannot be read on
   */
  public <V> @Nullable V value(Codec<V> codec) throws IOException {
    try {
      return codec.read(this);
    } catch (ForeignVersion e) {
      return null;
    }
  }

  int errors() {
    return errors;
  }

  /** Reports that the current value is not what it should be, and skips it. */
  void wrong(Label expected) throws IOException {
    wrong(expected, null);
  }

  /** Reports that the current value is not what it should be, and why, and skips it. */
  void wrong(Label expected, @Nullable Label why) throws IOException {
    String value = currentValue();
    Label message =
        why != null
            ? new Label(why.zh() + "；应为" + expected.zh(), why.en() + "; expected " + expected.en())
            : new Label(
                quoted(value, "“", "”") + "不对，应为" + expected.zh(),
                quoted(value, "\"", "\"") + " is not " + expected.en());
    report(value, expected, message);
    parser.skipChildren();
  }

  private static String quoted(String value, String open, String close) {
    return value.startsWith("{") || value.startsWith("[") ? value : open + value + close;
  }

  private String currentValue() throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return "{…}";
    }
    if (token == JsonToken.START_ARRAY) {
      return "[…]";
    }
    return abbreviate(parser.getText());
  }

  static String abbreviate(String text) {
    if (text.codePointCount(0, text.length()) <= Fault.MAX_VALUE) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, Fault.MAX_VALUE - 1)) + "…";
  }

  /** Reports a fault at the current token. */
  void report(@Nullable String value, Label expected, Label message) {
    add(pointer(), parser.currentTokenLocation(), value, expected, message, Severity.ERROR);
  }

  /** Reports that the document is of another version, and ends the pass. */
  void foreignVersion(Label expected, String version) throws IOException {
    faults.clear();
    wrong(expected);
    throw new ForeignVersion(version);
  }

  /** Reports the property that the parser stands on, whose name is not known, and skips it. */
  void unknown(String name, String owner, String known) throws IOException {
    Label expected = new Label("下列之一：" + known, "one of " + known);
    String shown = abbreviate(name);
    add(
        pointer(),
        parser.currentTokenLocation(),
        shown,
        expected,
        new Label(
            owner + "没有属性“" + shown + "”；应为" + expected.zh(),
            "no property \"" + shown + "\" in " + owner + "; expected " + expected.en()),
        strict ? Severity.ERROR : Severity.WARNING);
    parser.nextToken();
    parser.skipChildren();
  }

  /** Reports the property that the parser stands on, which was there before, and skips it. */
  void duplicate(String name) throws IOException {
    report(
        name,
        new Label("每个属性只出现一次", "each property once"),
        new Label("属性“" + name + "”重复出现", "the property \"" + name + "\" is there twice"));
    parser.nextToken();
    parser.skipChildren();
  }

  /** Reports a property that is missing from the object that has just ended. */
  void missing(String name, Label label, Label expected, JsonLocation objectStart) {
    add(
        pointer() + "/" + name,
        objectStart,
        null,
        expected,
        new Label(
            "缺少属性“" + name + "”（" + label.zh() + "）",
            "the property \"" + name + "\" (" + label.en() + ") is missing"),
        Severity.ERROR);
  }

  /** Reports what is wrong with an object that has just ended. */
  void invalid(InvalidValue.Problem problem, JsonLocation objectStart, Label expected) {
    String pointer = pointer() + problem.pointer();
    add(pointer, find(pointer, objectStart), null, expected, problem.message(), problem.severity());
  }

  /** Tells whether there are so many faults that the next one is not listed; nor is its place. */
  private boolean isFull() {
    return faults.size() >= Limits.FAULTS;
  }

  private JsonLocation find(String pointer, JsonLocation otherwise) {
    long found = isFull() ? -1 : source.find(pointer);
    return found < 0 ? otherwise : new JsonLocation(null, found, -1, -1, -1);
  }

  private String pointer() {
    JsonPointer pointer = parser.getParsingContext().pathAsPointer();
    return pointer.toString();
  }

  /** Reports a fault at a place. */
  void add(
      String pointer,
      JsonLocation location,
      @Nullable String value,
      Label expected,
      Label message,
      Severity severity) {
    int[] place = isFull() ? new int[2] : source.place(apart ? find(pointer, location) : location);
    add(new Fault(source.name(), pointer, place[0], place[1], value, expected, message, severity));
  }

  /**
   * Takes a fault, unless there are too many already.
   *
   * @param fault the fault
   */
  public void add(Fault fault) {
    if (fault.severity() == Severity.ERROR) {
      errors++;
    }
    if (!isFull()) {
      faults.add(fault);
    } else if (faults.size() == Limits.FAULTS) {
      faults.add(
          new Fault(
              source.name(),
              "",
              0,
              0,
              null,
              new Label("更少的错误", "fewer faults"),
              new Label(
                  "错误超过" + Limits.FAULTS + "处，其余未列出",
                  "more than " + Limits.FAULTS + " faults; the others are not listed"),
              Severity.ERROR));
    }
  }
}
