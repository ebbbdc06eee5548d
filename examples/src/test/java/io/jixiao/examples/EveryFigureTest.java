package io.jixiao.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.core.check.Consistency;
import io.jixiao.core.check.Place;
import io.jixiao.core.check.Places;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.Quantity;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.json.JixiaoJson;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure of the five reports: where it stands, and whether an identity looks at it. */
class EveryFigureTest {

  /** Figures that are stated once and stand in no relation to another one, by their last names. */
  private static final Set<String> ALONE =
      Set.of(
          // a unit that prints posts and staff, but not the parts of either
          "/unit/staffing/established",
          "/unit/staffing/actual",
          // what was brought forward is neither part of what was received nor of what was spent
          "/specialFunds/carriedForward",
          // budget lines outside the three-public table
          "/budget/otherLines/*/amount",
          // one comparison line without parts and without a second place
          "/baseData/procurement/priorActual",
          "/baseData/procurement/budget",
          "/baseData/procurement/actual",
          // the initial budget of a department has no split and no second place
          "/evaluation/execution/total/initial",
          // a project whose funds are not split by source
          "/projectEvaluations/*/evaluation/execution/total/initial",
          "/projectEvaluations/*/evaluation/execution/currentAppropriation/weight");

  /**
   * Facts and results that a report states once, outside any table: nothing else in it speaks of
   * them. Each is named, so that another one is noticed.
   */
  private static final Map<String, List<String>> STATED_ONCE =
      Map.of(
          "yueyang-2021",
          List.of(
              // platforms and proposals; meetings, reviews and inspections of the year
              "/goals/7/facts/0/value",
              "/goals/8/facts/0/value",
              "/facts/0/value",
              "/facts/1/value",
              "/facts/2/value",
              "/facts/3/value",
              "/facts/4/value",
              "/facts/5/value",
              "/facts/6/value",
              "/facts/7/value",
              "/facts/8/value",
              "/facts/9/value",
              // sections and working groups; projects of a village
              "/facts/13/value",
              "/facts/14/value",
              "/facts/15/value",
              "/facts/16/value"),
          "yunxi-2020",
          List.of(
              // sections and institutions
              "/facts/0/value", "/facts/1/value", "/facts/2/value"),
          "xinzhou-2021",
          List.of(
              // rates for targets in words: the rubric makes points of them
              "/evaluation/indicators/4/achieved",
              "/evaluation/indicators/5/achieved",
              "/evaluation/indicators/8/achieved",
              "/evaluation/indicators/9/achieved",
              "/evaluation/indicators/11/achieved",
              // budget units; reports, decisions, appointments, inspections, stations, proposals
              "/facts/1/value",
              "/facts/2/value",
              "/facts/3/value",
              "/facts/4/value",
              "/facts/5/value",
              "/facts/6/value",
              "/facts/9/value",
              "/facts/10/value",
              "/facts/11/value",
              "/facts/12/value",
              "/facts/13/value"),
          "quyuan-2024",
          List.of(
              // 100% for a deadline
              "/projectEvaluations/0/evaluation/indicators/6/achieved"),
          "lianyungang-2021",
          List.of(
              // streets
              "/facts/0/value"));

  private static SelfEvaluationReport report(JsonNode tree) {
    return JixiaoJson.standard().readReport(tree.toString()).orElseThrow();
  }

  private static JsonNode tree(String name) throws IOException {
    try (InputStream in = EveryFigureTest.class.getResourceAsStream("/reports/" + name + ".json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yueyang-2021", "yunxi-2020", "xinzhou-2021", "quyuan-2024", "lianyungang-2021"})
  void everyFigure_standsInAnIdentity_orIsKnownToStandAlone(String name) throws IOException {
    SelfEvaluationReport report = report(tree(name));
    Set<String> related = Consistency.standard().coverage(report).keySet();
    List<String> alone = new ArrayList<>();
    for (Place place : Places.of(report)) {
      String pattern = place.path().replaceAll("/[0-9]+", "/*");
      if (place.value() != null && !related.contains(place.path()) && !ALONE.contains(pattern)) {
        alone.add(place.path());
      }
    }
    assertThat(alone).isEqualTo(STATED_ONCE.get(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yueyang-2021", "yunxi-2020", "xinzhou-2021", "quyuan-2024", "lianyungang-2021"})
  void everyPath_isAPointerIntoTheDocument_toTheSameFigure(String name) throws IOException {
    JsonNode tree = tree(name);
    for (Place place : Places.of(report(tree))) {
      JsonNode node = tree.at(place.path());
      if (place.value() == null) {
        boolean words = node.isTextual() && figure(node.asText(), place).isEmpty();
        assertThat(node.isMissingNode() || words).as(place.path()).isTrue();
      } else {
        assertThat(figure(node.asText(), place)).as(place.path()).contains(place.value());
      }
    }
  }

  private static Optional<BigDecimal> figure(String text, Place place) {
    Optional<Quantity> quantity = Quantity.tryParse(text);
    if (quantity.isPresent() && quantity.get().unit().isEmpty()) {
      return place.unit() == UnitOfMeasure.WAN_YUAN
          ? Optional.of(Amount.parse(text).inWanYuan())
          : quantity.map(Quantity::number);
    }
    return quantity.map(q -> q.amount().isPresent() ? q.amount().get().inWanYuan() : q.number());
  }
}
