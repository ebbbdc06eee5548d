package io.jixiao.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.AmountUnit;
import io.jixiao.core.model.AssetPosition;
import io.jixiao.core.model.BaseDataTable;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.EconomicClasses;
import io.jixiao.core.model.EconomicClassification;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.Fact;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Goal;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.ProjectEvaluation;
import io.jixiao.core.model.ProjectSpending;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.model.YearComparison;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any report comes back equal from its own workbook. */
class RoundTripPropertiesTest {

  @Provide
  Arbitrary<SelfEvaluationReport> reports() {
    return Arbitraries.randomValue(r -> new Maker(r).report());
  }

  @Property(tries = 40)
  void aReportComesBackEqual(
      @ForAll("reports") SelfEvaluationReport report, @ForAll Language language)
      throws IOException {
    ReadForms read = FormReaderTest.roundTrip(report, language);
    assertThat(read.report()).contains(report);
    assertThat(read.hasErrors()).isFalse();
  }

  @Property(tries = 10)
  void equalReportsGiveEqualBytes(@ForAll("reports") SelfEvaluationReport report)
      throws IOException {
    java.io.ByteArrayOutputStream a = new java.io.ByteArrayOutputStream();
    java.io.ByteArrayOutputStream b = new java.io.ByteArrayOutputStream();
    FormWriter.of(Language.ZH).write(report, a);
    FormWriter.of(Language.ZH).write(SelfEvaluationReport.builder().from(report).build(), b);
    assertThat(a.toByteArray()).isEqualTo(b.toByteArray());
  }

  /** Makes reports from a source of chance that jqwik keeps reproducible. */
  static final class Maker {

    private static final String CHARS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";

    private final Random random;

    Maker(Random random) {
      this.random = random;
    }

    private <T> Optional<T> maybe(Supplier<T> supplier) {
      return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(supplier.get());
    }

    private <T> List<T> list(int most, Supplier<T> supplier) {
      List<T> out = new ArrayList<>();
      for (int i = random.nextInt(most + 1); i > 0; i--) {
        out.add(supplier.get());
      }
      return out;
    }

    private String name() {
      StringBuilder out = new StringBuilder();
      for (int i = 1 + random.nextInt(7); i > 0; i--) {
        out.append(CHARS.charAt(random.nextInt(CHARS.length())));
      }
      return out.toString();
    }

    private String indicatorName() {
      return random.nextInt(12) == 0 ? name() + "（" + (1 + random.nextInt(30)) + "分）" : name();
    }

    private String text() {
      String[] texts = {
        "≥6次", "100%", "=1+1", "-5", "@x", "+86", "---", "1.2万元\n1.3万元", "效果明显", "9", name()
      };
      return texts[random.nextInt(texts.length)];
    }

    private BigDecimal number(int digits, boolean signed) {
      int scale = random.nextInt(4);
      long unscaled = random.nextLong(1, (long) Math.pow(10, 1 + random.nextInt(digits)));
      if (random.nextInt(12) == 0) {
        unscaled = 0;
      }
      return BigDecimal.valueOf(signed && random.nextInt(6) == 0 ? -unscaled : unscaled, scale);
    }

    private Amount amount() {
      if (random.nextInt(40) == 0) {
        return Amount.ofWanYuan(new BigDecimal("12345678901234567890.123"));
      }
      return Amount.of(
          number(11, true), random.nextInt(15) == 0 ? AmountUnit.YUAN : AmountUnit.WAN_YUAN);
    }

    private Percent percent() {
      return Percent.of(number(4, false));
    }

    private BigDecimal points() {
      return number(2, false);
    }

    private FundingBreakdown funding() {
      return FundingBreakdown.builder()
          .name(name())
          .total(amount())
          .carriedForward(maybe(this::amount))
          .generalAppropriation(maybe(this::amount))
          .governmentFund(maybe(this::amount))
          .specialAccountNonTax(maybe(this::amount))
          .otherLevelAppropriation(maybe(this::amount))
          .other(maybe(this::amount))
          .build();
    }

    private ExpenditureBreakdown expenditure() {
      return ExpenditureBreakdown.builder()
          .name(maybe(this::name))
          .total(amount())
          .fiscal(maybe(this::amount))
          .basic(maybe(this::amount))
          .personnel(maybe(this::amount))
          .publicUse(maybe(this::amount))
          .project(maybe(this::amount))
          .currentBalance(maybe(this::amount))
          .cumulativeBalance(maybe(this::amount))
          .build();
    }

    private ThreePublicExpenses threePublic() {
      return ThreePublicExpenses.builder()
          .name(maybe(this::name))
          .total(amount())
          .reception(maybe(this::amount))
          .vehicleOperation(maybe(this::amount))
          .overseas(maybe(this::amount))
          .build();
    }

    private FixedAssets fixedAssets() {
      return FixedAssets.builder()
          .name(maybe(this::name))
          .total(amount())
          .inUse(maybe(this::amount))
          .leasedOut(maybe(this::amount))
          .other(maybe(this::amount))
          .build();
    }

    private <T> UnitTable<T> table(Supplier<T> row) {
      List<T> members = list(3, row);
      UnitTable.Builder<T> out = UnitTable.<T>builder().addAllMembers(members);
      return members.isEmpty() || random.nextBoolean()
          ? out.consolidated(row.get()).build()
          : out.build();
    }

    private EconomicClasses classes() {
      return EconomicClasses.builder()
          .wagesAndBenefits(maybe(this::amount))
          .goodsAndServices(amount())
          .capital(maybe(this::amount))
          .build();
    }

    private NamedAmount named() {
      return NamedAmount.builder().name(name()).amount(maybe(this::amount)).build();
    }

    private Fact fact(int depth) {
      return Fact.builder()
          .name(name())
          .value(Achievement.parse(text()))
          .addAllParts(depth == 0 ? List.of() : list(2, () -> fact(depth - 1)))
          .build();
    }

    private Goal goal() {
      return Goal.builder()
          .group(maybe(this::name))
          .kind(maybe(this::name))
          .name(name())
          .target(maybe(this::text).map(PerformanceTarget::parse))
          .achieved(maybe(this::text).map(Achievement::parse))
          .addAllFacts(list(2, () -> fact(1)))
          .build();
    }

    private YearComparison line(int depth) {
      return YearComparison.builder()
          .name(maybe(this::name))
          .priorActual(maybe(this::amount))
          .budget(amount())
          .actual(maybe(this::amount))
          .addAllParts(depth == 0 ? List.of() : list(2, () -> line(depth - 1)))
          .build();
    }

    private ExecutionLine execution() {
      return ExecutionLine.builder()
          .initial(maybe(this::amount))
          .adjusted(amount())
          .executed(maybe(this::amount))
          .statedRate(maybe(this::percent))
          .weight(maybe(this::points))
          .score(maybe(this::points))
          .build();
    }

    private BudgetExecution budgetExecution() {
      return BudgetExecution.builder()
          .total(execution())
          .currentAppropriation(maybe(this::execution))
          .carriedForward(maybe(this::execution))
          .other(maybe(this::execution))
          .byIncome(maybe(this::funding))
          .byExpenditure(maybe(this::expenditure))
          .build();
    }

    private SelfEvaluation evaluation() {
      SelfEvaluation.Builder out = SelfEvaluation.builder();
      List<List<String>> paths = new ArrayList<>();
      for (int a = 1 + random.nextInt(3); a > 0; a--) {
        String first = indicatorName();
        for (int b = 1 + random.nextInt(3); b > 0; b--) {
          List<String> path = new ArrayList<>(List.of(first));
          if (random.nextInt(8) > 0) {
            path.add(random.nextBoolean() && !paths.isEmpty() ? last(paths) : indicatorName());
          }
          if (random.nextInt(5) > 0 && path.size() == 2) {
            path.add(indicatorName());
          }
          paths.add(path);
          out.addIndicators(
              Indicator.builder()
                  .addAllPath(path)
                  .weight(maybe(this::points))
                  .score(points())
                  .target(maybe(this::text).map(PerformanceTarget::parse))
                  .achieved(maybe(this::text).map(Achievement::parse))
                  .deviationReason(maybe(this::text))
                  .build());
        }
        if (random.nextBoolean()) {
          out.addGroups(
              IndicatorGroup.builder()
                  .addPath(first)
                  .weight(points())
                  .score(maybe(this::points))
                  .build());
        }
      }
      return out.fullMarks(maybe(this::points))
          .sheetTotal(maybe(this::points))
          .claimedTotal(maybe(this::points))
          .claimedGrade(maybe(() -> "良好"))
          .execution(maybe(this::budgetExecution))
          .build();
    }

    private static String last(List<List<String>> paths) {
      List<String> path = paths.get(paths.size() - 1);
      return path.get(path.size() - 1);
    }

    private ProjectEvaluation project() {
      return ProjectEvaluation.builder()
          .name(name())
          .department(maybe(this::name))
          .implementer(maybe(this::name))
          .evaluation(evaluation())
          .addAllGoals(list(3, this::goal))
          .build();
    }

    SelfEvaluationReport report() {
      return SelfEvaluationReport.builder()
          .unit(
              UnitProfile.builder()
                  .name(name())
                  .year(2015 + random.nextInt(15))
                  .budgetCode(maybe(() -> "0" + random.nextInt(1_000_000)))
                  .staffing(
                      maybe(
                          () ->
                              Staffing.builder()
                                  .established(random.nextInt(500))
                                  .inService(random.nextInt(500))
                                  .statedControlRate(maybe(this::percent))
                                  .build()))
                  .duties(maybe(this::text))
                  .addAllTasks(list(4, this::name))
                  .build())
          .income(maybe(() -> table(this::funding)))
          .expenditure(maybe(() -> table(this::expenditure)))
          .threePublic(maybe(() -> table(this::threePublic)))
          .fixedAssets(maybe(() -> table(this::fixedAssets)))
          .assets(
              maybe(
                  () ->
                      AssetPosition.builder().total(amount()).current(maybe(this::amount)).build()))
          .economic(
              maybe(
                  () ->
                      EconomicClassification.builder()
                          .total(classes())
                          .basic(maybe(this::classes))
                          .build()))
          .addAllProjects(
              list(
                  3,
                  () ->
                      ProjectSpending.builder()
                          .name(name())
                          .budget(amount())
                          .executed(maybe(this::amount))
                          .addAllItems(list(2, this::named))
                          .build()))
          .baseData(
              maybe(
                  () ->
                      BaseDataTable.builder()
                          .threePublic(line(2))
                          .publicUse(maybe(() -> line(1)))
                          .economyMeasures(maybe(this::name))
                          .build()))
          .addAllGoals(list(4, this::goal))
          .evaluation(evaluation())
          .addAllProjectEvaluations(list(2, this::project))
          .addAllFacts(list(3, () -> fact(2)))
          .build();
    }
  }
}
