package io.jixiao.core.score;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders a score as one sentence. Called only when a person asks. */
final class Explanations {

  /** Far more decimals of a percentage than two amounts of money need to be told apart. */
  private static final int MOST_PLACES = 20;

  private Explanations() {}

  static String of(IndicatorScore score, Language language) {
    return language == Language.ZH ? zh(score) : en(score);
  }

  private static String zh(IndicatorScore s) {
    StringBuilder out = new StringBuilder(s.name()).append("：");
    switch (s.state()) {
      case SCORED -> {
        inputs(out, s.trace().inputs(), Language.ZH);
        branch(out, s.trace(), Language.ZH);
        out.append("得").append(points(s.awarded().orElse(BigDecimal.ZERO))).append("分");
        s.weight().ifPresent(w -> out.append("（分值").append(points(w)).append("分）"));
        s.trace().reading().ifPresent(r -> out.append("，按“").append(r.zh()).append("”理解"));
        if (s.differs()) {
          out.append("，自评").append(points(s.claimed().orElseThrow())).append("分");
          out.append(s.fitsAnotherReading() ? "，与另一种理解相符" : "，不相符");
        }
        s.nextTier()
            .ifPresent(
                n ->
                    out.append("；")
                        .append(n.label().zh())
                        .append(n.change().signum() < 0 ? "再减少 " : "再增加 ")
                        .append(n.change().abs().toPlainString())
                        .append(' ')
                        .append(n.unit().symbol())
                        .append("可得 ")
                        .append(points(n.points()))
                        .append(" 分"));
      }
      case NOT_ASSESSABLE -> {
        out.append("无法评定");
        if (!s.missing().isEmpty()) {
          out.append("，缺少").append(missing(s, Language.ZH));
        }
      }
      case NOT_APPLICABLE -> out.append("不适用");
      case JUDGED -> {
        out.append("由人评定");
        s.awarded().ifPresent(a -> out.append("，").append(points(a)).append("分"));
      }
    }
    s.reason().ifPresent(r -> out.append("（").append(r.zh()).append("）"));
    return out.append("。").toString();
  }

  private static String en(IndicatorScore s) {
    StringBuilder out = new StringBuilder(s.name()).append(": ");
    switch (s.state()) {
      case SCORED -> {
        inputs(out, s.trace().inputs(), Language.EN);
        branch(out, s.trace(), Language.EN);
        out.append("scores ").append(points(s.awarded().orElse(BigDecimal.ZERO)));
        s.weight().ifPresent(w -> out.append(" of ").append(points(w)));
        s.trace().reading().ifPresent(r -> out.append(", read as “").append(r.en()).append("”"));
        if (s.differs()) {
          out.append("; claimed ").append(points(s.claimed().orElseThrow()));
          out.append(s.fitsAnotherReading() ? ", which fits another reading" : ", which differs");
        }
        s.nextTier()
            .ifPresent(
                n ->
                    out.append("; ")
                        .append(n.label().en())
                        .append(n.change().signum() < 0 ? " less by " : " more by ")
                        .append(n.change().abs().toPlainString())
                        .append(n.unit().symbol().isEmpty() ? "" : " ")
                        .append(n.unit().symbol())
                        .append(" would score ")
                        .append(points(n.points())));
      }
      case NOT_ASSESSABLE -> {
        out.append("cannot be assessed");
        if (!s.missing().isEmpty()) {
          out.append("; missing ").append(missing(s, Language.EN));
        }
      }
      case NOT_APPLICABLE -> out.append("does not apply");
      case JUDGED -> {
        out.append("left to a person");
        s.awarded().ifPresent(a -> out.append(", ").append(points(a)).append(" points"));
      }
    }
    s.reason().ifPresent(r -> out.append(" (").append(r.en()).append(")"));
    return out.append(".").toString();
  }

  private static void inputs(StringBuilder out, List<Place> inputs, Language language) {
    String separator = "";
    for (Place input : inputs) {
      out.append(separator).append(input.label().in(language));
      BigDecimal value = input.value();
      if (value != null) {
        out.append(' ').append(value.toPlainString()).append(input.unit().symbol());
      }
      separator = language == Language.ZH ? "、" : ", ";
    }
    if (!inputs.isEmpty()) {
      out.append(language == Language.ZH ? "，" : "; ");
    }
  }

  /** Names the bands that decided, and the quotient that a rule looked at. */
  private static void branch(StringBuilder out, Trace trace, Language language) {
    List<TraceStep> steps = trace.steps();
    for (int i = 0; i < steps.size(); i++) {
      TraceStep step = steps.get(i);
      if (step.operation() == Operation.DIVIDE && !isScaling(step)) {
        int asked = magnitude(steps, i);
        out.append(language == Language.ZH ? "比率 " : "a rate of ")
            .append(percent(steps.get(asked).result(), edges(steps, asked)).toPlainString())
            .append(language == Language.ZH ? "%，" : " %; ");
      } else if (step.operation() == Operation.BAND
          && step.operands().size() > 1
          && step.operands().get(1) instanceof Operand.Band band) {
        out.append(band.label().in(language)).append(language == Language.ZH ? "，" : "; ");
      } else if (step.operation() == Operation.GIVE
          && step.operands().get(0) instanceof Operand.Constant given) {
        out.append(given.label().in(language)).append(language == Language.ZH ? "，" : "; ");
      }
    }
  }

  /** The step that takes the magnitude of a result, which is then what the rule asks of. */
  private static int magnitude(List<TraceStep> steps, int result) {
    for (int i = result + 1; i < steps.size(); i++) {
      if (steps.get(i).operation() == Operation.ABS && isAskedOf(steps.get(i), result)) {
        return i;
      }
    }
    return result;
  }

  /** The edges of bands, thresholds and caps that a rule holds a result against. */
  private static List<Ratio> edges(List<TraceStep> steps, int result) {
    List<Ratio> out = new ArrayList<>();
    for (TraceStep step : steps.subList(result + 1, steps.size())) {
      boolean compares =
          switch (step.operation()) {
            case BAND, SUBTRACT, MIN, MAX -> isAskedOf(step, result);
            default -> false;
          };
      for (Operand operand : compares ? step.operands() : List.<Operand>of()) {
        if (operand instanceof Operand.Constant constant) {
          out.add(constant.value());
        } else if (operand instanceof Operand.Band band) {
          add(out, band.min());
          add(out, band.max());
        }
      }
    }
    return out;
  }

  private static void add(List<Ratio> edges, @Nullable Ratio edge) {
    if (edge != null) {
      edges.add(edge);
    }
  }

  private static boolean isAskedOf(TraceStep step, int result) {
    return step.operands().contains(new Operand.Result(result));
  }

  /**
   * Prints a rate with two decimals, or as many more as leave it on its side of every edge: 89.996
   * % of 90 % is not 90.00 %. Where no decimals do, as for exactly a third, two have to.
   */
  private static BigDecimal percent(Ratio rate, List<Ratio> edges) {
    Ratio percent = rate.times(Ratio.of(100));
    for (int places = 2; places <= MOST_PLACES; places++) {
      BigDecimal printed = percent.round(places, RoundingMode.HALF_UP);
      if (isOnItsSide(printed, rate, edges)) {
        return printed;
      }
    }
    return percent.round(2, RoundingMode.HALF_UP);
  }

  private static boolean isOnItsSide(BigDecimal percent, Ratio rate, List<Ratio> edges) {
    for (Ratio edge : edges) {
      int side = percent.multiply(edge.denominator()).compareTo(edge.numerator().movePointRight(2));
      if (Integer.signum(side) != Integer.signum(rate.compareTo(edge))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Tells a division of an earlier result by a number of the rule, which makes steps, not a rate.
   */
  private static boolean isScaling(TraceStep step) {
    return step.operands().size() > 1
        && step.operands().get(0) instanceof Operand.Result
        && step.operands().get(1) instanceof Operand.Constant;
  }

  private static String missing(IndicatorScore s, Language language) {
    StringBuilder out = new StringBuilder();
    String separator = "";
    for (MissingInput input : s.missing()) {
      out.append(separator).append(input.label().in(language));
      separator = language == Language.ZH ? "、" : ", ";
    }
    return out.toString();
  }

  private static String points(BigDecimal points) {
    BigDecimal plain = points.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }
}
