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
import org.jspecify.annotations.Nullable;

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
      new Label(
          "查阅有关文件、记录或公开页面后作答", "answer after looking at the documents, records or published pages");

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

  /** The points of the items in {@link DecimalSum} units. */
  private final long[] units;

  private Checklist(List<Item> items, boolean shares) {
    this.items = List.copyOf(items);
    this.shares = shares;
    this.units = items.stream().mapToLong(item -> DecimalSum.units(item.points())).toArray();
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
      out.put("item:" + item.id(), gives + " " + item.label().zh());
    }
    return out;
  }

  @Override
  public Outcome score(ScoringContext context) {
    Map<String, EvidenceItem> given = context.evidence().of(context.indicatorId());
    BigDecimal sum = BigDecimal.ZERO;
    boolean complete = true;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      EvidenceItem found = given.get(item.id());
      if (found instanceof EvidenceItem.Answer answer) {
        sum = answer.holds() ? sum.add(item.points()) : sum;
      } else if (found == null) {
        complete = false;
      } else {
        String name = context.indicatorId() + "." + item.id();
        return new Outcome.NotAssessable(
            List.of(),
            new Label(
                "证据 " + name + " 的类型不对，应为是否", name + " has the wrong type; expected yes or no"));
      }
    }
    return complete
        ? new Held(this, context, shares ? sum.multiply(context.weight()) : sum)
        : new Outcome.NotAssessable(missing(context, given), null);
  }

  @Override
  public @Nullable BigDecimal pointsAlone(ScoringContext context) {
    if (context.hasMeasure()) {
      return null;
    }
    Map<String, EvidenceItem> given = context.evidence().of(context.indicatorId());
    DecimalSum sum = new DecimalSum();
    for (int i = 0; i < units.length; i++) {
      Item item = items.get(i);
      if (!(given.get(item.id()) instanceof EvidenceItem.Answer answer)) {
        return null;
      }
      if (answer.holds()) {
        sum.add(item.points(), units[i]);
      }
    }
    BigDecimal held = sum.value();
    return (shares ? held.multiply(context.weight()) : held).min(context.weight());
  }

  private List<MissingInput> missing(ScoringContext context, Map<String, EvidenceItem> given) {
    List<MissingInput> out = new ArrayList<>(items.size());
    for (Item item : items) {
      if (!given.containsKey(item.id())) {
        Label asked = new Label(item.label().zh(), "whether " + item.label().en());
        out.add(new MissingInput(context.indicatorId() + "." + item.id(), asked, FETCH));
      }
    }
    return out;
  }

  /** The points of the items that hold, which are looked up again when somebody asks. */
  private static final class Held extends Outcome.Scored {

    private final Checklist rule;
    private final ScoringContext context;
    private final BigDecimal raw;

    Held(Checklist rule, ScoringContext context, BigDecimal raw) {
      super(raw.min(context.weight()));
      this.rule = rule;
      this.context = context;
      this.raw = raw;
    }

    private boolean[] holds() {
      Map<String, EvidenceItem> given = context.evidence().of(context.indicatorId());
      boolean[] out = new boolean[rule.items.size()];
      for (int i = 0; i < out.length; i++) {
        out[i] =
            given.get(rule.items.get(i).id()) instanceof EvidenceItem.Answer answer
                && answer.holds();
      }
      return out;
    }

    @Override
    public BigDecimal raw() {
      return raw;
    }

    @Override
    public List<Place> inputs() {
      boolean[] holds = holds();
      List<Place> out = new ArrayList<>(holds.length);
      for (int i = 0; i < holds.length; i++) {
        Item item = rule.items.get(i);
        out.add(
            new Place(
                "#/evidence/" + context.indicatorId() + "." + item.id(),
                item.label(),
                UnitOfMeasure.NUMBER,
                holds[i] ? BigDecimal.ONE : BigDecimal.ZERO,
                null));
      }
      return out;
    }

    @Override
    public List<TraceStep> steps() {
      boolean[] holds = holds();
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
      Operand full = new Operand.Constant(Ratio.of(context.weight()), WEIGHT);
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
