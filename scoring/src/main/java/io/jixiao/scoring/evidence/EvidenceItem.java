package io.jixiao.scoring.evidence;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** One piece of {@link Evidence}. All kinds are immutable and thread-safe. */
public sealed interface EvidenceItem {

  /**
   * How often something happened, such as violations found.
   *
   * @param count the count, not negative
   */
  record Count(int count) implements EvidenceItem {

    /**
     * Checks that the count is not negative.
     *
     * @param count the count, not negative
     * @throws IllegalArgumentException if it is negative
     */
    public Count {
      if (count < 0) {
        throw new IllegalArgumentException("a count of " + count + "; expected 0 or more");
      }
    }
  }

  /**
   * A sum of money that no table holds.
   *
   * @param amount the amount, not null
   */
  record Money(Amount amount) implements EvidenceItem {

    /**
     * Checks that the amount is given.
     *
     * @param amount the amount, not null
     */
    public Money {
      Objects.requireNonNull(amount, "amount");
    }
  }

  /**
   * A plain number, such as tasks planned.
   *
   * @param number the number, not null
   */
  record Numeric(BigDecimal number) implements EvidenceItem {

    /**
     * Checks the size of the number.
     *
     * @param number the number, not null
     * @throws IllegalArgumentException if it has more than {@value Figures#MAX_DIGITS} digits
     */
    public Numeric {
      Figures.requireBounded(number);
    }
  }

  /**
   * A day on which something happened.
   *
   * @param day the day, not null
   */
  record Day(LocalDate day) implements EvidenceItem {

    /**
     * Checks that the day is given.
     *
     * @param day the day, not null
     */
    public Day {
      Objects.requireNonNull(day, "day");
    }
  }

  /**
   * When money was issued to its users (资金下达), fund by fund.
   *
   * @param issues each time that money of a fund was issued, not null, not empty
   */
  record Issues(List<Issue> issues) implements EvidenceItem {

    /**
     * Copies the list.
     *
     * @param issues each time that money of a fund was issued, not null, not empty
     * @throws IllegalArgumentException if the list is empty
     */
    public Issues {
      issues = List.copyOf(issues);
      if (issues.isEmpty()) {
        throw new IllegalArgumentException("issues of funds without an issue");
      }
    }
  }

  /**
   * One time that money of a fund was issued.
   *
   * @param fund the name of the fund (专项), not null, not blank
   * @param day when, not null
   * @param amount how much, not null, not negative
   */
  record Issue(String fund, LocalDate day, Amount amount) {

    /**
     * Checks the fund, the day and the amount.
     *
     * @param fund the name of the fund, not null, not blank
     * @param day when, not null
     * @param amount how much, not null, not negative
     * @throws IllegalArgumentException if the fund is blank or the amount negative
     */
    public Issue {
      Objects.requireNonNull(day, "day");
      if (fund.isBlank()) {
        throw new IllegalArgumentException("an issue of " + amount + " without a fund");
      }
      if (amount.number().signum() < 0) {
        throw new IllegalArgumentException(
            fund + ": an issue of " + amount + "; expected 0 or more");
      }
    }
  }

  /**
   * The answer to an item of a checklist.
   *
   * @param holds true if the item holds
   */
  record Answer(boolean holds) implements EvidenceItem {}

  /**
   * How far a quality was reached, in the words of the rule.
   *
   * @param level the level, such as 部分达成, not null
   */
  record Level(String level) implements EvidenceItem {

    /**
     * Checks that the level is given.
     *
     * @param level the level, not null
     */
    public Level {
      Objects.requireNonNull(level, "level");
    }
  }

  /**
   * Points that an evaluator gives.
   *
   * @param points the points, not null
   * @param by who gives them, as a role such as 评价组, not null, not blank
   * @param why the reason, not null, not blank
   */
  record Judgement(BigDecimal points, String by, String why) implements EvidenceItem {

    /**
     * Checks that points, role and reason are given.
     *
     * @param points the points, not null, not negative
     * @param by who gives them, not null, not blank
     * @param why the reason, not null, not blank
     * @throws IllegalArgumentException if the points are negative, or role or reason is blank
     */
    public Judgement {
      if (Figures.requireBounded(points).signum() < 0) {
        throw new IllegalArgumentException(points + " points; expected 0 or more");
      }
      if (by.isBlank() || why.isBlank()) {
        throw new IllegalArgumentException("points given by a person need a role and a reason");
      }
    }
  }

  /**
   * That an indicator does not apply to the unit.
   *
   * @param why the reason, not null, not blank
   */
  record NotApplicable(String why) implements EvidenceItem {

    /**
     * Checks that a reason is given.
     *
     * @param why the reason, not null, not blank
     * @throws IllegalArgumentException if it is blank
     */
    public NotApplicable {
      if (why.isBlank()) {
        throw new IllegalArgumentException("that an indicator does not apply needs a reason");
      }
    }
  }
}
