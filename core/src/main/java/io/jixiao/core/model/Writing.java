package io.jixiao.core.model;

/** How people write figures: full-width signs and digits, spaces, several dashes for absent. */
final class Writing {

  private static final String DASHES = "-—－–/\\…";

  private Writing() {}

  /** Maps full-width digits, letters and signs to their plain forms and drops all white space. */
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
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF') {
        continue;
      }
      out.append(plain(c));
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
      case '−' -> '-';
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
}
