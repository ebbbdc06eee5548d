package io.jixiao.core.model;

import org.jspecify.annotations.Nullable;

/** How people write figures: full-width signs and digits, spaces, several dashes for absent. */
final class Writing {

  private static final String DASHES = "-—－–/\\…";

  /** What stands before 内 where it speaks of a place, not of a limit: 国内, 社区内. */
  private static final String PLACES = "国省市县区乡镇村校院室境";

  /** What stands before 内, 前 and 后 where they speak of a limit or a date: 以内, 之前, 日内. */
  private static final String LIMITED = "以之日天时钟周月年";

  /** Says that an edge belongs to what is aimed at: ≥95%（含）, 95%（含）以上. */
  static final String INCLUDED = "(含)";

  private Writing() {}

  /**
   * Maps full-width and small digits, letters and signs to their plain forms and drops all white
   * space and the full stop at the end.
   */
  static String normalise(String text) {
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, plain);
    for (int i = plain; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        out.append(c);
        continue;
      }
      if (Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || Character.getType(c) == Character.FORMAT) {
        continue;
      }
      out.append(plain(c));
    }
    while (out.length() > 0 && out.charAt(out.length() - 1) == '。') {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  /** Tells whether the rest of a text is normalised already. */
  static boolean isPlain(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return (c > ' ' && c < 0x7F) || (c >= '\u4E00' && c <= '\u9FFF') || c == '≥' || c == '≤';
  }

  private static char plain(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    return switch (c) {
      case '≧', '⩾' -> '≥';
      case '≦', '⩽' -> '≤';
      case '−', '﹣' -> '-';
      case '﹤' -> '<';
      case '﹥' -> '>';
      case '﹦' -> '=';
      case '﹪' -> '%';
      default -> c;
    };
  }

  /** Tells whether a normalised text has a digit. */
  static boolean hasDigit(String normalised) {
    for (int i = 0; i < normalised.length(); i++) {
      if (isDigit(normalised.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Tells whether a normalised text says that there is nothing: blank, dashes, a slash, 无. */
  static boolean isAbsent(String normalised) {
    if (normalised.equals("无")) {
      return true;
    }
    for (int i = 0; i < normalised.length(); i++) {
      if (DASHES.indexOf(normalised.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Takes an upper limit (6次以内, 24小时之内, 7个工作日内) from the end of a normalised text.
   *
   * @return what is limited, such as 6次; null if the text does not end so, or has a sign of its
   *     own, since -5%以内 may mean either side
   */
  static @Nullable String upperLimit(String normalised) {
    int last = normalised.length() - 1;
    if (last < 1 || !isDigit(normalised.charAt(0)) || !isLimit(normalised, last, '内')) {
      return null;
    }
    char before = normalised.charAt(last - 1);
    return normalised.substring(0, before == '以' || before == '之' ? last - 1 : last);
  }

  /**
   * Takes a word such as 以上 from the end of a normalised text, as 及以上 and 或以上 too.
   *
   * @return what stands before it; null if the text does not end so
   */
  static @Nullable String beforeEdge(String normalised, String word) {
    if (!normalised.endsWith(word)) {
      return null;
    }
    int end = normalised.length() - word.length();
    boolean joined = end > 0 && "及或".indexOf(normalised.charAt(end - 1)) >= 0;
    return normalised.substring(0, joined ? end - 1 : end);
  }

  /**
   * Tells whether a character of a unit makes the number before it a limit or a date, which is no
   * quantity: 7个工作日内, 24小时内办结, 5日前, 3个月后; but not 5项内控制度 or 3个国内展会.
   */
  static boolean isLimit(String text, int at) {
    char c = text.charAt(at);
    return (c == '内' || c == '前' || c == '后') && isLimit(text, at, c);
  }

  private static boolean isLimit(String text, int at, char word) {
    if (text.charAt(at) != word || at == 0) {
      return false;
    }
    char before = text.charAt(at - 1);
    return LIMITED.indexOf(before) >= 0
        || (at == text.length() - 1 && (word != '内' || PLACES.indexOf(before) < 0));
  }
}
