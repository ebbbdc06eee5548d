package io.jixiao.excel.internal;

import io.jixiao.core.model.AmountUnit;
import io.jixiao.core.model.Label;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels as they are compared: without spaces, line breaks, punctuation, units in brackets, and
 * with full-width characters made plain.
 */
final class Keys {

  private static final Pattern UNIT =
      Pattern.compile("[(（]?(?:金额)?(?:单位)?[:：]?(元|万元|亿元|人|%|分|㎡|平方米|m2)[)）]|单位[:：](元|万元|亿元)");

  private Keys() {}

  static Set<String> of(Label label) {
    return Set.of(of(label.zh()), of(label.en()));
  }

  /** The words themselves, in both languages. */
  static List<String> names(Label label) {
    return List.of(label.zh(), label.en());
  }

  static String of(String label) {
    String plain = plain(label);
    plain = UNIT.matcher(plain).replaceAll("");
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  /** The unit that a heading states in brackets, such as 元 in 收入合计（元）. */
  static Optional<AmountUnit> unit(String heading) {
    Matcher m = UNIT.matcher(plain(heading));
    while (m.find()) {
      String symbol = m.group(1) == null ? m.group(2) : m.group(1);
      for (AmountUnit unit : AmountUnit.values()) {
        if (unit.symbol().equals(symbol)) {
          return Optional.of(unit);
        }
      }
    }
    String key = plain(heading).toLowerCase(Locale.ROOT);
    if (key.contains("(10,000yuan)")) {
      return Optional.of(AmountUnit.WAN_YUAN);
    }
    return Optional.empty();
  }

  /** Makes full-width characters plain and drops all white space. */
  static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF') {
        continue;
      }
      if (c >= '\uFF01' && c <= '\uFF5E') {
        c = (char) (c - 0xFEE0);
      }
      out.append(
          switch (c) {
            case '−', '﹣' -> '-';
            case '，' -> ',';
            default -> c;
          });
    }
    return out.toString();
  }

  /**
   * A name that was broken into lines or padded to fill its cell: breaks and the spaces between
   * Chinese characters go, a single space between words of letters stays.
   */
  static String name(String text) {
    String stripped = text.strip();
    StringBuilder out = new StringBuilder(stripped.length());
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        out.append(c);
        continue;
      }
      int end = i;
      while (Character.isWhitespace(stripped.charAt(end + 1))
          || Character.isSpaceChar(stripped.charAt(end + 1))) {
        end++;
      }
      if (isAscii(stripped.charAt(i - 1)) || isAscii(stripped.charAt(end + 1))) {
        if (c != '\n' && c != '\r' && end == i) {
          out.append(c);
        } else if (isAscii(stripped.charAt(i - 1)) && isAscii(stripped.charAt(end + 1))) {
          out.append(' ');
        }
      }
      i = end;
    }
    return out.toString();
  }

  private static boolean isAscii(char c) {
    return c < 0x80;
  }
}
