package io.jixiao.core.check;

import io.jixiao.core.model.UnitOfMeasure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Linear forms that are zero, in reduced echelon form over whole numbers: every row has a leading
 * place that no other row has. Not thread-safe.
 */
final class Elimination {

  /** The rows by their leading places. */
  private final Map<String, SortedMap<String, BigInteger>> rows = new HashMap<>();

  /** For each place the leading places of the rows that have it further on. */
  private final Map<String, Set<String>> standing = new HashMap<>();

  private long work;

  /**
   * What a form comes to.
   *
   * @param isNothing whether it follows from the rows
   * @param zero the places that it leaves no value but zero, in order
   */
  record Outcome(boolean isNothing, List<String> zero) {}

  /** The entries looked at since it was last asked. */
  long takeWork() {
    long taken = work;
    work = 0;
    return taken;
  }

  /** What a form comes to beside the rows; it is not added. */
  Outcome reduced(SortedMap<String, BigInteger> form) {
    SortedMap<String, BigInteger> row = reduce(form);
    return new Outcome(row.isEmpty(), zero(row));
  }

  /** Adds a form, and tells what it comes to and which places become zero by it. */
  Outcome add(SortedMap<String, BigInteger> form) {
    SortedMap<String, BigInteger> row = reduce(form);
    if (row.isEmpty()) {
      return new Outcome(true, List.of());
    }
    List<String> zero = new ArrayList<>(zero(row));
    String lead = lead(row);
    for (String other : List.copyOf(standing.getOrDefault(lead, Set.of()))) {
      SortedMap<String, BigInteger> before = rows.getOrDefault(other, row);
      forget(other, before);
      SortedMap<String, BigInteger> after = without(before, lead, row);
      keep(other, after);
      zero.addAll(zero(after));
    }
    keep(lead, row);
    return new Outcome(false, zero.stream().distinct().sorted().toList());
  }

  /** The place that the fewest rows have, so that the others change least. */
  private String lead(SortedMap<String, BigInteger> row) {
    String best = row.firstKey();
    int fewest = Integer.MAX_VALUE;
    for (String place : row.keySet()) {
      int others = standing.getOrDefault(place, Set.of()).size();
      if (others < fewest) {
        best = place;
        fewest = others;
      }
    }
    return best;
  }

  private void keep(String lead, SortedMap<String, BigInteger> row) {
    rows.put(lead, row);
    for (String place : row.keySet()) {
      if (!place.equals(lead)) {
        standing.computeIfAbsent(place, p -> new LinkedHashSet<>(2)).add(lead);
      }
    }
  }

  private void forget(String lead, SortedMap<String, BigInteger> row) {
    for (String place : row.keySet()) {
      standing.getOrDefault(place, new LinkedHashSet<>()).remove(lead);
    }
  }

  private SortedMap<String, BigInteger> reduce(SortedMap<String, BigInteger> form) {
    SortedMap<String, BigInteger> row = new TreeMap<>(form);
    // a leading place stands in no other row, so what comes in need not be looked at again
    for (String place : form.keySet()) {
      SortedMap<String, BigInteger> known = rows.get(place);
      if (known != null && row.containsKey(place)) {
        row = without(row, place, known);
      }
    }
    return row;
  }

  /** A form less so much of another that a place goes. */
  private SortedMap<String, BigInteger> without(
      SortedMap<String, BigInteger> form, String place, SortedMap<String, BigInteger> other) {
    work += form.size() + other.size();
    BigInteger own = form.getOrDefault(place, BigInteger.ZERO);
    BigInteger others = other.getOrDefault(place, BigInteger.ONE);
    SortedMap<String, BigInteger> row = new TreeMap<>();
    form.forEach((p, c) -> row.put(p, c.multiply(others)));
    other.forEach((p, c) -> row.merge(p, c.multiply(own).negate(), BigInteger::add));
    row.values().removeIf(c -> c.signum() == 0);
    BigInteger common = BigInteger.ZERO;
    for (BigInteger coefficient : row.values()) {
      common = common.gcd(coefficient);
    }
    if (common.compareTo(BigInteger.ONE) > 0) {
      BigInteger divisor = common;
      row.replaceAll((p, c) -> c.divide(divisor));
    }
    return row;
  }

  /** A single place is zero, and so are several together where none can be below zero. */
  private static List<String> zero(SortedMap<String, BigInteger> row) {
    if (row.size() == 1) {
      return List.of(row.firstKey());
    }
    int sides = 0;
    for (Map.Entry<String, BigInteger> entry : row.entrySet()) {
      sides |= entry.getValue().signum() > 0 ? 1 : 2;
      if (sides == 3 || !Cell.isNonNegative(entry.getKey(), UnitOfMeasure.WAN_YUAN)) {
        return List.of();
      }
    }
    return List.copyOf(row.keySet());
  }
}
