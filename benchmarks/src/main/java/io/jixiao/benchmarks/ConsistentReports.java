package io.jixiao.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.json.JixiaoJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The five bundled reports with their faults put right, as JSON trees. */
final class ConsistentReports {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What to change in each report so that every identity of severity ERROR holds. */
  private static final Map<String, Map<String, String>> REPAIRS =
      Map.of(
          "yueyang-2021",
          Map.of("/expenditure/consolidated/basic", "2156.62", "/quotes/26/value", "2021年"),
          "yunxi-2020",
          Map.of(
              "/evaluation/claimedTotal", "96",
              "/evaluation/sheetTotal", "96",
              "/quotes/2/value", "670.23万元"),
          "xinzhou-2021",
          Map.of(),
          "quyuan-2024",
          Map.ofEntries(
              Map.entry("/baseData/projects/actual", "55.65"),
              Map.entry("/evaluation/groups/1/weight", "40"),
              Map.entry("/evaluation/fullMarks", "110"),
              Map.entry("/evaluation/sheetTotal", "110"),
              Map.entry("/projectEvaluations/0/evaluation/groups/1/weight", "40"),
              Map.entry("/projectEvaluations/0/evaluation/fullMarks", "110"),
              Map.entry("/projectEvaluations/1/evaluation/fullMarks", "110"),
              Map.entry("/projectEvaluations/1/evaluation/sheetTotal", "110"),
              Map.entry("/evaluation/execution/byExpenditure/project", "60"),
              Map.entry("/evaluation/execution/byExpenditure/basic", "171.81")),
          "lianyungang-2021",
          Map.of(
              "/expenditure/consolidated/project", "598.45",
              "/quotes/0/value", "49次",
              "/quotes/2/value", "74.5%"));

  private ConsistentReports() {}

  static Map<String, ObjectNode> all() throws IOException {
    Map<String, ObjectNode> reports = new LinkedHashMap<>();
    for (String name : REPAIRS.keySet().stream().sorted().toList()) {
      try (InputStream in =
          ConsistentReports.class.getResourceAsStream("/reports/" + name + ".json")) {
        ObjectNode tree = (ObjectNode) MAPPER.readTree(Objects.requireNonNull(in, name));
        REPAIRS.getOrDefault(name, Map.of()).forEach((path, value) -> set(tree, path, value));
        // a quoted grand total follows the repair
        for (JsonNode quote : tree.path("quotes")) {
          if (quote.path("of").path(0).asText().equals("/evaluation/sheetTotal")) {
            ((ObjectNode) quote).put("value", tree.at("/evaluation/sheetTotal").asText() + "分");
          }
        }
        reports.put(name, tree);
      }
    }
    return reports;
  }

  static void set(ObjectNode tree, String path, String value) {
    int slash = path.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) tree.at(path.substring(0, slash));
    String name = path.substring(slash + 1);
    if (parent.path(name).isInt()) {
      parent.put(name, Integer.parseInt(value));
    } else {
      parent.put(name, value);
    }
  }

  static void remove(ObjectNode tree, String path) {
    int slash = path.lastIndexOf('/');
    ((ObjectNode) tree.at(path.substring(0, slash))).remove(path.substring(slash + 1));
  }

  static Optional<SelfEvaluationReport> tryRead(JsonNode tree) {
    return JixiaoJson.standard().readReport(tree.toString()).value();
  }

  static SelfEvaluationReport read(JsonNode tree) {
    return JixiaoJson.standard().readReport(tree.toString()).orElseThrow();
  }
}
