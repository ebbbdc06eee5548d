package io.jixiao.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.Evaluation;
import java.io.ByteArrayInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RoundTripPropertiesTest {

  private final JixiaoJson json = JixiaoJson.standard();

  @Property(tries = 300)
  void everyReportIsReadAsItWasWritten(@ForAll long seed) {
    SelfEvaluationReport report = new RandomValues(seed).of(SelfEvaluationReport.class);
    String text = json.writeReport(report);
    SelfEvaluationReport read = json.readReport(text).orElseThrow();
    assertThat(read).isEqualTo(report);
    assertThat(json.writeReport(read)).isEqualTo(text);
    byte[] compact = json.writeReportCompact(report);
    assertThat(json.readReport(new ByteArrayInputStream(compact), "compact").orElseThrow())
        .isEqualTo(report);
  }

  @Property(tries = 300)
  void everyResultIsReadAsItWasWritten(@ForAll long seed) {
    Evaluation result = new RandomValues(seed).of(Evaluation.class);
    String text = json.writeResult(result);
    Evaluation read = json.readResult(text).orElseThrow();
    assertThat(read).isEqualTo(result);
    assertThat(json.writeResult(read)).isEqualTo(text);
  }
}
