package io.jixiao.excel.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What a number format of a cell says of a number: its decimals, whether it is a percentage or a
 * date, and a unit that it prints.
 *
 * @param minDecimals the decimals that are always shown; −1 for the general format
 * @param maxDecimals the most decimals that are shown
 * @param percent true if the number is shown times 100 with a percent sign
 * @param date true if the number is a day
 * @param literal the text that is printed around the number, such as 元
 */
record NumberFormatCode(
    int minDecimals, int maxDecimals, boolean percent, boolean date, String literal) {

  static final NumberFormatCode GENERAL = new NumberFormatCode(-1, -1, false, false, "");

  private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_UP);

  private static final Map<Integer, String> BUILT_IN =
      Map.ofEntries(
          Map.entry(1, "0"),
          Map.entry(2, "0.00"),
          Map.entry(3, "#,##0"),
          Map.entry(4, "#,##0.00"),
          Map.entry(5, "#,##0"),
          Map.entry(6, "#,##0"),
          Map.entry(7, "#,##0.00"),
          Map.entry(8, "#,##0.00"),
          Map.entry(9, "0%"),
          Map.entry(10, "0.00%"),
          Map.entry(37, "#,##0"),
          Map.entry(38, "#,##0"),
          Map.entry(39, "#,##0.00"),
          Map.entry(40, "#,##0.00"),
          Map.entry(41, "#,##0"),
          Map.entry(42, "#,##0"),
          Map.entry(43, "#,##0.00"),
          Map.entry(44, "#,##0.00"));

  /** Reads the format of an id that the file format itself defines. */
  static NumberFormatCode builtIn(int id) {
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58)) {
      return new NumberFormatCode(-1, -1, false, true, "");
    }
    String code = BUILT_IN.get(id);
    return code == null ? GENERAL : parse(code);
  }

  static NumberFormatCode parse(String code) {
    StringBuilder literal = new StringBuilder();
    int min = 0;
    int max = 0;
    boolean digits = false;
    boolean point = false;
    boolean percent = false;
    boolean unknown = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      switch (c) {
        case ';' -> i = code.length();
        case '"' -> {
          int end = code.indexOf('"', i + 1);
          end = end < 0 ? code.length() : end;
          literal.append(code, i + 1, end);
          i = end;
        }
        case '[' -> {
          int end = code.indexOf(']', i);
          i = end < 0 ? code.length() : end;
        }
        case '\\', '_', '*' -> {
          if (c == '\\' && i + 1 < code.length()) {
            literal.append(code.charAt(i + 1));
          }
          i++;
        }
        case '%' -> percent = true;
        case '.' -> point = true;
        case '0', '#', '?' -> {
          digits = true;
          if (point) {
            max++;
            min += c == '0' ? 1 : 0;
          }
        }
        // these show something else than the number: scientific, fraction, Chinese numerals, 万 by
        // a shifted point
        case 'E', 'e', '/', '!' -> unknown = true;
        case 'y', 'Y', 'd', 'D', 'h', 'H', 's', 'S', 'm', 'M' -> {
          if (!code.equalsIgnoreCase("general") && !code.startsWith("General")) {
            return new NumberFormatCode(-1, -1, false, true, "");
          }
        }
        case ',' -> {
          boolean scales = digits && !moreDigits(code, i + 1);
          unknown |= scales;
        }
        default -> {
          if (c > 0x7F) {
            literal.append(c);
          }
        }
      }
    }
    if (unknown || !digits) {
      return GENERAL;
    }
    return new NumberFormatCode(min, max, percent, false, literal.toString().strip());
  }

  private static boolean moreDigits(String code, int from) {
    for (int i = from; i < code.length() && code.charAt(i) != ';'; i++) {
      char c = code.charAt(i);
      if (c == '0' || c == '#' || c == '?') {
        return true;
      }
    }
    return false;
  }

  /** The number that a spreadsheet program shows for a stored one; 87.61 for 0.8761 as 87.61%. */
  BigDecimal shown(BigDecimal stored) {
    BigDecimal value = stored.round(AS_SHOWN);
    if (percent) {
      value = value.movePointRight(2);
    }
    if (minDecimals < 0) {
      return plain(value.stripTrailingZeros(), 0);
    }
    if (value.scale() > maxDecimals) {
      value = value.setScale(maxDecimals, RoundingMode.HALF_UP);
    }
    return plain(value.stripTrailingZeros(), minDecimals);
  }

  /** Tells whether the stored number has decimals that the format does not show. */
  boolean hides(BigDecimal stored) {
    return shown(stored).compareTo(percent ? stored.movePointRight(2) : stored) != 0
        && minDecimals >= 0
        && stored.round(AS_SHOWN).stripTrailingZeros().scale() - (percent ? 2 : 0) > maxDecimals;
  }

  private static BigDecimal plain(BigDecimal value, int least) {
    return value.scale() < least ? value.setScale(least) : value;
  }
}
