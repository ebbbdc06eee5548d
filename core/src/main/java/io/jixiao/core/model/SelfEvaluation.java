package io.jixiao.core.model;

import io.jixiao.core.validation.Arithmetic;
import io.jixiao.core.validation.Consistent;
import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A self-evaluation table (绩效自评表) with what the unit claims by it.
 *
 * <p>{@code fullMarks} and {@code sheetTotal} are the printed 总分 row of the table, {@code
 * claimedTotal} the score that the report states elsewhere (绩效自评综合得分).
 */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface SelfEvaluation {

  /** 总分（分值）. */
  Column<SelfEvaluation> FULL_MARKS =
      Column.decimal(
          "fullMarks",
          "总分（分值）",
          "Printed full marks",
          UnitOfMeasure.POINT,
          SelfEvaluation::fullMarks);

  /** 总分（得分）. */
  Column<SelfEvaluation> SHEET_TOTAL =
      Column.decimal(
          "sheetTotal",
          "总分（得分）",
          "Printed total score",
          UnitOfMeasure.POINT,
          SelfEvaluation::sheetTotal);

  /** 绩效自评综合得分. */
  Column<SelfEvaluation> CLAIMED_TOTAL =
      Column.decimal(
          "claimedTotal",
          "绩效自评综合得分",
          "Claimed total",
          UnitOfMeasure.POINT,
          SelfEvaluation::claimedTotal);

  /** All figures of a row, in the order of the form. */
  List<Column<SelfEvaluation>> COLUMNS = List.of(FULL_MARKS, SHEET_TOTAL, CLAIMED_TOTAL);

  /** {@return the budget execution (预算执行)} */
  Optional<BudgetExecution> execution();

  /** {@return the indicators in the order of the form} */
  List<Indicator> indicators();

  /** {@return the printed groups} */
  List<IndicatorGroup> groups();

  /** {@return the printed full marks (总分（分值）), in points (分); empty where blank} */
  Optional<BigDecimal> fullMarks();

  /** {@return the printed total score (总分（得分）), in points (分); empty where blank} */
  Optional<BigDecimal> sheetTotal();

  /** {@return the claimed total (绩效自评综合得分), in points (分); empty where blank} */
  Optional<BigDecimal> claimedTotal();

  /** {@return the claimed grade as printed (评价等次), if given} */
  Optional<String> claimedGrade();

  /**
   * {@return the claimed grade in the national terms; empty if none is claimed or it is unknown}
   */
  default Optional<Grade> grade() {
    return claimedGrade().flatMap(Grade::parse);
  }

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds SelfEvaluation values; not thread-safe. */
  final class Builder extends ImmutableSelfEvaluation.Builder {
    Builder() {}

    /**
     * Builds the value; a figure of 1E+1 is taken as the 10 that it prints.
     *
     * @return the value
     * @throws IllegalArgumentException if a figure has more than {@value Figures#MAX_DIGITS} digits
     */
    @Override
    public SelfEvaluation build() {
      SelfEvaluation value = super.build();
      if (Figures.isPrinted(value.fullMarks())
          && Figures.isPrinted(value.sheetTotal())
          && Figures.isPrinted(value.claimedTotal())) {
        return value;
      }
      fullMarks(Figures.requirePrinted(FULL_MARKS, value.fullMarks()));
      sheetTotal(Figures.requirePrinted(SHEET_TOTAL, value.sheetTotal()));
      claimedTotal(Figures.requirePrinted(CLAIMED_TOTAL, value.claimedTotal()));
      return super.build();
    }
  }
}
