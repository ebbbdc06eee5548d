package io.jixiao.core.model;

import java.util.regex.Pattern;

/** How people write figures: full-width signs and digits, spaces, several dashes for absent. */
final class Writing {

  private static final Pattern ABSENT = Pattern.compile("[-—－–/\\\\…]*|无");

  private Writing() {}

  /** Maps full-width digits, letters and signs to their plain forms and drops all white space. */
  static String normalise(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF') {
        continue;
      }
      out.append(plain(c));
    }
    return out.toString();
  }

  private static char plain(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    return switch (c) {
      case '≧', '⩾' -> '≥';
      case '≦', '⩽' -> '≤';
      case '−' -> '-';
      default -> c;
    };
  }

  /** Tells whether a normalised text says that there is nothing: blank, dashes, a slash, 无. */
  static boolean isAbsent(String normalised) {
    return ABSENT.matcher(normalised).matches();
  }
}
