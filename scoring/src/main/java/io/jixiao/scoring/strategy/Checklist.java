package io.jixiao.scoring.strategy;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.TraceStep;
import io.jixiao.scoring.evidence.EvidenceItem;
import io.jixiao.scoring.internal.DecimalSum;
import io.jixiao.scoring.spi.Operands;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import io.jixiao.scoring.spi.ScoringStrategy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checklist: each item that holds gives its points, or its share of the weight.
 *
 * <pre>{@code
 * // ①按规定内容公开，1分；②按规定时限公开，0.5分
 * Checklist.builder().item("content", content, "1").item("time", time, "0.5").build();
 * // 两项各占分值的一半, whatever weight the report prints
 * Checklist.builder().item("content", content, "50%").item("time", time, "50%").build();
 * }</pre>
 *
 * <p>The answer to an item is evidence under the indicator's id, a dot and the item's id, such as
 * {@code disclosure.content}. This class is immutable and thread-safe.
 */
public final class Checklist implements ScoringStrategy {

  private static final Label FETCH =
      new Label("查阅制度文件和执行记录后作答", "answer after reading the rules and the records");

  /**
   * An item.
   *
   * @param id its id within the indicator, not null
   * @param label what must hold, not null
   * @param points what it gives, or its share of the weight, where 1 is all of it, not null
   */
  public record Item(String id, Label label, BigDecimal points) {}

  private static final Label WEIGHT = new Label("分值", "weight");

  private final List<Item> items;
  private final boolean shares;

  /** The points of each item, counted for sums. */
  private final long[] units;

  private Checklist(List<Item> items, boolean shares) {
    this.items = List.copyOf(items);
    this.shares = shares;
    this.units = this.items.stream().mapToLong(item -> DecimalSum.units(item.points())).toArray();
  }

  /** {@return a builder without items} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Obtains a checklist from items that are written out in full.
   *
   * @param items the items, in order, not null, not empty
   * @param shares true if the points of the items are shares of the weight, where 1 is all of it
   * @return the checklist
   * @throws IllegalArgumentException if there is no item, two have one id, points are negative, or
   *     shares are above 1
   */
  public static Checklist of(List<Item> items, boolean shares) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("a checklist without items");
    }
    for (int i = 0; i < items.size(); i++) {
      Points.require(items.get(i).points(), shares);
      for (int j = 0; j < i; j++) {
        if (items.get(i).id().equals(items.get(j).id())) {
          throw new IllegalArgumentException("two items with the id " + items.get(i).id());
        }
      }
    }
    return new Checklist(items, shares);
  }

  /** {@return the items, in order} */
  public List<Item> items() {
    return items;
  }

  /** {@return true if the points of the items are shares of the weight} */
  public boolean shares() {
    return shares;
  }

  @Override
  public String kind() {
    return "checklist";
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> out = new LinkedHashMap<>();
    for (Item item : items) {
      BigDecimal points = item.points();
      String gives =
          shares ? points.movePointRight(2).toPlainString() + "%" : points.toPlainString();
      out.put(item.id(), gives + " " + item.label().zh());
    }
    return out;
  }

  @Override
  public Outcome score(ScoringContext context) {
    Map<String, EvidenceItem> given = context.evidence().of(context.indicatorId());
    boolean[] holds = new boolean[items.size()];
    int answered = 0;
    DecimalSum sum = new DecimalSum();
    for (int i = 0; i < holds.length; i++) {
      Item item = items.get(i);
      EvidenceItem found = given.get(item.id());
      if (found instanceof EvidenceItem.Answer answer) {
        answered++;
        if (answer.holds()) {
          holds[i] = true;
          sum.add(item.points(), units[i]);
        }
      } else if (found != null) {
        String name = context.indicatorId() + "." + item.id();
        return new Outcome.NotAssessable(
            List.of(),
            new Label(
                "证据 " + name + " 的类型不对，应为是否", name + " has the wrong type; expected yes or no"));
      }
    }
    if (answered < holds.length) {
      return new Outcome.NotAssessable(missing(context, given), null);
    }
    BigDecimal weight = context.weight();
    BigDecimal points = shares ? sum.value().multiply(weight) : sum.value();
    return new Held(this, context.indicatorId(), holds, points, weight);
  }

  private List<MissingInput> missing(ScoringContext context, Map<String, EvidenceItem> given) {
    List<MissingInput> out = new ArrayList<>(items.size());
    for (Item item : items) {
      if (!given.containsKey(item.id())) {
        out.add(new MissingInput(context.indicatorId() + "." + item.id(), item.label(), FETCH));
      }
    }
    return out;
  }

  /** Which items hold. */
  private static final class Held extends Outcome.Scored {

    private final Checklist rule;
    private final String indicator;
    private final boolean[] holds;
    private final BigDecimal raw;
    private final BigDecimal weight;

    Held(Checklist rule, String indicator, boolean[] holds, BigDecimal raw, BigDecimal weight) {
      super(raw.min(weight));
      this.raw = raw;
      this.rule = rule;
      this.indicator = indicator;
      this.holds = holds;
      this.weight = weight;
    }

    @Override
    public BigDecimal raw() {
      return raw;
    }

    @Override
    public List<Place> inputs() {
      List<Place> out = new ArrayList<>(holds.length);
      for (int i = 0; i < holds.length; i++) {
        Item item = rule.items.get(i);
        out.add(
            new Place(
                "#/evidence/" + indicator + "." + item.id(),
                item.label(),
                UnitOfMeasure.NUMBER,
                holds[i] ? BigDecimal.ONE : BigDecimal.ZERO,
                null));
      }
      return out;
    }

    @Override
    public List<TraceStep> steps() {
      List<TraceStep> out = new ArrayList<>(holds.length + 3);
      List<Operand> parts = new ArrayList<>(holds.length);
      Ratio sum = Ratio.ZERO;
      for (int i = 0; i < holds.length; i++) {
        Item item = rule.items.get(i);
        Ratio gives = Ratio.of(item.points());
        out.add(
            new TraceStep(
                Operation.MULTIPLY,
                List.of(Operands.input(i), new Operand.Constant(gives, item.label())),
                holds[i] ? gives : Ratio.ZERO));
        parts.add(Operands.result(i));
        sum = holds[i] ? sum.plus(gives) : sum;
      }
      Operand full = new Operand.Constant(Ratio.of(weight), WEIGHT);
      out.add(new TraceStep(Operation.ADD, parts, rule.shares ? sum : Ratio.of(raw)));
      if (rule.shares) {
        out.add(
            new TraceStep(
                Operation.MULTIPLY, List.of(Operands.result(holds.length), full), Ratio.of(raw)));
      }
      out.add(
          new TraceStep(
              Operation.MIN, List.of(Operands.result(out.size() - 1), full), Ratio.of(points())));
      return out;
    }
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Checklist other && shares == other.shares && items.equals(other.items);
  }

  @Override
  public int hashCode() {
    return items.hashCode();
  }

  @Override
  public String toString() {
    return "checklist" + items;
  }

  /** Builds a checklist; not thread-safe. */
  public static final class Builder {

    private final List<Item> items = new ArrayList<>();
    private boolean shares;

    private Builder() {}

    /**
     * Adds an item.
     *
     * @param id its id within the indicator, not null
     * @param label what must hold, not null
     * @param points what it gives, such as {@code "0.5"}, or its share of the weight, such as
     *     {@code "20%"}, not null
     * @return this builder
     * @throws IllegalArgumentException if the points are no number from 0, or points and shares are
     *     in one rule
     */
    public Builder item(String id, Label label, String points) {
      boolean share = Points.isShare(points);
      if (items.isEmpty()) {
        shares = share;
      } else if (shares != share) {
        throw Points.mixed(points);
      }
      items.add(new Item(id, label, Points.parse(points, share)));
      return this;
    }

    /**
     * Builds the checklist.
     *
     * @return the checklist
     * @throws IllegalArgumentException if it has no item, two with one id, or a share above 100 %
     */
    public Checklist build() {
      return of(items, shares);
    }
  }
}
