package io.jixiao.examples.plugin;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.score.MissingInput;
import io.jixiao.scoring.evidence.EvidenceItem;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import io.jixiao.scoring.spi.ScoringStrategy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A rule of one's own: a point off for each day late, and nothing from a stated day on.
 *
 * <p>The days are evidence under the indicator's id and {@code .daysLate}. This class is immutable
 * and thread-safe.
 */
public final class DaysLate implements ScoringStrategy {

  private static final Label DAYS = new Label("迟延日数", "days late");

  private final int nothingFrom;

  /**
   * Makes the rule.
   *
   * @param nothingFrom from which day on there are no points, at least 1
   */
  public DaysLate(int nothingFrom) {
    this.nothingFrom = nothingFrom;
  }

  @Override
  public String kind() {
    return "example.days-late";
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("nothingFrom", Integer.toString(nothingFrom));
  }

  @Override
  public Outcome score(ScoringContext context) {
    String name = context.indicatorId() + ".daysLate";
    EvidenceItem item = context.evidence().find(name);
    if (item == null) {
      Label fetch = new Label("查公开日期", "see the date of publication");
      return new Outcome.NotAssessable(List.of(new MissingInput(name, DAYS, fetch)), null);
    }
    if (!(item instanceof EvidenceItem.Count days)) {
      return new Outcome.NotAssessable(
          List.of(), new Label(name + " 应为计数", name + " should be a count"));
    }
    BigDecimal late = BigDecimal.valueOf(days.count());
    BigDecimal points =
        days.count() >= nothingFrom
            ? BigDecimal.ZERO
            : context.weight().subtract(late).max(BigDecimal.ZERO);
    Place input = new Place("#/evidence/" + name, DAYS, UnitOfMeasure.NUMBER, late, null);
    return Outcome.points(points, new Label("每迟一日扣1分", "a point off a day"), List.of(input));
  }
}
