package io.jixiao.core.check;

import io.jixiao.core.model.Label;
import io.jixiao.core.model.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a report.
 *
 * @param path the path from the report, as a JSON pointer such as /expenditure/consolidated/basic,
 *     not null
 * @param label the name of the cell for a person, such as 基本支出, not null
 * @param unit what the figure counts, not null
 * @param value the figure in {@code unit}, its scale the printed decimals; null where the cell is
 *     blank
 * @param cell where a reader found it, such as 收支情况!B7; null if unknown
 */
public record Place(
    String path,
    Label label,
    UnitOfMeasure unit,
    @Nullable BigDecimal value,
    @Nullable String cell) {

  /**
   * Checks that path, label and unit are given.
   *
   * @param path the path, not null
   * @param label the name of the cell, not null
   * @param unit what the figure counts, not null
   * @param value the figure, null where the cell is blank
   * @param cell where a reader found it, null if unknown
   */
  public Place {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(unit, "unit");
  }

  /**
   * Returns this place with the cell in which a reader found it.
   *
   * @param source the cell, such as 收支情况!B7; null if unknown
   * @return the place
   */
  public Place at(@Nullable String source) {
    return new Place(path, label, unit, value, source);
  }
}
