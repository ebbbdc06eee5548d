package io.jixiao.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresAsWrittenTest {

  // -------------------------------------------------------------------------------- amounts

  @ParameterizedTest
  @CsvSource({
    "2058.52, 2058.52, WAN_YUAN, 2058.52",
    "0, 0, WAN_YUAN, 0",
    "-13.26, -13.26, WAN_YUAN, -13.26",
    "185400元, 185400, YUAN, 18.5400",
    "4.9亿元, 4.9, YI_YUAN, 49000",
    "9.60万元, 9.60, WAN_YUAN, 9.60"
  })
  void amount_keepsDigitsAndUnit(String text, String number, AmountUnit unit, String wanYuan) {
    Amount amount = Amount.parse(text);
    assertThat(amount.number()).isEqualTo(new BigDecimal(number));
    assertThat(amount.unit()).isEqualTo(unit);
    assertThat(amount.inWanYuan()).isEqualByComparingTo(wanYuan);
    assertThat(Amount.parse(amount.toString())).isEqualTo(amount).hasSameHashCodeAs(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "六百",
        "1e9",
        "1e999999999",
        "NaN",
        "Infinity",
        "1,234.56",
        ".5",
        "5.",
        "1.2.3",
        "--1",
        "0x10",
        "1 2",
        "+",
        "１２"
      })
  void amount_thatIsNoPlainNumber_isRefusedWithTheText(String text) {
    assertThatThrownBy(() -> Amount.ofWanYuan(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"" + text + "\" is not a plain decimal number such as 2058.52");
  }

  @Test
  void amount_ofTenThousandDigits_isRefusedAtOnce() {
    assertThatThrownBy(() -> Amount.ofWanYuan("9".repeat(10_000)))
        .hasMessage("a figure of 10000 characters; expected at most 40 digits");
    assertThatThrownBy(() -> Amount.ofWanYuan(new BigDecimal("1e999999999")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected at most 40 digits");
    assertThatThrownBy(() -> Amount.ofYuan("9".repeat(41)))
        .hasMessageContaining("expected at most 40 digits");
  }

  @Test
  void amount_decimalsArePartOfTheValue_butNotOfTheSum() {
    Amount printed = Amount.ofWanYuan("20");
    Amount longer = Amount.ofWanYuan("20.00");
    assertThat(printed).isNotEqualTo(longer).isEqualByComparingTo(longer);
    assertThat(printed.isSameSum(Amount.ofYuan("200000"))).isTrue();
    assertThat(printed).isNotEqualTo(Amount.of(new BigDecimal("20"), AmountUnit.YUAN));
    assertThat(printed.equals((Object) "20")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(AmountUnit.class)
  void amount_inEveryUnit_readsItsOwnText(AmountUnit unit) {
    Amount amount = Amount.of(new BigDecimal("12.30"), unit);
    assertThat(Amount.parse(amount.toString())).isEqualTo(amount);
  }

  @Property
  void amount_textRoundTrip(@ForAll BigDecimal any, @ForAll @IntRange(min = 0, max = 8) int scale) {
    BigDecimal number = any.setScale(scale, java.math.RoundingMode.DOWN);
    if (number.precision() <= 30) {
      Amount amount = Amount.ofWanYuan(number);
      assertThat(Amount.parse(amount.toString())).isEqualTo(amount);
    }
  }

  @Property
  void figure_isReadFromItsDigits_howeverManyThereAre(
      @ForAll @IntRange(max = 1) int sign,
      @ForAll @StringLength(min = 1, max = 25) @NumericChars String whole,
      @ForAll @StringLength(max = 15) @NumericChars String fraction) {
    String text = (sign == 0 ? "" : "-") + whole + (fraction.isEmpty() ? "" : "." + fraction);
    assertThat(Figures.parsePlain(text)).isEqualTo(new BigDecimal(text));
  }

  @Test
  void figure_knownToThousandsOnly_standsForTheDigitsThatItPrints() {
    BigDecimal thousands = new BigDecimal("4E+3");
    Amount amount = Amount.of(thousands, AmountUnit.YUAN);
    assertThat(amount).hasToString("4000元").isEqualTo(Amount.parse("4000元"));
    assertThat(amount.number().scale()).isZero();
    assertThat(Percent.of(thousands)).hasToString("4000%").isEqualTo(Percent.parse("4000%"));
    assertThat(Quantity.of(thousands, "次")).isEqualTo(Quantity.parse("4000次"));
  }

  @Test
  void plainDecimalsOfARow_knownToTensOnly_standForTheDigitsThatTheyPrint() {
    BigDecimal ten = new BigDecimal("1E+1");
    BigDecimal printed = new BigDecimal("10");
    Indicator indicator = Indicator.builder().addPath("数量").weight(ten).score(ten).build();
    assertThat(indicator.weight()).contains(printed);
    assertThat(indicator.score()).contains(printed);
    IndicatorGroup group = IndicatorGroup.builder().addPath("产出").weight(ten).score(ten).build();
    assertThat(group.weight()).contains(printed);
    assertThat(group.score()).contains(printed);
    SelfEvaluation sheet =
        SelfEvaluation.builder().fullMarks(ten).sheetTotal(ten).claimedTotal(ten).build();
    assertThat(sheet.fullMarks()).contains(printed);
    assertThat(sheet.sheetTotal()).contains(printed);
    assertThat(sheet.claimedTotal()).contains(printed);
    ExecutionLine line = ExecutionLine.builder().weight(ten).score(ten).build();
    assertThat(line.weight()).contains(printed);
    assertThat(line.score()).contains(printed);
    BuildingControl buildings = BuildingControl.builder().approvedArea(ten).actualArea(ten).build();
    assertThat(buildings.approvedArea()).contains(printed);
    assertThat(buildings.actualArea()).contains(printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+999999999", "1E+41", "1E-41", "1E-999999999"})
  void plainDecimalOfARow_ofTooManyDigits_isRefusedWithItsColumn(String number) {
    Indicator.Builder row = Indicator.builder().addPath("数量").score(new BigDecimal(number));
    assertThatThrownBy(row::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("score: ")
        .hasMessageContaining("expected at most 40 digits");
  }

  // ------------------------------------------------------------------------------- percents

  @Test
  void percent_keepsItsDecimals() {
    Percent percent = Percent.parse("87.61%");
    assertThat(percent.number()).isEqualTo(new BigDecimal("87.61"));
    assertThat(percent).hasToString("87.61%").isEqualTo(Percent.parse("87.61"));
    assertThat(percent).hasSameHashCodeAs(Percent.parse("87.61"));
    assertThat(percent).isNotEqualTo(Percent.parse("87.610%"));
    assertThat(percent.equals((Object) "87.61%")).isFalse();
    assertThatThrownBy(() -> Percent.parse("%")).isInstanceOf(IllegalArgumentException.class);
  }

  // ----------------------------------------------------------------------------- quantities

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6次|6|次",
        "1,234.56万元|1234.56|万元",
        "４.９亿元|4.9|亿元",
        "90 %|90|%",
        "74.5%|74.5|%",
        "5个单位|5|个单位",
        "－13.26万元|-13.26|万元",
        "100|100|''",
        "266米|266|米"
      })
  void quantity_isReadAsPeopleWriteIt(String text, String number, String unit) {
    Quantity quantity = Quantity.parse(text);
    assertThat(quantity.number()).isEqualTo(new BigDecimal(number));
    assertThat(quantity.unit()).isEqualTo(unit);
    assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity).hasSameHashCodeAs(quantity);
    assertThat(quantity.equals((Object) text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"120余万字", "2万多人次", "3000多个", "6至8次", "约5", "六次", "1.2.3万元", "5、6", ""})
  void quantity_thatIsUncertain_isNone(String text) {
    assertThat(Quantity.tryParse(text)).isEmpty();
    assertThatThrownBy(() -> Quantity.parse(text))
        .hasMessageContaining("is not a number with a unit");
  }

  @Test
  void quantity_ofMoney_isAnAmount() {
    assertThat(Quantity.parse("670.23元").amount()).contains(Amount.parse("670.23元"));
    assertThat(Quantity.parse("6次").amount()).isEqualTo(Optional.empty());
    assertThat(Quantity.parse("6%").isPercent()).isTrue();
    assertThat(Quantity.tryParse("1".repeat(130))).isEmpty();
    assertThat(Quantity.tryParse("1".repeat(60))).isEmpty();
  }

  // -------------------------------------------------------------------------------- targets

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "≥6次|AT_LEAST|6次",
        ">=6次以上|AT_LEAST|6次",
        ">=3次以上|AT_LEAST|3次",
        "≧95%|AT_LEAST|95%",
        "不低于95%|AT_LEAST|95%",
        "达到95%|AT_LEAST|95%",
        "6次以上|AT_LEAST|6次",
        "5人以下|AT_MOST|5人",
        "≦100%|AT_MOST|100%",
        "<=0%|AT_MOST|0%",
        "≤ 6个单位|AT_MOST|6个单位",
        "不超过95万元|AT_MOST|95万元",
        "=0|EXACTLY|0",
        "超过10项|MORE_THAN|10项",
        "低于3次|LESS_THAN|3次",
        "7个工作日内|AT_MOST|7个工作日",
        "100万元以内|AT_MOST|100万元",
        "24小时内|AT_MOST|24小时",
        "24 小时之内|AT_MOST|24小时",
        "6次以内|AT_MOST|6次",
        "５％以内|AT_MOST|5%",
        "≤7个工作日内|AT_MOST|7个工作日",
        "不超过100万元以内|AT_MOST|100万元",
        "≥3个国内|AT_LEAST|3个国内",
        "≥5项内控制度|AT_LEAST|5项内控制度",
        "≥3项前期工作|AT_LEAST|3项前期工作",
        "≥95%（含）|AT_LEAST|95%",
        "95%（含）以上|AT_LEAST|95%",
        "5人以下（含）|AT_MOST|5人",
        "大于等于90%|AT_LEAST|90%",
        "大于或等于90%|AT_LEAST|90%",
        "不得低于90%|AT_LEAST|90%",
        "至少3次|AT_LEAST|3次",
        "小于等于5天|AT_MOST|5天",
        "不得超过5万元|AT_MOST|5万元",
        "不多于3次|AT_MOST|3次",
        "最多3次|AT_MOST|3次",
        "控制在100万元以内|AT_MOST|100万元",
        "﹤5次|LESS_THAN|5次",
        "≥95﹪|AT_LEAST|95%",
        "100%。|UNSTATED|100%",
        "100%|UNSTATED|100%",
        "1.2万元|UNSTATED|1.2万元"
      })
  void target_withANumber(String text, Comparison comparison, String value) {
    PerformanceTarget target = PerformanceTarget.parse(text);
    assertThat(target.kind()).isEqualTo(PerformanceTarget.Kind.NUMBER);
    assertThat(target.comparison()).isEqualTo(comparison);
    assertThat(target.value()).contains(Quantity.parse(value));
    assertThat(target).hasToString(text).isEqualTo(PerformanceTarget.parse(text));
    assertThat(target).hasSameHashCodeAs(PerformanceTarget.parse(text));
    assertThat(target.equals((Object) text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "在12月底",
        "2024年年底",
        "2024年年底前",
        "2024年年底前全部完成提升",
        "5年内",
        "3个月内",
        "15日以内",
        "5日前",
        "5日之前",
        "全年",
        "长期"
      })
  void target_thatIsADeadline(String text) {
    assertThat(PerformanceTarget.parse(text).kind()).isEqualTo(PerformanceTarget.Kind.DEADLINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"效果明显", "健全", "是", "及时", "安全稳定", "有", "合规"})
  void target_thatIsAQuality(String text) {
    assertThat(PerformanceTarget.parse(text).kind()).isEqualTo(PerformanceTarget.Kind.QUALITY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"---", "－", "—", "/", "无", " "})
  void absent_isSaidInManyWays(String text) {
    assertThat(PerformanceTarget.parse(text).kind()).isEqualTo(PerformanceTarget.Kind.ABSENT);
    assertThat(Achievement.parse(text).kind()).isEqualTo(Achievement.Kind.ABSENT);
  }

  @ParameterizedTest
  @CsvSource({
    "≤12次, false",
    "<=12次, false",
    "6次, false",
    "效果明显, false",
    "6次以内, true",
    "7个工作日内, true",
    "不超过12次, true",
    "5人以下, true",
    "6次以上, true",
    "≤7个工作日内, true"
  })
  void target_whoseDirectionIsWrittenInWords_isTold(String text, boolean inWords) {
    assertThat(PerformanceTarget.parse(text).isInWords()).isEqualTo(inWords);
  }

  @Test
  void target_cellWithSeveral_hasParts() {
    PerformanceTarget money = PerformanceTarget.parse("1、1.2万元\n2、1.3万元\n3、2.4万元");
    assertThat(money.kind()).isEqualTo(PerformanceTarget.Kind.MULTIPLE);
    assertThat(money.parts())
        .extracting(p -> p.value().orElseThrow().toString())
        .containsExactly("1.2万元", "1.3万元", "2.4万元");
    PerformanceTarget counts = PerformanceTarget.parse("≥1份\n≤ 6个单位\n≤2次\n≤12次\n≤2次");
    assertThat(counts.parts()).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "完成200余篇、120余万字",
        "95%≤x",
        "低于5%（含）",
        "95%（含）",
        "6至8次",
        "第3批",
        "≥7个工作日内",
        "<24小时内",
        "-5%以内",
        "24小时内办结",
        "3个工作日内完成",
        "5天前",
        "3天后",
        "≤5日前",
        "20日以前完成3项"
      })
  void target_thatIsUncertain_staysText(String text) {
    assertThat(PerformanceTarget.parse(text).kind()).isEqualTo(PerformanceTarget.Kind.UNREADABLE);
  }

  @Test
  void longTexts_areNotRead() {
    assertThat(PerformanceTarget.parse("好".repeat(201)).kind())
        .isEqualTo(PerformanceTarget.Kind.UNREADABLE);
    assertThat(Achievement.parse("好".repeat(201)).kind()).isEqualTo(Achievement.Kind.UNREADABLE);
  }

  // --------------------------------------------------------------------------- achievements

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5个单位|NUMBER",
        "达到95%|NUMBER",
        "达95%以上|AT_LEAST",
        "96%。|NUMBER",
        "90 %|NUMBER",
        "100 |NUMBER",
        "6次以上|AT_LEAST",
        "5个工作日内|AT_MOST",
        "20小时之内|AT_MOST",
        "90万元以内|AT_MOST",
        "5人以下|AT_MOST",
        "3个月内|AT_MOST",
        "-5%以内|UNREADABLE",
        "5日前|UNREADABLE",
        "已完成|FACT",
        "达标|FACT",
        "≥266米|UNREADABLE",
        "工作评议5个职能部门|UNREADABLE"
      })
  void achievement_kinds(String text, Achievement.Kind kind) {
    Achievement achieved = Achievement.parse(text);
    assertThat(achieved.kind()).isEqualTo(kind);
    assertThat(achieved).hasToString(text).isEqualTo(Achievement.parse(text));
    assertThat(achieved).hasSameHashCodeAs(Achievement.parse(text));
    assertThat(achieved.equals((Object) text)).isFalse();
    assertThat(achieved.text()).isEqualTo(text);
  }

  // --------------------------------------------------------------------------------- grades

  @Test
  void grades_areKnownByTheirLocalWords() {
    assertThat(Grade.parse("优秀")).contains(Grade.EXCELLENT);
    assertThat(Grade.parse(" 良 ")).contains(Grade.GOOD);
    assertThat(Grade.parse("一般")).contains(Grade.MEDIUM);
    assertThat(Grade.parse("不合格")).contains(Grade.POOR);
    assertThat(Grade.parse("甲等")).isEmpty();
    assertThat(Grade.GOOD.label().in(Language.EN)).isEqualTo("good");
  }

  @Test
  void columns_tellTypedFigures() {
    Staffing staffing = Staffing.builder().established(111).build();
    Column<Staffing> column = Staffing.ESTABLISHED;
    assertThat(column.get(staffing).map(Object.class::cast)).contains(111);
    assertThat(column.number(staffing)).isEqualByComparingTo("111");
    assertThat(Staffing.ACTUAL.number(staffing)).isNull();
    assertThat(column).hasToString("established");
    assertThat(column.unit().symbol()).isEqualTo("人");
    assertThat(Staffing.STATED_CONTROL_RATE.number(staffing)).isNull();
    assertThat(Label.of("x").in(Language.ZH)).isEqualTo("x");
  }

  @Test
  void quantityOfAsManyDigitsAsAFigureMayHaveIsReadBack() {
    String forty = "-" + "9".repeat(38) + ".12";
    assertThat(Quantity.parse(forty + "万元").toString()).isEqualTo(forty + "万元");
    assertThat(Quantity.tryParse("9" + forty.substring(1) + "万元")).isEmpty();
  }
}
