package io.jixiao.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target as the unit wrote it (年度指标值): a comparison with a number, a deadline, a quality, or
 * several targets in one cell.
 *
 * <pre>{@code
 * PerformanceTarget.parse("≥6次").comparison();   // AT_LEAST
 * PerformanceTarget.parse("24小时内").comparison(); // AT_MOST
 * PerformanceTarget.parse("2024年年底前").kind();  // DEADLINE
 * PerformanceTarget.parse("---").kind();          // ABSENT
 * }</pre>
 *
 * <p>The text is kept as written; what cannot be read for certain is {@link Kind#UNREADABLE}. Two
 * targets are equal if their texts are. This class is immutable and thread-safe.
 */
public final class PerformanceTarget {

  /** What kind of target a text states. */
  public enum Kind {
    /** A number with a comparison. */
    NUMBER,
    /** A date or span of time: 在12月底, 2024年年底前, 5日前, 5年内, 全年, 长期. */
    DEADLINE,
    /** A quality in words: 效果明显, 健全, 是. */
    QUALITY,
    /** Nothing, a dash or 无. */
    ABSENT,
    /** Several targets, in {@link PerformanceTarget#parts()}. */
    MULTIPLE,
    /** A text with figures that cannot be read for certain. */
    UNREADABLE
  }

  private static final String SEPARATORS = "\n\r；;";
  private static final Pattern SEPARATED = Pattern.compile("[" + SEPARATORS + "]+");

  /** The characters of which every deadline holds one. */
  private static final String DEADLINE_MARKS = "年底月日天长";

  /** What may stand before an upper limit: 控制在100万元以内. */
  private static final String CONTROLLED = "控制在";

  private static final Pattern NUMBERING = Pattern.compile("^\\d{1,2}(?:[、)）]|[.．](?!\\d))\\s*");

  /** How comparisons are written, a longer one before its beginning. */
  private static final List<Sign> SIGNS =
      List.of(
          new Sign("≥", Comparison.AT_LEAST),
          new Sign("≤", Comparison.AT_MOST),
          new Sign(">=", Comparison.AT_LEAST),
          new Sign("=>", Comparison.AT_LEAST),
          new Sign("<=", Comparison.AT_MOST),
          new Sign("=<", Comparison.AT_MOST),
          new Sign(">", Comparison.MORE_THAN),
          new Sign("<", Comparison.LESS_THAN),
          new Sign("=", Comparison.EXACTLY),
          new Sign("不低于", Comparison.AT_LEAST),
          new Sign("不少于", Comparison.AT_LEAST),
          new Sign("不小于", Comparison.AT_LEAST),
          new Sign("大于等于", Comparison.AT_LEAST),
          new Sign("大于或等于", Comparison.AT_LEAST),
          new Sign("至少", Comparison.AT_LEAST),
          new Sign("达到", Comparison.AT_LEAST),
          new Sign("达", Comparison.AT_LEAST),
          new Sign("不超过", Comparison.AT_MOST),
          new Sign("不高于", Comparison.AT_MOST),
          new Sign("不大于", Comparison.AT_MOST),
          new Sign("不多于", Comparison.AT_MOST),
          new Sign("小于等于", Comparison.AT_MOST),
          new Sign("小于或等于", Comparison.AT_MOST),
          new Sign("至多", Comparison.AT_MOST),
          new Sign("最多", Comparison.AT_MOST),
          new Sign("超过", Comparison.MORE_THAN),
          new Sign("高于", Comparison.MORE_THAN),
          new Sign("大于", Comparison.MORE_THAN),
          new Sign("低于", Comparison.LESS_THAN),
          new Sign("少于", Comparison.LESS_THAN),
          new Sign("小于", Comparison.LESS_THAN),
          new Sign("不满", Comparison.LESS_THAN));

  private static final Pattern DEADLINE =
      Pattern.compile(
          "(?:在|于)?(?:(?:\\d{4}年度?)?(?:年?底|年末|\\d{1,2}月(?:\\d{1,2}日|底|份|末)?)(?:之?前|以前|内)?"
              + "|\\d{1,2}日(?:之?前|以前)|\\d{4}年(?:之?前|内)?|\\d{1,3}(?:年|个月|月|天|日)(?:之?内|以内)|全年|长期|年内|常年)"
              + "(?:全部)?(?:完成)?[^\\d]{0,6}");

  private record Sign(String text, Comparison comparison) {

    boolean isWord() {
      return text.charAt(0) >= '\u4E00';
    }
  }

  private final String text;
  private final Kind kind;
  private final Comparison comparison;
  private final boolean inWords;
  private final Optional<Quantity> value;
  private final List<PerformanceTarget> parts;

  private PerformanceTarget(
      String text,
      Kind kind,
      Comparison comparison,
      boolean inWords,
      Optional<Quantity> value,
      List<PerformanceTarget> parts) {
    this.text = text;
    this.kind = kind;
    this.comparison = comparison;
    this.inWords = inWords;
    this.value = value;
    this.parts = List.copyOf(parts);
  }

  /**
   * Reads a target; never fails, since any text is a target of some kind.
   *
   * @param text the text of the cell, not null
   * @return the target
   */
  public static PerformanceTarget parse(String text) {
    List<PerformanceTarget> parts = new ArrayList<>();
    String[] lines =
        holds(text, SEPARATORS) ? SEPARATED.split(text.strip(), 33) : new String[] {text};
    if (lines.length > 1) {
      for (String line : lines) {
        if (!line.isBlank()) {
          parts.add(parseOne(NUMBERING.matcher(line.strip()).replaceFirst("")));
        }
      }
    }
    if (parts.size() > 1) {
      return new PerformanceTarget(
          text, Kind.MULTIPLE, Comparison.UNSTATED, false, Optional.empty(), parts);
    }
    return parseOne(text);
  }

  private static PerformanceTarget parseOne(String text) {
    if (text.length() > 200) {
      return ofKind(text, Kind.UNREADABLE);
    }
    String plain = Writing.normalise(text);
    if (Writing.isAbsent(plain)) {
      return ofKind(text, Kind.ABSENT);
    }
    boolean included = plain.contains(Writing.INCLUDED);
    if (included) {
      plain = plain.replace(Writing.INCLUDED, "");
    }
    if (plain.startsWith("不得")) {
      // 不得低于 says what 不低于 says
      plain = "不" + plain.substring(2);
    }
    if (plain.startsWith(CONTROLLED)) {
      String limit = plain.substring(CONTROLLED.length());
      plain = limit.endsWith("以下") || Writing.upperLimit(limit) != null ? limit : plain;
    }
    String rest = plain;
    Comparison comparison = Comparison.UNSTATED;
    boolean inWords = false;
    Sign sign = signOf(plain);
    if (sign != null) {
      comparison = sign.comparison();
      inWords = sign.isWord();
      rest = plain.substring(sign.text().length());
    }
    String atLeast = Writing.beforeEdge(rest, "以上");
    String atMost = Writing.beforeEdge(rest, "以下");
    if (atLeast != null && agrees(comparison, Comparison.AT_LEAST)) {
      comparison = Comparison.AT_LEAST;
      inWords = true;
      rest = atLeast;
    } else if (atMost != null && agrees(comparison, Comparison.AT_MOST)) {
      comparison = Comparison.AT_MOST;
      inWords = true;
      rest = atMost;
    }
    if (comparison == Comparison.UNSTATED
        && holds(rest, DEADLINE_MARKS)
        && DEADLINE.matcher(rest).matches()) {
      return ofKind(text, Kind.DEADLINE);
    }
    String limited = Writing.upperLimit(rest);
    if (limited != null && agrees(comparison, Comparison.AT_MOST)) {
      comparison = Comparison.AT_MOST;
      inWords = true;
      rest = limited;
    }
    Optional<Quantity> value = Quantity.tryParseNormalised(rest);
    boolean inclusive = comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST;
    boolean date =
        comparison == Comparison.UNSTATED && value.filter(Quantity::looksLikeDate).isPresent();
    if (value.isPresent() && (inclusive || !included) && !date) {
      return new PerformanceTarget(text, Kind.NUMBER, comparison, inWords, value, List.of());
    }
    return ofKind(text, Writing.hasDigit(plain) ? Kind.UNREADABLE : Kind.QUALITY);
  }

  private static boolean holds(String text, String any) {
    for (int i = 0; i < text.length(); i++) {
      if (any.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean agrees(Comparison stated, Comparison word) {
    return stated == Comparison.UNSTATED || stated == word;
  }

  private static @Nullable Sign signOf(String plain) {
    for (int i = 0; i < SIGNS.size(); i++) {
      if (plain.startsWith(SIGNS.get(i).text())) {
        return SIGNS.get(i);
      }
    }
    return null;
  }

  private static PerformanceTarget ofKind(String text, Kind kind) {
    return new PerformanceTarget(
        text, kind, Comparison.UNSTATED, false, Optional.empty(), List.of());
  }

  /** {@return the text as written} */
  public String text() {
    return text;
  }

  /** {@return what kind of target the text states} */
  public Kind kind() {
    return kind;
  }

  /** {@return the comparison; UNSTATED unless the kind is NUMBER and one is written} */
  public Comparison comparison() {
    return comparison;
  }

  /**
   * {@return true if words state the comparison (不超过6次, 6次以内, ≤6次以内), so that it is no sign turned
   * round by mistake; false for a sign alone (≤6次) and where there is no comparison}
   */
  public boolean isInWords() {
    return inWords;
  }

  /** {@return the number with its unit; empty unless the kind is NUMBER} */
  public Optional<Quantity> value() {
    return value;
  }

  /** {@return the targets of a cell with several, in order; empty unless the kind is MULTIPLE} */
  public List<PerformanceTarget> parts() {
    return parts;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof PerformanceTarget other && text.equals(other.text);
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
