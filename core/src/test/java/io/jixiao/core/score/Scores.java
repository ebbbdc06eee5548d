package io.jixiao.core.score;

import io.jixiao.core.check.Interval;
import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.UnitOfMeasure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Scores of the source reports, as a rubric gives them. */
final class Scores {

  static final MissingInput PRIOR_YEAR =
      new MissingInput(
          "threePublicPrior",
          new Label("上年三公经费决算数", "three-public expenses of the prior year"),
          new Label("上年度部门决算", "the accounts of the prior year"));

  static final MissingInput BUDGET =
      new MissingInput(
          "threePublicBudget",
          new Label("三公经费预算数", "three-public budget"),
          new Label("本年度部门预算", "the budget of the year"));

  private Scores() {}

  static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  static Interval interval(String min, String max) {
    return new Interval(number(min), number(max));
  }

  static Operand constant(String value) {
    return new Operand.Constant(Ratio.parse(value), new Label("分值", "points"));
  }

  static Place place(String path, String zh, String en, UnitOfMeasure unit, String value) {
    return new Place(path, new Label(zh, en), unit, number(value), null);
  }

  static Trace untouched() {
    return new Trace(Label.of(""), "附件3-1", Optional.empty(), List.of(), List.of());
  }

  static Trace trace(Optional<Label> reading, List<Place> inputs, TraceStep... steps) {
    return new Trace(Label.of("规则"), "附件3-1", reading, inputs, List.of(steps));
  }

  /** A bare indicator in a state, with a weight of 3. */
  static IndicatorScore.Builder of(String id, String name, IndicatorState state) {
    return IndicatorScore.builder()
        .id(id)
        .name(name)
        .addPath("过程", name)
        .weight(number("3"))
        .state(state)
        .proven(interval("0", "3"))
        .trace(untouched());
  }

  /** 资金结余 of Yueyang: two points where three were claimed. */
  static IndicatorScore.Builder balance() {
    Operand.Band within =
        new Operand.Band(
            Ratio.ZERO,
            false,
            Ratio.parse("92.13"),
            true,
            number("2"),
            new Label("有结余，但不超过上年结转", "a balance not beyond the amount carried forward"));
    return of("balance", "资金结余", IndicatorState.SCORED)
        .claimed(number("3"))
        .rawPoints(number("2"))
        .deduction(number("0"))
        .awarded(number("2"))
        .proven(interval("2", "2"))
        .trace(
            trace(
                Optional.empty(),
                List.of(
                    place(
                        "/expenditure/consolidated/cumulativeBalance",
                        "累计结余",
                        "cumulative balance",
                        UnitOfMeasure.WAN_YUAN,
                        "78.87"),
                    place(
                        "/income/consolidated/carriedForward",
                        "上年结转",
                        "carried forward",
                        UnitOfMeasure.WAN_YUAN,
                        "92.13")),
                new TraceStep(Operation.BAND, List.of(new Operand.Input(0), within), Ratio.of(2))));
  }

  /** 预算执行率 of Quyuan: 203.10 of 231.81 is worth 8.76 of 10. */
  static IndicatorScore.Builder execution() {
    return IndicatorScore.builder()
        .id("execution")
        .name("预算执行率")
        .addPath("预算执行", "预算执行率")
        .weight(number("10"))
        .claimed(number("8.76"))
        .state(IndicatorState.SCORED)
        .rawPoints(number("8.76"))
        .deduction(number("0"))
        .awarded(number("8.76"))
        .proven(interval("8.76", "8.76"))
        .trace(
            trace(
                Optional.empty(),
                List.of(
                    place(
                        "/evaluation/execution/spent",
                        "全年执行数",
                        "spent",
                        UnitOfMeasure.WAN_YUAN,
                        "203.10"),
                    place(
                        "/evaluation/execution/budget",
                        "全年预算数",
                        "budget",
                        UnitOfMeasure.WAN_YUAN,
                        "231.81")),
                new TraceStep(
                    Operation.DIVIDE,
                    List.of(new Operand.Input(0), new Operand.Input(1)),
                    Ratio.parse("203.10/231.81")),
                new TraceStep(
                    Operation.MULTIPLY,
                    List.of(new Operand.Result(0), constant("10")),
                    Ratio.parse("2031/231.81")),
                new TraceStep(
                    Operation.ROUND,
                    List.of(new Operand.Result(1), new Operand.Rounding(2, RoundingMode.HALF_UP)),
                    Ratio.parse("8.76"))));
  }

  /** 财政供养人员控制率 of Yunxi: 5 by the staff in service, 0 by the actual staff. */
  static IndicatorScore.Builder staff() {
    return of("staff-control", "财政供养人员控制率", IndicatorState.SCORED)
        .weight(number("5"))
        .rawPoints(number("5"))
        .deduction(number("0"))
        .awarded(number("5.0"))
        .proven(interval("5", "5"))
        .addOtherReadings(
            new ReadingScore(new Label("按实有人数", "by actual staff"), number("0")),
            new ReadingScore(new Label("按比例", "pro rata"), number("4.50")))
        .trace(
            trace(
                Optional.of(new Label("按在职人数", "by staff in service")),
                List.of(),
                new TraceStep(
                    Operation.GIVE,
                    List.of(
                        new Operand.Constant(Ratio.of(5), new Label("不超过编制", "within the posts"))),
                    Ratio.of(5))));
  }
}
