package io.jixiao.scoring.rubric;

import io.jixiao.core.score.Ratio;
import io.jixiao.scoring.strategy.Deduction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the Chinese text of a rule says in figures. This class is immutable and thread-safe. */
final class RuleText {

  /**
   * An edge that the text puts on one side: 90%以上 and 低于90% leave 90 to what is above it.
   *
   * @param words as the text says it
   * @param number the edge as it is written: 90 for 90%
   * @param isBelow true if it belongs to what is below it
   * @param isMarked true if the text says so by 含
   */
  record Edge(String words, BigDecimal number, boolean isBelow, boolean isMarked) {}

  private static final String NUMBER = "\\d{1,40}(?:\\.\\d{1,40})?";
  private static final String DIGITS = "一二两三四五六七八九十";
  private static final String COUNT = "(" + NUMBER + "|[半" + DIGITS + "])\\s*个?\\s*百分点";
  private static final Pattern NAMED = Pattern.compile("(" + NUMBER + ")\\s*([%％]?)");
  private static final Pattern HAS_POINTS = Pattern.compile("(" + NUMBER + ")\\s*分(?!之)");

  /** Nothing, none, no change: zero that is not written as a figure. */
  private static final Pattern ZERO = Pattern.compile("[未无零〇]|没有|不增|不变");

  private static final Pattern INCLUDED = Pattern.compile("\\s*[（(]含[)）]");
  private static final Pattern SUFFIX = Pattern.compile("\\s*[及或]?(?:(以上)|以下|以内)");
  private static final Pattern TO = Pattern.compile("\\s*[-－–—~～〜至到]{1,2}\\s*(" + NUMBER + ")");
  private static final Pattern FROM =
      Pattern.compile("(" + NUMBER + ")\\s*[%％]?(?:[（(]含[)）])?\\s*[-－–—~～〜至到]{1,2}\\s*$");
  private static final String NOT = "[不未](?:得|应|能)?";
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?<each>每)?(?:(?<atMost>[≤≦]|<=|"
              + NOT
              + "(?:超过|高于|大于|多于)|小于等于|至多|最多)|(?<atLeast>[≥≧]|>=|"
              + NOT
              + "(?:低于|少于|小于)|大于等于|至少|(?<!未)达到?)|(?<less>[<＜]|低于|不满|小于|少于|不足|未达到?)"
              + "|(?<more>[>＞]|超过|高于|大于|多于))\\s*$");
  private static final Pattern IS = Pattern.compile("[=＝]\\s*$|等于\\s*$|为\\s*$");
  private static final Pattern SIDE =
      Pattern.compile("每(?:(超|高|增|上升|提高|多|大于)|(?:低|减|下降|降|少|不足|差))[^。；;]{0,24}?扣");
  private static final Pattern WIDTH =
      Pattern.compile(
          "每[^，。；,;]{0,14}?(?:" + COUNT + "|(" + NUMBER + ")\\s*[%％](?!\\s*" + COUNT + "))");

  private final String text;

  RuleText(String text) {
    this.text = text;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** Tells whether the text names a number as a whole, and not as a part of a longer one. */
  boolean isNamed(Ratio number, boolean percent) {
    if (number.signum() == 0 && ZERO.matcher(text).find()) {
      return true;
    }
    if (!number.isDecimal()) {
      return text.contains(number.toString());
    }
    Matcher m = NAMED.matcher(text);
    while (m.find()) {
      Ratio named = Ratio.of(new BigDecimal(m.group(1)));
      boolean inHundredths = percent || !m.group(2).isEmpty();
      if ((inHundredths ? named.dividedBy(Ratio.of(100)) : named).equals(number.abs())) {
        return true;
      }
    }
    return false;
  }

  /** {@return true if the text writes any number in digits} */
  boolean hasNumbers() {
    return NAMED.matcher(text).find();
  }

  /** Tells whether the text, where it gives points in figures, gives these. */
  boolean mayGive(BigDecimal points) {
    Matcher m = HAS_POINTS.matcher(text);
    boolean silent = true;
    while (m.find()) {
      if (new BigDecimal(m.group(1)).compareTo(points) == 0) {
        return true;
      }
      silent = false;
    }
    return silent;
  }

  /** {@return the edges that the text puts on one side, in its order} */
  List<Edge> edges() {
    List<Edge> out = new ArrayList<>();
    Matcher m = NAMED.matcher(text);
    while (m.find()) {
      Edge edge = edge(m);
      if (edge != null) {
        out.add(edge);
      }
    }
    return out;
  }

  private @Nullable Edge edge(Matcher m) {
    BigDecimal number = new BigDecimal(m.group(1));
    Matcher marked = at(INCLUDED, m.end());
    boolean isMarked = marked.lookingAt();
    int end = isMarked ? marked.end() : m.end();
    Matcher suffix = at(SUFFIX, end);
    Matcher prefix = PREFIX.matcher(text.substring(0, m.start()));
    boolean after = suffix.lookingAt();
    boolean before = prefix.find();
    if (before && prefix.group("each") != null) {
      return null;
    }
    Boolean byAfter = after ? suffix.group(1) == null : null;
    Boolean byBefore = before ? isBelow(prefix, isMarked) : null;
    if (byAfter != null && byBefore != null && !byAfter.equals(byBefore)) {
      return null;
    }
    Boolean below = byAfter != null ? byAfter : byBefore;
    if (isMarked && below == null) {
      below = inRange(m.start(), end, number);
    }
    if (below == null) {
      return null;
    }
    int first = isMarked || !before ? m.start() : prefix.start();
    return new Edge(
        text.substring(first, isMarked || !after ? end : suffix.end()), number, below, isMarked);
  }

  private Matcher at(Pattern pattern, int from) {
    return pattern.matcher(text).region(from, text.length());
  }

  /** What 低于 excludes belongs above, but 低于90%（含） does not exclude it. */
  private static boolean isBelow(Matcher prefix, boolean isMarked) {
    if (isMarked) {
      return prefix.group("atMost") != null || prefix.group("less") != null;
    }
    return prefix.group("atMost") != null || prefix.group("more") != null;
  }

  /** An end of a range that is marked belongs to the range: 80%（含）-90%, 10%-20%（含）. */
  private boolean inRange(int start, int end, BigDecimal number) {
    Matcher to = at(TO, end);
    if (to.lookingAt()) {
      return new BigDecimal(to.group(1)).compareTo(number) < 0;
    }
    Matcher from = FROM.matcher(text.substring(0, start));
    return from.find() && new BigDecimal(from.group(1)).compareTo(number) < 0;
  }

  /**
   * Lists the limits that a deduction starts from, as they are written: ≦100%, 低于100%, =0. What
   * each step is made of is none: 每低5%.
   */
  Set<BigDecimal> limits() {
    Set<BigDecimal> out = new TreeSet<>();
    Matcher m = NAMED.matcher(text);
    while (m.find()) {
      String before = text.substring(0, m.start());
      boolean said = PREFIX.matcher(before).find() || IS.matcher(before).find();
      boolean step = before.matches("(?s).*每[^\\d，。；,;]{0,8}") && !isFollowedByStep(m.end());
      if (!step && (said || !m.group(2).isEmpty())) {
        out.add(new BigDecimal(m.group(1)));
      }
    }
    return out;
  }

  private boolean isFollowedByStep(int from) {
    return at(Pattern.compile("[^，。；,;]{0,6}?" + COUNT), from).lookingAt();
  }

  /** {@return the side on which the text takes off; null if it names none or both} */
  Deduction.@Nullable Side side() {
    Deduction.Side out = null;
    Matcher m = SIDE.matcher(text);
    while (m.find()) {
      Deduction.Side side = m.group(1) == null ? Deduction.Side.BELOW : Deduction.Side.ABOVE;
      if (out != null && out != side) {
        return null;
      }
      out = side;
    }
    return out;
  }

  /** {@return the percentage points in a step that the text names} */
  Set<BigDecimal> widths() {
    Set<BigDecimal> out = new TreeSet<>();
    Matcher m = WIDTH.matcher(text);
    while (m.find()) {
      out.add(count(m.group(1) == null ? m.group(2) : m.group(1)));
    }
    return out;
  }

  private static BigDecimal count(String counted) {
    if (counted.equals("半")) {
      return new BigDecimal("0.5");
    }
    int digit = DIGITS.indexOf(counted);
    // 两 is the other two
    return digit < 0 ? new BigDecimal(counted) : BigDecimal.valueOf(digit < 2 ? digit + 1 : digit);
  }
}
