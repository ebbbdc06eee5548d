package io.jixiao.excel.internal;

import io.jixiao.core.model.AssetPosition;
import io.jixiao.core.model.BuildingControl;
import io.jixiao.core.model.EconomicClasses;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.ProjectSpending;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SpecialFunds;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.StatutoryBudget;
import io.jixiao.core.model.TaskSpending;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.YearComparison;
import java.util.List;

/** Which builder takes the figures of which columns. */
final class Binds {

  static final List<Bind<Staffing.Builder>> STAFFING =
      List.of(
          Bind.count(Staffing.ESTABLISHED, Staffing.Builder::established),
          Bind.count(
              Staffing.ESTABLISHED_ADMINISTRATIVE, Staffing.Builder::establishedAdministrative),
          Bind.count(
              Staffing.ESTABLISHED_INSTITUTIONAL, Staffing.Builder::establishedInstitutional),
          Bind.count(Staffing.ACTUAL, Staffing.Builder::actual),
          Bind.count(Staffing.IN_SERVICE, Staffing.Builder::inService),
          Bind.count(Staffing.RETIRED, Staffing.Builder::retired),
          Bind.percent(Staffing.STATED_CONTROL_RATE, Staffing.Builder::statedControlRate));

  static final List<Bind<FundingBreakdown.Builder>> FUNDING_BREAKDOWN =
      List.of(
          Bind.amount(FundingBreakdown.TOTAL, FundingBreakdown.Builder::total),
          Bind.amount(FundingBreakdown.CARRIED_FORWARD, FundingBreakdown.Builder::carriedForward),
          Bind.amount(
              FundingBreakdown.GENERAL_APPROPRIATION,
              FundingBreakdown.Builder::generalAppropriation),
          Bind.amount(FundingBreakdown.GOVERNMENT_FUND, FundingBreakdown.Builder::governmentFund),
          Bind.amount(
              FundingBreakdown.SPECIAL_ACCOUNT_NON_TAX,
              FundingBreakdown.Builder::specialAccountNonTax),
          Bind.amount(
              FundingBreakdown.OTHER_LEVEL_APPROPRIATION,
              FundingBreakdown.Builder::otherLevelAppropriation),
          Bind.amount(FundingBreakdown.OTHER, FundingBreakdown.Builder::other));

  static final List<Bind<ExpenditureBreakdown.Builder>> EXPENDITURE_BREAKDOWN =
      List.of(
          Bind.amount(ExpenditureBreakdown.TOTAL, ExpenditureBreakdown.Builder::total),
          Bind.amount(ExpenditureBreakdown.FISCAL, ExpenditureBreakdown.Builder::fiscal),
          Bind.amount(ExpenditureBreakdown.BASIC, ExpenditureBreakdown.Builder::basic),
          Bind.amount(ExpenditureBreakdown.PERSONNEL, ExpenditureBreakdown.Builder::personnel),
          Bind.amount(ExpenditureBreakdown.PUBLIC_USE, ExpenditureBreakdown.Builder::publicUse),
          Bind.amount(ExpenditureBreakdown.PROJECT, ExpenditureBreakdown.Builder::project),
          Bind.amount(
              ExpenditureBreakdown.CURRENT_BALANCE, ExpenditureBreakdown.Builder::currentBalance),
          Bind.amount(
              ExpenditureBreakdown.CUMULATIVE_BALANCE,
              ExpenditureBreakdown.Builder::cumulativeBalance));

  static final List<Bind<ThreePublicExpenses.Builder>> THREE_PUBLIC_EXPENSES =
      List.of(
          Bind.amount(ThreePublicExpenses.TOTAL, ThreePublicExpenses.Builder::total),
          Bind.amount(ThreePublicExpenses.RECEPTION, ThreePublicExpenses.Builder::reception),
          Bind.amount(
              ThreePublicExpenses.VEHICLE_OPERATION, ThreePublicExpenses.Builder::vehicleOperation),
          Bind.amount(
              ThreePublicExpenses.VEHICLE_PURCHASE, ThreePublicExpenses.Builder::vehiclePurchase),
          Bind.amount(ThreePublicExpenses.OVERSEAS, ThreePublicExpenses.Builder::overseas));

  static final List<Bind<FixedAssets.Builder>> FIXED_ASSETS =
      List.of(
          Bind.amount(FixedAssets.TOTAL, FixedAssets.Builder::total),
          Bind.amount(FixedAssets.IN_USE, FixedAssets.Builder::inUse),
          Bind.amount(FixedAssets.LEASED_OUT, FixedAssets.Builder::leasedOut),
          Bind.amount(FixedAssets.OTHER, FixedAssets.Builder::other));

  static final List<Bind<AssetPosition.Builder>> ASSET_POSITION =
      List.of(
          Bind.amount(AssetPosition.TOTAL, AssetPosition.Builder::total),
          Bind.amount(AssetPosition.CURRENT, AssetPosition.Builder::current),
          Bind.amount(AssetPosition.FIXED_NET, AssetPosition.Builder::fixedNet),
          Bind.amount(AssetPosition.INTANGIBLE_NET, AssetPosition.Builder::intangibleNet));

  static final List<Bind<EconomicClasses.Builder>> ECONOMIC_CLASSES =
      List.of(
          Bind.amount(
              EconomicClasses.WAGES_AND_BENEFITS, EconomicClasses.Builder::wagesAndBenefits),
          Bind.amount(
              EconomicClasses.GOODS_AND_SERVICES, EconomicClasses.Builder::goodsAndServices),
          Bind.amount(
              EconomicClasses.INDIVIDUALS_AND_FAMILIES,
              EconomicClasses.Builder::individualsAndFamilies),
          Bind.amount(EconomicClasses.CAPITAL, EconomicClasses.Builder::capital));

  static final List<Bind<ExecutionLine.Builder>> EXECUTION_LINE =
      List.of(
          Bind.amount(ExecutionLine.INITIAL, ExecutionLine.Builder::initial),
          Bind.amount(ExecutionLine.ADJUSTED, ExecutionLine.Builder::adjusted),
          Bind.amount(ExecutionLine.EXECUTED, ExecutionLine.Builder::executed),
          Bind.percent(ExecutionLine.STATED_RATE, ExecutionLine.Builder::statedRate),
          Bind.decimal(ExecutionLine.WEIGHT, ExecutionLine.Builder::weight),
          Bind.decimal(ExecutionLine.SCORE, ExecutionLine.Builder::score));

  static final List<Bind<YearComparison.Builder>> YEAR_COMPARISON =
      List.of(
          Bind.amount(YearComparison.PRIOR_ACTUAL, YearComparison.Builder::priorActual),
          Bind.amount(YearComparison.BUDGET, YearComparison.Builder::budget),
          Bind.amount(YearComparison.ACTUAL, YearComparison.Builder::actual));

  static final List<Bind<BuildingControl.Builder>> BUILDING_CONTROL =
      List.of(
          Bind.decimal(BuildingControl.APPROVED_AREA, BuildingControl.Builder::approvedArea),
          Bind.decimal(BuildingControl.ACTUAL_AREA, BuildingControl.Builder::actualArea),
          Bind.percent(BuildingControl.STATED_AREA_RATE, BuildingControl.Builder::statedAreaRate),
          Bind.amount(
              BuildingControl.BUDGETED_INVESTMENT, BuildingControl.Builder::budgetedInvestment),
          Bind.amount(BuildingControl.ACTUAL_INVESTMENT, BuildingControl.Builder::actualInvestment),
          Bind.percent(
              BuildingControl.STATED_INVESTMENT_RATE,
              BuildingControl.Builder::statedInvestmentRate));

  static final List<Bind<NamedAmount.Builder>> NAMED_AMOUNT =
      List.of(Bind.amount(NamedAmount.AMOUNT, NamedAmount.Builder::amount));

  static final List<Bind<ProjectSpending.Builder>> PROJECT_SPENDING =
      List.of(
          Bind.amount(ProjectSpending.BUDGET, ProjectSpending.Builder::budget),
          Bind.amount(ProjectSpending.EXECUTED, ProjectSpending.Builder::executed));

  static final List<Bind<SpecialFunds.Builder>> SPECIAL_FUNDS =
      List.of(
          Bind.amount(SpecialFunds.CARRIED_FORWARD, SpecialFunds.Builder::carriedForward),
          Bind.amount(SpecialFunds.INCOME, SpecialFunds.Builder::income),
          Bind.amount(
              SpecialFunds.INITIAL_APPROPRIATION, SpecialFunds.Builder::initialAppropriation),
          Bind.amount(SpecialFunds.SUPPLEMENTARY, SpecialFunds.Builder::supplementary),
          Bind.amount(SpecialFunds.OTHER, SpecialFunds.Builder::other),
          Bind.amount(SpecialFunds.SPENT, SpecialFunds.Builder::spent));

  static final List<Bind<TaskSpending.Builder>> TASK_SPENDING =
      List.of(
          Bind.amount(TaskSpending.BUDGET, TaskSpending.Builder::budget),
          Bind.amount(TaskSpending.BUDGET_FISCAL, TaskSpending.Builder::budgetFiscal),
          Bind.amount(TaskSpending.EXECUTED, TaskSpending.Builder::executed),
          Bind.amount(TaskSpending.EXECUTED_FISCAL, TaskSpending.Builder::executedFiscal));

  static final List<Bind<StatutoryBudget.Builder>> STATUTORY_BUDGET =
      List.of(Bind.amount(StatutoryBudget.TOTAL, StatutoryBudget.Builder::total));

  static final List<Bind<SatisfactionAnswer.Builder>> SATISFACTION_ANSWER =
      List.of(
          Bind.count(SatisfactionAnswer.COUNT, SatisfactionAnswer.Builder::count),
          Bind.percent(SatisfactionAnswer.STATED_SHARE, SatisfactionAnswer.Builder::statedShare));

  static final List<Bind<Indicator.Builder>> INDICATOR =
      List.of(
          Bind.decimal(Indicator.WEIGHT, Indicator.Builder::weight),
          Bind.decimal(Indicator.SCORE, Indicator.Builder::score));

  static final List<Bind<IndicatorGroup.Builder>> INDICATOR_GROUP =
      List.of(
          Bind.decimal(IndicatorGroup.WEIGHT, IndicatorGroup.Builder::weight),
          Bind.decimal(IndicatorGroup.SCORE, IndicatorGroup.Builder::score));

  static final List<Bind<SelfEvaluation.Builder>> SELF_EVALUATION =
      List.of(
          Bind.decimal(SelfEvaluation.FULL_MARKS, SelfEvaluation.Builder::fullMarks),
          Bind.decimal(SelfEvaluation.SHEET_TOTAL, SelfEvaluation.Builder::sheetTotal),
          Bind.decimal(SelfEvaluation.CLAIMED_TOTAL, SelfEvaluation.Builder::claimedTotal));

  private Binds() {}
}
