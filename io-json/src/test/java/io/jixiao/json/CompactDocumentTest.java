package io.jixiao.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.scoring.Rubrics;
import io.jixiao.scoring.rubric.Rubric;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents without white space are read by a shorter way, which must not show. */
class CompactDocumentTest {

  private static final String HEAD =
      "{\"schema\":\"jixiao-report/1\",\"unit\":{\"name\":\"局\",\"year\":2021},\"evaluation\":{}";

  private static final JsonMapper TREES =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final JixiaoJson json = JixiaoJson.standard();

  private ReadResult<SelfEvaluationReport> read(String text) {
    return json.readReport(new ByteArrayInputStream(text.getBytes(UTF_8)), "compact");
  }

  @Property(tries = 400)
  void whatIsWrongInADocumentIsWrongHoweverItIsLaidOut(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    SelfEvaluationReport report = new RandomValues(seed).of(SelfEvaluationReport.class);
    JsonNode tree = TREES.readTree(json.writeReportCompact(report));
    for (int n = random.nextInt(4); n > 0; n--) {
      spoil(tree, random);
    }
    String compact = TREES.writeValueAsString(tree);
    String pretty = TREES.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    ReadResult<SelfEvaluationReport> one = read(compact);
    ReadResult<SelfEvaluationReport> other = read(pretty);
    assertThat(one.value()).isEqualTo(other.value());
    assertThat(said(one)).isEqualTo(said(other));
    for (Fault fault : one.faults()) {
      JsonNode there = tree.at(fault.pointer());
      String from = compact.substring(offset(compact, fault.column()));
      if (fault.message().en().startsWith("no property")) {
        assertThat(from).startsWith("\"");
      } else if (there.isMissingNode()) {
        assertThat(from).startsWith("{");
      } else if (there.isValueNode()) {
        assertThat(from).startsWith(TREES.writeValueAsString(there));
      }
    }
  }

  private static int offset(String text, int column) {
    return text.offsetByCodePoints(0, column - 1);
  }

  private static List<String> said(ReadResult<?> result) {
    return result.faults().stream().map(f -> f.pointer() + " " + f.value() + f.message()).toList();
  }

  /** Puts something else in the place of any node. */
  static void spoil(JsonNode tree, Random random) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(tree, objects);
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      object.put("neu", "x");
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(9)) {
      case 0 -> object.put(name, new BigDecimal("2058.50"));
      case 1 -> object.put(name, "2058.");
      case 2 -> object.putNull(name);
      case 3 -> object.putObject(name).put("kind", "?");
      case 4 -> object.putArray(name).add("1").addObject();
      case 5 -> object.put(name + "s", true);
      case 6 -> object.set(name, object.remove(name));
      case 7 -> object.put(name, "½ \"a\\\uD840\uDC00 ¥ “引号” \u0001");
      default -> object.remove(name);
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
      for (Map.Entry<String, JsonNode> property : object.properties()) {
        collect(property.getValue(), objects);
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(item -> collect(item, objects));
    }
  }

  @Test
  void aDocumentOnOneLineIsRefusedWhereverItBreaksOff() {
    byte[] bytes =
        json.writeReportCompact(json.readReport(ReportDocumentTest.YUEYANG).orElseThrow());
    for (int i = 0; i < bytes.length - 1; i += 3) {
      ReadResult<?> result =
          json.readReport(new ByteArrayInputStream(Arrays.copyOf(bytes, i)), "part");
      assertThat(result.value()).as("%d bytes", i).isEmpty();
      assertThat(result.faults()).as("%d bytes", i).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(bytes = {0, 1, '"', '\\', '}', ']', ',', '{', (byte) 0x80, (byte) 0xE4, (byte) 0xFF})
  void aSpoiltByteIsAFaultOrAnotherValue(byte wrong) {
    byte[] bytes =
        json.writeReportCompact(json.readReport(ReportDocumentTest.YUEYANG).orElseThrow());
    for (int i = 0; i < bytes.length - 1; i += 5) {
      byte[] spoilt = bytes.clone();
      spoilt[i] = wrong;
      ReadResult<?> result = json.readReport(new ByteArrayInputStream(spoilt), "spoilt");
      assertThat(result.value().isEmpty()).isEqualTo(!result.faults().isEmpty());
      if (wrong == (byte) 0xFF) {
        assertThat(result.value().isEmpty()).as("byte %d", i).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "007.50|7.50",
        "-0|0",
        "-0.00|0.00",
        "+5|5",
        "999999999999999999|999999999999999999",
        "99999999999999999.99|99999999999999999.99",
        "9999999999999999999|9999999999999999999",
        "0.000000000000000001|0.000000000000000001"
      })
  void aFigureIsReadFromItsDigits(String written, BigDecimal number) {
    SelfEvaluationReport report =
        read(HEAD + ",\"assets\":{\"total\":\"" + written + "\"}}").orElseThrow();
    assertThat(report.assets().orElseThrow().total().orElseThrow().number()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {".5", "5.", "-", "--5", "5..1", "1.2.3", "5%", "5 ", "", "."})
  void whatIsNoFigureIsOneFault(String text) {
    assertThat(read(HEAD + ",\"assets\":{\"total\":\"" + text + "\"}}").faults())
        .singleElement()
        .satisfies(f -> assertThat(f.value()).isEqualTo(text))
        .satisfies(f -> assertThat(f.pointer()).isEqualTo("/assets/total"));
  }

  @Test
  void aTextIsReadAsItIs() {
    for (String text :
        List.of("局", "½¥", "𠀀", "\uFFFD", "a\\u5c40", "“三公”", "x".repeat(300), "局".repeat(300))) {
      String read = read(HEAD.replace("局", text) + "}").orElseThrow().unit().name();
      assertThat(read).isEqualTo(text.replace("\\u5c40", "局"));
    }
  }

  /**
   * What texts are made of: of one to four bytes, escaped, and some that is no UTF-8 or no JSON.
   */
  private static final List<String> PIECES =
      List.of(
          "61",
          "20",
          "7F",
          "E5B180",
          "E4B889",
          "E4B889E585AC",
          "C2BD",
          "F0A08080",
          "EFBFBD",
          "5C22",
          "5C7535633430",
          "5C7564383430",
          "5C",
          "22",
          "00",
          "1F",
          "0A",
          "80",
          "E5",
          "E5B1",
          "E08080",
          "EDA080",
          "EDBFBF",
          "FF",
          "C0AF",
          "F8888080");

  /** Names repeat in forms, and begin alike. */
  @Property(tries = 500)
  void textsThatRepeatOrBeginAlikeAreReadAsTheyAre(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    String[] begins = {"产", "产出", "产出指标", "产出指标完成率", "x产出", "产出x", "资产管理", "安全性", "满意"};
    ArrayNode evaluators = TREES.createArrayNode();
    List<String> texts = new ArrayList<>();
    for (int n = random.nextInt(40); n > 0; n--) {
      String text = begins[random.nextInt(begins.length)];
      for (int more = random.nextInt(4); more > 0; more--) {
        text += begins[random.nextInt(begins.length)];
      }
      if (random.nextInt(8) == 0) {
        text += "\n\"";
      }
      texts.add(text);
      evaluators.addObject().put("unit", text);
    }
    String document = HEAD + ",\"evaluators\":" + TREES.writeValueAsString(evaluators) + "}";
    assertThat(read(document).orElseThrow().evaluators())
        .extracting(e -> e.unit().orElse(""))
        .isEqualTo(texts);
  }

  /** Rows are matched by them, mostly without comparing their characters. */
  @ParameterizedTest
  @ValueSource(
      strings = {"yueyang-2021", "yunxi-2020", "national-2013-53", "national-2020-10-cost"})
  void theNamesThatAFormPrintsAreReadAsTheStringsThatItsRubricHas(String id) throws IOException {
    Rubric rubric = Rubrics.standard().byId(id);
    ArrayNode rows = TREES.createArrayNode();
    List<List<String>> paths = new ArrayList<>();
    rubric.indicators().forEach(indicator -> paths.add(indicator.path()));
    rubric.openGroups().forEach(group -> paths.add(group.path()));
    for (List<String> path : paths) {
      path.forEach(rows.addObject().putArray("path")::add);
    }
    JsonNode evaluation = TREES.createObjectNode().set("indicators", rows);
    String document =
        HEAD.replace("{}", TREES.writeValueAsString(evaluation)) + ",\"evaluators\":[]}";
    SelfEvaluationReport report = read(document).orElseThrow();
    for (int i = 0; i < paths.size(); i++) {
      List<String> read = report.evaluation().indicators().get(i).path();
      assertThat(read).isEqualTo(paths.get(i));
      for (int level = 0; level < read.size(); level++) {
        assertThat(read.get(level)).isSameAs(paths.get(i).get(level));
      }
    }
  }

  @Property(tries = 3000)
  void aTextIsReadAsJacksonReadsItWhateverItsBytesAre(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    boolean plain = random.nextInt(3) > 0;
    StringBuilder hex = new StringBuilder();
    for (int n = random.nextInt(random.nextBoolean() ? 12 : 120); n > 0; n--) {
      hex.append(PIECES.get(random.nextInt(plain ? 6 : PIECES.size())));
    }
    if (plain && random.nextBoolean()) {
      hex.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    byte[] text = HexFormat.of().parseHex(hex.toString());
    // The text is the last in the document, or there is more behind it.
    String tail = random.nextBoolean() ? "\"}]}" : "\"},{\"title\":\"局\"}]}";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((HEAD.replace("局", "x") + ",\"evaluators\":[{\"unit\":\"").getBytes(UTF_8));
    bytes.writeBytes(text);
    bytes.writeBytes(tail.getBytes(UTF_8));
    ReadResult<SelfEvaluationReport> read =
        json.readReport(new ByteArrayInputStream(bytes.toByteArray()), "bytes");
    String judged;
    try {
      judged = TREES.readTree(bytes.toByteArray()).at("/evaluators/0/unit").textValue();
    } catch (JacksonException e) {
      judged = null;
    }
    if (judged == null || !UTF_8.newEncoder().canEncode(judged)) {
      assertThat(read.value()).isEmpty();
      assertThat(read.faults()).isNotEmpty();
    } else {
      assertThat(read.orElseThrow().evaluators().get(0).unit()).contains(judged);
    }
  }

  @Test
  void aTextOfEveryLengthIsReadAtEveryPlace() {
    for (String letter : List.of("x", "局", "x局", "局x½", "𠀀")) {
      for (int length = 0; length < 270; length++) {
        String text = letter.repeat(length);
        String document = HEAD.replace("局", "y") + ",\"evaluators\":[{\"unit\":\"" + text + "\"}]}";
        assertThat(read(document).orElseThrow().evaluators().get(0).unit()).contains(text);
      }
    }
  }

  @Test
  void aMarkAtTheStartIsNoPartOfTheDocument() {
    assertThat(read("\uFEFF" + HEAD + "}").orElseThrow().unit().name()).isEqualTo("局");
    Fault fault = read("\uFEFF" + HEAD + ",\"assets\":{\"total\":\"x\"}}").faults().get(0);
    assertThat(fault.column()).isEqualTo(HEAD.length() + ",\"assets\":{\"total\":".length() + 2);
  }

  @Test
  void aPropertyThatComesTwiceIsOneFaultWithItsPlace() {
    String twice = HEAD + ",\"assets\":{\"total\":\"1\",\"current\":\"2\",\"total\":\"1\"}}";
    assertThat(read(twice).faults())
        .singleElement()
        .satisfies(f -> assertThat(f.pointer()).isEqualTo("/assets/total"))
        .satisfies(f -> assertThat(f.column()).isEqualTo(twice.lastIndexOf("\"total\"") + 1));
  }
}
