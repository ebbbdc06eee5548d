package io.jixiao.benchmarks;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.Staffing;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.evidence.EvidenceItem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of yueyang-2021 as somebody would write them for this one form: the constructor takes
 * the figures from the report and the evidence, and {@link #score} does the arithmetic in
 * BigDecimal. No trace, no missing inputs, no other readings, no text.
 */
final class HandWrittenScores {

  /** How exactly rates are computed. */
  enum Rates {
    /** To 34 digits, as decision engines do. */
    DECIMAL128,
    /** To ten decimals, which loses a yuan in ten thousand million. */
    TEN_DECIMALS,
    /** Not at all: edges are multiplied instead, so that nothing is lost, as in the library. */
    NONE
  }

  /** How many indicators there are; the total stands behind them. */
  static final int INDICATORS = 25;

  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal FIFTH = new BigDecimal("0.2");
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal TWO = new BigDecimal("2");
  private static final BigDecimal THREE = new BigDecimal("3");
  private static final BigDecimal FOUR = new BigDecimal("4");
  private static final BigDecimal FIVE = new BigDecimal("5");
  private static final BigDecimal SIX = new BigDecimal("6");
  private static final BigDecimal FIFTEEN = new BigDecimal("15");
  private static final BigDecimal P95 = new BigDecimal("0.95");
  private static final BigDecimal P90 = new BigDecimal("0.90");
  private static final BigDecimal P85 = new BigDecimal("0.85");
  private static final BigDecimal P80 = new BigDecimal("0.80");
  private static final BigDecimal P75 = new BigDecimal("0.75");
  private static final BigDecimal P70 = new BigDecimal("0.70");
  private static final BigDecimal P60 = new BigDecimal("0.60");
  private static final BigDecimal P30 = new BigDecimal("0.30");
  private static final BigDecimal P20 = new BigDecimal("0.20");
  private static final BigDecimal P10 = new BigDecimal("0.10");
  private static final BigDecimal[] OUTPUT = {FIVE, new BigDecimal("7"), FIVE, TWO, TWO, FOUR};

  private static final String[] BUDGET_RULES = {
    "budget-rules.1", "budget-rules.2", "budget-rules.3"
  };
  private static final String[] DISCLOSURE = {
    "disclosure.1", "disclosure.2", "disclosure.3", "disclosure.4", "disclosure.5"
  };
  private static final String[] ASSET_RULES = {"asset-rules.1", "asset-rules.2"};
  private static final Set<String> SATISFIED = Set.of("很满意", "满意", "基本满意");
  private static final List<List<String>> OWN_POINTS =
      List.of(
          List.of("产出", "职责履行", "推进全面小康建设指标任务完成情况"),
          List.of("产出", "职责履行", "建设湖南新增极目标任务完成情况"),
          List.of("产出", "职责履行", "《政府工作报告》目标任务完成情况"),
          List.of("产出", "职责履行", "省市重点民生实事完成情况"),
          List.of("产出", "职责履行", "省市重点工程和重大项目建设完成情况"),
          List.of("产出", "职责履行", "其他工作实绩指标完成情况"),
          List.of("效果", "履职效益", "经济效益"),
          List.of("效果", "履职效益", "社会效益"),
          List.of("效果", "履职效益", "生态效益"));

  private final Rates rates;
  private final BigDecimal staff;
  private final BigDecimal established;
  private final BigDecimal threePublic;
  private final BigDecimal threePublicPrior;
  private final BigDecimal threePublicBudget;
  private final BigDecimal keyProjectSpending;
  private final BigDecimal projectBudget;
  private final BigDecimal budgetAdjustments;
  private final BigDecimal initialBudget;
  private final BigDecimal lateSpecialFunds;
  private final BigDecimal balance;
  private final BigDecimal carriedForward;
  private final BigDecimal fundViolations;
  private final BigDecimal assetViolations;
  private final BigDecimal procurement;
  private final BigDecimal procurementBudget;
  private final BigDecimal cardSpending;
  private final BigDecimal cardEligible;
  private final BigDecimal assetsInUse;
  private final BigDecimal assetsTotal;
  private final BigDecimal answered;
  private final BigDecimal satisfied;
  private final boolean[] budgetRules;
  private final boolean[] disclosure;
  private final boolean[] assetRules;
  private final BigDecimal[] claimed;
  private final Map<List<String>, BigDecimal> rows = new HashMap<>();

  HandWrittenScores(SelfEvaluationReport report, Evidence evidence, Rates rates) {
    this.rates = rates;
    Staffing posts = report.unit().staffing().orElseThrow();
    staff = BigDecimal.valueOf(posts.inService().or(posts::actual).orElseThrow());
    established = BigDecimal.valueOf(posts.established().orElseThrow());
    var expenditure = report.expenditure().orElseThrow().consolidated().orElseThrow();
    balance = expenditure.cumulativeBalance().orElseThrow().inWanYuan();
    var income = report.income().orElseThrow().consolidated().orElseThrow();
    carriedForward = income.carriedForward().orElseThrow().inWanYuan();
    var expenses = report.threePublic().orElseThrow().consolidated().orElseThrow();
    threePublic = expenses.total().orElseThrow().inWanYuan();
    var assets = report.fixedAssets().orElseThrow().consolidated().orElseThrow();
    assetsInUse = assets.inUse().orElseThrow().inWanYuan();
    assetsTotal = assets.total().orElseThrow().inWanYuan();
    threePublicPrior = amount(evidence, "threePublicPrior");
    threePublicBudget = amount(evidence, "threePublicBudget");
    keyProjectSpending = amount(evidence, "keyProjectSpending");
    projectBudget = amount(evidence, "projectBudget");
    budgetAdjustments = amount(evidence, "budgetAdjustments");
    initialBudget = amount(evidence, "initialBudget");
    procurement = amount(evidence, "procurementSpending");
    procurementBudget = amount(evidence, "procurementBudget");
    cardSpending = amount(evidence, "cardSpending");
    cardEligible = amount(evidence, "cardEligible");
    lateSpecialFunds = count(evidence, "lateSpecialFunds");
    fundViolations = count(evidence, "fundViolations");
    assetViolations = count(evidence, "assetViolations");
    budgetRules = answers(evidence, BUDGET_RULES);
    disclosure = answers(evidence, DISCLOSURE);
    assetRules = answers(evidence, ASSET_RULES);
    BigDecimal all = ZERO;
    BigDecimal good = ZERO;
    for (SatisfactionAnswer answer : report.satisfaction()) {
      BigDecimal number = BigDecimal.valueOf(answer.count().orElseThrow());
      all = all.add(number);
      if (SATISFIED.contains(answer.answer())) {
        good = good.add(number);
      }
    }
    answered = all;
    satisfied = good;
    for (Indicator row : report.evaluation().indicators()) {
      rows.put(row.path(), row.score().orElse(ZERO));
    }
    claimed = new BigDecimal[OWN_POINTS.size()];
    for (int i = 0; i < claimed.length; i++) {
      claimed[i] = rows.getOrDefault(OWN_POINTS.get(i), ZERO);
    }
  }

  /** {@return the points that the unit gave itself in a row} */
  BigDecimal claimed(List<String> path) {
    return rows.getOrDefault(path, ZERO);
  }

  static BigDecimal amount(Evidence evidence, String name) {
    if (evidence.find(name) instanceof EvidenceItem.Money money) {
      return money.amount().inWanYuan();
    }
    throw new IllegalArgumentException(name);
  }

  static BigDecimal count(Evidence evidence, String name) {
    if (evidence.find(name) instanceof EvidenceItem.Count count) {
      return BigDecimal.valueOf(count.count());
    }
    throw new IllegalArgumentException(name);
  }

  private static boolean[] answers(Evidence evidence, String[] names) {
    boolean[] out = new boolean[names.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = evidence.find(names[i]) instanceof EvidenceItem.Answer answer && answer.holds();
    }
    return out;
  }

  /** {@return the points of the 25 indicators, and their sum} */
  BigDecimal[] score() {
    BigDecimal[] out = new BigDecimal[INDICATORS + 1];
    out[0] = over(staff, established, ONE, HALF, FIVE);
    out[1] = over(threePublic.subtract(threePublicPrior), threePublicPrior, ZERO, HALF, FIVE);
    out[2] = keySpending();
    out[3] = adjustment();
    out[4] = occurrences(lateSpecialFunds, HALF, THREE);
    out[5] = balance.signum() <= 0 ? THREE : balance.compareTo(carriedForward) <= 0 ? TWO : ZERO;
    out[6] = over(threePublic, threePublicBudget, ONE, ONE, SIX);
    out[7] = budgetRules();
    out[8] = occurrences(fundViolations, ONE, THREE);
    out[9] = disclosure();
    out[10] = under(procurement, procurementBudget, ONE, FIFTH, THREE);
    out[11] = under(cardSpending, cardEligible, HALF, FIFTH, THREE);
    out[12] = assetRules();
    out[13] = occurrences(assetViolations, ONE, FOUR);
    out[14] = under(assetsInUse, assetsTotal, ONE, TENTH, THREE);
    for (int i = 0; i < 6; i++) {
      out[15 + i] = claimed[i].min(OUTPUT[i]);
    }
    BigDecimal left = FIFTEEN;
    for (int i = 6; i < 9; i++) {
      out[15 + i] = claimed[i].min(left);
      left = left.subtract(out[15 + i]);
    }
    out[24] = satisfaction();
    BigDecimal sum = ZERO;
    for (int i = 0; i < INDICATORS; i++) {
      sum = sum.add(out[i]);
    }
    out[INDICATORS] = sum;
    return out;
  }

  private BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return switch (rates) {
      case DECIMAL128 -> part.divide(whole, MathContext.DECIMAL128);
      case TEN_DECIMALS -> part.divide(whole, 10, RoundingMode.HALF_UP);
      case NONE -> part;
    };
  }

  private BigDecimal edge(BigDecimal edge, BigDecimal whole) {
    return rates == Rates.NONE ? edge.multiply(whole) : edge;
  }

  private BigDecimal over(
      BigDecimal part, BigDecimal whole, BigDecimal threshold, BigDecimal each, BigDecimal full) {
    return off(ratio(part, whole).subtract(edge(threshold, whole)), whole, each, full);
  }

  private BigDecimal under(
      BigDecimal part, BigDecimal whole, BigDecimal threshold, BigDecimal each, BigDecimal full) {
    return off(edge(threshold, whole).subtract(ratio(part, whole)), whole, each, full);
  }

  private BigDecimal off(BigDecimal beyond, BigDecimal whole, BigDecimal each, BigDecimal full) {
    if (beyond.signum() <= 0) {
      return full;
    }
    BigDecimal points = beyond.multiply(HUNDRED);
    BigDecimal steps =
        rates == Rates.NONE
            ? points.divide(whole, 0, RoundingMode.FLOOR)
            : points.setScale(0, RoundingMode.FLOOR);
    return full.subtract(steps.multiply(each)).max(ZERO);
  }

  private static BigDecimal occurrences(BigDecimal count, BigDecimal each, BigDecimal full) {
    return full.subtract(count.multiply(each)).max(ZERO);
  }

  private BigDecimal keySpending() {
    BigDecimal rate = ratio(keyProjectSpending, projectBudget);
    if (rate.compareTo(edge(P90, projectBudget)) >= 0) {
      return FIVE;
    } else if (rate.compareTo(edge(P80, projectBudget)) >= 0) {
      return FOUR;
    } else if (rate.compareTo(edge(P70, projectBudget)) >= 0) {
      return THREE;
    }
    return rate.compareTo(edge(P60, projectBudget)) >= 0 ? TWO : ZERO;
  }

  private BigDecimal adjustment() {
    BigDecimal rate = ratio(budgetAdjustments, initialBudget);
    if (rate.signum() == 0) {
      return THREE;
    } else if (rate.compareTo(edge(P10, initialBudget)) <= 0) {
      return TWO;
    } else if (rate.compareTo(edge(P20, initialBudget)) <= 0) {
      return ONE;
    }
    return rate.compareTo(edge(P30, initialBudget)) <= 0 ? HALF : ZERO;
  }

  private BigDecimal budgetRules() {
    BigDecimal sum = ZERO;
    for (boolean held : budgetRules) {
      sum = held ? sum.add(ONE) : sum;
    }
    return sum;
  }

  private BigDecimal disclosure() {
    BigDecimal sum = disclosure[0] ? ONE : ZERO;
    for (int i = 1; i < disclosure.length; i++) {
      sum = disclosure[i] ? sum.add(HALF) : sum;
    }
    return sum;
  }

  private BigDecimal assetRules() {
    BigDecimal sum = assetRules[0] ? TWO : ZERO;
    return assetRules[1] ? sum.add(ONE) : sum;
  }

  private BigDecimal satisfaction() {
    BigDecimal rate = ratio(satisfied, answered);
    if (rate.compareTo(edge(P95, answered)) >= 0) {
      return FIVE;
    } else if (rate.compareTo(edge(P85, answered)) >= 0) {
      return THREE;
    }
    return rate.compareTo(edge(P75, answered)) >= 0 ? ONE : ZERO;
  }
}
