package io.jixiao.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.evidence.EvidenceItem;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * One department that is scored by the form of Yueyang, yueyang-2021: the bundled report, and the
 * facts that its tables do not hold, so that every one of the 25 indicators is decided. Sixteen are
 * scored by tiers, deductions, counts, checklists and the balance; nine are the unit's own points,
 * accepted within their weight.
 *
 * <p>The facts are made so that most rules take something off.
 */
final class Department {

  private static final String[][] AMOUNTS = {
    {"threePublicPrior", "65.10"},
    {"threePublicBudget", "65.00"},
    {"keyProjectSpending", "1212.40"},
    {"projectBudget", "1425.37"},
    {"budgetAdjustments", "412.07"},
    {"initialBudget", "3381.85"},
    {"procurementSpending", "91.52"},
    {"procurementBudget", "100.00"},
    {"cardSpending", "40.21"},
    {"cardEligible", "90.04"}
  };

  private static final String[][] COUNTS = {
    {"lateSpecialFunds", "2"}, {"fundViolations", "1"}, {"assetViolations", "1"}
  };

  private static final String[][] ANSWERS = {
    {"budget-rules.1", "true"},
    {"budget-rules.2", "true"},
    {"budget-rules.3", "false"},
    {"disclosure.1", "true"},
    {"disclosure.2", "false"},
    {"disclosure.3", "true"},
    {"disclosure.4", "true"},
    {"disclosure.5", "true"},
    {"asset-rules.1", "true"},
    {"asset-rules.2", "false"}
  };

  /** Names of answers as a decision engine takes them: without dots and hyphens. */
  private static final String[] ANSWER_VARIABLES = answerVariables();

  private static final String[] CLAIMED = claimed();

  private Department() {}

  private static String[] answerVariables() {
    String[] out = new String[ANSWERS.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = ANSWERS[i][0].replace('-', '_').replace('.', '_');
    }
    return out;
  }

  private static String[] claimed() {
    String[] out = new String[HandWrittenScores.INDICATORS];
    for (int i = 0; i < out.length; i++) {
      out[i] = "claimed" + i;
    }
    return out;
  }

  static SelfEvaluationReport report() throws IOException {
    ObjectNode tree = ConsistentReports.all().getOrDefault("yueyang-2021", new ObjectNode(null));
    return ConsistentReports.read(tree);
  }

  static Evidence evidence() {
    Evidence.Builder out = Evidence.builder();
    for (String[] amount : AMOUNTS) {
      out.amount(amount[0], Amount.ofWanYuan(amount[1]));
    }
    for (String[] count : COUNTS) {
      out.count(count[0], Integer.parseInt(count[1]));
    }
    for (String[] answer : ANSWERS) {
      out.answer(answer[0], Boolean.parseBoolean(answer[1]));
    }
    return out.build();
  }

  /**
   * Takes the same figures from the report and the evidence, as one would hand them to a decision
   * engine.
   */
  static Map<String, Object> variables(SelfEvaluationReport report, Evidence evidence) {
    Map<String, Object> out = new HashMap<>(64);
    for (String[] amount : AMOUNTS) {
      out.put(amount[0], HandWrittenScores.amount(evidence, amount[0]));
    }
    for (String[] count : COUNTS) {
      out.put(count[0], HandWrittenScores.count(evidence, count[0]));
    }
    for (int i = 0; i < ANSWERS.length; i++) {
      out.put(
          ANSWER_VARIABLES[i],
          evidence.find(ANSWERS[i][0]) instanceof EvidenceItem.Answer answer && answer.holds());
    }
    var staff = report.unit().staffing().orElseThrow();
    out.put("established", BigDecimal.valueOf(staff.established().orElseThrow()));
    out.put("staff", BigDecimal.valueOf(staff.actual().orElseThrow()));
    var expenditure = report.expenditure().orElseThrow().consolidated().orElseThrow();
    out.put("balance", expenditure.cumulativeBalance().orElseThrow().inWanYuan());
    var income = report.income().orElseThrow().consolidated().orElseThrow();
    out.put("carriedForward", income.carriedForward().orElseThrow().inWanYuan());
    var threePublic = report.threePublic().orElseThrow().consolidated().orElseThrow();
    out.put("threePublic", threePublic.total().orElseThrow().inWanYuan());
    var assets = report.fixedAssets().orElseThrow().consolidated().orElseThrow();
    out.put("assetsInUse", assets.inUse().orElseThrow().inWanYuan());
    out.put("assetsTotal", assets.total().orElseThrow().inWanYuan());
    String[] answers = {"answersBest", "answersGood", "answersFair", "answersPoor"};
    for (int i = 0; i < answers.length; i++) {
      int count =
          i < report.satisfaction().size() ? report.satisfaction().get(i).count().orElseThrow() : 0;
      out.put(answers[i], BigDecimal.valueOf(count));
    }
    for (int i = 15; i < 24; i++) {
      BigDecimal claimed = report.evaluation().indicators().get(i).score().orElseThrow();
      out.put(CLAIMED[i], claimed);
    }
    return out;
  }
}
