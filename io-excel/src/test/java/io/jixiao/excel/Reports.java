package io.jixiao.excel;

import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.json.JixiaoJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The five real reports. */
final class Reports {

  static final List<String> NAMES =
      List.of("yueyang-2021", "yunxi-2020", "xinzhou-2021", "quyuan-2024", "lianyungang-2021");

  private Reports() {}

  static SelfEvaluationReport load(String name) {
    Path folder = Path.of("../examples/src/main/resources/reports");
    if (!Files.isDirectory(folder)) {
      folder = Path.of("examples/src/main/resources/reports");
    }
    return JixiaoJson.standard().readReport(folder.resolve(name + ".json")).orElseThrow();
  }
}
