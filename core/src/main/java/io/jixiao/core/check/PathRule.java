package io.jixiao.core.check;

import io.jixiao.core.model.Label;
import io.jixiao.core.model.SelfEvaluationReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An identity over paths: every match of the stated path is one relation. */
final class PathRule implements Identity.Rule {

  private static final String ROW = "*";
  private static final String ALL_ROWS = "**";

  private final boolean ratio;
  private final Term statedTerm;
  private final List<Term> terms = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>(0);

  /** The way to the places of a term; the first {@code bound} stars are the rows of the stated. */
  private record Term(Identity.Role role, String path, List<String> segments, int bound) {

    static Term of(Identity.Role role, String path, int rows) {
      List<String> segments = List.of(path.split("/", -1));
      int stars = (int) segments.stream().filter(ROW::equals).count();
      return new Term(role, path, segments, Math.min(rows, stars));
    }

    boolean isOnePlace() {
      return segments.stream().noneMatch(s -> s.equals(ROW) || s.equals(ALL_ROWS));
    }
  }

  PathRule(boolean ratio, String stated, List<Identity.Term> terms) {
    this.ratio = ratio;
    this.statedTerm = Term.of(Identity.Role.PLUS, stated, Integer.MAX_VALUE);
    for (Identity.Term term : terms) {
      this.terms.add(Term.of(term.role(), term.path(), statedTerm.bound()));
      requireKnown(term.path());
    }
    requireKnown(stated);
  }

  private void requireKnown(String path) {
    if (!IdentityLint.KnownPaths.contains(path.replace(ALL_ROWS, ROW))) {
      unknown.add(path);
    }
  }

  @Override
  public void check(Identity identity, SelfEvaluationReport report, Run run) {
    if (!unknown.isEmpty()) {
      run.state(
          new Relation.Statement(
              identity,
              List.of(Cell.absent(identity.stated())),
              false,
              CrossIdentities.NO_SUCH_PLACE,
              Map.of("places", Label.of(String.join(" ", unknown)))));
      return;
    }
    List<Map<List<String>, List<Cell>>> places = new ArrayList<>(terms.size());
    for (Term term : terms) {
      places.add(places(term, run));
    }
    places(statedTerm, run)
        .forEach((rows, cells) -> cells.forEach(cell -> state(identity, cell, rows, places, run)));
  }

  /** The places of a term, by the rows that the stated place has in common with them. */
  private static Map<List<String>, List<Cell>> places(Term term, Run run) {
    if (term.isOnePlace()) {
      Cell cell = run.cell(term.path());
      return cell == null ? Map.of() : Map.of(List.of(), List.of(cell));
    }
    return places(term.segments(), term.bound(), run);
  }

  private static Map<List<String>, List<Cell>> places(List<String> segments, int bound, Run run) {
    Map<List<String>, List<Cell>> found = new LinkedHashMap<>();
    run.cellsLike(segments)
        .forEach(
            (path, cell) -> {
              List<String> rows = match(segments, bound, path);
              if (rows != null) {
                found.computeIfAbsent(rows, r -> new ArrayList<>(2)).add(cell);
              }
            });
    return found;
  }

  /** What stands at the first stars; null if the path does not match. */
  private static @Nullable List<String> match(List<String> segments, int bound, String path) {
    List<String> rows = new ArrayList<>(bound);
    int from = 0;
    for (int i = 0; i < segments.size(); i++) {
      int slash = path.indexOf('/', from);
      int to = slash < 0 ? path.length() : slash;
      boolean last = i == segments.size() - 1;
      if (last != slash < 0) {
        return null;
      }
      String segment = segments.get(i);
      if (segment.equals(ROW) && rows.size() < bound) {
        rows.add(path.substring(from, to));
      } else if (!segment.equals(ROW)
          && !segment.equals(ALL_ROWS)
          && (segment.length() != to - from || !path.startsWith(segment, from))) {
        return null;
      }
      from = to + 1;
    }
    return rows;
  }

  private void state(
      Identity identity,
      Cell cell,
      List<String> rows,
      List<Map<List<String>, List<Cell>>> places,
      Run run) {
    Map<Identity.Role, List<Cell>> parts = new HashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      List<Cell> cells =
          places
              .get(i)
              .getOrDefault(rows.subList(0, term.bound()), List.of(Cell.absent(term.path())));
      parts.computeIfAbsent(term.role(), r -> new ArrayList<>()).addAll(cells);
    }
    List<Cell> plus = parts.getOrDefault(Identity.Role.PLUS, List.of());
    List<Cell> minus = parts.getOrDefault(Identity.Role.MINUS, List.of());
    run.state(
        ratio
            ? new Relation.Ratio(
                identity, cell, plus, minus, parts.getOrDefault(Identity.Role.OVER, List.of()))
            : new Relation.Sum(identity, cell, plus, minus));
  }
}
