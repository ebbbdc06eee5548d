package io.jixiao.scoring.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.BaseDataTable;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.BudgetTables;
import io.jixiao.core.model.BuildingControl;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.TaskSpending;
import io.jixiao.core.model.TaskTable;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.model.YearComparison;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.Trace;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.ScoringContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas on the figures of the Quyuan report, and on figures with faults. */
class MeasuresTest {

  private static Amount wan(String number) {
    return Amount.ofWanYuan(number);
  }

  private static YearComparison line(String prior, String budget, String actual) {
    return YearComparison.builder()
        .priorActual(wan(prior))
        .budget(wan(budget))
        .actual(wan(actual))
        .build();
  }

  private static SelfEvaluationReport.Builder report() {
    return SelfEvaluationReport.builder()
        .unit(UnitProfile.builder().name("某局").year(2024).build())
        .evaluation(SelfEvaluation.builder().build());
  }

  private static SelfEvaluationReport quyuan() {
    return report()
        .baseData(
            BaseDataTable.builder()
                .staffing(Staffing.builder().established(12).inService(9).build())
                .threePublic(line("1.11", "1.5", "0.85"))
                .projects(line("36.74", "60", "35.65"))
                .publicUse(line("20.66", "24.2", "22.16"))
                .procurement(line("16.31", "9.84", "9.84"))
                .buildings(
                    BuildingControl.builder()
                        .approvedArea(new BigDecimal("1000"))
                        .actualArea(new BigDecimal("1060"))
                        .build())
                .build())
        .evaluation(
            SelfEvaluation.builder()
                .execution(
                    BudgetExecution.builder()
                        .total(
                            ExecutionLine.builder()
                                .initial(wan("229.67"))
                                .adjusted(wan("231.81"))
                                .executed(wan("203.10"))
                                .build())
                        .build())
                .build())
        .build();
  }

  private static Measured measure(Measure measure, SelfEvaluationReport report, Evidence evidence) {
    return measure.measure(
        new ScoringContext(
            new ScoringContext.Table(report, report.evaluation(), "/evaluation", evidence),
            "x",
            BigDecimal.TEN,
            null,
            -1,
            null));
  }

  private static String percent(Measured measured) {
    Measured.Value value = (Measured.Value) measured;
    if (!value.steps().isEmpty()) {
      assertThat(
              new Trace(Label.of(""), "", Optional.empty(), value.inputs(), value.steps()).replay())
          .contains(value.value());
    }
    return value.value().times(Ratio.of(100)).round(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static Measure byName(String name) {
    return Measures.byName(name).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "staffControlRate, 75.00",
    "threePublicChangeRate, -23.42",
    "threePublicChangeRate.budgetOnAccounts, 35.14",
    "threePublicControlRate, 56.67",
    "publicUseControlRate, 91.57",
    "procurementExecutionRate, 100.00",
    "executionRate, 87.61",
    "budgetCompletionRate, 87.61",
    "budgetAdjustmentRate.net, 0.93",
    "buildingAreaControlRate, 106.00"
  })
  void theFiguresOfTheQuyuanReportGiveTheirRates(String name, String percent) {
    assertThat(percent(measure(byName(name), quyuan(), Evidence.none()))).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({
    "keySpendingRate, keyProjectSpending, -45, projectBudget, 60",
    "budgetAdjustmentRate.net, adjustedBudget, -1, initialBudget, 200",
    "threePublicChangeRate, threePublic, -3, threePublicPrior, 10",
    "fixedAssetUtilisation, assetsInUse, -30, assetsTotal, 100",
    "budgetCompletionRate.withCarryover, budgetAdditions, -5, initialBudget, 100"
  })
  void aFigureThatCannotBeNegativeGivesNoRate(
      String name, String top, String above, String bottom, String below) {
    Evidence.Builder evidence =
        Evidence.builder().amount(top, wan(above)).amount(bottom, wan(below));
    if (name.endsWith("withCarryover")) {
      evidence.amount("carriedForward", wan("0")).amount("cumulativeBalance", wan("0"));
    }
    Measured.Unusable wrong =
        (Measured.Unusable) measure(byName(name), report().build(), evidence.build());
    assertThat(wrong.reason().zh()).contains("为负数（" + above + "万元）");
    assertThat(wrong.reason().en()).contains("is negative (" + above + "万元)");
  }

  @Test
  void aCountOfStaffCannotBeNegativeEither() {
    for (Staffing staffing :
        List.of(
            Staffing.builder().established(10).inService(-5).build(),
            Staffing.builder().established(10).inService(5).actual(-5).build(),
            Staffing.builder().established(10).actual(-5).build())) {
      SelfEvaluationReport report =
          report().baseData(BaseDataTable.builder().staffing(staffing).build()).build();
      assertThat(measure(Measures.STAFF_CONTROL_RATE, report, Evidence.none()))
          .isInstanceOfSatisfying(
              Measured.Unusable.class, u -> assertThat(u.reason().zh()).contains("为负数（-5人）"));
    }
  }

  @Test
  void aBalanceMayBeNegative() {
    Evidence overspent =
        Evidence.builder()
            .amount("cumulativeBalance", wan("-20"))
            .amount("expenditureBudget", wan("100"))
            .build();
    assertThat(percent(measure(byName("carryoverRate"), report().build(), overspent)))
        .isEqualTo("-20.00");
  }

  @ParameterizedTest
  @CsvSource({
    "keySpendingRate, keyProjectSpending, 45, projectBudget, 60, 75.00",
    "budgetAdjustmentRate, budgetAdjustments, 20, initialBudget, 200, 10.00",
    "budgetAdjustmentRate.additions, budgetAdditions, 185.4, initialBudget, 1170.49, 15.84",
    "officialCardRate, cardSpending, 30, cardEligible, 60, 50.00",
    "carryoverRate, cumulativeBalance, 78.87, expenditureBudget, 3581.99, 2.20",
    "carryoverRate.ofExpenditure, cumulativeBalance, 78.87, expenditure, 3581.99, 2.20",
    "carryoverChangeRate, cumulativeBalance, 78.87, carriedForward, 92.13, -14.39",
    "fixedAssetUtilisation, assetsInUse, 90, assetsTotal, 100, 90.00",
    "threePublicChangeRate.budgets, threePublicBudget, 1.5, threePublicPriorBudget, 1.6, -6.25"
  })
  void amountsThatNoTableHoldsComeFromEvidence(
      String name, String top, String a, String bottom, String b, String percent) {
    Evidence evidence = Evidence.builder().amount(top, wan(a)).amount(bottom, wan(b)).build();
    SelfEvaluationReport empty = report().build();
    assertThat(percent(measure(byName(name), empty, evidence))).isEqualTo(percent);
    Measured missing = measure(byName(name), empty, Evidence.none());
    assertThat(((Measured.Missing) missing).missing())
        .extracting(MissingInput::name)
        .containsExactly(top, bottom);
  }

  @ParameterizedTest
  @CsvSource({
    "actualCompletionRate, tasksDone, tasksPlanned",
    "timelinessRate, tasksInTime, tasksPlanned",
    "qualityRate, tasksOfQuality, tasksPlanned",
    "keyWorkRate, keyWorkDone, keyWorkAssigned",
    "paymentProgressRate, actualProgress, plannedProgress"
  })
  void countsOfWorkComeFromEvidenceAndNothingPlannedHasNoRate(
      String name, String top, String bottom) {
    Evidence counts = Evidence.builder().count(top, 19).count(bottom, 20).build();
    assertThat(percent(measure(byName(name), report().build(), counts))).isEqualTo("95.00");
    Evidence none = Evidence.builder().count(top, 0).count(bottom, 0).build();
    assertThat(measure(byName(name), report().build(), none))
        .isInstanceOf(Measured.Undefined.class);
  }

  @Test
  void fromNothingToNothingIsNoChangeAndFromNothingToSomethingHasNoRate() {
    Measure change = Measures.THREE_PUBLIC_CHANGE_RATE;
    SelfEvaluationReport none =
        report().baseData(BaseDataTable.builder().threePublic(line("0", "0", "0")).build()).build();
    assertThat(percent(measure(change, none, Evidence.none()))).isEqualTo("0.00");
    SelfEvaluationReport some =
        report()
            .baseData(BaseDataTable.builder().threePublic(line("0", "0", "0.85")).build())
            .build();
    assertThat(measure(change, some, Evidence.none()))
        .isInstanceOfSatisfying(
            Measured.Undefined.class, u -> assertThat(u.reason().zh()).contains("为 0"));
    assertThat(
            measure(
                Measures.BUDGET_ADJUSTMENT_RATE_NET,
                report().build(),
                Evidence.builder()
                    .amount("initialBudget", wan("0"))
                    .amount("adjustedBudget", wan("5"))
                    .build()))
        .isInstanceOf(Measured.Undefined.class);
  }

  @Test
  void theFirstPlaceThatIsNotBlankIsReadAndEvidenceOnlyAfterThem() {
    SelfEvaluationReport both =
        report()
            .threePublic(UnitTable.of(ThreePublicExpenses.builder().total(wan("2.00")).build()))
            .baseData(BaseDataTable.builder().threePublic(line("1", "1", "1")).build())
            .build();
    Evidence evidence = Evidence.builder().amount("threePublic", wan("9")).build();
    Measured.Value value =
        (Measured.Value) measure(Measures.THREE_PUBLIC_CONTROL_RATE, both, evidence);
    assertThat(value.inputs())
        .extracting(p -> p.path())
        .containsExactly("/threePublic/consolidated/total", "/baseData/threePublic/budget");
  }

  @Test
  void budgetsAreReadFromTheApprovedBudgetToo() {
    SelfEvaluationReport lianyungang =
        report()
            .expenditure(
                UnitTable.of(
                    ExpenditureBreakdown.builder()
                        .total(wan("3878.48"))
                        .publicUse(wan("268.83"))
                        .cumulativeBalance(wan("0"))
                        .build()))
            .income(UnitTable.of(FundingBreakdown.builder().carriedForward(wan("0")).build()))
            .budget(
                BudgetTables.builder()
                    .expenditure(
                        UnitTable.of(
                            ExpenditureBreakdown.builder()
                                .total(wan("2914.08"))
                                .publicUse(wan("243.01"))
                                .project(wan("460.51"))
                                .build()))
                    .threePublic(
                        UnitTable.of(ThreePublicExpenses.builder().total(wan("64.4")).build()))
                    .build())
            .build();
    assertThat(percent(measure(Measures.PUBLIC_USE_CONTROL_RATE, lianyungang, Evidence.none())))
        .isEqualTo("110.63");
    assertThat(
            percent(
                measure(
                    Measures.KEY_SPENDING_RATE,
                    lianyungang,
                    Evidence.builder().amount("keyProjectSpending", wan("358.45")).build())))
        .isEqualTo("77.84");
    assertThat(percent(measure(Measures.CARRYOVER_RATE, lianyungang, Evidence.none())))
        .isEqualTo("0.00");
    assertThat(
            percent(
                measure(
                    Measures.THREE_PUBLIC_CONTROL_RATE,
                    lianyungang,
                    Evidence.builder().amount("threePublic", wan("64.4")).build())))
        .isEqualTo("100.00");
    assertThat(
            percent(
                measure(
                    Measures.BUDGET_ADJUSTMENT_RATE,
                    lianyungang,
                    Evidence.builder().amount("budgetAdjustments", wan("0")).build())))
        .isEqualTo("0.00");
  }

  private static TaskTable tasks() {
    return TaskTable.builder()
        .total(TaskSpending.builder().budget(wan("1343.50")).executed(wan("1343.07")).build())
        .build();
  }

  @Test
  void executionIsReadFromTheTaskTableWhereThereIsNoExecutionLine() {
    SelfEvaluationReport xinzhou = report().tasks(tasks()).build();
    assertThat(percent(measure(Measures.EXECUTION_RATE, xinzhou, Evidence.none())))
        .isEqualTo("99.97");
    SelfEvaluationReport bare = report().tasks(TaskTable.builder().build()).build();
    assertThat(measure(Measures.EXECUTION_RATE, bare, Evidence.none()))
        .isInstanceOf(Measured.Missing.class);
  }

  private static Measured ofProject(
      Measure measure, SelfEvaluationReport report, ExecutionLine line, Evidence evidence) {
    SelfEvaluation project =
        SelfEvaluation.builder().execution(BudgetExecution.builder().total(line).build()).build();
    return measure.measure(
        new ScoringContext(
            new ScoringContext.Table(report, project, "/projectEvaluations/0/evaluation", evidence),
            "x",
            BigDecimal.TEN,
            null,
            -1,
            null));
  }

  @Test
  void aProjectIsNotMeasuredByTheTablesOfItsDepartment() {
    SelfEvaluationReport department =
        report()
            .tasks(tasks())
            .budget(
                BudgetTables.builder()
                    .expenditure(
                        UnitTable.of(ExpenditureBreakdown.builder().total(wan("3581.99")).build()))
                    .build())
            .build();
    ExecutionLine blank = ExecutionLine.builder().build();
    ExecutionLine executed = ExecutionLine.builder().executed(wan("9")).build();
    Measured neither = ofProject(Measures.EXECUTION_RATE, department, blank, Evidence.none());
    assertThat(((Measured.Missing) neither).missing())
        .extracting(MissingInput::name)
        .containsExactly("executed", "adjustedBudget");
    Measured noBudget = ofProject(Measures.EXECUTION_RATE, department, executed, Evidence.none());
    assertThat(((Measured.Missing) noBudget).missing())
        .extracting(MissingInput::name)
        .containsExactly("adjustedBudget");
    Evidence budget = Evidence.builder().amount("adjustedBudget", wan("10")).build();
    assertThat(percent(ofProject(Measures.EXECUTION_RATE, department, executed, budget)))
        .isEqualTo("90.00");
    ExecutionLine adjusted = ExecutionLine.builder().adjusted(wan("10")).build();
    Measured noInitial =
        ofProject(Measures.BUDGET_ADJUSTMENT_RATE_NET, department, adjusted, Evidence.none());
    assertThat(((Measured.Missing) noInitial).missing())
        .extracting(MissingInput::name)
        .containsExactly("initialBudget");
  }

  @Test
  void postsOfZeroHaveNoControlRate() {
    SelfEvaluationReport none =
        report()
            .unit(
                UnitProfile.builder()
                    .name("某局")
                    .year(2024)
                    .staffing(Staffing.builder().established(0).inService(3).build())
                    .build())
            .build();
    assertThat(measure(Measures.STAFF_CONTROL_RATE, none, Evidence.none()))
        .isInstanceOf(Measured.Undefined.class);
  }

  @Test
  void aSurveyWithoutAnswersOrWithABlankCountHasNoRate() {
    SelfEvaluationReport zero =
        report()
            .addSatisfaction(SatisfactionAnswer.builder().answer("满意").count(0).build())
            .build();
    assertThat(measure(Measures.SATISFACTION, zero, Evidence.none()))
        .isInstanceOf(Measured.Undefined.class);
    SelfEvaluationReport blank =
        report().addSatisfaction(SatisfactionAnswer.builder().answer("满意").build()).build();
    assertThat(measure(Measures.SATISFACTION, blank, Evidence.none()))
        .isInstanceOf(Measured.Missing.class);
    SelfEvaluationReport unhappy =
        report()
            .addSatisfaction(SatisfactionAnswer.builder().answer("不满意").count(4).build())
            .build();
    assertThat(percent(measure(Measures.SATISFACTION_STRICT, unhappy, Evidence.none())))
        .isEqualTo("0.00");
  }

  /** A survey, its answers as word and number by turns. */
  private static SelfEvaluationReport survey(Object... answers) {
    SelfEvaluationReport.Builder out = report();
    for (int i = 0; i < answers.length; i += 2) {
      out.addSatisfaction(
          SatisfactionAnswer.builder()
              .answer((String) answers[i])
              .count((Integer) answers[i + 1])
              .build());
    }
    return out.build();
  }

  private static Measured satisfaction(Object... answers) {
    return measure(Measures.SATISFACTION, survey(answers), Evidence.none());
  }

  @Test
  void whatIsFairlySatisfiedCountsAsTheDefinitionSays() {
    SelfEvaluationReport survey = survey("非常满意", 50, "较满意", 45, "一般", 3, "不满意", 2);
    assertThat(percent(measure(Measures.SATISFACTION, survey, Evidence.none()))).isEqualTo("95.00");
    Measured strict = measure(Measures.SATISFACTION_STRICT, survey, Evidence.none());
    assertThat(percent(strict)).isEqualTo("50.00");
    assertThat(((Measured.Value) strict).alternatives())
        .containsExactly(
            new Measured.Alternative(
                new Label("基本满意及以上计为满意", "basically satisfied and better count as satisfied"),
                Ratio.parse("95%")));
    assertThat(percent(satisfaction("十分满意", 1, "比较满意", 2, " 基本 满意", 1, "不太满意", 1)))
        .isEqualTo("80.00");
  }

  @Test
  void anAnswerOfAnUnknownWordIsNotTakenForADissatisfiedOne() {
    assertThat(satisfaction("非常满意", 50, "还可以", 45, "合计", 95))
        .isEqualTo(
            new Measured.Unusable(
                new Label(
                    "满意度调查的答案“还可以”、“合计”是否计为满意没有规定",
                    "nothing states whether the answer “还可以”, “合计” of the survey counts as"
                        + " satisfied")));
  }

  @Test
  void answersThatAreNotValidAreLeftOutAndNamed() {
    Measured measured = satisfaction("满意", 3, "未作答", 5, "不满意", 1, "弃权", 2);
    assertThat(percent(measured)).isEqualTo("75.00");
    assertThat(((Measured.Value) measured).inputs())
        .extracting(p -> p.label().zh())
        .containsExactly("满意", "未作答（不计入有效答卷）", "不满意", "弃权（不计入有效答卷）");
    assertThat(satisfaction("满意", 0, "不清楚", 5)).isInstanceOf(Measured.Undefined.class);
    SelfEvaluationReport blank =
        SelfEvaluationReport.builder()
            .from(survey("满意", 3))
            .addSatisfaction(SatisfactionAnswer.builder().answer("不了解").build())
            .build();
    assertThat(percent(measure(Measures.SATISFACTION, blank, Evidence.none()))).isEqualTo("100.00");
  }

  @Test
  void aNegativeNumberOfAnswersHasNoRate() {
    for (String answer : new String[] {"满意", "不满意", "未作答"}) {
      assertThat(satisfaction("很满意", 9, answer, -3))
          .isInstanceOfSatisfying(
              Measured.Unusable.class,
              u -> {
                assertThat(u.reason().zh()).contains("“" + answer + "”份数为负数（-3）");
                assertThat(u.reason().en()).contains("“" + answer + "”", "is negative (-3)");
              });
    }
  }

  @Test
  void aSurveyWithWordsOfItsOwnStatesThemAll() {
    Measure own =
        Measures.satisfaction(
            "own",
            Label.of("好评"),
            Set.of("好"),
            Label.of("好评和中评"),
            Set.of("好", "中"),
            Set.of("差"),
            Set.of("未评"));
    Measured measured = measure(own, survey("好", 6, "中", 2, "差", 2, "未评", 4), Evidence.none());
    assertThat(percent(measured)).isEqualTo("60.00");
    assertThat(((Measured.Value) measured).alternatives())
        .extracting(Measured.Alternative::value)
        .containsExactly(Ratio.parse("80%"));
    assertThat(measure(own, survey("好", 6, "不满意", 2), Evidence.none()))
        .isInstanceOf(Measured.Unusable.class);
  }

  @Test
  void evidenceOfTheWrongTypeIsNotReadAsZero() {
    Measured area =
        measure(
            Measures.BUILDING_AREA_CONTROL_RATE,
            report().build(),
            Evidence.builder()
                .amount("actualArea", wan("1"))
                .number("approvedArea", BigDecimal.ONE)
                .build());
    assertThat(area)
        .isInstanceOfSatisfying(
            Measured.Unusable.class,
            u -> assertThat(u.reason().zh()).contains("actualArea", "应为计数或数值"));
  }

  private static Ratio value(Measured measured) {
    return ((Measured.Value) measured).value();
  }

  @Test
  void investmentReceptionAndVehiclesAreReadWhereReportsHoldThem() {
    SelfEvaluationReport report =
        report()
            .baseData(
                BaseDataTable.builder()
                    .buildings(
                        BuildingControl.builder()
                            .budgetedInvestment(wan("200"))
                            .actualInvestment(wan("210"))
                            .build())
                    .build())
            .threePublic(
                UnitTable.of(
                    ThreePublicExpenses.builder()
                        .reception(wan("6.16"))
                        .vehicleOperation(wan("3"))
                        .build()))
            .build();
    Evidence prior =
        Evidence.builder()
            .amount("receptionPrior", wan("7.70"))
            .amount("vehicleOperationPrior", wan("0"))
            .build();
    assertThat(value(measure(Measures.BUILDING_INVESTMENT_CONTROL_RATE, report, prior)))
        .isEqualTo(Ratio.parse("105%"));
    assertThat(value(measure(Measures.RECEPTION_CHANGE_RATE, report, prior)))
        .isEqualTo(Ratio.parse("-20%"));
    assertThat(measure(Measures.VEHICLE_OPERATION_CHANGE_RATE, report, prior))
        .isInstanceOf(Measured.Undefined.class);
  }

  @ParameterizedTest
  @CsvSource({"78.87, 92.13, -13.26", "10, 0, 10", "0, 0, 0", "-5, 0, -5"})
  void theBalanceIsHeldAgainstWhatWasCarriedForward(
      String balance, String carried, String difference) {
    Evidence evidence =
        Evidence.builder()
            .amount("cumulativeBalance", wan(balance))
            .amount("carriedForward", wan(carried))
            .build();
    Measured measured = measure(Measures.BALANCE_AGAINST_CARRYOVER, report().build(), evidence);
    assertThat(value(measured)).isEqualTo(Ratio.parse(difference));
    assertThat(((Measured.Value) measured).steps()).hasSize(1);
  }

  @Test
  void figuresOfFortyDigitsAreComputedLikeOthers() {
    Evidence evidence =
        Evidence.builder()
            .amount("cumulativeBalance", wan("1234567890123456789012345678901234567890"))
            .amount("carriedForward", wan("0.0000000000000000000000000000000000000001"))
            .amount("initialBudget", wan("1234567890123456789012345678901234567890"))
            .amount("budgetAdditions", wan("0.0000000000000000000000000000000000000001"))
            .build();
    for (Measure measure :
        List.of(
            Measures.CARRYOVER_CHANGE_RATE,
            Measures.BALANCE_AGAINST_CARRYOVER,
            Measures.BUDGET_COMPLETION_RATE_WITH_CARRYOVER)) {
      Measured measured = measure(measure, report().build(), evidence);
      assertThat(measured).isInstanceOf(Measured.Value.class);
      assertThat(((Measured.Value) measured).steps()).isNotEmpty();
    }
  }

  private static SelfEvaluationReport staffed(Staffing staffing) {
    return report()
        .unit(UnitProfile.builder().name("某局").year(2024).staffing(staffing).build())
        .build();
  }

  @Test
  void evidenceOfTheWrongTypeUnderOneCountOfStaffIsNamedThoughTheOtherIsPrinted() {
    SelfEvaluationReport actualOnly =
        staffed(Staffing.builder().established(43).actual(55).build());
    SelfEvaluationReport inServiceOnly =
        staffed(Staffing.builder().established(43).inService(40).build());
    SelfEvaluationReport none = staffed(Staffing.builder().established(43).build());
    for (String name : new String[] {"inService", "actualStaff"}) {
      Evidence wrong = Evidence.builder().amount(name, wan("40")).build();
      for (SelfEvaluationReport report :
          List.of(none, name.equals("inService") ? actualOnly : inServiceOnly)) {
        assertThat(measure(Measures.STAFF_CONTROL_RATE, report, wrong))
            .isInstanceOfSatisfying(
                Measured.Unusable.class,
                u -> assertThat(u.reason().zh()).contains(name, "应为计数或数值"));
      }
    }
    Evidence right = Evidence.builder().count("inService", 40).build();
    assertThat(percent(measure(Measures.STAFF_CONTROL_RATE, actualOnly, right))).isEqualTo("93.02");
  }

  @Test
  void actualStaffBeyondThePostsMayHoldTheRetiredAndProvesNothing() {
    SelfEvaluationReport beyond =
        staffed(Staffing.builder().established(43).actual(55).retired(15).build());
    assertThat(measure(Measures.STAFF_CONTROL_RATE, beyond, Evidence.none()))
        .isInstanceOfSatisfying(
            Measured.Missing.class,
            m -> {
              assertThat(m.missing())
                  .singleElement()
                  .satisfies(
                      i -> {
                        assertThat(i.name()).isEqualTo("inService");
                        assertThat(i.label().zh())
                            .isEqualTo("在职人员（实有 55 人 ÷ 编制 43 人 = 127.91 %，可能含离退休人员）");
                        assertThat(i.label().en())
                            .isEqualTo(
                                "Staff in service (actual staff 55 ÷ posts 43 = 127.91 %, which may"
                                    + " include the retired)");
                      });
            });
    SelfEvaluationReport within = staffed(Staffing.builder().established(43).actual(43).build());
    assertThat(percent(measure(Measures.STAFF_CONTROL_RATE, within, Evidence.none())))
        .isEqualTo("100.00");
    Evidence counted = Evidence.builder().count("inService", 44).build();
    assertThat(percent(measure(Measures.STAFF_CONTROL_RATE, beyond, counted))).isEqualTo("102.33");
  }

  @Test
  void whatTheActualStaffBeyondThePostsGivesIsNoValueAloneEither() {
    for (int actual : new int[] {42, 43, 44}) {
      SelfEvaluationReport report =
          staffed(Staffing.builder().established(43).actual(actual).build());
      ScoringContext context =
          new ScoringContext(
              new ScoringContext.Table(report, report.evaluation(), "/evaluation", Evidence.none()),
              "x",
              BigDecimal.TEN,
              null,
              -1,
              null);
      Ratio alone = Measures.STAFF_CONTROL_RATE.valueAlone(context);
      assertThat(alone).isEqualTo(actual > 43 ? null : Ratio.of(actual).dividedBy(Ratio.of(43)));
    }
  }

  @Test
  void everyMeasureOfTheCatalogueHasANameOfItsOwnAndSurvivesAnEmptyReport() {
    assertThat(Measures.all()).extracting(Measure::name).doesNotHaveDuplicates();
    assertThat(Measures.all())
        .allSatisfy(
            m -> {
              assertThat(measure(m, report().build(), Evidence.none()))
                  .isInstanceOf(Measured.Missing.class);
              assertThat(m.label().zh()).isNotBlank();
              assertThat(m).hasToString(m.name());
            });
    assertThat(Measures.byName("nothing")).isEmpty();
  }

  /** Money is read where money is asked for, a count where something else is, a number by both. */
  @Test
  void evidenceGivesAFigureInTheUnitThatIsAskedFor() {
    Evidence evidence =
        Evidence.builder()
            .amount("money", Amount.ofYuan("185400"))
            .count("count", 3)
            .number("number", new BigDecimal("4.50"))
            .answer("answer", true)
            .build();
    assertThat(evidence.number("money", UnitOfMeasure.WAN_YUAN)).isEqualTo("18.5400");
    assertThat(evidence.number("money", UnitOfMeasure.PERSON)).isNull();
    assertThat(evidence.number("count", UnitOfMeasure.PERSON)).isEqualTo("3");
    assertThat(evidence.number("count", UnitOfMeasure.WAN_YUAN)).isNull();
    assertThat(evidence.number("number", UnitOfMeasure.WAN_YUAN)).isEqualTo("4.50");
    assertThat(evidence.number("number", UnitOfMeasure.PERCENT)).isEqualTo("4.50");
    assertThat(evidence.number("answer", UnitOfMeasure.NUMBER)).isNull();
    assertThat(evidence.number("nothing", UnitOfMeasure.NUMBER)).isNull();
  }
}
