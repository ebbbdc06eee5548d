package io.jixiao.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jixiao.core.check.Identities;
import io.jixiao.core.check.Identity;
import io.jixiao.core.check.YueyangReport;
import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.AssetPosition;
import io.jixiao.core.model.BaseDataTable;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.BudgetTables;
import io.jixiao.core.model.BuildingControl;
import io.jixiao.core.model.EconomicClasses;
import io.jixiao.core.model.EconomicClassification;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.Fact;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Goal;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.ProjectEvaluation;
import io.jixiao.core.model.ProjectSpending;
import io.jixiao.core.model.Quantity;
import io.jixiao.core.model.QuotedFigure;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.SpecialFunds;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.StatutoryBudget;
import io.jixiao.core.model.StatutoryBudgets;
import io.jixiao.core.model.TaskSpending;
import io.jixiao.core.model.TaskTable;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.model.YearComparison;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BeanValidationTest {

  private static final ValidatorFactory ZH = factory(Locale.SIMPLIFIED_CHINESE);
  private static final ValidatorFactory EN = factory(Locale.ENGLISH);

  private static ValidatorFactory factory(Locale locale) {
    return Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(
            new Fixed(
                Validation.byDefaultProvider().configure().getDefaultMessageInterpolator(), locale))
        .buildValidatorFactory();
  }

  private record Fixed(jakarta.validation.MessageInterpolator standard, Locale locale)
      implements jakarta.validation.MessageInterpolator {
    @Override
    public String interpolate(String template, Context context) {
      return standard.interpolate(template, context, locale);
    }

    @Override
    public String interpolate(String template, Context context, Locale ignored) {
      return standard.interpolate(template, context, locale);
    }
  }

  @AfterAll
  static void close() {
    ZH.close();
    EN.close();
  }

  private static Amount wan(String digits) {
    return Amount.ofWanYuan(digits);
  }

  private static List<String> texts(Validator validator, Object value, Class<?>... groups) {
    return validator.validate(value, groups).stream()
        .map(v -> v.getPropertyPath() + ": " + v.getMessage())
        .sorted()
        .toList();
  }

  @Test
  void yueyang_violationsLieAtTheCells_inBothLanguages() {
    SelfEvaluationReport report = YueyangReport.asPrinted();
    assertThat(texts(ZH.getValidator(), report))
        .containsExactly(
            "expenditure.consolidated.basic: 基本支出勾稽不成立 (EXP-02: 2058.52 ≠ 2156.62, -98.10万元)",
            "expenditure.consolidated.basic: 基本支出（经济分类）勾稽不成立 (EXP-04: 2058.52 ≠ 2156.61, -98.09万元)",
            "expenditure.consolidated.total: 支出合计勾稽不成立 (EXP-01: 3581.99 ≠ 3483.89, 98.10万元)",
            "quotes[1].value: 综述与表格勾稽不成立 (QUO-01: 2156.62 ≠ 2058.52, 98.10万元)");
    assertThat(texts(EN.getValidator(), report))
        .contains(
            "expenditure.consolidated.basic: Basic expenditure does not add up"
                + " (EXP-02: 2058.52 ≠ 2156.62, -98.10万元)");
  }

  @Test
  void aTableByItself_isCheckedByTheSameIdentities() {
    FundingBreakdown row =
        FundingBreakdown.builder().total(wan("10.00")).generalAppropriation(wan("9.00")).build();
    assertThat(texts(EN.getValidator(), row))
        .containsExactly("total: Total income does not add up (INC-01: 10.00 ≠ 9.00, 1.00万元)");
    UnitTable<FundingBreakdown> table =
        UnitTable.<FundingBreakdown>builder().addMembers(row).build();
    assertThat(texts(EN.getValidator(), table))
        .containsExactly(
            "members[0].total: Total income does not add up (INC-01: 10.00 ≠ 9.00, 1.00万元)");
  }

  @Test
  void structureFirst_arithmeticOnlyWhereTheStructureIsSound() {
    FundingBreakdown row =
        FundingBreakdown.builder().total(wan("10.00")).generalAppropriation(wan("-9.00")).build();
    assertThat(texts(EN.getValidator(), row, StructureThenArithmetic.class))
        .containsExactly("generalAppropriation: must not be negative (-9.00)");
    assertThat(texts(EN.getValidator(), row, Arithmetic.class)).hasSize(1);
    assertThat(texts(ZH.getValidator(), row, Structure.class))
        .containsExactly("generalAppropriation: 不应为负数 (-9.00)");
    assertThat(texts(EN.getValidator(), row)).hasSize(2);
  }

  @Test
  void profile_codeYearAndName_areChecked() {
    UnitProfile unit = UnitProfile.builder().name(" ").year(21).budgetCode("23-2001").build();
    assertThat(texts(EN.getValidator(), unit))
        .containsExactly(
            "budgetCode: a budget code is 3 to 20 digits",
            "name: the name of the unit must not be blank",
            "year: the fiscal year must be from 1990 to 2100 (21)");
    SelfEvaluationReport report =
        SelfEvaluationReport.builder()
            .unit(unit)
            .evaluation(SelfEvaluation.builder().build())
            .build();
    assertThat(texts(EN.getValidator(), report)).allMatch(t -> t.startsWith("unit.")).hasSize(3);
  }

  @Test
  void decimalsAndPoints_areBounded() {
    SelfEvaluation evaluation =
        SelfEvaluation.builder()
            .addIndicators(
                Indicator.builder().addPath("满意度").weight(new BigDecimal("1001")).build())
            .execution(
                BudgetExecution.builder()
                    .total(ExecutionLine.builder().executed(wan("1.1234567")).build())
                    .build())
            .build();
    assertThat(texts(EN.getValidator(), evaluation, Structure.class))
        .containsExactly(
            "execution.total.executed: has too many decimals, 6 at most (1.1234567)",
            "indicators[0].weight: is out of range for points (1001)");
  }

  static List<Object> soundTables() {
    return List.of(
        YueyangReport.consistent(),
        YueyangReport.consistent().expenditure().orElseThrow(),
        YueyangReport.consistent().expenditure().orElseThrow().consolidated().orElseThrow(),
        YueyangReport.consistent().threePublic().orElseThrow(),
        YueyangReport.consistent().threePublic().orElseThrow().consolidated().orElseThrow(),
        YueyangReport.consistent().fixedAssets().orElseThrow(),
        YueyangReport.consistent().fixedAssets().orElseThrow().consolidated().orElseThrow(),
        UnitTable.<FixedAssets>builder().build(),
        UnitTable.of("not a row of ours"),
        AssetPosition.builder()
            .total(wan("234.98"))
            .current(wan("20.20"))
            .fixedNet(wan("168.67"))
            .intangibleNet(wan("46.11"))
            .build(),
        Staffing.builder().established(60).actual(99).inService(58).retired(41).build(),
        EconomicClassification.builder().build(),
        StatutoryBudgets.builder().build(),
        SpecialFunds.builder().build(),
        TaskTable.builder().build(),
        BaseDataTable.builder()
            .threePublic(YearComparison.builder().actual(wan("0.85")).build())
            .build(),
        ThreePublicExpenses.builder().build(),
        SelfEvaluation.builder().build(),
        BudgetExecution.builder()
            .total(
                ExecutionLine.builder()
                    .adjusted(wan("231.81"))
                    .executed(wan("203.10"))
                    .statedRate(Percent.parse("87.61%"))
                    .build())
            .build());
  }

  @ParameterizedTest
  @MethodSource("soundTables")
  void soundTables_haveNoViolations(Object table) {
    Set<ConstraintViolation<Object>> violations = EN.getValidator().validate(table);
    assertThat(violations).isEmpty();
  }

  @Test
  void everyTableType_findsItsOwnFault() {
    assertThat(
            texts(
                EN.getValidator(), Staffing.builder().actual(56).inService(40).retired(15).build()))
        .containsExactly("actual: Actual staff does not add up (STF-01: 56 ≠ 55, 1人)");
    assertThat(
            texts(
                EN.getValidator(),
                AssetPosition.builder().total(wan("1.00")).current(wan("2.00")).build()))
        .hasSize(1);
  }

  static List<Arguments> faultyRows() {
    Amount debt = wan("-1.00");
    return List.of(
        arguments(EconomicClasses.builder().capital(debt).build(), "capital: must not be negative"),
        arguments(
            Indicator.builder().addPath("满意度").weight(new BigDecimal("5")).score(n("6")).build(),
            "score: Score within its weight does not add up (SCR-04: 6 ≠ 5, 1分)"),
        arguments(
            Indicator.builder().addPath("满意度").weight(n("1000.01")).build(),
            "weight: is out of range for points (1000.01)"),
        arguments(
            IndicatorGroup.builder().addPath("产出").weight(n("-50")).build(),
            "weight: must not be negative (-50)"),
        arguments(
            ExecutionLine.builder()
                .adjusted(wan("200.00"))
                .executed(wan("100.00"))
                .statedRate(Percent.parse("51%"))
                .build(),
            "statedRate: Execution rate does not add up (EXE-01: 51 ≠ 50.00, 1.00%)"),
        arguments(
            YearComparison.builder()
                .actual(wan("3.00"))
                .addParts(YearComparison.builder().actual(wan("1.00")).build())
                .addParts(YearComparison.builder().actual(wan("1.00")).build())
                .build(),
            "actual: Base data table line does not add up (BDT-01: 3.00 ≠ 2.00, 1.00万元)"),
        arguments(
            BuildingControl.builder().approvedArea(n("-1")).build(),
            "approvedArea: must not be negative (-1)"),
        arguments(
            NamedAmount.builder().name("专项").amount(debt).build(),
            "amount: must not be negative (-1.00)"),
        arguments(
            ProjectSpending.builder()
                .name("项目")
                .executed(wan("9.00"))
                .addItems(NamedAmount.builder().name("甲").amount(wan("1.00")).build())
                .build(),
            "executed: Items of a project does not add up (EXP-11: 9.00 ≠ 1.00, 8.00万元)"),
        arguments(
            StatutoryBudget.builder()
                .none(false)
                .total(wan("2.00"))
                .addItems(NamedAmount.builder().name("甲").amount(wan("1.0000001")).build())
                .build(),
            "items[0].amount: has too many decimals, 6 at most (1.0000001)"),
        arguments(
            TaskSpending.builder().budget(debt).build(), "budget: must not be negative (-1.00)"),
        arguments(
            SatisfactionAnswer.builder().answer("满意").count(-3).build(),
            "count: must not be negative (-3)"),
        arguments(
            Goal.builder()
                .name("培训")
                .addFacts(Fact.builder().name("场次").value(Achievement.parse("3.1234567万元")).build())
                .build(),
            "facts[0].value: has too many decimals, 6 at most (3.1234567)"),
        arguments(
            Fact.builder()
                .name("任免")
                .value(Achievement.parse("115人次"))
                .addParts(Fact.builder().name("任职").value(Achievement.parse("59人次")).build())
                .addParts(Fact.builder().name("免职").value(Achievement.parse("55人次")).build())
                .build(),
            "value: Total stated in a text does not add up (QUO-02: 115 ≠ 114, 1)"),
        arguments(
            QuotedFigure.builder()
                .value(Quantity.parse("2.1234567万元"))
                .addOf("/income/consolidated/total")
                .build(),
            "value: has too many decimals, 6 at most (2.1234567)"),
        arguments(
            BudgetTables.builder()
                .addOtherLines(NamedAmount.builder().name("会议费").amount(debt).build())
                .build(),
            "otherLines[0].amount: must not be negative (-1.00)"),
        arguments(
            ProjectEvaluation.builder()
                .name("项目")
                .evaluation(
                    SelfEvaluation.builder()
                        .sheetTotal(n("99"))
                        .addIndicators(
                            Indicator.builder()
                                .addPath("产出")
                                .weight(n("100"))
                                .score(n("100"))
                                .build())
                        .build())
                .build(),
            "evaluation.sheetTotal: Total of the score sheet does not add up"
                + " (SCR-03: 99 ≠ 100, -1分)"));
  }

  private static BigDecimal n(String digits) {
    return new BigDecimal(digits);
  }

  @ParameterizedTest
  @MethodSource("faultyRows")
  void everyRow_isCheckedByItself_andNamesTheCell(Object row, String text) {
    assertThat(texts(EN.getValidator(), row))
        .anySatisfy(violation -> assertThat(violation).startsWith(text));
  }

  @Test
  void bundles_haveTheSameKeys_andEveryIdentityIsNamed() {
    ResourceBundle zh =
        ResourceBundle.getBundle("ContributorValidationMessages", Locale.SIMPLIFIED_CHINESE);
    ResourceBundle en = ResourceBundle.getBundle("ContributorValidationMessages", Locale.ENGLISH);
    assertThat(zh.keySet()).isEqualTo(en.keySet());
    for (Identity identity : Identities.standard()) {
      String key = "io.jixiao.core.validation.Consistent." + identity.code();
      assertThat(zh.getString(key)).isEqualTo(identity.label().zh() + "勾稽不成立");
      assertThat(en.getString(key)).isEqualTo(identity.label().en() + " does not add up");
    }
    long named =
        zh.keySet().stream().filter(k -> k.matches(".*Consistent\\.[A-Z]{3}-[0-9]+")).count();
    assertThat(named).isEqualTo(Identities.standard().size());
  }
}
