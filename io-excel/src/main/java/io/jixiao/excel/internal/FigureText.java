package io.jixiao.excel.internal;

import io.jixiao.core.model.Figures;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure that was typed as text: 1,234.56万元, （12.3）, ４.9亿元, or a mark for none.
 *
 * @param number the number; null if the text says that there is none
 * @param unit what is printed after it; empty for a bare number
 */
record FigureText(@Nullable BigDecimal number, String unit) {

  private static final FigureText NONE = new FigureText(null, "");
  private static final Pattern ABSENT = Pattern.compile("[-—－–_/\\\\…]*|无|空");
  private static final Pattern FORM =
      Pattern.compile(
          "[¥￥]?([-+]?)[¥￥]?(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?"
              + "(元|万元|亿元|%|人|名|个|分|㎡|平方米|m2)?");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\((.+)\\)(元|万元|亿元|%|分)?");

  /** Reads a text; null if it is certainly no figure. */
  static @Nullable FigureText parse(String text) {
    if (text.length() > 200) {
      return null;
    }
    String plain = Keys.plain(text);
    if (ABSENT.matcher(plain).matches()) {
      return NONE;
    }
    Matcher brackets = IN_BRACKETS.matcher(plain);
    if (brackets.matches()) {
      String unit = brackets.group(2) == null ? "" : brackets.group(2);
      FigureText inner = parse(brackets.group(1) + unit);
      BigDecimal number = inner == null ? null : inner.number();
      return inner == null || number == null || number.signum() < 0
          ? null
          : new FigureText(number.negate(), inner.unit());
    }
    Matcher m = FORM.matcher(plain);
    if (!m.matches()) {
      return null;
    }
    String digits =
        m.group(1) + m.group(2).replace(",", "") + (m.group(3) == null ? "" : m.group(3));
    if (digits.length() > Figures.MAX_DIGITS) {
      return null;
    }
    return new FigureText(Figures.parsePlain(digits), m.group(4) == null ? "" : m.group(4));
  }
}
