package io.jixiao.core.score;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.UnitOfMeasure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders a score as one sentence. Called only when a person asks. */
final class Explanations {

  /** Far more decimals of a percentage than two amounts of money need to be told apart. */
  private static final int MOST_PLACES = 20;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
        s.trace().reading().ifPresent(r -> out.append("，").append(reading(r.zh())));
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
          out.append("，尚缺依据：").append(missing(s, Language.ZH));
        }
      }
      case NOT_APPLICABLE -> out.append("不适用");
      case JUDGED -> {
        out.append("由人评定");
        s.awarded()
            .ifPresent(a -> out.append(isGiven(s) ? "，" : "，暂按自评").append(points(a)).append("分"));
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
        s.awarded()
            .ifPresent(
                a ->
                    out.append(isGiven(s) ? ", " : "; the unit's own points: ")
                        .append(points(a))
                        .append(isGiven(s) ? " points" : ""));
      }
    }
    s.reason().ifPresent(r -> out.append(" (").append(r.en()).append(")"));
    return out.append(".").toString();
  }

  /** Tells whether the points are an evaluator's, not what the unit claims. */
  private static boolean isGiven(IndicatorScore s) {
    return s.proven().min().compareTo(s.proven().max()) == 0;
  }

  private static String reading(String zh) {
    return zh.startsWith("按") ? zh : "按“" + zh + "”理解";
  }

  private static void inputs(StringBuilder out, List<Place> inputs, Language language) {
    boolean lists = false;
    for (Place input : inputs) {
      lists |= input.label().zh().contains("、");
    }
    String separator = "";
    for (Place input : inputs) {
      out.append(separator).append(input.label().in(language));
      BigDecimal value = input.value();
      if (value != null) {
        out.append(' ').append(value.toPlainString()).append(input.unit().symbol());
      }
      separator = language == Language.EN ? ", " : lists ? "；" : "、";
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
        Ratio rate = steps.get(asked).result();
        boolean percent = isRate(step, trace.inputs());
        BigDecimal printed = printed(rate, edges(steps, asked), percent ? HUNDRED : BigDecimal.ONE);
        if (language == Language.ZH) {
          out.append(percent ? "比率 " : "比值 ").append(printed.toPlainString());
          out.append(percent ? "%，" : "，");
        } else {
          out.append(percent ? "a rate of " : "a quotient of ").append(printed.toPlainString());
          out.append(percent ? " %; " : "; ");
        }
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

  /** Tells a share of the same from a quotient such as 万元 for each person. */
  private static boolean isRate(TraceStep step, List<Place> inputs) {
    UnitOfMeasure unit = null;
    for (Operand operand : step.operands()) {
      if (operand instanceof Operand.Input input && isOf(input.index(), inputs)) {
        UnitOfMeasure of = inputs.get(input.index()).unit();
        if (unit != null && unit != of) {
          return false;
        }
        unit = of;
      }
    }
    return true;
  }

  /** A trace from elsewhere may name inputs that are not there. */
  private static boolean isOf(int index, List<Place> inputs) {
    return index >= 0 && index < inputs.size();
  }

  /**
   * Prints a number so many times with two decimals, or as many more as leave it on its side of
   * every edge: 89.996 % of 90 % is not 90.00 %. Where no decimals do, as for exactly a third, two
   * have to.
   */
  private static BigDecimal printed(Ratio number, List<Ratio> edges, BigDecimal times) {
    Ratio multiple = number.times(Ratio.of(times));
    for (int places = 2; places <= MOST_PLACES; places++) {
      BigDecimal printed = multiple.round(places, RoundingMode.HALF_UP);
      if (isOnItsSide(printed, number, edges, times)) {
        return printed;
      }
    }
    return multiple.round(2, RoundingMode.HALF_UP);
  }

  private static boolean isOnItsSide(
      BigDecimal printed, Ratio number, List<Ratio> edges, BigDecimal times) {
    for (Ratio edge : edges) {
      int side = printed.multiply(edge.denominator()).compareTo(edge.numerator().multiply(times));
      if (Integer.signum(side) != Integer.signum(number.compareTo(edge))) {
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
      separator = language == Language.ZH ? "；" : ", ";
    }
    return out.toString();
  }

  private static String points(BigDecimal points) {
    BigDecimal plain = points.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }
}
