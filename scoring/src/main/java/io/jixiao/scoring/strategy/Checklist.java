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
 * Checklist: each item that holds gives its points.
 *
 * <pre>{@code
 * // ①按规定内容公开，1分；②按规定时限公开，0.5分
 * Checklist.builder().item("content", content, "1").item("time", time, "0.5").build();
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
   * @param points what it gives, not null
   */
  public record Item(String id, Label label, BigDecimal points) {}

  private final List<Item> items;

  /** The points of each item, counted for sums. */
  private final long[] units;

  private Checklist(List<Item> items) {
    this.items = List.copyOf(items);
    this.units = this.items.stream().mapToLong(item -> DecimalSum.units(item.points())).toArray();
  }

  /** {@return a builder without items} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the items, in order} */
  public List<Item> items() {
    return items;
  }

  @Override
  public String kind() {
    return "checklist";
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> out = new LinkedHashMap<>();
    for (Item item : items) {
      out.put(item.id(), item.points().toPlainString() + " " + item.label().zh());
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
    return answered < holds.length
        ? new Outcome.NotAssessable(missing(context, given), null)
        : new Held(this, context.indicatorId(), holds, sum.value(), context.weight());
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
    private final BigDecimal sum;
    private final BigDecimal weight;

    Held(Checklist rule, String indicator, boolean[] holds, BigDecimal sum, BigDecimal weight) {
      super(sum.min(weight));
      this.sum = sum;
      this.rule = rule;
      this.indicator = indicator;
      this.holds = holds;
      this.weight = weight;
    }

    @Override
    public BigDecimal raw() {
      return sum;
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
      List<TraceStep> out = new ArrayList<>(holds.length + 2);
      List<Operand> parts = new ArrayList<>(holds.length);
      for (int i = 0; i < holds.length; i++) {
        Item item = rule.items.get(i);
        Ratio gives = Ratio.of(item.points());
        out.add(
            new TraceStep(
                Operation.MULTIPLY,
                List.of(Operands.input(i), new Operand.Constant(gives, item.label())),
                holds[i] ? gives : Ratio.ZERO));
        parts.add(Operands.result(i));
      }
      out.add(new TraceStep(Operation.ADD, parts, Ratio.of(sum)));
      out.add(
          new TraceStep(
              Operation.MIN,
              List.of(
                  Operands.result(holds.length),
                  new Operand.Constant(Ratio.of(weight), new Label("分值", "weight"))),
              Ratio.of(points())));
      return out;
    }
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Checklist other && items.equals(other.items);
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

    private Builder() {}

    /**
     * Adds an item.
     *
     * @param id its id within the indicator, not null
     * @param label what must hold, not null
     * @param points what it gives, not null
     * @return this builder
     * @throws IllegalArgumentException if the points are no number from 0
     */
    public Builder item(String id, Label label, String points) {
      items.add(new Item(id, label, Points.parse(points)));
      return this;
    }

    /**
     * Builds the checklist.
     *
     * @return the checklist
     * @throws IllegalArgumentException if it has no item, or two with one id
     */
    public Checklist build() {
      if (items.isEmpty()) {
        throw new IllegalArgumentException("a checklist without items");
      }
      for (int i = 0; i < items.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (items.get(i).id().equals(items.get(j).id())) {
            throw new IllegalArgumentException("two items with the id " + items.get(i).id());
          }
        }
      }
      return new Checklist(items);
    }
  }
}
