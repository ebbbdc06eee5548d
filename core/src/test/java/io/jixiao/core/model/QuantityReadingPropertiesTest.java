package io.jixiao.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The scanner against a grammar of what it reads. */
class QuantityReadingPropertiesTest {

  private static final Pattern GRAMMAR =
      Pattern.compile("([-+]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?([^\\d.,+-][^\\d]{0,19})?");
  private static final Pattern UNCERTAIN =
      Pattern.compile("[余多几约近数左右及或、，,;；至~到]|^%[^(]|[以日月]内|(?<!国)内$");

  @Provide
  Arbitrary<String> writings() {
    return Arbitraries.strings()
        .withChars("0012345,,..+-%次万元余人、至 ５，日以内国")
        .ofMaxLength(12)
        .injectDuplicates(0.1);
  }

  @Property(tries = 5000)
  void whatIsReadIsWhatTheGrammarAllows(@ForAll("writings") String text) {
    Matcher m = GRAMMAR.matcher(Writing.normalise(text));
    Optional<Quantity> expected = Optional.empty();
    if (m.matches()) {
      String unit = m.group(4) == null ? "" : m.group(4);
      if (!UNCERTAIN.matcher(unit).find()) {
        String fraction = m.group(3) == null ? "" : m.group(3);
        String digits = m.group(1) + m.group(2).replace(",", "") + fraction;
        expected = Optional.of(Quantity.of(new BigDecimal(digits), unit));
      }
    }
    assertThat(Quantity.tryParse(text)).isEqualTo(expected);
  }

  @Property(tries = 5000)
  void thePlainestFormIsNoSpecialCase(@ForAll("writings") String text) {
    Quantity plain = Quantity.plain(text);
    if (plain != null) {
      assertThat(Quantity.tryParseNormalised(Writing.normalise(text))).contains(plain);
    }
  }

  @Example
  void groupingCommasStandInTheirPlacesOnly() {
    assertThat(Quantity.tryParse("12,345.6万元")).contains(Quantity.parse("12345.6万元"));
    assertThat(Quantity.tryParse("1234,567")).isEmpty();
    assertThat(Quantity.tryParse("1,2345")).isEmpty();
    assertThat(Quantity.tryParse("1,23")).isEmpty();
    assertThat(Quantity.tryParse("次")).isEmpty();
    assertThat(Quantity.tryParse("")).isEmpty();
    assertThat(Quantity.tryParse("5个个个个个个个个个个个个个个个个个个个个个")).isEmpty();
  }
}
