package io.jixiao.core.check;

import io.jixiao.core.check.Relation.Judgement;
import io.jixiao.core.check.Relation.State;
import io.jixiao.core.model.UnitOfMeasure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fellegi–Holt error localisation with exact arithmetic: the smallest sets of cells whose change
 * satisfies every relation they stand in.
 *
 * <p>Failed relations that share cells form a knot, and each knot is searched by itself: a set must
 * touch every failed relation of the knot, and every relation that it touches must hold afterwards.
 * A smallest set has as many independent relations as cells, so its values follow from solving one
 * relation after another, or two at a time where two cells occur only together.
 */
final class SuspectSearch {

  /** What a search gives. */
  record Result(List<Suspect> suspects, boolean complete) {
    static final Result NONE = new Result(List.of(), true);
  }

  private static final int NEAR_UNITS = 6;
  private static final int MOST_SOLUTIONS = 64;
  private static final int CELLS_PER_TRIAL = 250;

  private final SuspectOptions options;
  private final List<Relation> relations = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();
  private final List<int[]> cellsOf = new ArrayList<>();
  private final List<List<Integer>> relationsOf = new ArrayList<>();
  private final List<Integer> failed = new ArrayList<>();
  private final BitSet fixed = new BitSet();
  private final BitSet totals = new BitSet();
  private final BitSet inFormulas = new BitSet();
  private final BitSet failing = new BitSet();
  private final List<State> states = new ArrayList<>();
  private final List<Watched> aside = new ArrayList<>();
  private final List<Watched> watched = new ArrayList<>();
  private final List<List<Integer>> watchedOf = new ArrayList<>();
  private final Map<Alike, Integer> figures = new HashMap<>();
  private final Map<String, List<Integer>> rowMates = new HashMap<>();
  private long work;

  /** A relation that no suspect has to repair, but that a repair may turn. */
  private record Watched(Relation relation, @Nullable State state) {}

  private SuspectSearch(SuspectOptions options) {
    this.options = options;
  }

  /**
   * Searches a pass that kept every relation.
   *
   * @param waived which relations may stand as they are, and need no repair
   */
  static Result search(Run all, SuspectOptions options, Predicate<Relation> waived) {
    SuspectSearch search = new SuspectSearch(options);
    search.index(inOrder(all.relations().stream().filter(waived.negate()).toList()));
    search.watch(all);
    return search.run();
  }

  /** The order of the rules is not to be seen, be it in what a search that stops had found. */
  private static List<Relation> inOrder(List<Relation> relations) {
    List<Relation> ordered = new ArrayList<>(relations);
    ordered.sort(
        Comparator.<Relation, String>comparing(r -> r.identity().code())
            .thenComparing(r -> r.stated().path())
            .thenComparing(SuspectSearch::paths));
    return ordered;
  }

  private static String paths(Relation relation) {
    return relation.cells().stream().map(Cell::path).collect(Collectors.joining("\n"));
  }

  /**
   * Statements, and what could not be assessed: a repair need not mend them, but may not go by
   * without a word about them.
   */
  private void watch(Run all) {
    if (failed.isEmpty()) {
      return;
    }
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      numbers.put(cells.get(i).path(), i);
      watchedOf.add(List.of());
    }
    for (Watched one : aside) {
      watch(one, numbers);
    }
    for (Relation relation : all.idle()) {
      watch(new Watched(relation, null), numbers);
    }
  }

  private void watch(Watched one, Map<String, Integer> numbers) {
    Relation relation = one.relation();
    if (relation instanceof Relation.Statement statement && statement.test() == null) {
      return;
    }
    int number = watched.size();
    watched.add(one);
    for (List<Cell> own : List.of(relation.cells(), relation.scopeCells())) {
      for (Cell cell : own) {
        Integer known = numbers.get(cell.path());
        if (known != null) {
          List<Integer> others = watchedOf.get(known);
          if (others.isEmpty()) {
            others = new ArrayList<>(4);
            watchedOf.set(known, others);
          }
          if (others.isEmpty() || others.get(others.size() - 1) != number) {
            others.add(number);
          }
        }
      }
    }
  }

  private void index(List<Relation> all) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Relation relation : all) {
      Judgement judgement = relation.judge();
      if (judgement == null
          || judgement.state() == State.NOT_ASSESSABLE
          || (relation instanceof Relation.Statement statement && !statement.isOfOneFigure())) {
        aside.add(new Watched(relation, judgement == null ? null : judgement.state()));
        continue;
      }
      int number = relations.size();
      relations.add(relation);
      List<Cell> own = new ArrayList<>(relation.cells());
      int formula = own.size();
      own.addAll(relation.scopeCells());
      int[] indexes = new int[own.size()];
      for (int i = 0; i < indexes.length; i++) {
        Cell cell = own.get(i);
        String path = cell.path();
        Integer known = numbers.get(path);
        if (known == null) {
          known = cells.size();
          numbers.put(path, known);
          cells.add(cell);
          relationsOf.add(new ArrayList<>());
          if (cell.constant || options.pinned().contains(path)) {
            fixed.set(known);
          }
        }
        indexes[i] = known;
        inFormulas.set(known, inFormulas.get(known) || i < formula);
        List<Integer> standing = relationsOf.get(known);
        if (standing.isEmpty() || standing.get(standing.size() - 1) != number) {
          standing.add(number);
        }
      }
      if (relation instanceof Relation.Sum sum && sum.plus().size() + sum.minus().size() > 1) {
        totals.set(indexes[0]);
      }
      cellsOf.add(indexes);
      states.add(judgement.state());
      if (judgement.state() == State.FAILED) {
        failed.add(number);
        failing.set(number);
      }
    }
  }

  private Result run() {
    Map<String, Candidate> found = new LinkedHashMap<>();
    boolean complete = true;
    for (List<Integer> knot : knots()) {
      complete &= searchKnot(knot, found);
      if (options.maxCells() > 1) {
        searchSwaps(knot, found);
      }
    }
    List<Candidate> ordered = new ArrayList<>(found.values());
    nameSwaps(ordered);
    ordered.sort(order());
    List<Suspect> suspects = new ArrayList<>(ordered.size());
    for (Candidate candidate : ordered) {
      suspects.add(candidate.toSuspect(suspects.size() + 1));
    }
    return new Result(suspects, complete);
  }

  /**
   * Two figures of one row typed into each other's cells are one slip of the hand, so such a pair
   * is a suspect even where a single cell would do.
   */
  private void searchSwaps(List<Integer> knot, Map<String, Candidate> found) {
    for (int x : cellsOf.get(knot.get(0))) {
      Cell a = cells.get(x);
      for (int y : rowMates(a)) {
        if (isWornOut()) {
          return;
        }
        work++;
        Cell b = cells.get(y);
        boolean swappable =
            x != y
                && !fixed.get(x)
                && !fixed.get(y)
                && a.value != null
                && b.value != null
                && a.unit == b.unit
                && a.isRounded()
                && a.orZero().compareTo(b.orZero()) != 0;
        if (swappable) {
          int[] set = {Math.min(x, y), Math.max(x, y)};
          Set<Integer> touched = new LinkedHashSet<>(relationsOf.get(x));
          touched.addAll(relationsOf.get(y));
          Candidate candidate =
              touched.containsAll(knot)
                  ? verify(set, touched, Map.of(x, a.withValue(b.value), y, b.withValue(a.value)))
                  : null;
          if (candidate != null) {
            found.putIfAbsent(candidate.key(), candidate);
          }
        }
      }
    }
  }

  /** The cells of the same row. */
  private List<Integer> rowMates(Cell cell) {
    if (rowMates.isEmpty()) {
      for (int i = 0; i < cells.size(); i++) {
        rowMates.computeIfAbsent(cells.get(i).row.path(), r -> new ArrayList<>(8)).add(i);
      }
    }
    return rowMates.getOrDefault(cell.row.path(), List.of());
  }

  /** Two cells of different knots may each hold the other's figure. */
  private void nameSwaps(List<Candidate> candidates) {
    Map<BigDecimal, List<Candidate>> byStated = new HashMap<>();
    for (Candidate candidate : candidates) {
      BigDecimal stated = candidate.set.length == 1 ? cells.get(candidate.set[0]).value : null;
      if (stated != null) {
        byStated
            .computeIfAbsent(stated.stripTrailingZeros(), v -> new ArrayList<>(1))
            .add(candidate);
      }
    }
    for (Candidate a : candidates) {
      if (a.set.length == 1) {
        BigDecimal repaired = a.repaired(a.set[0]).orZero().stripTrailingZeros();
        for (Candidate b : byStated.getOrDefault(repaired, List.of())) {
          work++;
          if (a.set[0] != b.set[0] && a.isSwapOf(b)) {
            a.causes.set(0, Optional.of(Cause.CELLS_SWAPPED));
            break;
          }
        }
      }
    }
  }

  /** Failed relations that share cells, directly or through each other. */
  private List<List<Integer>> knots() {
    List<List<Integer>> knots = new ArrayList<>();
    Set<Integer> left = new LinkedHashSet<>(failed);
    BitSet seen = new BitSet();
    while (!left.isEmpty()) {
      List<Integer> knot = new ArrayList<>();
      List<Integer> open = new ArrayList<>(List.of(left.iterator().next()));
      left.remove(open.get(0));
      while (!open.isEmpty()) {
        int relation = open.remove(open.size() - 1);
        knot.add(relation);
        for (int cell : cellsOf.get(relation)) {
          if (seen.get(cell)) {
            continue;
          }
          seen.set(cell);
          for (int other : relationsOf.get(cell)) {
            if (left.remove(other)) {
              open.add(other);
            }
          }
        }
      }
      knot.sort(Comparator.naturalOrder());
      knots.add(knot);
    }
    return knots;
  }

  private boolean searchKnot(List<Integer> knot, Map<String, Candidate> found) {
    Search search = new Search(knot);
    for (int size = 1; size <= options.maxCells(); size++) {
      search.tried.clear();
      search.extend(new int[0], size);
      if (!search.hits.isEmpty()) {
        for (Candidate candidate : search.hits) {
          found.putIfAbsent(candidate.key(), candidate);
        }
        return !search.exhausted();
      }
      if (search.exhausted()) {
        return false;
      }
    }
    return false;
  }

  /** The search for the smallest sets of one knot. */
  private final class Search {

    private final List<Integer> knot;
    private final List<Candidate> hits = new ArrayList<>();
    private final Set<String> tried = new HashSet<>();
    private final Map<Integer, BitSet> touching = new HashMap<>();
    private final Map<Integer, Integer> places = new HashMap<>();
    private int trials;

    Search(List<Integer> knot) {
      this.knot = knot;
      for (int i = 0; i < knot.size(); i++) {
        places.put(knot.get(i), i);
      }
    }

    boolean exhausted() {
      return trials >= options.maxTrials() || isWornOut();
    }

    void extend(int[] set, int size) {
      if (exhausted()) {
        return;
      }
      int untouched = firstUntouched(set);
      if (set.length == size) {
        if (untouched < 0) {
          attempt(set);
        }
        return;
      }
      if (untouched >= 0) {
        branch(set, cellsOf.get(untouched), size);
        return;
      }
      Set<Integer> neighbours = new LinkedHashSet<>();
      for (int cell : set) {
        for (int relation : relationsOf.get(cell)) {
          for (int neighbour : cellsOf.get(relation)) {
            neighbours.add(neighbour);
          }
        }
      }
      branch(set, neighbours.stream().mapToInt(Integer::intValue).toArray(), size);
    }

    private void branch(int[] set, int[] choices, int size) {
      for (int cell : choices) {
        boolean unasked = cells.get(cell).isBlank() && !inFormulas.get(cell);
        if (fixed.get(cell) || unasked || contains(set, cell)) {
          continue;
        }
        int[] larger = Arrays.copyOf(set, set.length + 1);
        larger[set.length] = cell;
        Arrays.sort(larger);
        if (tried.add(Arrays.toString(larger))) {
          extend(larger, size);
        }
      }
    }

    private int firstUntouched(int[] set) {
      BitSet all = new BitSet(knot.size());
      for (int cell : set) {
        all.or(touchedBy(cell));
      }
      work += 1 + knot.size() / Long.SIZE;
      int first = all.nextClearBit(0);
      return first < knot.size() ? knot.get(first) : -1;
    }

    /** The relations of the knot that a cell stands in, by their places in the knot. */
    private BitSet touchedBy(int cell) {
      return touching.computeIfAbsent(
          cell,
          c -> {
            BitSet own = new BitSet(knot.size());
            for (int relation : relationsOf.get(c)) {
              Integer place = places.get(relation);
              if (place != null) {
                own.set(place);
              }
            }
            return own;
          });
    }

    private void attempt(int[] set) {
      trials++;
      Set<Integer> touched = new LinkedHashSet<>();
      for (int cell : set) {
        touched.addAll(relationsOf.get(cell));
      }
      Candidate best = null;
      for (Map<Integer, Cell> solution : solutions(set, touched, new HashMap<>())) {
        if (isWornOut()) {
          break;
        }
        best = better(best, verify(set, touched, solution));
        if (set.length == 1) {
          for (Map<Integer, Cell> near : near(set[0], solution, best == null)) {
            best = better(best, verify(set, touched, near));
          }
        }
      }
      if (best != null && set.length == 2) {
        Map<Integer, Cell> swapped = new HashMap<>();
        swapped.put(set[0], cells.get(set[0]).withValue(cells.get(set[1]).value));
        swapped.put(set[1], cells.get(set[1]).withValue(cells.get(set[0]).value));
        best = better(best, verify(set, touched, swapped));
      }
      if (best != null) {
        hits.add(set.length > 1 && !best.isSwap() ? nearest(best, touched) : best);
      }
    }

    /** The values within rounding of a solution of several cells that slips would explain. */
    private Candidate nearest(Candidate found, Set<Integer> touched) {
      Candidate best = found;
      for (int cell : found.set) {
        for (Map<Integer, Cell> near : near(cell, best.solution, false)) {
          Map<Integer, Cell> solution = new HashMap<>(best.solution);
          solution.putAll(near);
          Candidate other = verify(found.set, touched, solution);
          best = other != null && other.named() > best.named() ? other : best;
        }
      }
      return best;
    }
  }

  /**
   * The values within rounding of a solution that a common slip would explain; the identities alone
   * cannot tell 2156.61 from 2156.62, but a digit typed wrong can.
   */
  private List<Map<Integer, Cell>> near(int cell, Map<Integer, Cell> solution, boolean all) {
    Cell before = cells.get(cell);
    Cell repaired = solution.get(cell);
    if (repaired == null || !before.isRounded()) {
      return List.of();
    }
    List<Map<Integer, Cell>> near = new ArrayList<>();
    BigDecimal least = Interval.halfUnit(before.orZero());
    for (BigDecimal value : Causes.undone(before)) {
      // less than the cell can print is no figure of the unit, it is nothing
      if (value.abs().compareTo(least) >= 0) {
        near.add(Map.of(cell, before.withValue(value)));
      }
    }
    BigDecimal unit = BigDecimal.valueOf(1, repaired.orZero().scale());
    for (int steps = 1; steps <= NEAR_UNITS; steps++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        BigDecimal value =
            repaired.orZero().add(unit.multiply(BigDecimal.valueOf((long) sign * steps)));
        if (all || Causes.ofSlip(before, value).isPresent()) {
          near.add(Map.of(cell, before.withValue(value)));
        }
      }
    }
    return near;
  }

  /** A named cause is better than none, then the more identities hold exactly the better. */
  private static @Nullable Candidate better(@Nullable Candidate a, @Nullable Candidate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    int named = a.named();
    int othersNamed = b.named();
    if (named != othersNamed) {
      return named > othersNamed ? a : b;
    }
    return b.exact > a.exact ? b : a;
  }

  /** Every way to solve the set, one cell after another through relations with one unknown left. */
  private List<Map<Integer, Cell>> solutions(
      int[] set, Set<Integer> touched, Map<Integer, Cell> known) {
    List<Map<Integer, Cell>> all = new ArrayList<>();
    if (known.size() == set.length) {
      all.add(Map.copyOf(known));
      return all;
    }
    boolean single = false;
    Map<Integer, Set<BigDecimal>> seen = new HashMap<>();
    for (int relation : touched) {
      if (isWornOut()) {
        return all;
      }
      int unknown = -1;
      int unknowns = 0;
      for (int cell : set) {
        if (!known.containsKey(cell) && contains(cellsOf.get(relation), cell)) {
          unknown = cell;
          unknowns++;
        }
      }
      if (unknowns != 1) {
        continue;
      }
      single = true;
      for (BigDecimal value : solve(relation, unknown, known)) {
        if (seen.computeIfAbsent(unknown, c -> new HashSet<>()).add(value)) {
          Map<Integer, Cell> more = new HashMap<>(known);
          more.put(unknown, printed(cells.get(unknown), value));
          all.addAll(solutions(set, touched, more));
          if (all.size() > MOST_SOLUTIONS) {
            return all;
          }
        }
      }
    }
    if (!single && set.length - known.size() == 2) {
      pairs(set, touched, known, all);
    }
    return all;
  }

  /** Two cells that occur only together: solve two sums at once by Cramer's rule. */
  private void pairs(
      int[] set, Set<Integer> touched, Map<Integer, Cell> known, List<Map<Integer, Cell>> all) {
    int[] open = Arrays.stream(set).filter(c -> !known.containsKey(c)).toArray();
    List<BigDecimal[]> rows = new ArrayList<>();
    for (int relation : touched) {
      if (relations.get(relation) instanceof Relation.Sum) {
        rows.add(row(relation, open[0], open[1], known));
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size(); j++) {
        BigDecimal[] a = rows.get(i);
        BigDecimal[] b = rows.get(j);
        BigDecimal det = a[0].multiply(b[1]).subtract(a[1].multiply(b[0]));
        if (det.signum() == 0) {
          continue;
        }
        int scale = Math.max(a[2].scale(), b[2].scale());
        Map<Integer, Cell> solution = new HashMap<>(known);
        solution.put(
            open[0],
            printed(
                cells.get(open[0]),
                a[2].multiply(b[1])
                    .subtract(a[1].multiply(b[2]))
                    .divide(det, scale, RoundingMode.HALF_UP)));
        solution.put(
            open[1],
            printed(
                cells.get(open[1]),
                a[0].multiply(b[2])
                    .subtract(a[2].multiply(b[0]))
                    .divide(det, scale, RoundingMode.HALF_UP)));
        all.add(solution);
      }
    }
  }

  /** The cell with another figure, which has no more decimals than the cell prints or it needs. */
  private static Cell printed(Cell cell, BigDecimal value) {
    int own = cell.value == null ? 0 : Math.max(cell.value.scale(), 0);
    BigDecimal shortest = value.stripTrailingZeros();
    return cell.withValue(
        value.scale() <= own ? value : shortest.setScale(Math.max(shortest.scale(), own)));
  }

  /** A sum as {coefficient of x, coefficient of y, right-hand side}. */
  private BigDecimal[] row(int relation, int x, int y, Map<Integer, Cell> known) {
    Relation.Sum sum = (Relation.Sum) with(relation, known);
    int[] indexes = cellsOf.get(relation);
    int scopesFrom = sum.cells().size();
    BigDecimal cx = BigDecimal.ZERO;
    BigDecimal cy = BigDecimal.ZERO;
    BigDecimal rest = BigDecimal.ZERO;
    List<Cell> own = sum.cells();
    for (int i = 0; i < scopesFrom; i++) {
      boolean positive = i == 0 || i > sum.plus().size();
      BigDecimal sign = positive ? BigDecimal.ONE : BigDecimal.ONE.negate();
      if (indexes[i] == x) {
        cx = cx.add(sign);
      } else if (indexes[i] == y) {
        cy = cy.add(sign);
      } else {
        rest = rest.subtract(sign.multiply(own.get(i).orZero()));
      }
    }
    return new BigDecimal[] {cx, cy, rest};
  }

  private List<BigDecimal> solve(int relation, int unknown, Map<Integer, Cell> known) {
    Relation changed = with(relation, known);
    String path = cells.get(unknown).path();
    Cell cell = null;
    int decimals = 0;
    List<Cell> own = new ArrayList<>(changed.cells());
    own.addAll(changed.scopeCells());
    for (Cell member : own) {
      if (member.path().equals(path)) {
        cell = member;
      }
      if (member.unit == cells.get(unknown).unit) {
        decimals = Math.max(decimals, member.orZero().scale());
      }
    }
    if (cell == null) {
      return List.of();
    }
    if (changed instanceof Relation.Statement) {
      // a count below zero has a sign too many
      return cell.orZero().signum() < 0 ? List.of(cell.orZero().negate()) : List.of();
    }
    Cell one = cell;
    List<BigDecimal> values = new ArrayList<>(2);
    for (BigDecimal value :
        Relation.solve(changed.with(c -> c.path().equals(path) ? one : c), one, decimals)) {
      boolean counted = cell.unit == UnitOfMeasure.PERSON && value.stripTrailingZeros().scale() > 0;
      if (!counted && (value.signum() >= 0 || !cell.isNonNegative())) {
        values.add(
            value.scale() > decimals ? value.setScale(decimals, RoundingMode.HALF_UP) : value);
      }
    }
    return values;
  }

  /** Long relations make a trial dear, so the cells looked at are bounded too. */
  private boolean isWornOut() {
    return work >= (long) CELLS_PER_TRIAL * options.maxTrials();
  }

  private Relation with(int relation, Map<Integer, Cell> changes) {
    work += cellsOf.get(relation).length;
    return with(relations.get(relation), changes);
  }

  private static Relation with(Relation original, Map<Integer, Cell> changes) {
    if (changes.isEmpty()) {
      return original;
    }
    return original.with(
        cell -> {
          for (Cell changed : changes.values()) {
            if (changed.path().equals(cell.path())) {
              return changed;
            }
          }
          return cell;
        });
  }

  private @Nullable Candidate verify(int[] set, Set<Integer> touched, Map<Integer, Cell> solution) {
    for (int cell : set) {
      Cell changed = solution.get(cell);
      if (changed == null
          || (changed.orZero().signum() < 0 && changed.isNonNegative())
          || (cells.get(cell).value != null
              && changed.orZero().compareTo(cells.get(cell).orZero()) == 0)) {
        return null;
      }
    }
    int exact = 0;
    Set<String> explains = new LinkedHashSet<>();
    BitSet mended = new BitSet();
    List<Suspect.Sequel> sequels = new ArrayList<>();
    for (int relation : touched) {
      Judgement after = with(relation, solution).judge();
      // a score that is no longer below zero needs no bound
      Judgement judgement = after == null ? Judgement.HELD : after;
      if (judgement.state() == State.FAILED || judgement.state() == State.NOT_ASSESSABLE) {
        return null;
      }
      if (judgement.state() == State.HELD) {
        exact++;
      }
      if (failing.get(relation)) {
        mended.set(relation);
        explains.add(relations.get(relation).identity().code());
      }
      if (judgement.state() != State.HELD && judgement.state() != states.get(relation)) {
        sequels.add(sequel(relations.get(relation), judgement.state()));
      }
    }
    int equations = explains.size();
    return settle(set, solution, explains, sequels)
        ? new Candidate(set, solution, exact, equations, List.copyOf(explains), mended, sequels)
        : null;
  }

  /**
   * Looks at the relations that need not hold: says what a repair makes of them, and refuses one
   * that fills in a blank so that an equation fails which could not be assessed before.
   */
  private boolean settle(
      int[] set, Map<Integer, Cell> solution, Set<String> explains, List<Suspect.Sequel> sequels) {
    Set<Integer> touched = new LinkedHashSet<>();
    for (int cell : set) {
      touched.addAll(watchedOf.get(cell));
    }
    for (int number : touched) {
      Watched before = watched.get(number);
      Relation after = with(before.relation(), solution);
      work += after.cells().size();
      Judgement judgement = after.judge();
      State state = judgement == null ? null : judgement.state();
      boolean statement = after instanceof Relation.Statement;
      if (state == State.FAILED && !statement) {
        return false;
      }
      if (before.state() == State.FAILED && state == State.HELD) {
        explains.add(after.identity().code());
      }
      if (state != null && state != State.HELD && state != before.state()) {
        sequels.add(sequel(after, state));
      }
    }
    return true;
  }

  private static Suspect.Sequel sequel(Relation relation, State state) {
    Outcome outcome = Outcome.valueOf(state.name());
    return new Suspect.Sequel(
        relation.identity().code(),
        relation.stated().path(),
        outcome,
        outcome == Outcome.FAILED ? relation.identity().severity() : Severity.INFO);
  }

  private Comparator<Candidate> order() {
    return Comparator.<Candidate>comparingInt(Candidate::slips)
        .thenComparing(Comparator.<Candidate>comparingInt(c -> c.equations).reversed())
        .thenComparing(Candidate::callersTrust)
        .thenComparing(Candidate::unnamed)
        .thenComparing(c -> c.sequels.size() - c.failures())
        .thenComparing(Candidate::negatives)
        .thenComparing(Comparator.<Candidate>comparingInt(Candidate::corroboration).reversed())
        .thenComparing(Candidate::failures)
        .thenComparing(Candidate::blanks)
        .thenComparing(Candidate::totals)
        .thenComparing(Candidate::key);
  }

  /** A figure by what makes it like another one: points only of the same column. */
  private record Alike(UnitOfMeasure unit, String name, BigDecimal value) {

    static Alike of(Cell cell, BigDecimal value) {
      String column = cell.unit == UnitOfMeasure.POINT ? cell.name : "";
      return new Alike(cell.unit, column, value.stripTrailingZeros());
    }
  }

  /** How often each figure stands in the report. */
  private Map<Alike, Integer> alike() {
    if (figures.isEmpty()) {
      for (Cell cell : cells) {
        if (cell.value != null) {
          figures.merge(Alike.of(cell, cell.value), 1, Integer::sum);
        }
      }
    }
    return figures;
  }

  private static boolean contains(int[] set, int cell) {
    for (int member : set) {
      if (member == cell) {
        return true;
      }
    }
    return false;
  }

  /** A set of cells with the values that repair it. */
  private final class Candidate {

    private final int[] set;
    private final Map<Integer, Cell> solution;
    private final int exact;

    /** How many identities over figures it repairs. */
    private final int equations;

    private final List<String> explains;
    private final BitSet mended;
    private final List<Suspect.Sequel> sequels;

    /** What may have happened to each cell, in the order of the set. */
    private final List<Optional<Cause>> causes;

    Candidate(
        int[] set,
        Map<Integer, Cell> solution,
        int exact,
        int equations,
        List<String> explains,
        BitSet mended,
        List<Suspect.Sequel> sequels) {
      this.mended = mended;
      this.set = set;
      this.solution = solution;
      this.exact = exact;
      this.equations = equations;
      this.explains = explains;
      this.sequels = sequels;
      this.causes = causes();
    }

    String key() {
      return String.join(
          "\n", Arrays.stream(set).mapToObj(c -> cells.get(c).path()).sorted().toList());
    }

    /** How many slips of the hand it takes: two figures in each other's cells are one. */
    int slips() {
      return isSwap() ? 1 : set.length;
    }

    /** Whether two cells hold each other's figures. */
    boolean isSwap() {
      Optional<Cause> first = causes.get(0);
      return first.isPresent() && first.get() == Cause.CELLS_SWAPPED;
    }

    /** How many of the changes have a cause other than rounding. */
    int named() {
      int named = 0;
      for (Optional<Cause> cause : causes) {
        named += cause.isPresent() && cause.get() != Cause.ROUNDING ? 1 : 0;
      }
      return named;
    }

    int unnamed() {
      int unnamed = 0;
      for (Optional<Cause> cause : causes) {
        unnamed += cause.isEmpty() ? 1 : 0;
      }
      return unnamed;
    }

    /** How many findings the repair would bring out. */
    int failures() {
      int failures = 0;
      for (Suspect.Sequel sequel : sequels) {
        failures += sequel.outcome() == Outcome.FAILED ? 1 : 0;
      }
      return failures;
    }

    /** How many figures would go below zero, which a figure seldom should. */
    int negatives() {
      int negatives = 0;
      for (int cell : set) {
        boolean below = repaired(cell).orZero().signum() < 0;
        negatives += below && cells.get(cell).orZero().signum() >= 0 ? 1 : 0;
      }
      return negatives;
    }

    int blanks() {
      int blanks = 0;
      for (int cell : set) {
        blanks += cells.get(cell).isBlank() ? 1 : 0;
      }
      return blanks;
    }

    boolean isSwapOf(Candidate other) {
      Cell own = cells.get(set[0]);
      Cell others = cells.get(other.set[0]);
      return own.value != null
          && others.value != null
          && !mended.intersects(other.mended)
          && own.unit == others.unit
          && own.value.compareTo(other.repaired(other.set[0]).orZero()) == 0
          && others.value.compareTo(repaired(set[0]).orZero()) == 0;
    }

    /**
     * How many more of the like figures of the report equal the repaired value than the stated one:
     * a figure that stands elsewhere, or that its neighbours have, is the likelier one.
     */
    int corroboration() {
      int more = 0;
      for (int changed : set) {
        Cell before = cells.get(changed);
        BigDecimal after = repaired(changed).orZero();
        more += alike().getOrDefault(Alike.of(before, after), 0);
        more -= alike().getOrDefault(Alike.of(before, before.orZero()), 0);
        // its own figure is one of those like the stated one
        more += before.value == null ? 0 : 1;
      }
      return more;
    }

    long callersTrust() {
      long trust = 0;
      for (int cell : set) {
        trust += options.trust().applyAsInt(cells.get(cell).path());
      }
      return trust;
    }

    /** Totals are trusted more than details. */
    int totals() {
      int trust = 0;
      for (int cell : set) {
        trust += totals.get(cell) ? 1 : 0;
      }
      return trust;
    }

    private Cell repaired(int cell) {
      return solution.getOrDefault(cell, cells.get(cell));
    }

    private List<Optional<Cause>> causes() {
      List<Optional<Cause>> all = new ArrayList<>(set.length);
      if (set.length == 2 && holdEachOther()) {
        all.add(Optional.of(Cause.CELLS_SWAPPED));
        all.add(Optional.of(Cause.CELLS_SWAPPED));
        return all;
      }
      for (int cell : set) {
        all.add(cause(cell));
      }
      return all;
    }

    private boolean holdEachOther() {
      Cell a = cells.get(set[0]);
      Cell b = cells.get(set[1]);
      return a.value != null
          && b.value != null
          && a.value.compareTo(repaired(set[1]).orZero()) == 0
          && b.value.compareTo(repaired(set[0]).orZero()) == 0;
    }

    private Optional<Cause> cause(int cell) {
      Map<Integer, Cell> others = new HashMap<>(solution);
      others.remove(cell);
      List<Relation.Sum> totalOf = new ArrayList<>();
      List<Relation.Sum> partOf = new ArrayList<>();
      for (int relation : relationsOf.get(cell)) {
        if (relations.get(relation) instanceof Relation.Sum sum && sum.plus().size() > 1) {
          Relation.Sum mendedSum = (Relation.Sum) with(sum, others);
          (cellsOf.get(relation)[0] == cell ? totalOf : partOf).add(mendedSum);
        }
      }
      return Causes.of(cells.get(cell), repaired(cell).orZero(), totalOf, partOf);
    }

    Suspect toSuspect(int rank) {
      List<Suspect.Change> changes = new ArrayList<>(set.length);
      for (int i = 0; i < set.length; i++) {
        Cell before = cells.get(set[i]);
        changes.add(
            new Suspect.Change(
                before.path(),
                before.label(),
                Optional.ofNullable(before.value),
                repaired(set[i]).orZero(),
                causes.get(i)));
      }
      // the order of the rules is not to be seen
      changes.sort(Comparator.comparing(Suspect.Change::path));
      return new Suspect(
          rank,
          changes,
          set.length == 1 || isSwap() ? causes.get(0) : Optional.empty(),
          explains.stream().sorted().toList(),
          sequels.stream()
              .distinct()
              .sorted(
                  Comparator.comparing(Suspect.Sequel::rule)
                      .thenComparing(Suspect.Sequel::path)
                      .thenComparing(Suspect.Sequel::outcome))
              .toList());
    }
  }
}
