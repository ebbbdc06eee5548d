package io.jixiao.core.check;

import io.jixiao.core.check.Identities.Problem;
import io.jixiao.core.check.Identities.ProblemKind;
import io.jixiao.core.model.AssetPosition;
import io.jixiao.core.model.BuildingControl;
import io.jixiao.core.model.Column;
import io.jixiao.core.model.EconomicClasses;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.ProjectSpending;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SpecialFunds;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.StatutoryBudget;
import io.jixiao.core.model.TaskSpending;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.YearComparison;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Examines identities as linear forms over path patterns: {@code stated − plus + minus = 0}, and
 * ratios over one stated place by the linear forms that they imply of each other.
 *
 * <p>An identity with two places of its own follows from no other and leaves none to zero, so it is
 * set aside; what is left, seldom much, is eliminated exactly. The work is bounded, and what was
 * not examined is told.
 */
final class IdentityLint {

  private static final long MOST_WORK = 1_000_000;
  private static final String ROW = "*";
  private static final String ALL_ROWS = "**";

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Boolean> known = new HashMap<>();
  private final Elimination basis = new Elimination();
  private long work;

  private IdentityLint() {}

  /** One instance of an identity: a wildcard one may speak of the very rows of another. */
  private record Form(Identity identity, String stated, List<Identity.Term> terms) {

    boolean isRatio() {
      return terms.stream().anyMatch(t -> t.role() == Identity.Role.OVER);
    }

    /** The same for every way to write the same: terms that cancel out, in whatever order. */
    SortedMap<String, BigInteger> sum(boolean whole) {
      SortedMap<String, BigInteger> sum = new TreeMap<>();
      for (Identity.Term term : terms) {
        if ((term.role() == Identity.Role.OVER) == whole) {
          BigInteger sign =
              term.role() == Identity.Role.MINUS ? BigInteger.ONE.negate() : BigInteger.ONE;
          sum.merge(term.path(), sign, BigInteger::add);
        }
      }
      sum.values().removeIf(c -> c.signum() == 0);
      return sum;
    }

    SortedMap<String, BigInteger> linear() {
      SortedMap<String, BigInteger> form = negated(sum(false));
      form.merge(stated, BigInteger.ONE, BigInteger::add);
      form.values().removeIf(c -> c.signum() == 0);
      return form;
    }
  }

  static List<Problem> problems(List<Identity> identities) {
    IdentityLint lint = new IdentityLint();
    Set<String> codes = new HashSet<>();
    List<Form> forms = new ArrayList<>();
    for (Identity identity : identities) {
      if (!codes.add(identity.code())) {
        lint.add(ProblemKind.DUPLICATE_CODE, identity, "代码重复", "code used twice");
      }
      lint.reach(identity);
      if (isWhole(identity) && !lint.isDefinedByItself(identity)) {
        forms.add(new Form(identity, identity.stated(), identity.terms()));
      }
    }
    lint.examine(forms);
    return List.copyOf(lint.problems);
  }

  private void add(ProblemKind kind, Identity identity, String zh, String en) {
    problems.add(
        new Problem(
            kind,
            identity.code(),
            new Label(identity.code() + "：" + zh, identity.code() + ": " + en)));
  }

  private void reach(Identity identity) {
    List<String> paths = new ArrayList<>();
    paths.add(identity.stated());
    identity.terms().forEach(t -> paths.add(t.path()));
    for (String path : paths) {
      String pattern = KnownPaths.plain(path.replace(ALL_ROWS, ROW));
      if (!known.computeIfAbsent(pattern, KnownPaths::matches)) {
        add(ProblemKind.UNREACHABLE, identity, "没有报告含有 " + path, "no report has " + path);
      }
    }
  }

  /** Whether the terms say all: a sum of the catalogue may be more than its terms tell. */
  private static boolean isWhole(Identity identity) {
    return identity.isWhole()
        && !identity.terms().isEmpty()
        && identity.terms().stream().noneMatch(t -> t.role() == Identity.Role.BOUND);
  }

  // ------------------------------------------------------------------------- self-definition

  /** A term that covers the stated place itself, such as the sum of a column with its total. */
  private boolean isDefinedByItself(Identity identity) {
    String[] stated = identity.stated().split("/", -1);
    for (Identity.Term term : identity.terms()) {
      if (covers(term.path().split("/", -1), stated)) {
        add(
            ProblemKind.SELF_DEFINED,
            identity,
            identity.stated() + " 又在自己的合计 " + term.path() + " 之中",
            identity.stated() + " is among its own terms " + term.path());
        return true;
      }
    }
    return false;
  }

  /**
   * Whether some row of the stated path is a row of the term. The stars that both have in common
   * stand for the same rows, further ones for any.
   */
  private static boolean covers(String[] term, String[] stated) {
    if (term.length != stated.length) {
      return false;
    }
    int rows = (int) Arrays.stream(stated).filter(ROW::equals).count();
    Map<Integer, String> bound = new HashMap<>();
    int ofStated = 0;
    int ofTerm = 0;
    for (int i = 0; i < term.length; i++) {
      int statedRow = stated[i].equals(ROW) ? ofStated++ : -1;
      int termRow = term[i].equals(ROW) ? ofTerm++ : -1;
      boolean free = term[i].equals(ALL_ROWS) || termRow >= rows;
      if (free || (statedRow >= 0 && statedRow == termRow)) {
        continue;
      }
      if (statedRow >= 0 && termRow >= 0) {
        // two different rows may always be the same one
        continue;
      }
      String literal = statedRow >= 0 ? term[i] : stated[i];
      int row = Math.max(statedRow, termRow);
      if (row < 0 ? !term[i].equals(stated[i]) : !isRow(bound, row, literal)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRow(Map<Integer, String> bound, int row, String literal) {
    String other = bound.putIfAbsent(row, literal);
    return other == null || other.equals(literal);
  }

  // --------------------------------------------------------------------------------- examining

  private void examine(List<Form> forms) {
    List<Form> instances = instances(forms);
    List<Form> sums = new ArrayList<>();
    List<Form> ratios = new ArrayList<>();
    // what is said of all rows comes first: one row is then said twice, not the other way round
    for (boolean ofRows : new boolean[] {true, false}) {
      for (Form form : forms) {
        if (form.stated().contains(ROW) == ofRows) {
          (form.isRatio() ? ratios : sums).add(form);
        }
      }
    }
    Set<Form> aside = withPlacesOfTheirOwn(sums, instances, ratios);
    for (Form instance : instances) {
      if (!instance.isRatio() && work <= MOST_WORK) {
        reduce(instance, instance.linear(), false);
      }
    }
    for (Form form : sums) {
      if (aside.contains(form)) {
        continue;
      }
      if (work > MOST_WORK) {
        stopped(form.identity());
        return;
      }
      reduce(form, form.linear(), true);
    }
    compare(ratios, instances);
  }

  private void stopped(Identity identity) {
    add(
        ProblemKind.NOT_EXAMINED,
        identity,
        "等式过多，自此起未再检查能否由其他等式推出",
        "too many identities hang together; from here on they were not held against each other");
  }

  /**
   * Forms that take no part in any dependency: they have two places that no other form has, be it
   * once others of that kind are gone.
   */
  private static Set<Form> withPlacesOfTheirOwn(
      List<Form> sums, List<Form> instances, List<Form> ratios) {
    Map<String, Integer> uses = new HashMap<>();
    Map<String, List<Form>> users = new HashMap<>();
    IdentityHashMap<Form, Set<String>> placesOf = new IdentityHashMap<>();
    for (Form form : sums) {
      Set<String> places = form.linear().keySet();
      placesOf.put(form, places);
      for (String place : places) {
        uses.merge(place, 1, Integer::sum);
        users.computeIfAbsent(place, p -> new ArrayList<>(2)).add(form);
      }
    }
    for (List<Form> others : List.of(instances, ratios)) {
      for (Form other : others) {
        other.sum(false).keySet().forEach(p -> uses.merge(p, 1, Integer::sum));
        other.sum(true).keySet().forEach(p -> uses.merge(p, 1, Integer::sum));
        uses.merge(other.stated(), 1, Integer::sum);
      }
    }
    Set<Form> aside = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Form> open = new ArrayDeque<>(sums);
    while (!open.isEmpty()) {
      Form form = open.remove();
      Set<String> places = placesOf.getOrDefault(form, Set.of());
      long own = places.stream().filter(p -> uses.getOrDefault(p, 0) == 1).limit(2).count();
      if (own < 2 || !aside.add(form)) {
        continue;
      }
      for (String place : places) {
        if (uses.merge(place, -1, Integer::sum) == 1) {
          open.addAll(users.getOrDefault(place, List.of()));
        }
      }
    }
    return aside;
  }

  /** The instances of identities over rows that speak of the very places of identities over one. */
  private List<Form> instances(List<Form> forms) {
    Map<Integer, Set<String>> single = new HashMap<>();
    for (Form form : forms) {
      if (!form.stated().contains(ROW)) {
        note(form.stated(), single);
        form.terms().forEach(t -> note(t.path(), single));
      }
    }
    List<Form> instances = new ArrayList<>();
    Map<String, Set<List<String>>> rowsOf = new HashMap<>();
    for (Form form : forms) {
      String[] stated = form.stated().split("/", -1);
      if (!form.stated().contains(ROW)) {
        continue;
      }
      Set<List<String>> rows =
          rowsOf.computeIfAbsent(
              form.stated(), s -> rows(stated, single.getOrDefault(stated.length, Set.of())));
      for (List<String> row : rows) {
        work += 1 + form.terms().size();
        if (work > MOST_WORK) {
          return instances;
        }
        instances.add(instance(form, row));
      }
    }
    return instances;
  }

  private static void note(String path, Map<Integer, Set<String>> single) {
    int length = path.split("/", -1).length;
    single.computeIfAbsent(length, l -> new LinkedHashSet<>()).add(path);
  }

  /** What stands at the stars of a pattern in each of the paths that match it. */
  private Set<List<String>> rows(String[] pattern, Set<String> paths) {
    Set<List<String>> rows = new LinkedHashSet<>();
    for (String path : paths) {
      if (work++ > MOST_WORK) {
        break;
      }
      String[] segments = path.split("/", -1);
      List<String> row = new ArrayList<>(2);
      boolean matches = true;
      for (int i = 0; i < pattern.length && matches; i++) {
        if (pattern[i].equals(ROW)) {
          row.add(segments[i]);
          matches = !segments[i].startsWith(ROW);
        } else {
          matches = pattern[i].equals(segments[i]);
        }
      }
      if (matches) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static Form instance(Form form, List<String> row) {
    List<Identity.Term> terms = new ArrayList<>(form.terms().size());
    for (Identity.Term term : form.terms()) {
      terms.add(new Identity.Term(term.role(), at(term.path(), row)));
    }
    return new Form(form.identity(), at(form.stated(), row), terms);
  }

  private static String at(String pattern, List<String> row) {
    String[] segments = pattern.split("/", -1);
    int next = 0;
    for (int i = 0; i < segments.length && next < row.size(); i++) {
      if (segments[i].equals(ROW)) {
        segments[i] = row.get(next++);
      }
    }
    return String.join("/", segments);
  }

  /** Holds a linear form against those known, and keeps it. */
  private void reduce(Form form, SortedMap<String, BigInteger> linear, boolean said) {
    work += linear.size();
    Elimination.Outcome outcome = basis.add(linear);
    work += basis.takeWork();
    if (!said) {
      return;
    }
    if (outcome.isNothing()) {
      add(ProblemKind.REDUNDANT, form.identity(), "可由其他等式推出", "follows from others");
    } else if (!outcome.zero().isEmpty()) {
      String places = String.join(" ", outcome.zero());
      add(
          ProblemKind.CONTRADICTORY,
          form.identity(),
          "与其他等式合起来使 " + places + " 只能为零",
          "with others leaves " + places + " no value but zero");
    }
  }

  // ------------------------------------------------------------------------------------ ratios

  private void compare(List<Form> ratios, List<Form> instances) {
    Map<String, List<Form>> byStated = new LinkedHashMap<>();
    for (Form instance : instances) {
      if (instance.isRatio()) {
        byStated.computeIfAbsent(instance.stated(), s -> new ArrayList<>(2)).add(instance);
      }
    }
    for (Form ratio : ratios) {
      List<Form> others = byStated.computeIfAbsent(ratio.stated(), s -> new ArrayList<>(2));
      if (!isConstant(ratio)) {
        for (Form other : others) {
          work += ratio.terms().size() + other.terms().size();
          if (work > MOST_WORK) {
            stopped(ratio.identity());
            return;
          }
          if (isSaid(ratio, other)) {
            break;
          }
        }
      }
      others.add(ratio);
    }
  }

  /** A part that by other identities is the whole, or nothing of it. */
  private boolean isConstant(Form ratio) {
    boolean hundred = follows(difference(ratio.sum(false), ratio.sum(true)));
    boolean zero = follows(ratio.sum(false));
    if (hundred || zero) {
      String value = zero ? "0" : "100%";
      add(
          ProblemKind.CONTRADICTORY,
          ratio.identity(),
          "与其他等式合起来使 " + ratio.stated() + " 只能为 " + value,
          "with others leaves " + ratio.stated() + " no value but " + value);
    }
    return hundred || zero;
  }

  /** Whether one ratio of a place says what another does, or cannot be true beside it. */
  private boolean isSaid(Form ratio, Form other) {
    SortedMap<String, BigInteger> parts = difference(ratio.sum(false), other.sum(false));
    SortedMap<String, BigInteger> wholes = difference(ratio.sum(true), other.sum(true));
    boolean sameParts = follows(parts);
    boolean sameWholes = follows(wholes);
    if (sameParts && sameWholes) {
      add(
          ProblemKind.REDUNDANT,
          ratio.identity(),
          "与 " + other.identity().code() + " 相同",
          "says what " + other.identity().code() + " says");
      return true;
    }
    boolean inverse =
        follows(difference(ratio.sum(false), other.sum(true)))
            && follows(difference(ratio.sum(true), other.sum(false)));
    // equal ratios of one whole have equal parts, and the other way round
    SortedMap<String, BigInteger> implied = sameWholes ? parts : wholes;
    List<String> zero = sameParts || sameWholes ? basis.reduced(implied).zero() : List.of();
    if (!inverse && zero.isEmpty()) {
      return false;
    }
    String zh = inverse ? ratio.stated() + " 只能为 100%" : String.join(" ", zero) + " 只能为零";
    String en =
        inverse
            ? ratio.stated() + " no value but 100%"
            : String.join(" ", zero) + " no value but zero";
    add(
        ProblemKind.CONTRADICTORY,
        ratio.identity(),
        "与 " + other.identity().code() + " 合起来使 " + zh,
        "with " + other.identity().code() + " leaves " + en);
    return true;
  }

  private boolean follows(SortedMap<String, BigInteger> form) {
    boolean nothing = basis.reduced(form).isNothing();
    work += basis.takeWork();
    return nothing;
  }

  private static SortedMap<String, BigInteger> negated(SortedMap<String, BigInteger> form) {
    form.replaceAll((place, coefficient) -> coefficient.negate());
    return form;
  }

  private static SortedMap<String, BigInteger> difference(
      SortedMap<String, BigInteger> a, SortedMap<String, BigInteger> b) {
    SortedMap<String, BigInteger> form = new TreeMap<>(a);
    b.forEach((place, coefficient) -> form.merge(place, coefficient.negate(), BigInteger::add));
    form.values().removeIf(c -> c.signum() == 0);
    return form;
  }

  /** The paths that reports have, as patterns. */
  static final class KnownPaths {

    private KnownPaths() {}

    static boolean contains(String path) {
      return matches(plain(path));
    }

    /** The path with a star for every row, so that a thousand rows are one pattern. */
    static String plain(String path) {
      return ROW_NUMBER.matcher(path).replaceAll("/*");
    }

    static boolean matches(String plain) {
      for (Known known : PATTERNS) {
        if (plain.endsWith(known.end()) && known.pattern().matcher(plain).matches()) {
          return true;
        }
      }
      return false;
    }

    /** A pattern, and how what it matches ends, which is sooner looked at. */
    private record Known(String end, Pattern pattern) {}

    private static final Pattern ROW_NUMBER = Pattern.compile("/[0-9]+(?=/|$)");
    private static final List<Known> PATTERNS = patterns();

    private static List<Known> patterns() {
      String row = "(consolidated|members/\\*|\\*)";
      String line = "(/parts/\\*)*";
      String execution = "execution/(total|currentAppropriation|carriedForward|other)";
      String evaluation = "/(projectEvaluations/\\*/)?evaluation/";
      String fact = "/(projectEvaluations/\\*/)?(goals/\\*/)?facts/\\*(/parts/\\*)*/value";
      List<Known> all = new ArrayList<>();
      add(all, "year", ReportCells.YEAR_PATH);
      add(all, "/(unit|baseData)/staffing/", Staffing.COLUMNS);
      add(all, "/(budget/)?income/" + row + "/", FundingBreakdown.COLUMNS);
      add(all, "/(budget/)?expenditure/" + row + "/", ExpenditureBreakdown.COLUMNS);
      add(all, "/(budget/)?threePublic/" + row + "/", ThreePublicExpenses.COLUMNS);
      add(all, "/fixedAssets/" + row + "/", FixedAssets.COLUMNS);
      add(all, "/assets/", AssetPosition.COLUMNS);
      add(all, "/economic/(total|basic|project|\\*)/", EconomicClasses.COLUMNS);
      add(
          all,
          "/statutory/(governmentFund|stateCapital|socialInsurance|\\*)/",
          StatutoryBudget.COLUMNS);
      add(all, "/(statutory/[A-Za-z]+|projects/\\*|specialFunds)/items/\\*/", NamedAmount.COLUMNS);
      add(all, "/budget/otherLines/\\*/", NamedAmount.COLUMNS);
      add(all, "/projects/\\*/", ProjectSpending.COLUMNS);
      add(all, "/specialFunds/", SpecialFunds.COLUMNS);
      add(all, "/tasks/(total|tasks/\\*)/", TaskSpending.COLUMNS);
      add(
          all,
          "/baseData/(threePublic|projects|publicUse|procurement|basicAdjustment|\\*)" + line + "/",
          YearComparison.COLUMNS);
      add(all, "/baseData/buildings/", BuildingControl.COLUMNS);
      add(all, "/satisfaction/\\*/", SatisfactionAnswer.COLUMNS);
      add(all, evaluation, SelfEvaluation.COLUMNS);
      add(all, evaluation + "indicators/\\*/", Indicator.COLUMNS);
      add(all, evaluation + "groups/\\*/", IndicatorGroup.COLUMNS);
      add(all, evaluation + execution + "/", ExecutionLine.COLUMNS);
      add(all, evaluation + "execution/byIncome/", FundingBreakdown.COLUMNS);
      add(all, evaluation + "execution/byExpenditure/", ExpenditureBreakdown.COLUMNS);
      add(all, "Grade", evaluation + "claimedGrade");
      add(all, "", evaluation + "indicators/\\*/(achieved|target)");
      add(all, "achieved", "/(projectEvaluations/\\*/)?goals/\\*/achieved");
      add(all, "value", fact);
      add(all, "value", "/quotes/\\*/value");
      return List.copyOf(all);
    }

    private static void add(List<Known> all, String end, String pattern) {
      all.add(new Known(end, Pattern.compile(pattern)));
    }

    private static <T> void add(List<Known> all, String prefix, List<Column<T>> columns) {
      for (Column<T> column : columns) {
        add(all, column.name(), prefix + column.name());
      }
    }
  }
}
