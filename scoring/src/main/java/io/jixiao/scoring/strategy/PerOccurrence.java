package io.jixiao.scoring.strategy;

import io.jixiao.core.model.Label;
import io.jixiao.core.score.NextTier;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.ReadingScore;
import io.jixiao.core.score.TraceStep;
import io.jixiao.scoring.spi.Measured;
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
import org.jspecify.annotations.Nullable;

/**
 * Deduction per occurrence: so many points off for each, down to a floor.
 *
 * <pre>{@code
 * // 每出现一个专项未按进度完成资金下达扣0.5分，扣完为止
 * PerOccurrence.of("0.5", "0");
 * }</pre>
 *
 * <p>The full points are the weight of the indicator; the measure is the count. A count that is
 * negative or no whole number is not assessable. Every other reading of the count is another
 * reading of the score. This class is immutable and thread-safe.
 */
public final class PerOccurrence implements ScoringStrategy {

  private static final Label NEGATIVE = new Label("次数不能为负数", "a count cannot be negative");

  private final BigDecimal each;
  private final BigDecimal floor;
  private final TakenOff off;
  private final Operand.Constant eachOperand;
  private final Operand.Constant floorOperand;

  private PerOccurrence(BigDecimal each, BigDecimal floor) {
    this.each = each;
    this.floor = floor;
    this.off = new TakenOff(each, floor);
    this.eachOperand = new Operand.Constant(Ratio.of(each), new Label("每次扣分", "deduction each"));
    this.floorOperand = new Operand.Constant(Ratio.of(floor), new Label("扣完为止", "floor"));
  }

  /**
   * Obtains a rule.
   *
   * @param each the points off for each occurrence, not null
   * @param floor the least that remains, not null
   * @return the rule
   * @throws IllegalArgumentException if a number is none from 0
   */
  public static PerOccurrence of(String each, String floor) {
    return new PerOccurrence(Points.parse(each), Points.parse(floor));
  }

  /** {@return the points off for each occurrence} */
  public BigDecimal each() {
    return each;
  }

  /** {@return the least that remains} */
  public BigDecimal floor() {
    return floor;
  }

  @Override
  public String kind() {
    return "occurrences";
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("each", Points.plain(each));
    out.put("floor", Points.plain(floor));
    return out;
  }

  @Override
  public Outcome score(ScoringContext context) {
    Measured.Value measured = context.measured();
    if (measured.value().signum() < 0) {
      return new Outcome.NotAssessable(List.of(), NEGATIVE);
    }
    if (!isWhole(measured.value())) {
      String count = measured.value().toString();
      return new Outcome.NotAssessable(
          List.of(),
          new Label("次数为 " + count + "，应为整数", "a count of " + count + "; expected a whole number"));
    }
    BigDecimal points = off.left(context.weight(), measured.value().exact());
    return new Left(this, context, points);
  }

  @Override
  public @Nullable BigDecimal pointsAlone(ScoringContext context) {
    Ratio count = context.valueAlone();
    return count == null ? null : remaining(count, context.weight());
  }

  /** What is left after so many; null if it is no count. */
  private @Nullable BigDecimal remaining(Ratio count, BigDecimal full) {
    BigDecimal left = off.left(full, count.wholeNumber());
    if (left != null) {
      return left;
    }
    return count.signum() < 0 || !isWhole(count) ? null : off.left(full, count.exact());
  }

  private static boolean isWhole(Ratio count) {
    return (count.numerator().scale() <= 0 && count.denominator().compareTo(BigDecimal.ONE) == 0)
        || count.round(0, RoundingMode.FLOOR).compareTo(count.round(0, RoundingMode.CEILING)) == 0;
  }

  /** What is left after the deduction. */
  private static final class Left extends ByMeasure {

    private final PerOccurrence rule;

    Left(PerOccurrence rule, ScoringContext context, BigDecimal points) {
      super(context, points);
      this.rule = rule;
    }

    @Override
    public BigDecimal raw() {
      return weight();
    }

    @Override
    public BigDecimal deduction() {
      return rule.each.multiply(measured().value().exact());
    }

    @Override
    public List<TraceStep> steps() {
      return rule.steps(measured(), weight(), points());
    }

    @Override
    public List<ReadingScore> others() {
      return rule.others(measured(), weight());
    }

    @Override
    public @Nullable NextTier next() {
      return rule.next(measured(), weight(), points());
    }
  }

  /** What is left by every other reading of the count; not known where that is no count. */
  private List<ReadingScore> others(Measured.Value measured, BigDecimal full) {
    List<ReadingScore> out = new ArrayList<>();
    for (Measured.Alternative other : measured.alternatives()) {
      out.add(new ReadingScore(other.reading(), remaining(other.value(), full)));
    }
    return out;
  }

  private List<TraceStep> steps(Measured.Value measured, BigDecimal full, BigDecimal points) {
    Ratio off = measured.value().times(eachOperand.value());
    int at = measured.steps().size();
    return Steps.append(
        measured.steps(),
        new TraceStep(Operation.MULTIPLY, List.of(measured.operand(), eachOperand), off),
        new TraceStep(
            Operation.SUBTRACT,
            List.of(
                new Operand.Constant(Ratio.of(full), new Label("分值", "weight")),
                Operands.result(at)),
            Ratio.of(full).minus(off)),
        new TraceStep(
            Operation.MAX,
            List.of(Operands.result(at + 1), Steps.least(floorOperand, full)),
            Ratio.of(points)));
  }

  private @Nullable NextTier next(Measured.Value measured, BigDecimal full, BigDecimal points) {
    if (points.compareTo(full) == 0 || each.signum() == 0) {
      return null;
    }
    BigDecimal fewer =
        Ratio.of(full.subtract(points))
            .dividedBy(eachOperand.value())
            .round(0, RoundingMode.CEILING)
            .subtract(BigDecimal.ONE);
    BigDecimal reached = off.left(full, fewer);
    return Distance.to(
        measured, Ratio.of(fewer), true, false, reached, count -> remaining(count, full));
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof PerOccurrence other
        && each.compareTo(other.each) == 0
        && floor.compareTo(other.floor) == 0;
  }

  @Override
  public int hashCode() {
    return eachOperand.value().hashCode();
  }

  @Override
  public String toString() {
    return "deduction of " + each + " per occurrence";
  }
}
