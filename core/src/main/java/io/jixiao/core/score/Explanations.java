package io.jixiao.core.score;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
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

  /** The other readings that one sentence can hold. */
  private static final int MOST_READINGS = 3;

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
        others(out, s, Language.ZH);
        s.nextTier()
            .ifPresent(
                n ->
                    out.append("；")
                        .append(n.label().zh())
                        .append(n.change().signum() < 0 ? "再减少 " : "再增加 ")
                        .append(n.change().abs().toPlainString())
                        .append(' ')
                        .append(n.unit() == UnitOfMeasure.PERCENT ? "个百分点" : n.unit().symbol())
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
        others(out, s, Language.EN);
        s.nextTier()
            .ifPresent(
                n ->
                    out.append(n.change().signum() < 0 ? "; lowering “" : "; raising “")
                        .append(n.label().en())
                        .append("” by ")
                        .append(n.change().abs().toPlainString())
                        .append(unit(n))
                        .append(" would score ")
                        .append(points(n.points())));
      }
      case NOT_ASSESSABLE -> {
        out.append("cannot be assessed");
        if (!s.missing().isEmpty()) {
          out.append(", missing: ").append(missing(s, Language.EN));
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
                        .append(isGiven(s) ? unit(a) : ""));
      }
    }
    s.reason().ifPresent(r -> out.append(" (").append(r.en()).append(")"));
    return out.append(".").toString();
  }

  /** Tells whether the points are an evaluator's, not what the unit claims. */
  private static boolean isGiven(IndicatorScore s) {
    return s.proven().min().compareTo(s.proven().max()) == 0;
  }

  /** A rate that is one per cent more is not one percentage point more. */
  private static String unit(NextTier n) {
    if (n.unit() == UnitOfMeasure.PERCENT) {
      boolean one = n.change().abs().compareTo(BigDecimal.ONE) == 0;
      return one ? " percentage point" : " percentage points";
    }
    return n.unit().symbol().isEmpty() ? "" : " " + n.unit().symbol();
  }

  private static String unit(BigDecimal points) {
    return points.compareTo(BigDecimal.ONE) == 0 ? " point" : " points";
  }

  private static String reading(String zh) {
    return zh.startsWith("按") || zh.endsWith("理解") ? zh : "按“" + zh + "”理解";
  }

  /** Tells the readings that give other points, which nobody would see otherwise. */
  private static void others(StringBuilder out, IndicatorScore s, Language language) {
    List<ReadingScore> others = otherPoints(s);
    boolean zh = language == Language.ZH;
    int shown = Math.min(others.size(), MOST_READINGS);
    for (ReadingScore other : others.subList(0, shown)) {
      BigDecimal points = other.points();
      if (zh) {
        out.append("；").append(reading(other.reading().zh()));
        out.append(points == null ? "则未定" : "则为" + points(points) + "分");
      } else {
        out.append("; ").append(other.reading().en()).append(": ");
        out.append(points == null ? "open" : points(points));
      }
    }
    if (shown < others.size()) {
      out.append(zh ? "等" : "; and others");
    }
  }

  /**
   * The readings with other points than those awarded. Where a measure is read in another way and
   * all readings of the rule agree then, the measure's reading is told once.
   */
  private static List<ReadingScore> otherPoints(IndicatorScore s) {
    List<ReadingScore> all = s.otherReadings();
    Label used = s.trace().reading().orElse(null);
    List<ReadingScore> out = new ArrayList<>();
    for (ReadingScore other : all) {
      Label measured = measured(other.reading());
      boolean once = measured != null && !isOf(used, measured) && agree(all, other, measured);
      ReadingScore told =
          once && measured != null ? new ReadingScore(measured, other.points()) : other;
      if (!isSame(other.points(), s.awarded().orElse(null))
          && out.stream().noneMatch(o -> isSame(o, told))) {
        out.add(told);
      }
    }
    return out;
  }

  /** Tells whether several readings share one of the measure, and all of them the points. */
  private static boolean agree(List<ReadingScore> all, ReadingScore one, Label measured) {
    int sharing = 0;
    for (ReadingScore other : all) {
      if (measured.equals(measured(other.reading()))) {
        if (!isSame(one.points(), other.points())) {
          return false;
        }
        sharing++;
      }
    }
    return sharing > 1;
  }

  private static boolean isSame(ReadingScore one, ReadingScore two) {
    return one.reading().equals(two.reading()) && isSame(one.points(), two.points());
  }

  private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal two) {
    return one == null ? two == null : two != null && one.compareTo(two) == 0;
  }

  private static boolean isOf(@Nullable Label reading, Label measured) {
    return reading != null && (measured.equals(reading) || measured.equals(measured(reading)));
  }

  /** The reading of a measure, which stands before that of the rule; null if there is but one. */
  private static @Nullable Label measured(Label reading) {
    int zh = reading.zh().indexOf('，');
    int en = reading.en().indexOf(", ");
    return zh <= 0 || en <= 0
        ? null
        : new Label(reading.zh().substring(0, zh), reading.en().substring(0, en));
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
      separator = language == Language.ZH ? "；" : "; ";
    }
    return out.toString();
  }

  private static String points(BigDecimal points) {
    BigDecimal plain = points.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }
}
