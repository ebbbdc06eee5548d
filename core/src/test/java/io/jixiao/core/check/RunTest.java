package io.jixiao.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.EconomicClasses;
import io.jixiao.core.model.EconomicClassification;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.Fact;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.Quantity;
import io.jixiao.core.model.QuotedFigure;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.SpecialFunds;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A pass that only counts what holds, against one that builds every relation. */
class RunTest {

  private static final List<String> NAMES = List.of("产出", "成本", "预算执行率", "固定资产利用率");
  private static final List<String> PATHS =
      List.of(
          "/income/consolidated/total",
          "/expenditure/consolidated/basic",
          "/expenditure/consolidated/nothing",
          "/unit/year",
          "/economic/basic/capital",
          "/facts/0/value",
          "/facts/0/parts/1/value",
          "/evaluation/claimedTotal",
          "/evaluation/indicators/0/score");

  private final Random random = new Random();

  @Property(tries = 3000)
  void countingWithoutRelations_agreesWithBuildingThem(@ForAll long seed) {
    random.setSeed(seed);
    SelfEvaluationReport report = report();
    for (Identity identity : Identities.standard()) {
      Run quick = new Run(report, false);
      Run whole = new Run(report, true);
      identity.check(report, quick);
      identity.check(report, whole);
      assertThat(quick.counts()).as(identity.code()).isEqualTo(whole.counts());
      assertThat(open(quick)).as(identity.code()).isEqualTo(open(whole));
    }
  }

  private static List<Finding> open(Run run) {
    List<Finding> findings = new ArrayList<>();
    for (Supplier<? extends Relation> open : run.open()) {
      Relation relation = open.get();
      findings.add(Findings.of(relation, Objects.requireNonNull(relation.judge())));
    }
    return findings;
  }

  /** Small figures, so that sums often meet, often nearly, and blanks are everywhere. */
  private SelfEvaluationReport report() {
    return SelfEvaluationReport.builder()
        .unit(
            UnitProfile.builder()
                .name("单位")
                .year(2021)
                .staffing(
                    Staffing.builder()
                        .established(count())
                        .statedControlRate(share())
                        .actual(count())
                        .inService(count())
                        .build())
                .build())
        .income(
            UnitTable.of(
                FundingBreakdown.builder()
                    .total(amount())
                    .carriedForward(amount())
                    .generalAppropriation(amount())
                    .other(amount())
                    .build()))
        .expenditure(
            UnitTable.of(
                ExpenditureBreakdown.builder()
                    .total(amount())
                    .basic(amount())
                    .personnel(amount())
                    .publicUse(amount())
                    .project(amount())
                    .fiscal(amount())
                    .currentBalance(amount())
                    .cumulativeBalance(amount())
                    .build()))
        .fixedAssets(UnitTable.of(FixedAssets.builder().total(amount()).inUse(amount()).build()))
        .economic(
            EconomicClassification.builder()
                .total(classes())
                .basic(classes())
                .project(classes())
                .build())
        .specialFunds(
            SpecialFunds.builder()
                .initialAppropriation(amount())
                .addItems(NamedAmount.builder().name("甲").amount(amount()).build())
                .addItems(NamedAmount.builder().name("乙").amount(amount()).build())
                .build())
        .addSatisfaction(answer("满意"), answer("基本满意"))
        .addFacts(fact(true))
        .addQuotes(quote(), quote(), quote())
        .evaluation(evaluation())
        .build();
  }

  private EconomicClasses classes() {
    return EconomicClasses.builder()
        .wagesAndBenefits(amount())
        .goodsAndServices(amount())
        .capital(amount())
        .build();
  }

  private SatisfactionAnswer answer(String name) {
    return SatisfactionAnswer.builder().answer(name).count(count()).statedShare(share()).build();
  }

  private Fact fact(boolean withParts) {
    Fact.Builder fact =
        Fact.builder().name("培训").value(Achievement.parse(oneOf("1次", "2次", "3次").orElse("若干")));
    if (withParts) {
      fact.addParts(fact(random.nextBoolean()), fact(false));
    }
    return fact.build();
  }

  private QuotedFigure quote() {
    QuotedFigure.Builder quote =
        QuotedFigure.builder()
            .value(Quantity.parse(oneOf("1万元", "2.00万元", "0.5", "50%", "3次").orElse("10000元")))
            .addOf(PATHS.get(random.nextInt(PATHS.size())));
    if (random.nextInt(4) == 0) {
      quote.addOf(PATHS.get(random.nextInt(PATHS.size())));
    }
    if (random.nextInt(4) == 0) {
      quote.addLess(PATHS.get(random.nextInt(PATHS.size())));
    }
    if (random.nextInt(9) == 0) {
      quote.countedFrom(Quantity.parse(oneOf("1万元", "1次").orElse("2")));
    }
    if (random.nextInt(3) == 0) {
      quote.addOver(PATHS.get(random.nextInt(PATHS.size())));
    }
    return quote.build();
  }

  private SelfEvaluation evaluation() {
    SelfEvaluation.Builder evaluation =
        SelfEvaluation.builder()
            .fullMarks(points())
            .sheetTotal(points())
            .claimedTotal(points())
            .claimedGrade(oneOf("优", "差"));
    if (random.nextBoolean()) {
      ExecutionLine total =
          ExecutionLine.builder().adjusted(amount()).executed(amount()).score(points()).build();
      evaluation.execution(BudgetExecution.builder().total(total).build());
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      evaluation.addIndicators(
          Indicator.builder()
              .path(path(3))
              .weight(points())
              .score(points())
              .deviationReason(oneOf("", "原因"))
              .target(oneOf("≤2万元", "≥1次", "100%").map(PerformanceTarget::parse))
              .achieved(oneOf("1万元", "100%", "50%", "及时").map(Achievement::parse))
              .build());
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      IndicatorGroup.Builder group =
          IndicatorGroup.builder().path(path(2)).weight(points()).score(points());
      if (random.nextInt(3) == 0) {
        group.addMembers(NAMES.get(random.nextInt(4)), NAMES.get(random.nextInt(4)));
      }
      evaluation.addGroups(group.build());
    }
    return evaluation.build();
  }

  private List<String> path(int most) {
    int size = random.nextInt(most + 1);
    return random.ints(size, 0, NAMES.size()).mapToObj(NAMES::get).toList();
  }

  private Optional<Amount> amount() {
    return oneOf("0", "0.00", "1", "1.00", "2", "2.00", "3", "0.99", "-1").map(Amount::ofWanYuan);
  }

  private Optional<Percent> share() {
    return oneOf("50", "50.00", "33.3", "100", "0").map(Percent::parse);
  }

  private Optional<BigDecimal> points() {
    return oneOf("0", "1", "2", "3", "1.5", "-1").map(BigDecimal::new);
  }

  private Optional<Integer> count() {
    return oneOf("0", "1", "2").map(Integer::valueOf);
  }

  private Optional<String> oneOf(String... texts) {
    int index = random.nextInt(texts.length + 1);
    return index < texts.length ? Optional.of(texts[index]) : Optional.empty();
  }
}
