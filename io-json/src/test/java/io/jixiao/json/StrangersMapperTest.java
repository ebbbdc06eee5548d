package io.jixiao.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import io.jixiao.core.check.Finding;
import io.jixiao.core.check.Suspect;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.score.Evaluation;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.json.internal.ObjectType;
import io.jixiao.json.internal.Registry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StrangersMapperTest {

  static Stream<Named<ObjectMapper>> mappers() {
    return Stream.of(
        Named.of("plain", new ObjectMapper().findAndRegisterModules()),
        Named.of(
            "snake case",
            JsonMapper.builder()
                .findAndAddModules()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build()),
        Named.of(
            "non-null, sorted, indented",
            JsonMapper.builder()
                .findAndAddModules()
                .defaultPropertyInclusion(
                    JsonInclude.Value.construct(
                        JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build()),
        Named.of(
            "big decimals",
            JsonMapper.builder()
                .findAndAddModules()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()),
        Named.of(
            "numbers as strings",
            JsonMapper.builder()
                .findAndAddModules()
                .enable(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)
                .build()),
        Named.of(
            "Blackbird",
            JsonMapper.builder().findAndAddModules().addModule(new BlackbirdModule()).build()),
        Named.of(
            "default typing",
            JsonMapper.builder()
                .findAndAddModules()
                .activateDefaultTyping(
                    BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build(),
                    ObjectMapper.DefaultTyping.NON_FINAL)
                .build()));
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void everyTypeSurvivesAnyMapper(ObjectMapper mapper) throws IOException {
    for (ObjectType<?, ?> type : Registry.types()) {
      for (long seed = 0; seed < 20; seed++) {
        Object value = new RandomValues(seed).of(type.type());
        String text = mapper.writeValueAsString(value);
        assertThat(mapper.readValue(text, type.type())).as(text).isEqualTo(value);
      }
    }
  }

  @Test
  void aMapperThatNamesTheRootNamesItByOurType() throws IOException {
    ObjectMapper mapper =
        JsonMapper.builder()
            .findAndAddModules()
            .enable(SerializationFeature.WRAP_ROOT_VALUE)
            .enable(DeserializationFeature.UNWRAP_ROOT_VALUE)
            .build();
    for (ObjectType<?, ?> type : Registry.types()) {
      Object value = new RandomValues(5).of(type.type());
      String text = mapper.writeValueAsString(value);
      assertThat(text).startsWith("{\"" + type.type().getSimpleName() + "\":{");
      assertThat(mapper.readValue(text, type.type())).isEqualTo(value);
    }
  }

  @Test
  void aMapperGoesOnWritingItsOwnNumbersItsWay() throws IOException {
    ObjectMapper mapper =
        JsonMapper.builder()
            .findAndAddModules()
            .enable(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)
            .build();
    Staffing staffing = Staffing.builder().actual(84).build();
    assertThat(mapper.writeValueAsString(List.of(1, staffing, 2)))
        .isEqualTo("[\"1\",{\"actual\":84},\"2\"]");
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void whatAMapperWritesIsADocumentOfOurs(ObjectMapper mapper) throws IOException {
    SelfEvaluationReport report =
        JixiaoJson.standard().readReport(ReportDocumentTest.YUEYANG).orElseThrow();
    String text = mapper.writeValueAsString(report);
    assertThat(JixiaoJson.standard().readReport(text).orElseThrow()).isEqualTo(report);
    assertThat(mapper.readValue(ReportDocumentTest.YUEYANG.toFile(), SelfEvaluationReport.class))
        .isEqualTo(report);
    Evaluation result = new RandomValues(7).of(Evaluation.class);
    assertThat(JixiaoJson.standard().readResult(mapper.writeValueAsString(result)).orElseThrow())
        .isEqualTo(result);
  }

  /** What an application keeps beside our types. */
  record Dossier(
      String clerkNote,
      Amount amount,
      Percent rate,
      List<Finding> findings,
      Map<String, Suspect> suspects,
      UnitTable<FundingBreakdown> income,
      ScoreSheet sheet) {}

  @Test
  void ourTypesLiveInsideAnApplicationsOwn() throws IOException {
    ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
    RandomValues random = new RandomValues(3);
    Dossier dossier =
        new Dossier(
            "note",
            Amount.parse("4.9亿元"),
            Percent.parse("87.60%"),
            List.of(random.of(Finding.class)),
            Map.of("first", random.of(Suspect.class)),
            UnitTable.<FundingBreakdown>builder()
                .consolidated(random.of(FundingBreakdown.class))
                .addMembers(random.of(FundingBreakdown.class), random.of(FundingBreakdown.class))
                .build(),
            random.of(ScoreSheet.class));
    String text = mapper.writeValueAsString(dossier);
    assertThat(text).contains("\"amount\":\"4.9亿元\"").contains("\"rate\":\"87.60%\"");
    assertThat(mapper.readValue(text, Dossier.class)).isEqualTo(dossier);
    assertThat(mapper.convertValue(mapper.readTree(text), Dossier.class)).isEqualTo(dossier);
  }

  @Test
  void numbersKeepTheirDigitsInAnyMapper() throws IOException {
    ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
    assertThat(mapper.readValue("2058.5200000000000000001", Amount.class))
        .isEqualTo(Amount.ofWanYuan("2058.5200000000000000001"));
    assertThatThrownBy(() -> mapper.readValue("2.05852e3", Amount.class))
        .isInstanceOf(JsonMappingException.class);
    List<Amount> amounts = mapper.readValue("[1.50, \"2.0元\"]", new TypeReference<>() {});
    assertThat(amounts).containsExactly(Amount.ofWanYuan("1.50"), Amount.ofYuan("2.0"));
  }

  @Test
  void aMapperIsToldAllFaultsWithTheirPlaces() {
    ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
    String text = "{\n\"total\": \"六百\",\n\"other\": 1e5}";
    assertThatThrownBy(() -> mapper.readValue(text, FundingBreakdown.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("/total")
        .hasMessageContaining("/other")
        .cause()
        .isInstanceOfSatisfying(
            JsonDocumentException.class,
            e -> assertThat(e.faults()).extracting(Fault::line).containsExactly(2, 3));
  }

  @Test
  void unknownPropertiesAreLeftOutWhereTheMapperSaysSo() throws IOException {
    String text = "{\"total\":\"1.0\",\"colour\":{\"deep\":[1,2]}}";
    ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
    assertThatThrownBy(() -> mapper.readValue(text, FundingBreakdown.class))
        .hasMessageContaining("colour");
    mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    assertThat(mapper.readValue(text, FundingBreakdown.class).total())
        .contains(Amount.ofWanYuan("1.0"));
  }

  @Test
  void treesAreWrittenAndReadLikeText() throws IOException {
    ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
    Evaluation result = new RandomValues(11).of(Evaluation.class);
    JsonNode tree = mapper.valueToTree(result);
    assertThat(tree.get("schema").textValue()).isEqualTo("jixiao-result/1");
    assertThat(mapper.treeToValue(tree, Evaluation.class)).isEqualTo(result);
  }
}
