package io.jixiao.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.jixiao.core.check.Severity;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.Ratio;
import io.jixiao.json.internal.RubricTypes;
import io.jixiao.json.internal.SchemaDocuments;
import io.jixiao.scoring.Rubrics;
import io.jixiao.scoring.Scoring;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.measure.Measures;
import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringStrategy;
import io.jixiao.scoring.strategy.Checklist;
import io.jixiao.scoring.strategy.Composite;
import io.jixiao.scoring.strategy.Judged;
import io.jixiao.scoring.strategy.PerOccurrence;
import io.jixiao.scoring.strategy.Proportional;
import io.jixiao.scoring.strategy.QualitativeBands;
import io.jixiao.scoring.strategy.TargetAttainment;
import io.jixiao.scoring.strategy.Tiers;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RubricDocumentTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              SchemaDocuments.make(RubricTypes.RUBRIC_SCHEMA, RubricTypes.standard().rubric()));

  private final RubricDocuments documents = RubricDocuments.standard();

  static List<Rubric> theLibrarysRubrics() {
    return Rubrics.standard().all();
  }

  @ParameterizedTest
  @MethodSource("theLibrarysRubrics")
  void aRubricReadBackIsTheSameAndScoresTheSame(Rubric rubric, @TempDir Path dir)
      throws IOException {
    Path file = dir.resolve(rubric.id() + ".json");
    documents.write(rubric, file);
    Rubric read = RubricDocuments.load(file);
    assertThat(read.reference()).isEqualTo(rubric.reference());
    assertThat(documents.write(read)).isEqualTo(Files.readString(file));
    for (Path each : ReportDocumentTest.theFiveReports().toList()) {
      SelfEvaluationReport report = JixiaoJson.standard().readReport(each).orElseThrow();
      Scoring scoring = Scoring.standard();
      if (rubric.scope() == Rubric.Scope.DEPARTMENT) {
        assertThat(scoring.score(report, read, Evidence.none()))
            .isEqualTo(scoring.score(report, rubric, Evidence.none()));
      } else {
        assertThat(scoring.scoreProjects(report, read, Evidence.none()))
            .isEqualTo(scoring.scoreProjects(report, rubric, Evidence.none()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("theLibrarysRubrics")
  void aRubricDocumentIsValid(Rubric rubric) {
    assertThat(SCHEMA.validate(documents.write(rubric), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("theLibrarysRubrics")
  void anyMapperReadsAndWritesRubrics(Rubric rubric) throws IOException {
    ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
    Rubric read = mapper.readValue(mapper.writeValueAsString(rubric), Rubric.class);
    assertThat(read.reference()).isEqualTo(rubric.reference());
  }

  @Test
  void theSchemaIsThatOfTheTypes() throws IOException {
    SchemaTest.assertCurrent(RubricTypes.RUBRIC_SCHEMA, RubricTypes.standard().rubric());
    assertThat(RubricDocuments.schema()).contains("jixiao-rubric/1");
  }

  @Test
  void aBureauChangesAThresholdWithoutACompiler() {
    String text = yueyang();
    String changed = text.replaceFirst("\"threshold\": \"100%\"", "\"threshold\": \"70%\"");
    Rubric rubric = documents.read(changed).orElseThrow();
    assertThat(rubric.reference().hash())
        .isNotEqualTo(Rubrics.standard().byId("yueyang-2021").reference().hash());
    SelfEvaluationReport report =
        JixiaoJson.standard().readReport(ReportDocumentTest.YUEYANG).orElseThrow();
    assertThat(
            Scoring.standard()
                .score(report, rubric, Evidence.none())
                .indicators()
                .get(0)
                .awarded()
                .orElseThrow())
        .isLessThan(new java.math.BigDecimal("5"));
  }

  private String yueyang() {
    return documents.write(Rubrics.standard().byId("yueyang-2021"));
  }

  private void assertFaults(String text, String... pointers) {
    assertThat(documents.read(text).faults()).extracting(Fault::pointer).containsExactly(pointers);
  }

  @Test
  void aRubricThatContradictsItselfIsRefused() {
    String text = yueyang();
    assertFaults(text.replace("\"fullMarks\": \"100\"", "\"fullMarks\": \"90\""), "/fullMarks");
    assertFaults(
        text.replace("\"id\": \"three-public-change\"", "\"id\": \"staff-control\""),
        "/indicators/1/id");
    assertFaults(
        text.replace("      \"measure\": \"staffControlRate\",\n", ""), "/indicators/0/measure");
    assertThat(
            documents
                .read(text.replaceFirst("\"members\": \\[\n", "\"members\": [\n\"ghost\","))
                .faults())
        .filteredOn(f -> f.message().zh().equals("ghost：共享分值的指标不存在"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.pointer()).isEqualTo("/shared/0/members/0");
              assertThat(f.line()).isEqualTo(lineOf(text, "\"members\": [") + 1);
              assertThat(f.column()).isEqualTo(1);
            });
  }

  private static int lineOf(String text, String part) {
    return 1 + (int) text.substring(0, text.indexOf(part)).chars().filter(c -> c == '\n').count();
  }

  @Test
  void whatTheLinterSaysHasItsPlace() {
    String text = yueyang();
    String wrong = text.replace("\"fullMarks\": \"100\"", "\"fullMarks\": \"90\"");
    Fault sum = documents.read(wrong).faults().get(0);
    assertThat(sum.line()).isEqualTo(lineOf(wrong, "\"fullMarks\""));
    assertThat(sum.column()).isEqualTo("  \"fullMarks\": ".length() + 1);
    String bare = text.replaceFirst("\"source\": \"[^\"]+\"\n", "\"source\": \"\"\n");
    assertThat(bare).isNotEqualTo(text);
    Fault source =
        documents.read(bare).faults().stream()
            .filter(f -> f.pointer().equals("/indicators/0/source"))
            .findFirst()
            .orElseThrow();
    assertThat(source.severity()).isEqualTo(Severity.WARNING);
    assertThat(source.line()).isEqualTo(lineOf(bare, "\"source\": \"\"\n"));
    assertThat(source.message().en()).isEqualTo("states no source of the rule");
  }

  @Test
  void whatIsNoRubricIsAFaultInItsPlace() {
    String text = yueyang();
    assertFaults(
        text.replaceFirst("\"staffControlRate\"", "\"staffRate\""), "/indicators/0/measure");
    assertFaults(
        text.replaceFirst("\"kind\": \"deduction\"", "\"kind\": \"reward\""),
        "/indicators/0/strategy/kind");
    assertFaults(text.replaceFirst("\"kind\": \"deduction\",", ""), "/indicators/0/strategy/kind");
    assertFaults(
        text.replaceFirst("\"reading\": \"[A-Z_]+\"", "\"reading\": \"ROUGH\""),
        "/indicators/0/strategy/reading");
    assertFaults(
        text.replaceFirst("\"perStep\": \"0.5\"", "\"perStep\": \"-0.5\""),
        "/indicators/0/strategy");
    assertFaults(
        text.replaceFirst("\"strategy\": \\{[^}]*\\}", "\"strategy\": \"tiers\""),
        "/indicators/0/strategy");
    assertThatThrownBy(() -> RubricDocuments.load(Path.of("none.json")))
        .isInstanceOf(JsonDocumentException.class);
  }

  /** What keeps JSON in a database, or sorts its properties, does not keep their order. */
  @ParameterizedTest
  @MethodSource("theLibrarysRubrics")
  void theOrderOfPropertiesMeansNothing(Rubric rubric) throws IOException {
    String text = documents.write(rubric);
    JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
    String reversed = reversed(mapper.readTree(text)).toPrettyString();
    assertThat(documents.write(documents.read(reversed).orElseThrow())).isEqualTo(text);
    assertThat(documents.write(mapper.readValue(reversed, Rubric.class))).isEqualTo(text);
  }

  private static JsonNode reversed(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      Collections.reverse(names);
      ObjectNode other = JsonNodeFactory.instance.objectNode();
      names.forEach(name -> other.set(name, reversed(object.get(name))));
      return other;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode other = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> other.add(reversed(item)));
      return other;
    }
    return node;
  }

  @Test
  void aFaultBeforeTheKindOfARuleHasItsPlace() throws IOException {
    String text = reversed(JsonMapper.builder().build().readTree(yueyang())).toPrettyString();
    String wrong =
        text.replaceFirst("\"perStep\" : \"0.5\"", "\"perStep\" : 1e5")
            .replaceFirst("\"kind\" : \"tiers\"", "\"kind\" : \"tires\"");
    List<Fault> faults = documents.read(wrong).faults();
    assertThat(faults)
        .extracting(Fault::pointer)
        .containsExactly("/indicators/0/strategy/perStep", "/indicators/2/strategy/kind");
    assertThat(faults)
        .extracting(Fault::line)
        .containsExactly(lineOf(wrong, "1e5"), lineOf(wrong, "tires"));
    assertThat(faults.get(0).column()).isEqualTo("        \"perStep\" : ".length() - 1);
  }

  @Test
  void aRubricThatIsTooLargeIsRefusedInTime() throws IOException {
    ObjectNode tree = (ObjectNode) JsonMapper.builder().build().readTree(yueyang());
    ArrayNode indicators = (ArrayNode) tree.get("indicators");
    JsonNode first = indicators.get(0);
    while (indicators.size() < 500) {
      indicators.add(first);
    }
    assertTimeout(
        Duration.ofSeconds(10),
        () -> assertThat(documents.read(tree.toString()).faults()).hasSize(201));
    while (indicators.size() < 15_000) {
      indicators.add(first);
    }
    String large = tree.toString();
    assertTimeout(Duration.ofSeconds(10), () -> assertFaults(large, "/indicators"));
    assertThat(SCHEMA.validate(large, InputFormat.JSON))
        .extracting(e -> e.getInstanceLocation().toString())
        .containsExactly("/indicators");
    String broken = large.replace("\"weight\"", "\"wait\"").replace("\"source\"", "\"sauce\"");
    assertTimeout(
        Duration.ofSeconds(10), () -> assertThat(documents.read(broken).faults()).hasSize(201));
  }

  @Test
  void everyKindOfRuleSurvives() {
    ScoringStrategy own = context -> Outcome.points(context.weight(), Label.of("given"));
    Measure ownMeasure =
        Measure.of(
            "own",
            Label.of("own"),
            context -> Measured.value(Ratio.ONE, List.of(), List.of(), null, List.of(), null));
    RubricDocuments extended = documents.withStrategy("gift", own).withMeasure(ownMeasure);
    Rubric rubric = rubric(own, ownMeasure);
    String text = extended.write(rubric);
    assertThat(SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
    Rubric read = extended.read(text).orElseThrow();
    assertThat(read.reference()).isEqualTo(rubric.reference());
    assertThat(read.indicators())
        .extracting(RubricIndicator::strategy)
        .isEqualTo(rubric.indicators().stream().map(RubricIndicator::strategy).toList());
    assertThat(extended.write(read)).isEqualTo(text);

    assertThatThrownBy(() -> documents.write(rubric)).isInstanceOf(IllegalArgumentException.class);
    assertThat(documents.read(text).faults())
        .extracting(Fault::pointer)
        .containsExactly("/indicators/5/strategy/name", "/indicators/6/measure");
    assertThatThrownBy(() -> extended.withMeasure(ownMeasure))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> extended.withStrategy("gift", own))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Rubric rubric(ScoringStrategy own, Measure ownMeasure) {
    Tiers tiers =
        Tiers.builder().atLeast("90%").gives("10").atLeast("80.5%").gives("8").otherwise("0");
    return Rubric.of("own", "3")
        .title("自有办法", "Own")
        .source("某局", "某文〔2022〕1号")
        .years(2022, 2023)
        .forProjects()
        .fullMarks("80")
        .grades(GradeBands.NATIONAL)
        .onZeroDenominator(ZeroDenominator.FULL_POINTS)
        .onNotApplicable(NotApplicablePolicy.NO_POINTS)
        .add(indicator("a", tiers).measuredBy(Measures.EXECUTION_RATE))
        .add(
            indicator(
                "b",
                TargetAttainment.builder()
                    .missed(TargetAttainment.Missed.PROPORTIONAL)
                    .bareTarget(TargetAttainment.BareTarget.EXACTLY)
                    .statedRate(TargetAttainment.StatedRate.WEIGHT_TIMES_RATE)
                    .overFulfilment("130%", TargetAttainment.OverFulfilment.FULL)
                    .rounded(2, RoundingMode.HALF_UP)))
        .add(
            indicator(
                "c",
                QualitativeBands.builder()
                    .band("达成", "80%", "100%")
                    .band("未达成", "0%", "80%")
                    .choose(QualitativeBands.End.LOWER)
                    .rounded(1, RoundingMode.DOWN)))
        .add(
            indicator(
                "d",
                Composite.builder()
                    .part("one", "10", Measures.EXECUTION_RATE, tiers)
                    .part("two", "10", null, Judged.byPerson())
                    .combine(Composite.How.WEIGHTED_MEAN)
                    .rounded(2, RoundingMode.HALF_EVEN)))
        .add(
            indicator("e", Proportional.cappedAt("95%").rounded(2, RoundingMode.HALF_UP))
                .measuredBy(Measures.EXECUTION_RATE)
                .onZeroDenominator(ZeroDenominator.NO_POINTS))
        .add(indicator("f", own))
        .add(indicator("g", PerOccurrence.of("2", "1")).measuredBy(ownMeasure))
        .add(
            indicator(
                "h",
                Checklist.builder()
                    .item("content", Label.of("按规定内容公开"), "66.5%")
                    .item("time", Label.of("按规定时限公开"), "33.5%")
                    .build()))
        .build();
  }

  private static RubricIndicator.Builder indicator(String id, ScoringStrategy strategy) {
    return RubricIndicator.indicator(id, "一级", "指标" + id)
        .points("10")
        .scoredBy(strategy)
        .rule("规则", "rule")
        .source("第一条");
  }
}
