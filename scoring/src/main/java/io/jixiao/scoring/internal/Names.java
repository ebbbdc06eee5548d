package io.jixiao.scoring.internal;

import java.util.List;

/**
 * Compares printed names: spaces, quotation marks and full-width forms make no difference. Nothing
 * is allocated, since every row of every report passes here.
 */
public final class Names {

  private Names() {}

  /**
   * Tells whether two printed names are the same.
   *
   * @param a a name, not null
   * @param b another name, not null
   * @return true if they are
   */
  public static boolean same(String a, String b) {
    return a.equals(b) || samePlain(a, b);
  }

  private static boolean samePlain(String a, String b) {
    int i = next(a, 0);
    int j = next(b, 0);
    while (i < a.length() && j < b.length()) {
      if (plain(a.charAt(i)) != plain(b.charAt(j))) {
        return false;
      }
      i = next(a, i + 1);
      j = next(b, j + 1);
    }
    return i >= a.length() && j >= b.length();
  }

  /**
   * Tells whether two paths name the same levels, from the last one up as far as both go.
   *
   * @param printed a path, not null
   * @param expected another path, not null
   * @return true if they do
   */
  public static boolean samePath(List<String> printed, List<String> expected) {
    return samePath(printed, expected.toArray(new String[0]));
  }

  /**
   * Tells whether a printed path names the same levels as an expected one, from the last one up as
   * far as both go.
   *
   * @param printed a path, not null
   * @param expected another path, not null
   * @return true if it does
   */
  public static boolean samePath(List<String> printed, String[] expected) {
    int at = printed.size();
    int wanted = expected.length;
    if (at == 0 || wanted == 0) {
      return false;
    }
    while (at > 0 && wanted > 0) {
      at--;
      wanted--;
      if (!same(printed.get(at), expected[wanted])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Tells whether a printed path lies below a group.
   *
   * @param printed the path, not null
   * @param group the path of the group, not null
   * @return true if it does
   */
  public static boolean startsWith(List<String> printed, List<String> group) {
    if (printed.size() < group.size()) {
      return false;
    }
    for (int i = 0; i < group.size(); i++) {
      if (!same(printed.get(i), group.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static int next(String s, int from) {
    int i = from;
    while (i < s.length() && isIgnored(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isIgnored(char c) {
    if (c >= '\u4E00' && c <= '\u9FFF') {
      return false;
    }
    return switch (c) {
      case '“', '”', '"', '＂', '「', '」', '\'', '‘', '’', '\uFEFF' -> true;
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c);
    };
  }

  private static char plain(char c) {
    return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
  }
}
