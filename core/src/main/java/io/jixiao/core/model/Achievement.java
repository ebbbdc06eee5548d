package io.jixiao.core.model;

import java.util.List;
import java.util.Optional;

/**
 * An achieved value as the unit wrote it (实际完成值): a number, a bound such as 6次以上 or 5个工作日内, or a
 * stated fact.
 *
 * <p>The text is kept as written. Two achievements are equal if their texts are. This class is
 * immutable and thread-safe.
 */
public final class Achievement {

  /** What kind of achievement a text states. */
  public enum Kind {
    /** A measured number with its unit. */
    NUMBER,
    /** A lower bound only (6次以上): not a measurement. */
    AT_LEAST,
    /** An upper bound only (5个工作日内, 90万元以内, 5人以下): not a measurement. */
    AT_MOST,
    /** A stated fact in words: 已完成, 达标, 健全. */
    FACT,
    /** Nothing, a dash or 无. */
    ABSENT,
    /** A text with figures that cannot be read for certain, or a copied target (≥266米). */
    UNREADABLE
  }

  /** What may stand before a result: 达到95%. */
  private static final List<String> REACHED = List.of("达到", "达");

  private final String text;
  private final Kind kind;
  private final Optional<Quantity> value;

  private Achievement(String text, Kind kind, Optional<Quantity> value) {
    this.text = text;
    this.kind = kind;
    this.value = value;
  }

  /**
   * Reads an achieved value; never fails, since any text is an achievement of some kind.
   *
   * @param text the text of the cell, not null
   * @return the achievement
   */
  public static Achievement parse(String text) {
    Quantity quantity = Quantity.plain(text);
    if (quantity != null && !quantity.looksLikeDate()) {
      return new Achievement(text, Kind.NUMBER, Optional.of(quantity));
    }
    if (text.length() > 200) {
      return new Achievement(text, Kind.UNREADABLE, Optional.empty());
    }
    String plain = Writing.normalise(text);
    if (Writing.isAbsent(plain)) {
      return new Achievement(text, Kind.ABSENT, Optional.empty());
    }
    for (String word : REACHED) {
      int at = word.length();
      if (plain.startsWith(word) && plain.length() > at && Writing.isDigit(plain.charAt(at))) {
        plain = plain.substring(at);
      }
    }
    if (plain.contains(Writing.INCLUDED)) {
      plain = plain.replace(Writing.INCLUDED, "");
    }
    String atLeast = Writing.beforeEdge(plain, "以上");
    if (atLeast != null) {
      Optional<Quantity> bound = Quantity.tryParseNormalised(atLeast);
      if (bound.isPresent()) {
        return new Achievement(text, Kind.AT_LEAST, bound);
      }
    }
    String atMost = Writing.beforeEdge(plain, "以下");
    String limited = atMost != null ? atMost : Writing.upperLimit(plain);
    if (limited != null) {
      Optional<Quantity> bound = Quantity.tryParseNormalised(limited);
      if (bound.isPresent()) {
        return new Achievement(text, Kind.AT_MOST, bound);
      }
    }
    Optional<Quantity> value = Quantity.tryParseNormalised(plain);
    if (value.isPresent() && !value.get().looksLikeDate()) {
      return new Achievement(text, Kind.NUMBER, value);
    }
    return new Achievement(
        text, Writing.hasDigit(plain) ? Kind.UNREADABLE : Kind.FACT, Optional.empty());
  }

  /** {@return the text as written} */
  public String text() {
    return text;
  }

  /** {@return what kind of achievement the text states} */
  public Kind kind() {
    return kind;
  }

  /** {@return the number with its unit; empty unless the kind is NUMBER, AT_LEAST or AT_MOST} */
  public Optional<Quantity> value() {
    return value;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Achievement other && text.equals(other.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** {@return the text as written} */
  @Override
  public String toString() {
    return text;
  }
}
