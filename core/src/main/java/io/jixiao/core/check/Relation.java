package io.jixiao.core.check;

import io.jixiao.core.model.Column;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.UnitOfMeasure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One instance of an identity: the very cells of one report that it ties together. */
sealed interface Relation {

  /** The identity that this is an instance of. */
  Identity identity();

  /** The stated cell. */
  Cell stated();

  /** Every cell that takes part, the stated one first. */
  List<Cell> cells();

  /** Judges the cells; null means that nothing is there to judge. */
  @Nullable Judgement judge();

  /** Cells that take part only in another scope. */
  default List<Cell> scopeCells() {
    return List.of();
  }

  /** The same relation with some cells replaced. */
  Relation with(UnaryOperator<Cell> change);

  /** How a relation came out. */
  enum State {
    HELD,
    FAILED,
    WITHIN_ROUNDING,
    OTHER_SCOPE,
    NOT_ASSESSABLE
  }

  /** What there is to say about a relation. */
  record Judgement(
      State state,
      @Nullable BigDecimal computed,
      @Nullable Interval statedInterval,
      @Nullable Interval computedInterval,
      List<Cell> missing,
      @Nullable Label note) {

    static final Judgement HELD = new Judgement(State.HELD, null, null, null, List.of(), null);

    static Judgement missing(List<Cell> cells, @Nullable Label note) {
      return new Judgement(State.NOT_ASSESSABLE, null, null, null, cells, note);
    }
  }

  /** Another scope in which a sum may be stated. */
  record Scope(Label label, @Nullable Cell stated, List<Cell> plus, List<Cell> minus) {

    Scope(Label label, List<Cell> plus, List<Cell> minus) {
      this(label, null, plus, minus);
    }

    /** The sum that is meant; what is stated may be another cell, such as the fiscal part. */
    Sum meant(Sum sum) {
      return new Sum(sum.identity(), stated == null ? sum.stated() : stated, plus, minus);
    }

    List<Cell> cells() {
      List<Cell> all = new ArrayList<>(1 + plus.size() + minus.size());
      if (stated != null) {
        all.add(stated);
      }
      all.addAll(plus);
      all.addAll(minus);
      return all;
    }

    Scope with(UnaryOperator<Cell> change) {
      return new Scope(
          label,
          stated == null ? null : change.apply(stated),
          map(plus, change),
          map(minus, change));
    }
  }

  /** The stated cell is the sum of some cells less the sum of others. */
  record Sum(Identity identity, Cell stated, List<Cell> plus, List<Cell> minus, List<Scope> scopes)
      implements Relation {

    Sum(Identity identity, Cell stated, List<Cell> plus, List<Cell> minus) {
      this(identity, stated, plus, minus, List.of());
    }

    @Override
    public List<Cell> cells() {
      List<Cell> all = new ArrayList<>(1 + plus.size() + minus.size());
      all.add(stated);
      all.addAll(plus);
      all.addAll(minus);
      return all;
    }

    @Override
    public List<Cell> scopeCells() {
      if (scopes.isEmpty()) {
        return List.of();
      }
      List<Cell> all = new ArrayList<>();
      for (Scope scope : scopes) {
        all.addAll(scope.cells());
      }
      return all;
    }

    @Override
    public Relation with(UnaryOperator<Cell> change) {
      List<Scope> changed = scopes.stream().map(s -> s.with(change)).toList();
      return new Sum(
          identity, change.apply(stated), map(plus, change), map(minus, change), changed);
    }

    @Override
    public @Nullable Judgement judge() {
      List<Cell> blanks = blanks();
      int terms = plus.size() + minus.size();
      if (stated.isBlank()) {
        if (blanks.size() == terms) {
          return null;
        }
        List<Cell> missing = new ArrayList<>(1 + blanks.size());
        missing.add(stated);
        missing.addAll(blanks);
        return Judgement.missing(missing, null);
      }
      // a blank amount is none of it, but a blank balance may be anything
      if (blanks.size() == terms || hasBalance(blanks)) {
        return Judgement.missing(blanks, null);
      }
      BigDecimal computed = total(plus).subtract(total(minus));
      BigDecimal value = stated.orZero();
      if (value.compareTo(computed) == 0) {
        return Judgement.HELD;
      }
      int decimals = Printed.decimals(stated, plus, minus);
      Interval statedInterval = Printed.interval(stated, decimals, identity.truncated());
      Interval computedInterval =
          Printed.interval(computed, plus, minus, decimals, identity.truncated());
      State state = statedInterval.meets(computedInterval) ? State.WITHIN_ROUNDING : State.FAILED;
      if (state == State.FAILED) {
        for (Scope scope : scopes) {
          Judgement other = scope.meant(this).judge();
          if (other != null
              && (other.state() == State.HELD || other.state() == State.WITHIN_ROUNDING)) {
            return new Judgement(
                State.OTHER_SCOPE,
                computed,
                statedInterval,
                computedInterval,
                blanks,
                scope.label());
          }
        }
      }
      return new Judgement(state, computed, statedInterval, computedInterval, blanks, null);
    }

    private List<Cell> blanks() {
      List<Cell> blanks = null;
      for (int i = 0; i < plus.size() + minus.size(); i++) {
        Cell cell = i < plus.size() ? plus.get(i) : minus.get(i - plus.size());
        if (cell.isBlank()) {
          blanks = blanks == null ? new ArrayList<>(4) : blanks;
          blanks.add(cell);
        }
      }
      return blanks == null ? List.of() : blanks;
    }

    private static boolean hasBalance(List<Cell> cells) {
      for (Cell cell : cells) {
        if (cell.isBalance()) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * The stated cell is a share or a growth: the sum of some cells, less the sum of others, over the
   * sum of the whole.
   */
  record Ratio(
      Identity identity, Cell stated, List<Cell> parts, List<Cell> minus, List<Cell> wholes)
      implements Relation {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FEW = 16;
    private static final Label NO_WHOLE =
        new Label("分母为零，比率无从计算", "the whole is zero, so the ratio is undefined");

    Ratio(Identity identity, Cell stated, List<Cell> parts, List<Cell> wholes) {
      this(identity, stated, parts, List.of(), wholes);
    }

    @Override
    public List<Cell> cells() {
      List<Cell> all = new ArrayList<>(1 + parts.size() + minus.size() + wholes.size());
      all.add(stated);
      all.addAll(parts);
      int terms = parts.size() + minus.size() + wholes.size();
      Set<String> many = terms > FEW ? new HashSet<>() : null;
      if (many != null) {
        parts.forEach(cell -> many.add(cell.path()));
      }
      for (List<Cell> more : List.of(minus, wholes)) {
        for (Cell cell : more) {
          if (many == null ? !stands(cell, all.subList(1, all.size())) : many.add(cell.path())) {
            all.add(cell);
          }
        }
      }
      return all;
    }

    private static boolean stands(Cell cell, List<Cell> among) {
      for (Cell other : among) {
        if (other == cell || (other.name.equals(cell.name) && other.path().equals(cell.path()))) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Relation with(UnaryOperator<Cell> change) {
      return new Ratio(
          identity,
          change.apply(stated),
          map(parts, change),
          map(minus, change),
          map(wholes, change));
    }

    BigDecimal part() {
      return minus.isEmpty() ? total(parts) : total(parts).subtract(total(minus));
    }

    @Override
    public @Nullable Judgement judge() {
      List<Cell> cells = cells();
      List<Cell> blanks = new ArrayList<>(2);
      for (Cell cell : cells) {
        if (cell.isBlank()) {
          blanks.add(cell);
        }
      }
      if (!blanks.isEmpty() || wholes.isEmpty()) {
        return blanks.size() == cells.size() || (stated.isBlank() && blanks.size() > 1)
            ? null
            : Judgement.missing(blanks, null);
      }
      BigDecimal whole = total(wholes);
      if (whole.signum() == 0) {
        return Judgement.missing(List.of(), NO_WHOLE);
      }
      BigDecimal part = part();
      BigDecimal printed = stated.orZero();
      if (isQuotient(printed, part, whole, factor(), identity.truncated())) {
        return Judgement.HELD;
      }
      int scale = Math.max(printed.scale(), 0);
      Interval statedInterval = Printed.interval(stated, scale, identity.truncated());
      Interval computedInterval = quotient(scale + 6);
      State state =
          computedInterval != null && statedInterval.meets(computedInterval)
              ? State.WITHIN_ROUNDING
              : State.FAILED;
      return new Judgement(
          state,
          part.multiply(factor()).divide(whole, scale + 2, RoundingMode.HALF_UP),
          statedInterval,
          computedInterval,
          List.of(),
          null);
    }

    BigDecimal factor() {
      return factor(stated.unit == UnitOfMeasure.PERCENT);
    }

    static BigDecimal factor(boolean percent) {
      return percent ? HUNDRED : BigDecimal.ONE;
    }

    /** Whether a printed ratio is the quotient to its own decimals; the whole is not zero. */
    static boolean isQuotient(
        BigDecimal printed,
        BigDecimal part,
        BigDecimal whole,
        BigDecimal factor,
        boolean truncated) {
      RoundingMode mode = truncated ? RoundingMode.DOWN : RoundingMode.HALF_UP;
      int scale = Math.max(printed.scale(), 0);
      return part.multiply(factor).divide(whole, scale, mode).compareTo(printed) == 0;
    }

    /**
     * All that the ratio may be, rounded outwards; null if the whole may be zero. A figure that
     * stands above and below the line, such as last year's under a growth, is one figure: the ratio
     * is monotonic in it, so the corners hold the extremes.
     */
    private @Nullable Interval quotient(int scale) {
      List<Cell> terms = cells().subList(1, cells().size());
      int decimals = Printed.decimals(wholes.get(0), terms, List.of());
      List<Cell> both = new ArrayList<>(1);
      for (Cell cell : wholes) {
        if (stands(cell, parts) || stands(cell, minus)) {
          both.add(cell);
        }
      }
      Interval part = interval(without(parts, both), without(minus, both), decimals);
      Interval whole = interval(without(wholes, both), List.of(), decimals);
      Interval shared = interval(both, List.of(), decimals);
      BigDecimal sign =
          both.isEmpty() || stands(both.get(0), parts) ? BigDecimal.ONE : BigDecimal.ONE.negate();
      BigDecimal min = null;
      BigDecimal max = null;
      int sides = 0;
      for (BigDecimal s : List.of(shared.min(), shared.max())) {
        for (BigDecimal p : List.of(part.min(), part.max())) {
          for (BigDecimal w : List.of(whole.min(), whole.max())) {
            BigDecimal below = w.add(s);
            sides |= below.signum() > 0 ? 1 : below.signum() < 0 ? 2 : 3;
            if (sides == 3) {
              return null;
            }
            BigDecimal above = p.add(sign.multiply(s)).multiply(factor());
            BigDecimal low = above.divide(below, scale, RoundingMode.FLOOR);
            BigDecimal high = above.divide(below, scale, RoundingMode.CEILING);
            min = min == null ? low : min.min(low);
            max = max == null ? high : max.max(high);
          }
        }
      }
      return min == null || max == null ? null : new Interval(min, max);
    }

    private static List<Cell> without(List<Cell> cells, List<Cell> others) {
      return others.isEmpty() ? cells : cells.stream().filter(c -> !stands(c, others)).toList();
    }

    private Interval interval(List<Cell> plus, List<Cell> less, int decimals) {
      BigDecimal value = total(plus).subtract(total(less));
      return Printed.interval(value, plus, less, decimals, identity.truncated());
    }
  }

  /** The parts together are at most the bound, and none is below zero. */
  record AtMost(Identity identity, List<Cell> parts, Cell bound) implements Relation {

    @Override
    public Cell stated() {
      return parts.get(0);
    }

    @Override
    public List<Cell> cells() {
      List<Cell> all = new ArrayList<>(parts);
      all.add(bound);
      return all;
    }

    @Override
    public Relation with(UnaryOperator<Cell> change) {
      return new AtMost(identity, map(parts, change), change.apply(bound));
    }

    @Override
    public @Nullable Judgement judge() {
      boolean any = false;
      for (Cell part : parts) {
        any |= !part.isBlank();
        if (part.orZero().signum() < 0) {
          return judgement(State.FAILED, BigDecimal.ZERO);
        }
      }
      if (!any || bound.isBlank()) {
        return null;
      }
      BigDecimal sum = total(parts);
      if (sum.compareTo(bound.orZero()) <= 0) {
        return Judgement.HELD;
      }
      int decimals = Printed.decimals(bound, parts, List.of());
      BigDecimal least = Printed.interval(sum, parts, List.of(), decimals, false).min();
      BigDecimal most = Printed.interval(bound, decimals, false).max();
      return judgement(
          least.compareTo(most) <= 0 ? State.WITHIN_ROUNDING : State.FAILED, bound.orZero());
    }

    private static Judgement judgement(State state, BigDecimal limit) {
      return new Judgement(state, limit, null, null, List.of(), null);
    }
  }

  /**
   * Something that holds or not and is no sum: a grade, a missing reason, an inverted target.
   *
   * @param message the template of its message
   * @param words what stands in the places of the template
   * @param others further cells that matter
   * @param test tells whether it holds of other figures in the same cells; null where none of its
   *     figures matters
   */
  record Statement(
      Identity identity,
      List<Cell> cells,
      boolean holds,
      Label message,
      Map<String, Label> words,
      List<Cell> others,
      @Nullable Predicate<List<Cell>> test)
      implements Relation {

    Statement(Identity identity, List<Cell> cells, boolean holds, Map<String, Label> words) {
      this(identity, cells, holds, identity.message(), words);
    }

    Statement(
        Identity identity,
        List<Cell> cells,
        boolean holds,
        Label message,
        Map<String, Label> words) {
      this(identity, cells, holds, message, words, List.of(), null);
    }

    /** A statement about figures, which may turn out otherwise of others. */
    Statement(
        Identity identity, List<Cell> cells, Map<String, Label> words, Predicate<List<Cell>> test) {
      this(identity, cells, List.of(), words, test);
    }

    /** A statement that other figures bear on too, which come after its own in the test. */
    Statement(
        Identity identity,
        List<Cell> cells,
        List<Cell> others,
        Map<String, Label> words,
        Predicate<List<Cell>> test) {
      this(
          identity,
          cells,
          test.test(joined(cells, others)),
          identity.message(),
          words,
          others,
          test);
    }

    /** Whether it says of one figure that it cannot be what it is, such as a count below zero. */
    boolean isOfOneFigure() {
      return test != null
          && cells.size() == 1
          && others.isEmpty()
          && identity.severity() == Severity.ERROR;
    }

    private static List<Cell> joined(List<Cell> cells, List<Cell> others) {
      if (others.isEmpty()) {
        return cells;
      }
      List<Cell> all = new ArrayList<>(cells);
      all.addAll(others);
      return all;
    }

    @Override
    public List<Cell> scopeCells() {
      return others;
    }

    @Override
    public Cell stated() {
      return cells.get(0);
    }

    @Override
    public Relation with(UnaryOperator<Cell> change) {
      List<Cell> changed = map(cells, change);
      List<Cell> changedOthers = map(others, change);
      boolean still = test == null ? holds : test.test(joined(changed, changedOthers));
      return new Statement(identity, changed, still, message, words, changedOthers, test);
    }

    @Override
    public Judgement judge() {
      return holds
          ? Judgement.HELD
          : new Judgement(State.FAILED, null, null, null, List.of(), null);
    }
  }

  /**
   * The values of one cell that would make a relation hold, one for each scope, all other cells
   * being right; none where it has no influence. A bound is met with equality.
   */
  static List<BigDecimal> solve(Relation relation, Cell unknown, int scale) {
    List<BigDecimal> values = new ArrayList<>(2);
    BigDecimal value = solveOne(relation, unknown, scale);
    if (value != null) {
      values.add(value);
    }
    if (relation instanceof Sum sum) {
      for (Scope scope : sum.scopes()) {
        BigDecimal other = solveOne(scope.meant(sum), unknown, scale);
        if (other != null) {
          values.add(other);
        }
      }
    }
    return values;
  }

  private static @Nullable BigDecimal solveOne(Relation relation, Cell unknown, int scale) {
    if (relation instanceof Sum sum) {
      if (sum.cells().stream().filter(c -> c == unknown).count() != 1) {
        return null;
      }
      BigDecimal plus = total(sum.plus());
      BigDecimal minus = total(sum.minus());
      if (unknown == sum.stated()) {
        return plus.subtract(minus);
      }
      BigDecimal rest = sum.stated().orZero().subtract(plus).add(minus);
      return sum.plus().contains(unknown)
          ? rest.add(unknown.orZero())
          : unknown.orZero().subtract(rest);
    }
    if (relation instanceof Ratio ratio) {
      return solve(ratio, unknown, scale);
    }
    if (relation instanceof AtMost atMost) {
      return unknown == atMost.bound()
          ? total(atMost.parts())
          : atMost.bound().orZero().subtract(total(atMost.parts())).add(unknown.orZero());
    }
    return null;
  }

  private static @Nullable BigDecimal solve(Ratio ratio, Cell unknown, int scale) {
    BigDecimal part = ratio.part();
    BigDecimal whole = total(ratio.wholes());
    BigDecimal stated = ratio.stated().orZero();
    BigDecimal factor = ratio.factor();
    if (unknown == ratio.stated()) {
      return whole.signum() == 0
          ? null
          : part.multiply(factor).divide(whole, Math.max(stated.scale(), 0), RoundingMode.HALF_UP);
    }
    BigDecimal inPart =
        BigDecimal.valueOf(times(ratio.parts(), unknown) - times(ratio.minus(), unknown));
    BigDecimal inWhole = BigDecimal.valueOf(times(ratio.wholes(), unknown));
    BigDecimal restPart = part.subtract(inPart.multiply(unknown.orZero()));
    BigDecimal restWhole = whole.subtract(inWhole.multiply(unknown.orZero()));
    // factor * (restPart + inPart x) = stated * (restWhole + inWhole x)
    BigDecimal slope = factor.multiply(inPart).subtract(stated.multiply(inWhole));
    BigDecimal constant = stated.multiply(restWhole).subtract(factor.multiply(restPart));
    return slope.signum() == 0 ? null : constant.divide(slope, scale, RoundingMode.HALF_UP);
  }

  private static long times(List<Cell> cells, Cell cell) {
    return cells.stream().filter(c -> c == cell).count();
  }

  /** The exact sum of the cells, absent ones read as zero. */
  static BigDecimal total(List<Cell> cells) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < cells.size(); i++) {
      BigDecimal value = cells.get(i).value;
      sum = value == null ? sum : sum.add(value);
    }
    return sum;
  }

  /** The sum of two figures, an absent one being none of it; null if both are absent. */
  static @Nullable BigDecimal sum(@Nullable BigDecimal sum, @Nullable BigDecimal part) {
    if (sum == null || part == null) {
      return sum == null ? part : sum;
    }
    return sum.add(part);
  }

  /** The sum of some columns of a row, absent ones being none of it; null if all are absent. */
  static <T> @Nullable BigDecimal total(T values, List<Column<T>> columns) {
    BigDecimal sum = null;
    for (int i = 0; i < columns.size(); i++) {
      sum = sum(sum, columns.get(i).number(values));
    }
    return sum;
  }

  private static List<Cell> map(List<Cell> cells, UnaryOperator<Cell> change) {
    List<Cell> changed = new ArrayList<>(cells.size());
    for (Cell cell : cells) {
      changed.add(change.apply(cell));
    }
    return changed;
  }
}
