package io.jixiao.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.core.check.Consistency;
import io.jixiao.core.check.ConsistencyResult;
import io.jixiao.core.check.Finding;
import io.jixiao.core.check.Identities;
import io.jixiao.core.check.Identity;
import io.jixiao.core.check.Outcome;
import io.jixiao.core.check.Place;
import io.jixiao.core.check.Places;
import io.jixiao.core.check.Suspect;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.json.JixiaoJson;
import io.jixiao.json.ReadResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/**
 * The law of repairs, on the five reports with one to three figures changed at will: whatever
 * suspect is applied, the findings that it explains are gone, and there is no new one but those it
 * tells of.
 */
class RepairLawTest {

  private static final Consistency CHECK = Consistency.standard();
  private static final List<String> NAMES =
      List.of("lianyungang-2021", "quyuan-2024", "xinzhou-2021", "yueyang-2021", "yunxi-2020");
  private static final List<ObjectNode> TREES = NAMES.stream().map(RepairLawTest::tree).toList();
  private static final int MOST_SUSPECTS = 12;

  private static ObjectNode tree(String name) {
    try (InputStream in = RepairLawTest.class.getResourceAsStream("/reports/" + name + ".json")) {
      return (ObjectNode) new ObjectMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<SelfEvaluationReport> read(JsonNode tree) {
    return JixiaoJson.standard().readReport(tree.toString()).value();
  }

  private static SelfEvaluationReport read(JsonNode tree, String why) {
    ReadResult<SelfEvaluationReport> result = JixiaoJson.standard().readReport(tree.toString());
    assertThat(result.faults()).as(why).isEmpty();
    return result.orElseThrow();
  }

  private record Said(String rule, String path, Outcome outcome) {}

  private static Set<Said> said(ConsistencyResult result) {
    return said(result, f -> true);
  }

  private static Set<Said> said(ConsistencyResult result, Predicate<Finding> which) {
    return result.findings().stream()
        .filter(which)
        .map(f -> new Said(f.rule(), f.places().get(0).path(), f.outcome()))
        .collect(Collectors.toSet());
  }

  @Example
  void everySuspectOfTheReportsThemselves_keepsTheLaw() {
    for (ObjectNode tree : TREES) {
      assertThat(keepsTheLaw(tree)).isNotNegative();
    }
  }

  @Property(tries = 200)
  void everySuspectOfAChangedReport_keepsTheLaw(
      @ForAll @IntRange(max = 4) int which,
      @ForAll @IntRange(min = 1, max = 3) int faults,
      @ForAll long seed) {
    ObjectNode tree = TREES.get(which).deepCopy();
    Random random = new Random(seed);
    for (int i = 0; i < faults; i++) {
      change(tree, random);
    }
    assertThat(keepsTheLaw(tree)).isNotNegative();
  }

  @Property(tries = 60)
  void orderOfTheRules_changesNoSuspect(
      @ForAll @IntRange(max = 4) int which,
      @ForAll @IntRange(min = 1, max = 4) int faults,
      @ForAll long seed) {
    ObjectNode tree = TREES.get(which).deepCopy();
    Random random = new Random(seed);
    for (int i = 0; i < faults; i++) {
      change(tree, random);
    }
    SelfEvaluationReport report = read(tree).orElseThrow();
    List<Identity> shuffled = new ArrayList<>(Identities.standard());
    Collections.shuffle(shuffled, random);
    ConsistencyResult usual = CHECK.check(report);
    ConsistencyResult other = Consistency.of(shuffled).check(report);
    assertThat(other.suspects()).isEqualTo(usual.suspects());
    assertThat(other.searchComplete()).isEqualTo(usual.searchComplete());
    assertThat(said(other)).isEqualTo(said(usual));
  }

  /** Applies the suspects one by one; gives how many there were. */
  private static int keepsTheLaw(ObjectNode tree) {
    Optional<SelfEvaluationReport> report = read(tree);
    if (report.isEmpty()) {
      return 0;
    }
    ConsistencyResult result = CHECK.check(report.get());
    Set<Said> before = said(result);
    Map<String, Place> places = new LinkedHashMap<>();
    Places.of(report.get()).forEach(p -> places.put(p.path(), p));
    int applied = 0;
    for (Suspect suspect : result.suspects()) {
      ObjectNode repaired = tree.deepCopy();
      boolean writable = true;
      for (Suspect.Change change : suspect.changes()) {
        writable &= write(repaired, places.get(change.path()), change.repaired());
      }
      if (!writable || ++applied > MOST_SUSPECTS) {
        continue;
      }
      String why = suspect.toString();
      ConsistencyResult then = CHECK.check(read(repaired, why));
      Set<Said> after = said(then);
      Set<String> changed =
          suspect.changes().stream().map(Suspect.Change::path).collect(Collectors.toSet());
      Set<Said> gone = said(result, f -> f.outcome() == Outcome.FAILED);
      gone.removeAll(after);
      assertThat(gone.stream().map(Said::rule).collect(Collectors.toSet()))
          .as(why)
          .isEqualTo(Set.copyOf(suspect.explains()));
      assertThat(failedAt(then, changed))
          .as(why)
          .allMatch(s -> isText(then, s) || !before.contains(s));
      Set<Said> sequels =
          suspect.sequels().stream()
              .map(s -> new Said(s.rule(), s.path(), s.outcome()))
              .collect(Collectors.toSet());
      Set<Said> fresh = new HashSet<>(after);
      fresh.removeAll(before);
      assertThat(fresh).as(why).containsExactlyInAnyOrderElementsOf(sequels);
    }
    return applied;
  }

  private static Set<Said> failedAt(ConsistencyResult result, Set<String> cells) {
    return said(result, f -> f.outcome() == Outcome.FAILED && stands(f, cells));
  }

  /** Whether a finding is no equation, but says something of a text. */
  private static boolean isText(ConsistencyResult result, Said said) {
    return said(result, f -> f.computed().isEmpty()).contains(said);
  }

  private static boolean stands(Finding finding, Set<String> cells) {
    return finding.places().stream().anyMatch(p -> cells.contains(p.path()));
  }

  /** Writes a figure as the report does, with the unit of the text that stands there. */
  private static boolean write(ObjectNode tree, @Nullable Place place, BigDecimal number) {
    if (place == null) {
      return false;
    }
    String path = place.path();
    int slash = path.lastIndexOf('/');
    if (!(tree.at(path.substring(0, slash)) instanceof ObjectNode parent)) {
      return false;
    }
    String name = path.substring(slash + 1);
    String text = parent.path(name).asText("");
    String unit = text.replaceFirst("^[-+0-9.,]+", "");
    BigDecimal printed =
        switch (unit) {
          case "元" -> number.scaleByPowerOfTen(4);
          case "亿元" -> number.scaleByPowerOfTen(-4);
          default -> number;
        };
    if (text.isEmpty() && place.unit() == UnitOfMeasure.PERCENT) {
      unit = "%";
    }
    boolean count = place.unit() == UnitOfMeasure.PERSON && !parent.path(name).isTextual();
    if (count && number.stripTrailingZeros().scale() > 0) {
      return false;
    }
    if (count) {
      parent.put(name, number.intValue());
    } else {
      parent.put(name, printed.toPlainString() + unit);
    }
    return true;
  }

  private static void change(ObjectNode tree, Random random) {
    SelfEvaluationReport report = read(tree).orElseThrow();
    Set<String> related = CHECK.coverage(report).keySet();
    List<Place> figures =
        Places.of(report).stream()
            .filter(p -> p.value() != null && related.contains(p.path()))
            .toList();
    Place place = figures.get(random.nextInt(figures.size()));
    BigDecimal value = Objects.requireNonNull(place.value());
    BigDecimal other =
        switch (random.nextInt(6)) {
          case 0 -> value.movePointRight(1);
          case 1 -> value.movePointLeft(4);
          case 2 -> value.negate();
          case 3 ->
              value.add(
                  BigDecimal.valueOf(random.nextInt(2000) - 1000, Math.max(value.scale(), 0)));
          case 4 -> BigDecimal.ZERO;
          default -> value.add(BigDecimal.TEN);
        };
    ObjectNode copy = tree.deepCopy();
    if (random.nextInt(8) == 0) {
      int slash = place.path().lastIndexOf('/');
      if (copy.at(place.path().substring(0, slash)) instanceof ObjectNode parent) {
        parent.remove(place.path().substring(slash + 1));
      }
    } else {
      write(copy, place, other);
    }
    if (read(copy).isPresent()) {
      tree.setAll(copy);
    }
  }
}
