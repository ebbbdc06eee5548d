package io.jixiao.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.check.Consistency;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.json.JixiaoJson;
import io.jixiao.scoring.Scoring;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole result of each bundled report against a stored one. A change is looked at, then stored
 * anew with {@code -Djixiao.golden.write=true}.
 */
class GoldenResultTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @ValueSource(
      strings = {"yueyang-2021", "yunxi-2020", "xinzhou-2021", "quyuan-2024", "lianyungang-2021"})
  void result_isTheStoredOne(String name) throws IOException {
    SelfEvaluationReport report;
    try (InputStream in =
        GoldenResultTest.class.getResourceAsStream("/reports/" + name + ".json")) {
      report = JixiaoJson.standard().readReport(Objects.requireNonNull(in), name).orElseThrow();
    }
    String result =
        JixiaoJson.standard()
            .writeResult(Scoring.standard().evaluate(report, Consistency.standard()));
    Path stored = GOLDEN.resolve(name + ".result.json");
    if (Boolean.getBoolean("jixiao.golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(stored, result);
    }
    assertThat(result).isEqualTo(Files.readString(stored));
    assertThat(JixiaoJson.standard().readResult(result).orElseThrow())
        .isEqualTo(Scoring.standard().evaluate(report, Consistency.standard()));
  }
}
