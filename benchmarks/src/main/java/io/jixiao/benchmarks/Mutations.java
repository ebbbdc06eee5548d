package io.jixiao.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.core.check.Cause;
import io.jixiao.core.check.Consistency;
import io.jixiao.core.check.ConsistencyResult;
import io.jixiao.core.check.Outcome;
import io.jixiao.core.check.Place;
import io.jixiao.core.check.Places;
import io.jixiao.core.check.Severity;
import io.jixiao.core.check.Suspect;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.UnitOfMeasure;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How well the search names the wrong cell: puts known faults into consistent reports, at fixed
 * seeds, and looks where the true cell comes out.
 *
 * <pre>java -cp benchmarks/target/benchmarks.jar io.jixiao.benchmarks.Mutations 2000</pre>
 *
 * <p>The argument is the number of mutations for each kind of fault. Every mutation made is
 * counted: as seen where an identity of severity ERROR fails, as warned of where only a warning
 * comes or more of them, and as unseen where the findings stay as they are, since no identity can
 * tell (two terms of one sum swapped, say, or a slip that the printed decimals hide), and as
 * refused where the reader does not take the document (a year of 1021). The rates are of those
 * seen; the column "of all" gives those in sets with the others taken as missed. A suspect is right
 * where its cells are the true ones; the column "value" tells how often its figures are, to the
 * last digit.
 *
 * <p>The places are drawn evenly from all printed figures that stand in an identity. A sign is lost
 * by any figure but zero, a part is dropped from any row but a total, 元 and 万元 are mixed up in any
 * amount.
 */
public final class Mutations {

  /** The kinds of faults, with the cause that should be named. */
  private enum Kind {
    DIGIT(Cause.DIGIT),
    DIGITS_SWAPPED(Cause.DIGITS_SWAPPED),
    SIGN(Cause.SIGN),
    DROPPED(Cause.COMPONENT_MISSING),
    CELLS_SWAPPED(Cause.CELLS_SWAPPED),
    YUAN_WAN_YUAN(Cause.YUAN_WAN_YUAN),
    PERCENT(Cause.PERCENT),
    TWO_FAULTS(null);

    private final Optional<Cause> cause;

    Kind(@Nullable Cause cause) {
      this.cause = Optional.ofNullable(cause);
    }
  }

  /** What came of the mutations of one kind. */
  private static final class Tally {
    private int refused;
    private int unseen;
    private int warned;
    private int value;
    private int seen;
    private int inSets;
    private int top1;
    private int top3;
    private int cause;
    private int stopped;
  }

  /** With -Dmisses=true every mutation is shown whose true cell is not the first suspect. */
  private static final boolean SHOW_MISSES = Boolean.getBoolean("misses");

  private final Consistency check = Consistency.standard();
  private final Map<Kind, Map<Boolean, Tally>> tallies = new EnumMap<>(Kind.class);
  private final Map<Integer, Integer> cleanFailures = new HashMap<>();
  private final List<Map<String, Place>> places = new ArrayList<>();
  private int cleanSuspects;

  private Mutations() {}

  /**
   * Runs the benchmark and prints its tables.
   *
   * @param args the number of mutations for each kind, 2000 unless given
   * @throws IOException if a bundled report cannot be read
   */
  public static void main(String[] args) throws IOException {
    int each = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
    new Mutations().run(each, System.out);
  }

  private void run(int each, PrintStream out) throws IOException {
    Map<String, ObjectNode> reports = ConsistentReports.all();
    for (Map.Entry<String, ObjectNode> entry : reports.entrySet()) {
      ConsistencyResult clean = check.check(ConsistentReports.read(entry.getValue()));
      cleanSuspects += clean.suspects().size();
      cleanFailures.put(cleanFailures.size(), clean.counts().failed());
      Map<String, Place> own = new HashMap<>();
      Places.of(ConsistentReports.read(entry.getValue())).forEach(p -> own.put(p.path(), p));
      places.add(own);
      out.printf("%-18s %s%n", entry.getKey(), clean.counts());
      clean.findings().stream()
          .filter(f -> f.outcome() == Outcome.FAILED && f.severity() == Severity.ERROR)
          .forEach(f -> out.println("  NOT CLEAN " + f.message().zh()));
    }
    out.println("suspects on clean reports: " + cleanSuspects);
    for (Kind kind : Kind.values()) {
      Random random = new Random(20_260_101L + kind.name().hashCode());
      List<ObjectNode> trees = List.copyOf(reports.values());
      List<SortedMap<String, Integer>> coverage = new ArrayList<>();
      for (ObjectNode tree : trees) {
        coverage.add(check.coverage(ConsistentReports.read(tree)));
      }
      int made = 0;
      for (int tries = 0; made < each && tries < each * 50; tries++) {
        int which = random.nextInt(trees.size());
        ObjectNode tree = trees.get(which).deepCopy();
        Map<String, String> truth =
            mutate(kind, tree, places.get(which), coverage.get(which), random);
        if (!truth.isEmpty()) {
          made++;
          record(kind, which, tree, truth, coverage.get(which));
        }
      }
    }
    print(out);
  }

  private void record(
      Kind kind,
      int which,
      ObjectNode tree,
      Map<String, String> truth,
      SortedMap<String, Integer> coverage) {
    boolean several = truth.keySet().stream().allMatch(p -> coverage.getOrDefault(p, 0) >= 2);
    Tally tally =
        tallies
            .computeIfAbsent(kind, k -> new LinkedHashMap<>())
            .computeIfAbsent(several, s -> new Tally());
    Optional<SelfEvaluationReport> report = ConsistentReports.tryRead(tree);
    if (report.isEmpty()) {
      tally.refused++;
      return;
    }
    ConsistencyResult result = check.check(report.get());
    boolean failed =
        result.findings().stream()
            .anyMatch(f -> f.outcome() == Outcome.FAILED && f.severity() == Severity.ERROR);
    if (!failed) {
      if (result.counts().failed() > cleanFailures.getOrDefault(which, 0)) {
        tally.warned++;
      } else {
        tally.unseen++;
      }
      return;
    }
    tally.seen++;
    tally.stopped += result.searchComplete() ? 0 : 1;
    int position = 0;
    Set<String> covered = new LinkedHashSet<>();
    Set<String> right = new LinkedHashSet<>();
    Set<String> named = new LinkedHashSet<>();
    int found = -1;
    for (Suspect suspect : result.suspects()) {
      Set<String> paths =
          suspect.changes().stream().map(Suspect.Change::path).collect(Collectors.toSet());
      if (truth.keySet().containsAll(paths)) {
        found = found < 0 ? position : found;
        for (Suspect.Change change : suspect.changes()) {
          if (covered.add(change.path())) {
            if (change.repaired().compareTo(figure(which, change.path())) == 0) {
              right.add(change.path());
            }
            if (isNamed(kind, change.cause())) {
              named.add(change.path());
            }
          }
        }
      }
      position++;
    }
    tally.value += right.containsAll(truth.keySet()) ? 1 : 0;
    tally.cause += named.containsAll(truth.keySet()) ? 1 : 0;
    // two faults that do not hang together come as two suspects
    boolean all = covered.containsAll(truth.keySet());
    if (all) {
      tally.inSets++;
      tally.top1 += found == 0 ? 1 : 0;
      tally.top3 += found < 3 ? 1 : 0;
    }
    if (SHOW_MISSES && (!all || found != 0)) {
      show((all ? "rank " + (found + 1) : "missed") + ": " + kind + " " + truth, result);
    }
  }

  private BigDecimal figure(int which, String path) {
    Place place = places.get(which).get(path);
    BigDecimal value = place == null ? null : place.value();
    return value == null ? BigDecimal.ZERO : value;
  }

  /** Two faults are a wrong digit and two swapped, whose causes stand at their own changes. */
  private static boolean isNamed(Kind kind, Optional<Cause> cause) {
    return kind == Kind.TWO_FAULTS
        ? cause.equals(Kind.DIGIT.cause) || cause.equals(Kind.DIGITS_SWAPPED.cause)
        : cause.isPresent() && cause.equals(kind.cause);
  }

  private static void show(String heading, ConsistencyResult result) {
    System.out.println(heading);
    result.findings().stream()
        .filter(f -> f.outcome() == Outcome.FAILED && f.severity() == Severity.ERROR)
        .forEach(f -> System.out.println("    " + f.message().zh()));
    result.suspects().stream().limit(3).forEach(s -> System.out.println("    " + s));
  }

  /** Puts one fault into the tree; gives the true cells with their true figures, or nothing. */
  private static Map<String, String> mutate(
      Kind kind,
      ObjectNode tree,
      Map<String, Place> places,
      SortedMap<String, Integer> coverage,
      Random random) {
    List<String> paths = new ArrayList<>();
    for (String path : coverage.keySet()) {
      String text = tree.at(path).asText("");
      // the reader itself refuses most wrong years
      boolean figure = tree.at(path).isValueNode() && !path.equals("/unit/year");
      if (figure && text.matches("-?\\d+(\\.\\d+)?%?")) {
        paths.add(path);
      }
    }
    String path = paths.get(random.nextInt(paths.size()));
    String text = tree.at(path).asText();
    boolean percent = text.endsWith("%");
    Place place = places.get(path);
    BigDecimal value = place == null ? null : place.value();
    boolean some = value != null && value.signum() != 0;
    boolean money = some && place != null && place.unit() == UnitOfMeasure.WAN_YUAN;
    return switch (kind) {
      case DIGIT -> put(tree, path, text, digit(text, random));
      case DIGITS_SWAPPED -> put(tree, path, text, swap(text, random));
      case SIGN ->
          some
              ? put(tree, path, text, text.startsWith("-") ? text.substring(1) : "-" + text)
              : Map.of();
      case DROPPED -> some && !isTotal(path) ? drop(tree, path, text) : Map.of();
      case CELLS_SWAPPED -> swapCells(tree, paths, path, text, random);
      case YUAN_WAN_YUAN -> money ? put(tree, path, text, scaled(text, 4, random)) : Map.of();
      case PERCENT ->
          percent
              ? put(tree, path, text, scaled(text.substring(0, text.length() - 1), 2, random) + "%")
              : Map.of();
      case TWO_FAULTS -> two(tree, paths, path, text, random);
    };
  }

  /** Whether a figure is a total, which is no part that can be left out of one. */
  private static boolean isTotal(String path) {
    return path.matches(".*/(\\w*[tT]otal|fullMarks)");
  }

  private static Map<String, String> drop(ObjectNode tree, String path, String text) {
    ConsistentReports.remove(tree, path);
    return Map.of(path, text);
  }

  private static String scaled(String text, int power, Random random) {
    return new BigDecimal(text)
        .scaleByPowerOfTen(random.nextBoolean() ? power : -power)
        .toPlainString();
  }

  private static Map<String, String> two(
      ObjectNode tree, List<String> paths, String path, String text, Random random) {
    Map<String, String> truth = new LinkedHashMap<>(put(tree, path, text, digit(text, random)));
    String other = paths.get(random.nextInt(paths.size()));
    String otherText = tree.at(other).asText();
    Map<String, String> second =
        other.equals(path) ? Map.of() : put(tree, other, otherText, swap(otherText, random));
    if (truth.isEmpty() || second.isEmpty()) {
      return Map.of();
    }
    truth.putAll(second);
    return truth;
  }

  private static Map<String, String> put(
      ObjectNode tree, String path, String text, String mutated) {
    if (mutated.equals(text)) {
      return Map.of();
    }
    ConsistentReports.set(tree, path, mutated);
    return Map.of(path, text);
  }

  private static String digit(String text, Random random) {
    int at = random.nextInt(text.length());
    char c = text.charAt(at);
    if (!Character.isDigit(c)) {
      return text;
    }
    boolean leading = at == 0 && text.length() > 1;
    char other = (char) ('0' + random.nextInt(10));
    return leading && (other == '0' || c == '0')
        ? text
        : text.substring(0, at) + other + text.substring(at + 1);
  }

  private static String swap(String text, Random random) {
    int at = random.nextInt(text.length());
    if (at + 1 >= text.length()
        || !Character.isDigit(text.charAt(at))
        || !Character.isDigit(text.charAt(at + 1))
        || (at == 0 && (text.charAt(1) == '0' || text.charAt(0) == '0'))) {
      return text;
    }
    return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
  }

  /** Swaps two figures of one row. */
  private static Map<String, String> swapCells(
      ObjectNode tree, List<String> paths, String path, String text, Random random) {
    String row = path.substring(0, path.lastIndexOf('/') + 1);
    List<String> same =
        paths.stream()
            .filter(p -> p.startsWith(row) && p.lastIndexOf('/') == row.length() - 1)
            .filter(p -> !tree.at(p).asText().equals(text) && tree.at(p).asText().contains("."))
            .toList();
    if (same.isEmpty() || !text.contains(".") || text.startsWith("-")) {
      return Map.of();
    }
    String other = same.get(random.nextInt(same.size()));
    String otherText = tree.at(other).asText();
    if (otherText.startsWith("-") || otherText.endsWith("%") != text.endsWith("%")) {
      return Map.of();
    }
    ConsistentReports.set(tree, path, otherText);
    ConsistentReports.set(tree, other, text);
    return Map.of(path, text, other, otherText);
  }

  private void print(PrintStream out) {
    out.printf(
        "%-16s %-12s %7s %6s %6s %6s %8s %8s %8s %8s %8s %8s %10s%n",
        "kind",
        "identities",
        "refused",
        "unseen",
        "warned",
        "seen",
        "in sets",
        "top-1",
        "top-3",
        "value",
        "cause",
        "stopped",
        "of all");
    Tally single = new Tally();
    Tally strong = new Tally();
    Tally faults = new Tally();
    Tally strongFaults = new Tally();
    for (Map.Entry<Kind, Map<Boolean, Tally>> byKind : tallies.entrySet()) {
      for (boolean several : new boolean[] {true, false}) {
        Tally t = byKind.getValue().get(several);
        if (t != null) {
          line(out, byKind.getKey().name(), several ? "two or more" : "one", t);
          if (byKind.getKey() != Kind.TWO_FAULTS) {
            add(faults, t);
            if (several) {
              add(strongFaults, t);
            }
          }
          if (byKind.getKey() != Kind.TWO_FAULTS && byKind.getKey() != Kind.CELLS_SWAPPED) {
            add(single, t);
            if (several) {
              add(strong, t);
            }
          }
        }
      }
    }
    line(out, "SINGLE CELL", "all", single);
    line(out, "SINGLE CELL", "two or more", strong);
    line(out, "SINGLE FAULT", "all", faults);
    line(out, "SINGLE FAULT", "two or more", strongFaults);
  }

  private static void add(Tally sum, Tally t) {
    sum.refused += t.refused;
    sum.unseen += t.unseen;
    sum.warned += t.warned;
    sum.value += t.value;
    sum.seen += t.seen;
    sum.inSets += t.inSets;
    sum.top1 += t.top1;
    sum.top3 += t.top3;
    sum.cause += t.cause;
    sum.stopped += t.stopped;
  }

  private static void line(PrintStream out, String kind, String identities, Tally t) {
    out.printf(
        "%-16s %-12s %7d %6d %6d %6d %8s %8s %8s %8s %8s %8d %10s%n",
        kind,
        identities,
        t.refused,
        t.unseen,
        t.warned,
        t.seen,
        percent(t.inSets, t.seen),
        percent(t.top1, t.seen),
        percent(t.top3, t.seen),
        percent(t.value, t.seen),
        percent(t.cause, t.seen),
        t.stopped,
        percent(t.inSets, t.seen + t.warned + t.unseen + t.refused));
  }

  private static String percent(int part, int whole) {
    return whole == 0
        ? "-"
        : BigDecimal.valueOf(100L * part)
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                .toPlainString()
            + "%";
  }
}
