package io.jixiao.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.SelfEvaluationReport;
import org.junit.jupiter.api.Test;

/** The mechanism, proved on versions that never were. */
class MigrationTest {

  private static final String OLD =
      """
      {"schema": "jixiao-report/-1", "department": "水利局", "fiscalYear": 2019,
       "income": {"consolidated": {"total": 1234.50}}}
      """;

  private static final Migration FIRST =
      new Migration(
          "jixiao-report/-1",
          "jixiao-report/0",
          tree -> {
            tree.putObject("unit")
                .<ObjectNode>set("name", tree.remove("department"))
                .set("year", tree.remove("fiscalYear"));
            return tree;
          });

  private static final Migration SECOND =
      new Migration(
          "jixiao-report/0",
          "jixiao-report/1",
          tree -> {
            tree.putObject("evaluation").put("claimedTotal", "95");
            return tree;
          });

  private final JixiaoJson json = JixiaoJson.standard();

  @Test
  void anUnknownVersionIsOneClearError() {
    assertThat(json.readReport(OLD).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.pointer()).isEqualTo("/schema");
              assertThat(fault.value()).isEqualTo("jixiao-report/-1");
              assertThat(fault.expected().zh()).contains("jixiao-report/1");
            });
  }

  @Test
  void registeredStepsLeadFromAnOlderVersionToTheCurrentOne() {
    SelfEvaluationReport report =
        json.withMigration(SECOND).withMigration(FIRST).readReport(OLD).orElseThrow();
    assertThat(report.unit().name()).isEqualTo("水利局");
    assertThat(report.unit().year()).isEqualTo(2019);
    assertThat(report.income().orElseThrow().consolidated().orElseThrow().total())
        .contains(Amount.ofWanYuan("1234.50"));
  }

  @Test
  void aGapBetweenTheStepsIsTheSameErrorForTheVersionReached() {
    assertThat(json.withMigration(FIRST).readReport(OLD).faults())
        .singleElement()
        .extracting(Fault::value)
        .isEqualTo("jixiao-report/0");
  }

  @Test
  void stepsInACircleEnd() {
    Migration back = new Migration("jixiao-report/0", "jixiao-report/-1", tree -> tree);
    assertThat(json.withMigration(FIRST).withMigration(back).readReport(OLD).faults())
        .singleElement()
        .extracting(Fault::value)
        .isEqualTo("jixiao-report/-1");
  }

  @Test
  void faultsOfAMigratedDocumentNameTheWayItCame() {
    JixiaoJson migrating = json.lenient().withMigration(FIRST).withMigration(SECOND);
    assertThat(migrating.readReport(OLD.replace("1234.50", "\"六百\"")).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.pointer()).isEqualTo("/income/consolidated/total");
              assertThat(fault.document()).contains("jixiao-report/-1 → jixiao-report/1");
            });
    assertThat(migrating.readReport(OLD.replace("2019,", "2019, \"fiscalYear\": 1,")).faults())
        .hasSize(1);
    assertThat(migrating.readReport(OLD.replace("1234.50", "1.2345e3")).faults())
        .singleElement()
        .extracting(Fault::pointer)
        .isEqualTo("/income/consolidated/total");
  }
}
