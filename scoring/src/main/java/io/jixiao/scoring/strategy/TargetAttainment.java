package io.jixiao.scoring.strategy;

import io.jixiao.core.check.Place;
import io.jixiao.core.internal.TargetDirection;
import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.Comparison;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.Quantity;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.NextTier;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.ReadingScore;
import io.jixiao.core.score.TraceStep;
import io.jixiao.scoring.internal.Parameters;
import io.jixiao.scoring.spi.Operands;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import io.jixiao.scoring.spi.ScoringStrategy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Target attainment: full points if the achieved value meets the target of the row; what happens
 * otherwise is stated.
 *
 * <pre>{@code
 * // 完成目标得满分；未完成的，按完成比例计分
 * TargetAttainment.builder()
 *     .missed(Missed.PROPORTIONAL)
 *     .bareTarget(BareTarget.AT_LEAST)
 *     .statedRate(StatedRate.LEFT_TO_A_PERSON)
 *     .overFulfilment("130%", OverFulfilment.LEFT_TO_A_PERSON)
 *     .rounded(2, RoundingMode.HALF_UP);
 * }</pre>
 *
 * <p>Proportional means weight × achieved ÷ target for a target that should be reached, weight ×
 * target ÷ achieved for one that should not be passed. There is no proportion to a target of zero,
 * nor of less than nothing: missing such a target gives no points. A figure equal to a target that
 * it has to pass (6次 for &gt;6次) misses it, yet is all of it in proportion: the points are full,
 * and the trace and the sentence say that the target is not met.
 *
 * <p>A count of zero without a sign (安全事故 0起) is to be met exactly, whatever {@link BareTarget}
 * says of other numbers: to reach zero would be no target, since no count can miss it, and to pass
 * it is what such a row is there to exclude. Money without a sign in a row of cost (成本指标) is a
 * ceiling. Other numbers without a sign of which less may be better (money elsewhere, 5天, -5%, 0%,
 * 投诉 3件) may be meant either way: a result that equals them meets them, any other is not
 * assessable.
 *
 * <p>A number without a unit counts in the unit of the target, unless that is money or thousands of
 * something and the number is a hundred times too large or too small for it, or may be a share
 * where the target is a percentage. A bound such as 6次以上 or 5个工作日内 meets a target that it cannot
 * miss and is no measurement otherwise, nor where more than the target may be too much. What cannot
 * be read for certain is not assessable; words against words are left to a person. An upper bound
 * on a count is met by doing nothing: where it is written as a sign (≤) and the row names nothing
 * unwanted, what the opposite sign would give is stated as another reading, if the rule gives
 * points for it. Words (6次以内, 不超过6次) are no slip of a sign. This class is immutable and
 * thread-safe.
 */
public final class TargetAttainment implements ScoringStrategy {

  /** What a missed target gives. */
  public enum Missed {
    /** In proportion to what was achieved. */
    PROPORTIONAL,
    /** Nothing. */
    ZERO,
    /** The rule does not say; a person decides. */
    LEFT_TO_A_PERSON
  }

  /** How a number without a sign is read as a target, such as 100%; zero is always exact. */
  public enum BareTarget {
    /** It should be reached. */
    AT_LEAST,
    /** It should be met exactly. */
    EXACTLY,
    /** It is not read. */
    NOT_ASSESSABLE
  }

  /** How a rate is read that stands against a target in words, such as 95% against 效果明显. */
  public enum StatedRate {
    /**
     * As the rate of achievement: weight × rate. So it is, where a missed target gives points in
     * proportion, against a percentage from 50 to below 100 that should be reached (95% against
     * ≥98%); in proportion to the target is then another reading.
     */
    WEIGHT_TIMES_RATE,
    /** Not at all; a person decides. */
    LEFT_TO_A_PERSON
  }

  /** What an achieved value far beyond the target gives. */
  public enum OverFulfilment {
    /** Full points. */
    FULL,
    /** The target may have been set too low; a person decides. */
    LEFT_TO_A_PERSON
  }

  /**
   * From what multiple on a number without a unit is too far from a target of 10万人次 to be of it.
   */
  private static final int FAR = 100;

  /** Up to what multiple of a percentage a share is near it. */
  private static final int NEAR = 5;

  private static final Label AIM = new Label("目标值", "the target");
  private static final Label RESULT = new Label("实际完成值", "the achieved value");
  private static final Label A_NUMBER =
      new Label("填写确定的数值和单位", "state a certain number and its unit");
  private static final Label WITH_UNIT = new Label("写明单位", "state the unit");
  private static final Label IN_ITS_UNIT =
      new Label("按目标值的单位填写", "state it in the unit of the target");
  private static final Label A_SIGN = new Label("写明 ≥、≤ 或 =", "state ≥, ≤ or =");
  private static final Label EACH_TARGET = new Label("逐项的目标值和实际完成值", "each target with its result");
  private static final Label EACH_IN_A_ROW =
      new Label("每项目标单列一行", "put each target in a row of its own");
  private static final Label WEIGHT = new Label("分值", "weight");
  private static final Label ACHIEVED = new Label("实际完成值", "Achieved");
  private static final Label TARGET = new Label("年度指标值", "Target");
  private static final Label TARGET_AT_LEAST = new Label("年度指标值 ≥", "Target ≥");
  private static final Label TARGET_MORE_THAN = new Label("年度指标值 >", "Target >");
  private static final Label TARGET_AT_MOST = new Label("年度指标值 ≤", "Target ≤");
  private static final Label TARGET_LESS_THAN = new Label("年度指标值 <", "Target <");
  private static final Label TARGET_EXACTLY = new Label("年度指标值 =", "Target =");
  private static final Label MET = new Label("达到目标", "the target is met");
  private static final Label MISSED = new Label("未达到目标，按规则不得分", "the target is missed; no points");
  private static final Label NO_PROPORTION =
      new Label("未达到目标，无法按比例计分，不得分", "the target is missed, with no proportion to it; no points");
  private static final Label TIE =
      new Label(
          "等于目标值，未达到目标，按完成比例计分", "equal to the target, which is not met; points in proportion");
  private static final Label RATE = new Label("按完成比例计分", "in proportion");
  private static final BigDecimal HALF = BigDecimal.valueOf(50);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Label OF_TARGET = new Label("按与目标值之比计分", "in proportion to the target");
  private static final Label OPPOSITE = new Label("目标按“不低于”理解", "the target read as at least");
  private static final Label PERSON_WORDS = new Label("目标或结果为文字", "target or result in words");
  private static final Label PERSON_MISSED =
      new Label("未达到目标，规则未定如何计分", "missed; the rule does not say what it gives");
  private static final Label PERSON_OVER =
      new Label("远超目标，须核查目标是否偏低", "far beyond the target, which may be too low");
  private static final Label MULTIPLE =
      new Label("一格之内有多个目标，结果未逐项对应", "several targets in one cell, results not matched to them");

  private final Missed missed;
  private final BareTarget bareTarget;
  private final StatedRate statedRate;
  private final Ratio overThreshold;
  private final OverFulfilment over;
  private final ScoringStrategy words;
  private final int places;
  private final RoundingMode mode;
  private final Operand.Rounding rounding;

  private TargetAttainment(Builder b, int places, RoundingMode mode) {
    this.missed = Objects.requireNonNull(b.missed, "missed() is not stated");
    this.bareTarget = Objects.requireNonNull(b.bareTarget, "bareTarget() is not stated");
    this.statedRate = Objects.requireNonNull(b.statedRate, "statedRate() is not stated");
    this.overThreshold = Objects.requireNonNull(b.overThreshold, "overFulfilment() is not stated");
    this.over = Objects.requireNonNull(b.over, "overFulfilment() is not stated");
    this.words = b.words;
    this.places = places;
    this.mode = Objects.requireNonNull(mode, "mode");
    this.rounding = new Operand.Rounding(places, mode);
  }

  /** {@return a builder in which nothing is stated yet} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return what a missed target gives} */
  public Missed missed() {
    return missed;
  }

  /** {@return how a number without a sign is read as a target} */
  public BareTarget bareTarget() {
    return bareTarget;
  }

  /** {@return how a rate against a target in words is read} */
  public StatedRate statedRate() {
    return statedRate;
  }

  /** {@return beyond which rate of achievement {@link #over} applies} */
  public Ratio overThreshold() {
    return overThreshold;
  }

  /** {@return what an achieved value far beyond the target gives} */
  public OverFulfilment over() {
    return over;
  }

  /** {@return the rule for targets and results in words} */
  public ScoringStrategy words() {
    return words;
  }

  /** {@return to how many decimals the points are rounded} */
  public int places() {
    return places;
  }

  /** {@return how they are rounded} */
  public RoundingMode mode() {
    return mode;
  }

  @Override
  public String kind() {
    return "target";
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("missed", missed.name());
    out.put("bareTarget", bareTarget.name());
    out.put("statedRate", statedRate.name());
    out.put("overThreshold", Edges.plain(overThreshold));
    out.put("overFulfilment", over.name());
    out.put("words", Parameters.text(words));
    out.put("places", Integer.toString(places));
    out.put("mode", mode.name());
    return out;
  }

  @Override
  public Outcome score(ScoringContext context) {
    Optional<Indicator> row = context.row();
    if (row.isEmpty()) {
      return missing(context, "", new Label("自评表中的本指标一行", "the row of the table"));
    }
    Optional<PerformanceTarget> target = row.get().target();
    if (target.isEmpty() || target.get().kind() == PerformanceTarget.Kind.ABSENT) {
      return missing(context, "/target", new Label("年度指标值", "the target"));
    }
    Optional<Achievement> achieved = row.get().achieved();
    if (achieved.isEmpty() || achieved.get().kind() == Achievement.Kind.ABSENT) {
      return missing(context, "/achieved", absent(achieved));
    }
    return switch (target.get().kind()) {
      case NUMBER -> number(context, row.get(), target.get(), achieved.get());
      case DEADLINE, QUALITY -> words(context, achieved.get());
      case MULTIPLE -> unclear(context, "/target", EACH_TARGET, EACH_IN_A_ROW, MULTIPLE);
      default -> unreadable(context, "/target", AIM, target.get().text());
    };
  }

  private static Outcome missing(ScoringContext context, String below, Label what) {
    return new Outcome.NotAssessable(
        List.of(
            new MissingInput(
                context.rowPath() + below,
                what,
                new Label("补填绩效自评表", "fill in the self-evaluation table"))),
        null);
  }

  /** What is missing where the cell is blank, or says that there is nothing. */
  private static Label absent(Optional<Achievement> achieved) {
    String text = achieved.map(Achievement::text).orElse("").strip();
    return text.isEmpty()
        ? RESULT
        : new Label("实际完成值（表中为“" + text + "”）", "the achieved value, now “" + text + "”");
  }

  private static Outcome unreadable(ScoringContext context, String below, Label what, String text) {
    return unclear(
        context,
        below,
        what,
        A_NUMBER,
        new Label(
            what.zh() + "“" + text + "”无法读作确定的数值",
            what.en() + " “" + text + "” is no certain number"));
  }

  /** A cell is filled in, but not so that anything follows from it. */
  private static Outcome unclear(
      ScoringContext context, String below, Label what, Label fetch, Label why) {
    return new Outcome.NotAssessable(
        List.of(new MissingInput(context.rowPath() + below, what, fetch)), why);
  }

  private Outcome words(ScoringContext context, Achievement achieved) {
    Optional<Quantity> value = achieved.value();
    if (statedRate == StatedRate.WEIGHT_TIMES_RATE
        && achieved.kind() == Achievement.Kind.NUMBER
        && value.isPresent()
        && value.get().isPercent()) {
      Place place = place(context, "/achieved", ACHIEVED, value.get());
      Ratio rate = Ratio.of(value.get().number().movePointLeft(2));
      return proportional(context, List.of(place), List.of(byHundred(rate)), rate, List.of(), null);
    }
    return words.score(context);
  }

  private Outcome number(
      ScoringContext context, Indicator row, PerformanceTarget target, Achievement achieved) {
    Optional<Quantity> result = achieved.value();
    Optional<Quantity> aim = target.value();
    if (result.isEmpty() || aim.isEmpty()) {
      return unreadable(context, "/achieved", RESULT, achieved.text());
    }
    BigDecimal[] pair = comparable(aim.get(), result.get());
    if (pair == null) {
      return unclear(
          context,
          "/achieved",
          RESULT,
          IN_ITS_UNIT,
          new Label(
              "目标值“" + target.text() + "”与实际完成值“" + achieved.text() + "”单位不同",
              "target “"
                  + target.text()
                  + "” and result “"
                  + achieved.text()
                  + "” have different units"));
    }
    Ratio wanted = Ratio.of(pair[0]);
    Ratio got = Ratio.of(pair[1]);
    Comparison comparison = comparison(row, target, aim.get(), got.compareTo(wanted));
    if (comparison == Comparison.UNSTATED) {
      return unclear(
          context,
          "/target",
          AIM,
          A_SIGN,
          new Label(
              "目标值“" + target.text() + "”没有写明比较方向",
              "the target “" + target.text() + "” states no comparison"));
    }
    boolean met = meets(comparison, got, wanted);
    Label doubt = doubt(aim.get(), result.get(), achieved.text(), comparison, met);
    if (doubt != null) {
      return unclear(context, "/achieved", RESULT, WITH_UNIT, doubt);
    }
    boolean bound = achieved.kind() != Achievement.Kind.NUMBER;
    boolean mayBeOver =
        over == OverFulfilment.LEFT_TO_A_PERSON && isLowerBound(comparison) && wanted.signum() > 0;
    if (bound && !(met && cannotMiss(achieved.kind(), comparison) && !mayBeOver)) {
      return unreadable(context, "/achieved", RESULT, achieved.text());
    }
    List<Place> inputs =
        List.of(
            place(
                context,
                "/achieved",
                achieved(achieved.kind(), result.get(), aim.get()),
                result.get()),
            place(context, "/target", target(comparison), aim.get()));
    if (met) {
      if (mayBeOver && got.compareTo(wanted.times(overThreshold)) > 0) {
        return judged(target, achieved, PERSON_OVER);
      }
      boolean opposite =
          target.comparison() == Comparison.AT_MOST
              && TargetDirection.looksInverted(row, target)
              && got.compareTo(wanted) < 0;
      return give(
          inputs,
          context.weight(),
          MET,
          opposite ? opposite(context.weight(), wanted, got) : List.of());
    }
    return switch (missed) {
      case ZERO -> give(inputs, BigDecimal.ZERO, MISSED, List.of());
      case LEFT_TO_A_PERSON -> judged(target, achieved, PERSON_MISSED);
      case PROPORTIONAL ->
          statedRate == StatedRate.WEIGHT_TIMES_RATE && isRate(comparison, aim.get(), result.get())
              ? missedRate(context, inputs, wanted, got, comparison)
              : missedInProportion(context, inputs, comparison, wanted, got);
    };
  }

  /** Tells whether a result is a rate of achievement, which falls short of the rate aimed at. */
  private static boolean isRate(Comparison comparison, Quantity aim, Quantity result) {
    return isLowerBound(comparison)
        && aim.isPercent()
        && result.isPercent()
        && aim.number().compareTo(HALF) >= 0
        && aim.number().compareTo(HUNDRED) < 0
        && result.number().signum() > 0;
  }

  /** Weight × rate; in proportion to the rate aimed at is another reading. */
  private Outcome missedRate(
      ScoringContext context, List<Place> inputs, Ratio wanted, Ratio got, Comparison comparison) {
    BigDecimal weight = context.weight();
    NextTier next =
        next(
            inputs.get(0),
            comparison,
            wanted,
            got,
            weight,
            figure ->
                meets(comparison, figure, wanted)
                    ? weight
                    : points(weight, figure.dividedBy(Ratio.of(HUNDRED))));
    Ratio rate = got.dividedBy(Ratio.of(HUNDRED));
    return proportional(
        context,
        inputs,
        List.of(byHundred(rate)),
        rate,
        List.of(new ReadingScore(OF_TARGET, inProportion(weight, comparison, wanted, got))),
        next);
  }

  private static TraceStep byHundred(Ratio rate) {
    return new TraceStep(
        Operation.DIVIDE,
        List.of(
            Operands.input(0),
            new Operand.Constant(Ratio.of(HUNDRED), new Label("百分数", "percent"))),
        rate);
  }

  /** What a person sees who decides. */
  private static Outcome judged(PerformanceTarget target, Achievement achieved, Label why) {
    return new Outcome.Judged(
        null,
        new Label(
            "目标值“" + target.text() + "”，实际完成值“" + achieved.text() + "”，" + why.zh(),
            "target “" + target.text() + "”, result “" + achieved.text() + "”: " + why.en()));
  }

  /** Why a result of the right unit is no certain number; null if it is. */
  private static @Nullable Label doubt(
      Quantity aim, Quantity result, String text, Comparison comparison, boolean met) {
    BigDecimal number = result.number();
    if (result.unit().isEmpty() && number.signum() != 0) {
      if (aim.isPercent() && mayBeShare(aim, number, comparison, met)) {
        String hundredfold = number.movePointRight(2).stripTrailingZeros().toPlainString();
        return new Label(
            "实际完成值“" + text + "”没有单位，可能是 " + text + "%，也可能是 " + hundredfold + "%",
            "the achieved value “"
                + text
                + "” has no unit; it may be "
                + text
                + "% or "
                + hundredfold
                + "%");
      }
      if (isMultiple(aim.unit()) && isFarFrom(aim, number)) {
        return new Label(
            "实际完成值“" + text + "”没有单位，不能确定以“" + aim.unit() + "”计",
            "the achieved value “" + text + "” has no unit; it may not be in " + aim.unit());
      }
    }
    if (number.signum() < 0 && aim.number().signum() >= 0 && !aim.isPercent()) {
      return new Label("实际完成值“" + text + "”为负数", "the achieved value “" + text + "” is negative");
    }
    return null;
  }

  /** Tells whether a number beside a percentage may be a share (1.05 for 105 %). */
  private static boolean mayBeShare(
      Quantity aim, BigDecimal number, Comparison comparison, boolean met) {
    if (number.abs().compareTo(BigDecimal.ONE) <= 0) {
      return true;
    }
    Ratio wanted = Ratio.of(aim.number());
    Ratio hundredfold = Ratio.of(number.movePointRight(2));
    return wanted.signum() > 0
        && hundredfold.compareTo(wanted.times(Ratio.of(NEAR))) <= 0
        && meets(comparison, hundredfold, wanted) != met;
  }

  /** Tells whether a unit counts in thousands or the like, or money, which may be either way. */
  private static boolean isMultiple(String unit) {
    return !unit.isEmpty() && ("十百千万亿".indexOf(unit.charAt(0)) >= 0 || unit.contains("元"));
  }

  private static boolean isFarFrom(Quantity aim, BigDecimal number) {
    Ratio wanted = Ratio.of(aim.number().abs());
    Ratio got = Ratio.of(number.abs());
    Ratio far = Ratio.of(FAR);
    return wanted.signum() > 0
        && (got.compareTo(wanted.times(far)) >= 0 || got.times(far).compareTo(wanted) <= 0);
  }

  /**
   * How a target is compared; of one without a sign that may be meant either way, equality tells.
   */
  private Comparison comparison(Indicator row, PerformanceTarget target, Quantity aim, int order) {
    if (target.comparison() != Comparison.UNSTATED) {
      return target.comparison();
    }
    Comparison bare = TargetDirection.ofBare(row, aim);
    if (bare == Comparison.EXACTLY) {
      return bare;
    }
    return switch (bareTarget) {
      case AT_LEAST -> bare == Comparison.UNSTATED && order == 0 ? Comparison.EXACTLY : bare;
      case EXACTLY -> Comparison.EXACTLY;
      case NOT_ASSESSABLE -> Comparison.UNSTATED;
    };
  }

  private static boolean isLowerBound(Comparison comparison) {
    return comparison == Comparison.AT_LEAST || comparison == Comparison.MORE_THAN;
  }

  private static boolean isStrict(Comparison comparison) {
    return comparison == Comparison.MORE_THAN || comparison == Comparison.LESS_THAN;
  }

  /** Tells whether a bound that meets a target would still do so if it were not the figure. */
  private static boolean cannotMiss(Achievement.Kind bound, Comparison comparison) {
    return switch (bound) {
      case AT_LEAST -> isLowerBound(comparison);
      case AT_MOST -> comparison == Comparison.AT_MOST || comparison == Comparison.LESS_THAN;
      default -> false;
    };
  }

  private static boolean meets(Comparison comparison, Ratio got, Ratio wanted) {
    int c = got.compareTo(wanted);
    return switch (comparison) {
      case AT_LEAST -> c >= 0;
      case MORE_THAN -> c > 0;
      case AT_MOST -> c <= 0;
      case LESS_THAN -> c < 0;
      case EXACTLY -> c == 0;
      case UNSTATED -> false;
    };
  }

  /** Both numbers in one unit, which is 万元 for money; null if they cannot be compared. */
  private static BigDecimal @Nullable [] comparable(Quantity target, Quantity achieved) {
    Optional<Amount> wanted = target.amount();
    Optional<Amount> got = achieved.amount();
    if (wanted.isPresent() && got.isPresent()) {
      return new BigDecimal[] {wanted.get().inWanYuan(), got.get().inWanYuan()};
    }
    return achieved.unit().equals(target.unit()) || achieved.unit().isEmpty()
        ? new BigDecimal[] {target.number(), achieved.number()}
        : null;
  }

  /** What the target read as one to be reached gives, which is then missed. */
  private List<ReadingScore> opposite(BigDecimal weight, Ratio wanted, Ratio got) {
    return switch (missed) {
      case ZERO -> List.of(new ReadingScore(OPPOSITE, BigDecimal.ZERO));
      case PROPORTIONAL ->
          List.of(
              new ReadingScore(OPPOSITE, inProportion(weight, Comparison.AT_LEAST, wanted, got)));
      case LEFT_TO_A_PERSON -> List.of(new ReadingScore(OPPOSITE, null));
    };
  }

  private static Outcome give(
      List<Place> inputs, BigDecimal points, Label why, List<ReadingScore> others) {
    Ratio value = Ratio.of(points);
    return Outcome.scored(
        points,
        BigDecimal.ZERO,
        points,
        inputs,
        List.of(new TraceStep(Operation.GIVE, List.of(new Operand.Constant(value, why)), value)),
        null,
        others,
        null);
  }

  /** Tells whether more of the figure would be better, so that it is the target that divides. */
  private static boolean isBelow(Comparison comparison, Ratio wanted, Ratio got) {
    return isLowerBound(comparison)
        || (comparison == Comparison.EXACTLY && got.compareTo(wanted) < 0);
  }

  /** What a figure gives in proportion, or in full where it meets the target. */
  private BigDecimal inProportion(
      BigDecimal weight, Comparison comparison, Ratio wanted, Ratio got) {
    if (meets(comparison, got, wanted)) {
      return weight;
    }
    if (wanted.signum() <= 0 || got.signum() <= 0) {
      return BigDecimal.ZERO;
    }
    return points(
        weight, isBelow(comparison, wanted, got) ? got.dividedBy(wanted) : wanted.dividedBy(got));
  }

  private Outcome missedInProportion(
      ScoringContext context, List<Place> inputs, Comparison comparison, Ratio wanted, Ratio got) {
    if (wanted.signum() <= 0 || got.signum() <= 0) {
      boolean none = wanted.signum() <= 0 || got.signum() < 0;
      return give(inputs, BigDecimal.ZERO, none ? NO_PROPORTION : MISSED, List.of());
    }
    boolean below = isBelow(comparison, wanted, got);
    Operand.Constant figure = new Operand.Constant(got, RESULT);
    Operand.Constant aim = new Operand.Constant(wanted, AIM);
    // The two inputs may be printed in different units; the quotient is taken in one.
    Ratio rate = below ? got.dividedBy(wanted) : wanted.dividedBy(got);
    List<TraceStep> steps = new ArrayList<>(2);
    steps.add(
        new TraceStep(Operation.DIVIDE, below ? List.of(figure, aim) : List.of(aim, figure), rate));
    if (isStrict(comparison) && got.compareTo(wanted) == 0) {
      steps.add(
          new TraceStep(Operation.GIVE, List.of(new Operand.Constant(Ratio.ONE, TIE)), Ratio.ONE));
    }
    BigDecimal weight = context.weight();
    NextTier next =
        next(
            inputs.get(0),
            comparison,
            wanted,
            got,
            weight,
            changed -> inProportion(weight, comparison, wanted, changed));
    return proportional(context, inputs, steps, rate, List.of(), next);
  }

  /** How far a missed target is, and what the figure would then give. */
  private static @Nullable NextTier next(
      Place achieved,
      Comparison comparison,
      Ratio wanted,
      Ratio got,
      BigDecimal weight,
      Function<Ratio, BigDecimal> points) {
    return Distance.by(
        achieved,
        wanted.minus(got),
        !isStrict(comparison),
        comparison == Comparison.MORE_THAN,
        weight,
        change -> points.apply(got.plus(Ratio.of(change))));
  }

  private BigDecimal points(BigDecimal weight, Ratio rate) {
    Ratio held = rate.compareTo(Ratio.ONE) > 0 ? Ratio.ONE : rate;
    return held.signum() <= 0
        ? BigDecimal.ZERO
        : Ratio.of(weight).times(held).round(places, mode).min(weight);
  }

  private Outcome proportional(
      ScoringContext context,
      List<Place> inputs,
      List<TraceStep> before,
      Ratio rate,
      List<ReadingScore> others,
      @Nullable NextTier next) {
    BigDecimal weight = context.weight();
    Ratio full = Ratio.of(weight);
    BigDecimal raw = full.times(rate).round(places, mode);
    BigDecimal points = points(weight, rate);
    int at = before.size();
    List<TraceStep> steps = new ArrayList<>(before);
    Ratio capped = rate.compareTo(Ratio.ONE) > 0 ? Ratio.ONE : rate;
    Ratio held = capped.signum() < 0 ? Ratio.ZERO : capped;
    steps.add(
        new TraceStep(
            Operation.MIN,
            List.of(Operands.result(at - 1), new Operand.Constant(Ratio.ONE, MET)),
            capped));
    steps.add(
        new TraceStep(
            Operation.MAX,
            List.of(Operands.result(at), new Operand.Constant(Ratio.ZERO, RATE)),
            held));
    steps.add(
        new TraceStep(
            Operation.MULTIPLY,
            List.of(new Operand.Constant(full, WEIGHT), Operands.result(at + 1)),
            full.times(held)));
    Steps.round(steps, 0, rounding, weight);
    return Outcome.scored(
        raw,
        raw.subtract(points).max(BigDecimal.ZERO),
        points,
        inputs,
        steps,
        null,
        others,
        points.compareTo(weight) < 0 ? next : null);
  }

  /** Says in which unit the result is, unless the figure does, and that it is only a bound. */
  private static Label achieved(Achievement.Kind kind, Quantity quantity, Quantity aim) {
    Quantity counted = quantity.unit().isEmpty() ? aim : quantity;
    boolean plain = counted.unit().isEmpty() || counted.isPercent() || counted.amount().isPresent();
    String zh = plain ? "" : "（" + counted.unit() + "）";
    String en = plain ? "" : " (" + counted.unit() + ")";
    return switch (kind) {
      case AT_LEAST -> new Label(ACHIEVED.zh() + zh + "至少", ACHIEVED.en() + en + " at least");
      case AT_MOST -> new Label(ACHIEVED.zh() + zh + "至多", ACHIEVED.en() + en + " at most");
      default -> plain ? ACHIEVED : new Label(ACHIEVED.zh() + zh, ACHIEVED.en() + en);
    };
  }

  /** The target with the direction in which it is read: 2 of at most 12 is met, of 12 it is not. */
  private static Label target(Comparison comparison) {
    return switch (comparison) {
      case AT_LEAST -> TARGET_AT_LEAST;
      case MORE_THAN -> TARGET_MORE_THAN;
      case AT_MOST -> TARGET_AT_MOST;
      case LESS_THAN -> TARGET_LESS_THAN;
      case EXACTLY -> TARGET_EXACTLY;
      case UNSTATED -> TARGET;
    };
  }

  private static Place place(ScoringContext context, String below, Label label, Quantity quantity) {
    UnitOfMeasure unit = UnitOfMeasure.NUMBER;
    BigDecimal number = quantity.number();
    Optional<Amount> amount = quantity.amount();
    if (quantity.isPercent()) {
      unit = UnitOfMeasure.PERCENT;
    } else if (amount.isPresent()) {
      unit = UnitOfMeasure.WAN_YUAN;
      number = amount.get().inWanYuan();
    }
    return new Place(context.rowPath() + below, label, unit, number, null);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof TargetAttainment other
        && missed == other.missed
        && bareTarget == other.bareTarget
        && statedRate == other.statedRate
        && overThreshold.equals(other.overThreshold)
        && over == other.over
        && words.equals(other.words)
        && rounding.equals(other.rounding);
  }

  @Override
  public int hashCode() {
    return Objects.hash(missed, bareTarget, statedRate, overThreshold, over, words, rounding);
  }

  @Override
  public String toString() {
    return "target" + parameters();
  }

  /** Builds the rule; not thread-safe. */
  public static final class Builder {

    private @Nullable Missed missed;
    private @Nullable BareTarget bareTarget;
    private @Nullable StatedRate statedRate;
    private @Nullable Ratio overThreshold;
    private @Nullable OverFulfilment over;
    private ScoringStrategy words = Judged.because(PERSON_WORDS);

    private Builder() {}

    /**
     * States the rule for targets and results in words; without it they are left to a person.
     *
     * @param rule the rule, such as {@link QualitativeBands}, not null
     * @return this builder
     */
    public Builder words(ScoringStrategy rule) {
      this.words = Objects.requireNonNull(rule, "rule");
      return this;
    }

    /**
     * States what a missed target gives.
     *
     * @param outcome what it gives, not null
     * @return this builder
     */
    public Builder missed(Missed outcome) {
      this.missed = outcome;
      return this;
    }

    /**
     * States how a number without a sign is read as a target.
     *
     * @param reading the reading, not null
     * @return this builder
     */
    public Builder bareTarget(BareTarget reading) {
      this.bareTarget = reading;
      return this;
    }

    /**
     * States how a rate against a target in words is read.
     *
     * @param reading the reading, not null
     * @return this builder
     */
    public Builder statedRate(StatedRate reading) {
      this.statedRate = reading;
      return this;
    }

    /**
     * States what an achieved value far beyond the target gives.
     *
     * @param threshold the rate of achievement beyond which it applies, at least {@code "100%"},
     *     not null
     * @param outcome what it gives, not null
     * @return this builder
     * @throws IllegalArgumentException if the threshold is below 100 %
     */
    public Builder overFulfilment(String threshold, OverFulfilment outcome) {
      Ratio rate = Ratio.parse(threshold);
      if (rate.compareTo(Ratio.ONE) < 0) {
        throw new IllegalArgumentException(
            "over-fulfilment beyond " + threshold + "; expected at least 100%");
      }
      this.overThreshold = rate;
      this.over = outcome;
      return this;
    }

    /**
     * Ends the rule by how the points are rounded.
     *
     * @param places the decimals to keep, from 0 to 20
     * @param mode how to round, not null
     * @return the rule
     * @throws NullPointerException if a part of the rule is not stated; the message names it
     * @throws IllegalArgumentException if {@code places} is out of range
     */
    public TargetAttainment rounded(int places, RoundingMode mode) {
      if (places < 0 || places > 20) {
        throw new IllegalArgumentException(places + " decimals; expected 0 to 20");
      }
      return new TargetAttainment(this, places, mode);
    }
  }
}
