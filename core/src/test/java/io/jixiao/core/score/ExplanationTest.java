package io.jixiao.core.score;

import static io.jixiao.core.score.Scores.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.check.Interval;
import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.UnitOfMeasure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The one sentence that explains a score. */
class ExplanationTest {

  private static void assertSentences(IndicatorScore score, String zh, String en) {
    assertThat(score.explanation(Language.ZH)).isEqualTo(zh);
    assertThat(score.explanation(Language.EN)).isEqualTo(en);
  }

  private static NextTier next(UnitOfMeasure unit, String change, String points) {
    return new NextTier(
        "/x", new Label("累计结余", "cumulative balance"), unit, number(change), number(points));
  }

  // ---------------------------------------------------------------------------------- scored

  @ParameterizedTest
  @CsvSource({"1, 1 个百分点, 1 percentage point", "-2.5, 2.5 个百分点, 2.5 percentage points"})
  void aRateMovesByPercentagePoints(String change, String zh, String en) {
    IndicatorScore score =
        Scores.balance().nextTier(next(UnitOfMeasure.PERCENT, change, "3")).build();
    assertThat(score.explanation(Language.ZH)).contains(zh + "可得 3 分");
    assertThat(score.explanation(Language.EN)).contains(" by " + en + " would score 3");
  }

  @Test
  void theBalanceOfYueyang_isToldWithItsFiguresItsBandAndTheClaim() {
    assertSentences(
        Scores.balance().nextTier(next(UnitOfMeasure.WAN_YUAN, "-78.87", "3.0")).build(),
        "资金结余：累计结余 78.87万元、上年结转 92.13万元，有结余，但不超过上年结转，得2分（分值3分），"
            + "自评3分，不相符；累计结余再减少 78.87 万元可得 3 分。",
        "资金结余: cumulative balance 78.87万元, carried forward 92.13万元; "
            + "a balance not beyond the amount carried forward; scores 2 of 3; claimed 3, which "
            + "differs; lowering “cumulative balance” by 78.87 万元 would score 3.");
  }

  @Test
  void theExecutionRateOfQuyuan_isToldWithItsQuotientInPercent() {
    assertSentences(
        Scores.execution().build(),
        "预算执行率：全年执行数 203.10万元、全年预算数 231.81万元，比率 87.61%，得8.76分（分值10分）。",
        "预算执行率: spent 203.10万元, budget 231.81万元; a rate of 87.61 %; scores 8.76 of 10.");
  }

  @Test
  void theStepsOfADeduction_areNotToldAsARate() {
    TraceStep rate =
        new TraceStep(
            Operation.DIVIDE,
            List.of(new Operand.Input(0), new Operand.Input(1)),
            Ratio.parse("87.52/85.00"));
    TraceStep counted =
        new TraceStep(
            Operation.DIVIDE,
            List.of(new Operand.Result(0), Scores.constant("1")),
            Ratio.parse("2.9647"));
    assertSentences(
        Scores.of("x", "指标", IndicatorState.SCORED)
            .awarded(number("1"))
            .trace(Scores.trace(Optional.empty(), List.of(), rate, counted))
            .build(),
        "指标：比率 102.96%，得1分（分值3分）。",
        "指标: a rate of 102.96 %; scores 1 of 3.");
  }

  @Test
  void aQuotientOfDifferentUnits_isNoRate_andLabelsThatAreListsAreSetApart() {
    Place money =
        new Place(
            "/x", new Label("会议、培训费", "meetings"), UnitOfMeasure.WAN_YUAN, number("36.5"), null);
    Place staff =
        new Place("/y", new Label("人数", "staff"), UnitOfMeasure.PERSON, number("10"), null);
    assertSentences(
        Scores.of("x", "指标", IndicatorState.SCORED)
            .awarded(number("1"))
            .trace(Scores.trace(Optional.empty(), List.of(money, staff), rate("3.65")))
            .build(),
        "指标：会议、培训费 36.5万元；人数 10人，比值 3.65，得1分（分值3分）。",
        "指标: meetings 36.5万元, staff 10人; a quotient of 3.65; scores 1 of 3.");
  }

  private static TraceStep rate(String ratio) {
    return new TraceStep(
        Operation.DIVIDE, List.of(new Operand.Input(0), new Operand.Input(1)), Ratio.parse(ratio));
  }

  private static TraceStep band(int of, @Nullable String min, @Nullable String max, String words) {
    return new TraceStep(
        Operation.BAND,
        List.of(
            new Operand.Result(of),
            new Operand.Band(
                min == null ? null : Ratio.parse(min),
                true,
                max == null ? null : Ratio.parse(max),
                false,
                number("2"),
                Label.of(words))),
        Ratio.of(2));
  }

  private static String told(TraceStep... steps) {
    return Scores.of("x", "指标", IndicatorState.SCORED)
        .awarded(number("2"))
        .trace(Scores.trace(Optional.empty(), List.of(), steps))
        .build()
        .explanation(Language.ZH);
  }

  @ParameterizedTest
  @CsvSource({
    "899.96/1000, 90.00, 89.996",
    "899.9999/1000, 90.00, 89.99999",
    "900/1000, 90.00, 90.00",
    "799.99/1000, 80.00, 79.999",
    "800/1000, 80.00, 80.00",
    "850.004/1000, 85.00, 85.00",
  })
  void aRate_isPrintedOnItsSideOfTheEdges(String ratio, String plainly, String printed) {
    assertThat(told(rate(ratio))).isEqualTo("指标：比率 " + plainly + "%，得2分（分值3分）。");
    assertThat(told(rate(ratio), band(0, "80%", "90%", "80%（含）至90%")))
        .startsWith("指标：比率 " + printed + "%，");
  }

  @Test
  void aRate_isPrintedOnItsSideOfAThreshold() {
    TraceStep beyond =
        new TraceStep(
            Operation.SUBTRACT,
            List.of(new Operand.Result(0), Scores.constant("1")),
            Ratio.parse("0.000001"));
    assertThat(told(rate("10000.01/10000"), beyond)).startsWith("指标：比率 100.0001%，");
    assertThat(told(rate("10500.01/10000"), beyond)).startsWith("指标：比率 105.00%，");
    TraceStep cap =
        new TraceStep(
            Operation.MIN,
            List.of(new Operand.Result(0), Scores.constant("1")),
            Ratio.parse("9999.9/10000"));
    assertThat(told(rate("9999.9/10000"), cap)).startsWith("指标：比率 99.999%，");
  }

  @Test
  void aRate_thatNoDecimalsSetApartFromAnEdge_isPrintedWithTwo() {
    assertThat(told(rate("1/3"), band(0, "1/3", null, "不低于三分之一"))).startsWith("指标：比率 33.33%，");
    assertThat(told(rate("9".repeat(40) + "/" + "9".repeat(39) + "8"), band(0, "1", null, "以上")))
        .startsWith("指标：比率 100.00%，");
  }

  /** 预算调整率 of a cut by a quarter: the band asks how much, not which way. */
  @Test
  void aRate_whoseMagnitudeWasAskedFor_isToldAsThat() {
    TraceStep abs =
        new TraceStep(Operation.ABS, List.of(new Operand.Result(0)), Ratio.parse("25/100"));
    assertThat(told(rate("-25/100"), abs, band(1, "20%", "30%", "20%（含）至30%")))
        .isEqualTo("指标：比率 25.00%，20%（含）至30%，得2分（分值3分）。");
    TraceStep near =
        new TraceStep(Operation.ABS, List.of(new Operand.Result(0)), Ratio.parse("29.9999/100"));
    assertThat(told(rate("-29.9999/100"), near, band(1, "20%", "30%", "20%（含）至30%")))
        .startsWith("指标：比率 29.9999%，");
  }

  @Test
  void theReadingThatWasUsed_isTold_andWhatOthersWouldGive() {
    assertSentences(
        Scores.staff().build(),
        "财政供养人员控制率：不超过编制，得5分（分值5分），按在职人数；按实有人数则为0分；按比例则为4.5分。",
        "财政供养人员控制率: within the posts; scores 5 of 5, read as “by staff in service”;"
            + " by actual staff: 0; pro rata: 4.5.");
  }

  @Test
  void aClaimThatFitsAnotherReading_isNotCalledWrong() {
    assertSentences(
        Scores.staff().claimed(number("4.5")).build(),
        "财政供养人员控制率：不超过编制，得5分（分值5分），按在职人数，自评4.5分，与另一种理解相符；按实有人数则为0分；按比例则为4.5分。",
        "财政供养人员控制率: within the posts; scores 5 of 5, read as “by staff in service”; claimed 4.5, which fits"
            + " another reading; by actual staff: 0; pro rata: 4.5.");
  }

  private static ReadingScore other(String zh, String en, @Nullable String points) {
    return new ReadingScore(new Label(zh, en), points == null ? null : number(points));
  }

  private static IndicatorScore.Builder read(String zh, String en, ReadingScore... others) {
    return Scores.of("x", "指标", IndicatorState.SCORED)
        .awarded(number("2.0"))
        .addOtherReadings(others)
        .trace(Scores.trace(Optional.of(new Label(zh, en)), List.of()));
  }

  @Test
  void aReadingThatGivesTheSamePoints_isNotTold() {
    assertSentences(
        read("每满一个百分点计", "full points", other("按比例计", "pro rata", "2.00")).build(),
        "指标：得2分（分值3分），按“每满一个百分点计”理解。",
        "指标: scores 2 of 3, read as “full points”.");
  }

  @Test
  void aReadingThatLeavesThePointsOpen_isToldAsThat() {
    assertSentences(
        Scores.of("x", "指标", IndicatorState.SCORED)
            .awarded(number("2"))
            .addOtherReadings(other("目标按“不低于”理解", "the target read as at least", null))
            .build(),
        "指标：得2分（分值3分）；目标按“不低于”理解则未定。",
        "指标: scores 2 of 3; the target read as at least: open.");
  }

  @Test
  void noMoreThanThreeReadings_areTold() {
    assertSentences(
        read(
                "按甲",
                "as a",
                other("按乙", "as b", "1"),
                other("按丙", "as c", "0"),
                other("按丁", "as d", "3"),
                other("按戊", "as e", "0.5"))
            .build(),
        "指标：得2分（分值3分），按甲；按乙则为1分；按丙则为0分；按丁则为3分等。",
        "指标: scores 2 of 3, read as “as a”; as b: 1; as c: 0; as d: 3; and others.");
  }

  /** 财政供养人员控制率 of Yunxi: by actual staff it is 0, however the points beyond are counted. */
  @Test
  void aReadingOfTheFigure_isToldOnce_whereTheReadingsOfTheRuleMakeNoDifference() {
    ReadingScore full = other("按实有人数，每满一个百分点计", "by actual staff, only full points count", "0");
    ReadingScore part = other("按实有人数，按比例计", "by actual staff, pro rata", "0.0");
    assertSentences(
        read("按在职人数", "by staff in service", full, part).build(),
        "指标：得2分（分值3分），按在职人数；按实有人数则为0分。",
        "指标: scores 2 of 3, read as “by staff in service”; by actual staff: 0.");
    assertThat(
            read("按在职人数", "by staff", full, other("按实有人数，按比例计", "by actual staff, pro rata", "1"))
                .build()
                .explanation(Language.ZH))
        .endsWith("；按实有人数，每满一个百分点计则为0分；按实有人数，按比例计则为1分。");
    assertThat(
            read("按实有人数，不足一个百分点按一个百分点计", "by actual staff, a started point", full, part)
                .build()
                .explanation(Language.EN))
        .endsWith("; by actual staff, only full points count: 0; by actual staff, pro rata: 0.");
  }

  @Test
  void aClaimThatIsRight_isNotRepeated() {
    assertThat(Scores.balance().claimed(number("2.00")).build().explanation(Language.ZH))
        .endsWith("得2分（分值3分）。");
  }

  @Test
  void anIndicatorWithoutAWeightOfItsOwn_isToldWithoutOne() {
    assertSentences(
        Scores.of("economic", "经济效益", IndicatorState.SCORED)
            .weight(Optional.empty())
            .awarded(number("5"))
            .build(),
        "经济效益：得5分。",
        "经济效益: scores 5.");
  }

  @Test
  void pointsArePrintedPlainly() {
    IndicatorScore.Builder hundred =
        Scores.of("total", "总分", IndicatorState.SCORED).weight(number("100.00"));
    assertSentences(
        hundred.awarded(number("1E+2")).build(), "总分：得100分（分值100分）。", "总分: scores 100 of 100.");
    assertSentences(
        hundred.awarded(number("0.00")).build(), "总分：得0分（分值100分）。", "总分: scores 0 of 100.");
  }

  @Test
  void aBlankInput_isNamedWithoutAFigure() {
    Place blank =
        new Place("/x", new Label("上年结转", "carried forward"), UnitOfMeasure.WAN_YUAN, null, null);
    assertSentences(
        Scores.of("balance", "资金结余", IndicatorState.SCORED)
            .awarded(number("3"))
            .trace(Scores.trace(Optional.empty(), List.of(blank)))
            .build(),
        "资金结余：上年结转，得3分（分值3分）。",
        "资金结余: carried forward; scores 3 of 3.");
  }

  @Test
  void theNextTier_isToldInItsOwnUnitAndDirection() {
    IndicatorScore.Builder score = Scores.balance().claimed(number("2"));
    assertThat(
            score
                .nextTier(next(UnitOfMeasure.WAN_YUAN, "12.30", "5"))
                .build()
                .explanation(Language.ZH))
        .endsWith("；累计结余再增加 12.30 万元可得 5 分。");
    assertThat(score.build().explanation(Language.EN))
        .endsWith("; raising “cumulative balance” by 12.30 万元 would score 5.");
    IndicatorScore plain = score.nextTier(next(UnitOfMeasure.NUMBER, "-2", "5")).build();
    assertThat(plain.explanation(Language.ZH)).endsWith("；累计结余再减少 2 可得 5 分。");
    assertThat(plain.explanation(Language.EN))
        .endsWith("; lowering “cumulative balance” by 2 would score 5.");
  }

  @Test
  void aBandStepWithoutItsBand_doesNotSpoilTheSentence() {
    assertSentences(
        Scores.of("x", "指标", IndicatorState.SCORED)
            .awarded(number("2"))
            .trace(
                Scores.trace(
                    Optional.empty(),
                    List.of(),
                    new TraceStep(Operation.BAND, List.of(Scores.constant("2")), Ratio.of(2))))
            .build(),
        "指标：得2分（分值3分）。",
        "指标: scores 2 of 3.");
  }

  // --------------------------------------------------------------------------- other states

  @Test
  void whatCannotBeAssessed_isToldWithWhatIsMissing() {
    assertSentences(
        Scores.of("change", "“三公经费”变动率", IndicatorState.NOT_ASSESSABLE)
            .claimed(number("5"))
            .addMissing(Scores.PRIOR_YEAR, Scores.BUDGET)
            .build(),
        "“三公经费”变动率：无法评定，尚缺依据：上年三公经费决算数；三公经费预算数。",
        "“三公经费”变动率: cannot be assessed, missing: three-public expenses of the prior year;"
            + " three-public budget.");
  }

  @Test
  void whatCannotBeAssessedThoughNothingIsMissing_isToldWithItsReasonOnly() {
    assertSentences(
        Scores.of("x", "数量指标", IndicatorState.NOT_ASSESSABLE)
            .reason(new Label("目标值无法判读", "the target cannot be read"))
            .build(),
        "数量指标：无法评定（目标值无法判读）。",
        "数量指标: cannot be assessed (the target cannot be read).");
  }

  @Test
  void whatDoesNotApply_isToldWithItsReason() {
    assertSentences(
        Scores.of("procurement", "政府采购执行率", IndicatorState.NOT_APPLICABLE)
            .reason(new Label("无采购预算", "no procurement budget"))
            .build(),
        "政府采购执行率：不适用（无采购预算）。",
        "政府采购执行率: does not apply (no procurement budget).");
    assertSentences(
        Scores.of("procurement", "政府采购执行率", IndicatorState.NOT_APPLICABLE).build(),
        "政府采购执行率：不适用。",
        "政府采购执行率: does not apply.");
  }

  @Test
  void whatIsLeftToAPerson_isToldWithThePointsIfThereAreAny() {
    assertSentences(
        Scores.of("social", "社会效益", IndicatorState.JUDGED).build(),
        "社会效益：由人评定。",
        "社会效益: left to a person.");
    assertSentences(
        Scores.of("social", "社会效益", IndicatorState.JUDGED)
            .awarded(number("1.50"))
            .proven(new Interval(number("1.50"), number("1.50")))
            .reason(new Label("评价组：一项未完成", "one item is open"))
            .build(),
        "社会效益：由人评定，1.5分（评价组：一项未完成）。",
        "社会效益: left to a person, 1.5 points (one item is open).");
    assertSentences(
        Scores.of("social", "社会效益", IndicatorState.JUDGED)
            .awarded(number("5"))
            .proven(new Interval(number("0"), number("5")))
            .build(),
        "社会效益：由人评定，暂按自评5分。",
        "社会效益: left to a person; the unit's own points: 5.");
    assertThat(
            Scores.of("social", "社会效益", IndicatorState.JUDGED)
                .awarded(number("1.0"))
                .proven(new Interval(number("1"), number("1")))
                .build()
                .explanation(Language.EN))
        .isEqualTo("社会效益: left to a person, 1 point.");
  }

  @ParameterizedTest
  @EnumSource(IndicatorState.class)
  void everyState_hasASentenceInBothLanguagesThatNoLocaleChanges(IndicatorState state) {
    IndicatorScore score = Scores.of("x", "指标", state).awarded(number("1234567.50")).build();
    Locale before = Locale.getDefault();
    try {
      String zh = score.explanation(Language.ZH);
      String en = score.explanation(Language.EN);
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(score.explanation(Language.ZH)).isEqualTo(zh).startsWith("指标：").endsWith("。");
      assertThat(score.explanation(Language.EN)).isEqualTo(en).startsWith("指标: ").endsWith(".");
    } finally {
      Locale.setDefault(before);
    }
  }
}
