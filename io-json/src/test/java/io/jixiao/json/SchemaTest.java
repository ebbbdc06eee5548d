package io.jixiao.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.jixiao.core.check.Consistency;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.Evaluation;
import io.jixiao.json.internal.ObjectType;
import io.jixiao.json.internal.ReportTypes;
import io.jixiao.json.internal.ResultTypes;
import io.jixiao.json.internal.SchemaDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

  private static final Schema REPORT =
      schema(SchemaDocuments.make(ReportTypes.REPORT_SCHEMA, ReportTypes.REPORT));
  private static final Schema RESULT =
      schema(SchemaDocuments.make(ResultTypes.RESULT_SCHEMA, ResultTypes.RESULT));

  private static final JsonMapper TREES =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final JixiaoJson json = JixiaoJson.standard();

  private static Schema schema(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
  }

  /**
   * The schemas are checked in, so that a change of the form is seen. Run this test with {@code
   * -Djixiao.schema.write=true} to write them anew.
   */
  @Test
  void theSchemasAreThoseOfTheTypes() throws IOException {
    assertCurrent(ReportTypes.REPORT_SCHEMA, ReportTypes.REPORT);
    assertCurrent(ResultTypes.RESULT_SCHEMA, ResultTypes.RESULT);
  }

  static void assertCurrent(String version, ObjectType<?, ?> type) throws IOException {
    String made = SchemaDocuments.make(version, type);
    Path file =
        Path.of("src/main/resources" + SchemaDocuments.FOLDER, SchemaDocuments.fileName(version));
    if (Boolean.getBoolean("jixiao.schema.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, made);
    }
    assertThat(file).content().isEqualTo(made);
  }

  @Test
  void theSchemasAreValidSchemas() {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(JixiaoJson.reportSchema(), InputFormat.JSON)).isEmpty();
    assertThat(meta.validate(JixiaoJson.resultSchema(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void everyPropertyHasWordsInBothLanguages() throws IOException {
    for (String schema : new String[] {JixiaoJson.reportSchema(), JixiaoJson.resultSchema()}) {
      JsonNode definitions = JsonMapper.builder().build().readTree(schema).get("$defs");
      for (JsonNode definition : definitions) {
        assertThat(definition.get("title").textValue()).isNotBlank();
        assertThat(definition.get("description").textValue()).isNotBlank();
        for (JsonNode property : definition.path("properties")) {
          assertThat(property.get("title").textValue()).containsPattern("\\p{IsHan}");
          assertThat(property.get("description").textValue()).containsPattern("[a-z]");
        }
      }
    }
    JsonNode basic =
        JsonMapper.builder()
            .build()
            .readTree(JixiaoJson.reportSchema())
            .at("/$defs/ExpenditureBreakdown/properties/basic");
    assertThat(basic.get("title").textValue()).isEqualTo("基本支出");
    assertThat(basic.get("x-unit").textValue()).isEqualTo("万元");
  }

  static Stream<Path> theFiveReports() throws IOException {
    return ReportDocumentTest.theFiveReports();
  }

  @ParameterizedTest
  @MethodSource("theFiveReports")
  void whatIsWrittenIsValid(Path file) throws IOException {
    SelfEvaluationReport report = json.readReport(file).orElseThrow();
    assertThat(REPORT.validate(json.writeReport(report), InputFormat.JSON)).isEmpty();
    Evaluation result =
        Evaluation.builder()
            .unit(report.unit())
            .consistency(Consistency.standard().check(report))
            .build();
    assertThat(RESULT.validate(json.writeResult(result), InputFormat.JSON)).isEmpty();
    assertThat(json.readResult(json.writeResult(result)).orElseThrow()).isEqualTo(result);
  }

  @Test
  void whateverIsWrittenIsValid() {
    for (long seed = 0; seed < 100; seed++) {
      RandomValues random = new RandomValues(seed);
      String report = json.writeReport(random.of(SelfEvaluationReport.class));
      assertThat(REPORT.validate(report, InputFormat.JSON)).as(report).isEmpty();
      String result = json.writeResult(random.of(Evaluation.class));
      assertThat(RESULT.validate(result, InputFormat.JSON)).as(result).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"schema\": \"jixiao-report/1\" | \"schema\": \"jixiao-report/9\" | /schema",
        "\"schema\": \"jixiao-report/1\", | | /schema",
        "\"name\": \"岳阳市人民代表大会常务委员会\", | | /unit/name",
        "\"year\": 2021 | \"year\": \"2021\" | /unit/year",
        "\"year\": 2021 | \"year\": 21 | /unit/year",
        "\"established\": 111 | \"established\": 111.5 | /unit/staffing/established",
        "\"established\": 111 | \"established\": 3000000000 | /unit/staffing/established",
        "2022-06-10 | 2022/06/10 | /unit/reportDate",
        "2022-06-10 | 2022-02-30 | /unit/reportDate",
        "2022-06-10 | +12022-06-10 | /unit/reportDate",
        "2022-06-10 | 2022-06-100 | /unit/reportDate",
        "2022-06-10 | 2022-06-1 | /unit/reportDate",
        "\"2058.52\" | \"六百\" | /expenditure/consolidated/basic",
        "\"2058.52\" | \"2,058.52\" | /expenditure/consolidated/basic",
        "\"2058.52\" | \"2.05852E3\" | /expenditure/consolidated/basic",
        "\"2058.52\" | \"2058.52千元\" | /expenditure/consolidated/basic",
        "\"2058.52\" | 1e5 | /expenditure/consolidated/basic",
        "\"2058.52\" | -2.05852E+3 | /expenditure/consolidated/basic",
        "\"51.5%\" | 5e1 | /satisfaction/0/statedShare",
        "\"100\" | 1e2 | /evaluation/fullMarks",
        "\"2058.52\" | 1e999 | /expenditure/consolidated/basic",
        "\"2058.52\" | \"10000000000000000000000000000000000000000\" | /expenditure/consolidated/basic",
        "\"2058.52\" | true | /expenditure/consolidated/basic",
        "\"2058.52\" | {\"@class\": \"java.lang.Runtime\"} | /expenditure/consolidated/basic",
        "\"51.5%\" | \"51.5‰\" | /satisfaction/0/statedShare",
        "\"inUse\" | \"in_use\" | /fixedAssets/consolidated/in_use",
        "\"value\": \"115人次\" | \"value\": 115 | /goals/0/facts/0/value",
        "\"value\": \"3568.73万元\" | \"value\": \"三千万元\" | /quotes/0/value",
        "\"value\": \"3568.73万元\" | \"value\": \"3568.万元\" | /quotes/0/value",
        "\"value\": \"3568.73万元\" | \"value\": \"3568.73余万元\" | /quotes/0/value",
        "\"value\": \"3568.73万元\" | \"value\": \"12345678901234567890123456789012345678901\" | /quotes/0/value",
        "\"fullMarks\": \"100\" | \"fullMarks\": \"100分\" | /evaluation/fullMarks",
        "\"tasks\": [ | \"tasks\": [null, | /unit/tasks/0",
      })
  void whatTheReaderRefusesTheSchemaRefusesInTheSamePlace(String right, String wrong, String place)
      throws IOException {
    String text = Files.readString(ReportDocumentTest.YUEYANG);
    assertThat(text).contains(right);
    String invalid = text.replaceFirst(Pattern.quote(right), wrong == null ? "" : wrong);
    assertThat(places(json.readReport(invalid))).contains(place);
    assertThat(places(REPORT, invalid)).isEqualTo(places(json.readReport(invalid)));
  }

  @Test
  void whateverIsSpoiltIsRefusedByBothInTheSamePlaces() throws IOException {
    for (long seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      RandomValues values = new RandomValues(seed);
      boolean report = random.nextBoolean();
      JsonNode tree =
          TREES.readTree(
              report
                  ? json.writeReport(values.of(SelfEvaluationReport.class))
                  : json.writeResult(values.of(Evaluation.class)));
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        CompactDocumentTest.spoil(tree, random);
      }
      String text = tree.toString();
      if (text.contains(":2058.50")) {
        continue; // a bare number, see below
      }
      Set<String> refused = places(report ? REPORT : RESULT, text);
      // Of a document of a foreign version nothing more is worth saying.
      boolean foreign = refused.contains("/schema") && tree.path("schema").isTextual();
      assertThat(places(report ? json.readReport(text) : json.readResult(text)))
          .as("%s", seed)
          .isEqualTo(foreign ? Set.of("/schema") : refused);
    }
  }

  private static Set<String> places(ReadResult<?> read) {
    return read.faults().stream()
        .map(Fault::pointer)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> places(Schema schema, String text) {
    return schema
        .validate(
            text,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(SchemaTest::place)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** To a schema 1e5 is the number 100000, so numbers are no part of the form it describes. */
  @Test
  void aBareNumberIsReadButIsNotTheForm() throws IOException {
    String text = Files.readString(ReportDocumentTest.YUEYANG);
    String bare = text.replaceFirst("\"2058\\.52\"", "2058.52");
    assertThat(json.readReport(bare).orElseThrow()).isEqualTo(json.readReport(text).orElseThrow());
    assertThat(REPORT.validate(bare, InputFormat.JSON))
        .singleElement()
        .satisfies(e -> assertThat(place(e)).isEqualTo("/expenditure/consolidated/basic"));
    assertThat(JixiaoJson.reportSchema()).contains("a schema cannot tell 1e5 from 100000");
  }

  private static String place(Error error) {
    String object = error.getInstanceLocation().toString();
    return error.getProperty() == null ? object : object + "/" + error.getProperty();
  }
}
