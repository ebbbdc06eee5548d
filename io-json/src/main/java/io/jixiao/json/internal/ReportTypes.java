package io.jixiao.json.internal;

import io.jixiao.core.model.AssetPosition;
import io.jixiao.core.model.BaseDataTable;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.BudgetTables;
import io.jixiao.core.model.BuildingControl;
import io.jixiao.core.model.EconomicClasses;
import io.jixiao.core.model.EconomicClassification;
import io.jixiao.core.model.Evaluator;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.Fact;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Goal;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.ProjectEvaluation;
import io.jixiao.core.model.ProjectSpending;
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
import java.util.List;

/** The types of a report document. */
public final class ReportTypes {

  /** The version of the report document. */
  public static final String REPORT_SCHEMA = "jixiao-report/1";

  static final ObjectType<Staffing, Staffing.Builder> STAFFING =
      ObjectType.describe(
              "Staffing",
              Staffing.class,
              "人员情况",
              "Staff numbers of a unit",
              Staffing::builder,
              Staffing.Builder::build)
          .count(Staffing.ESTABLISHED, Staffing::established, Staffing.Builder::established)
          .count(
              Staffing.ESTABLISHED_ADMINISTRATIVE,
              Staffing::establishedAdministrative,
              Staffing.Builder::establishedAdministrative)
          .count(
              Staffing.ESTABLISHED_INSTITUTIONAL,
              Staffing::establishedInstitutional,
              Staffing.Builder::establishedInstitutional)
          .count(Staffing.ACTUAL, Staffing::actual, Staffing.Builder::actual)
          .count(Staffing.IN_SERVICE, Staffing::inService, Staffing.Builder::inService)
          .count(Staffing.RETIRED, Staffing::retired, Staffing.Builder::retired)
          .percent(
              Staffing.STATED_CONTROL_RATE,
              Staffing::statedControlRate,
              Staffing.Builder::statedControlRate)
          .done();

  static final ObjectType<UnitProfile, UnitProfile.Builder> UNIT_PROFILE =
      ObjectType.describe(
              "UnitProfile",
              UnitProfile.class,
              "部门（单位）基本概况",
              "Who reports, and for which year",
              UnitProfile::builder,
              UnitProfile.Builder::build)
          .required(
              "name",
              "部门（单位）名称",
              "name of the unit",
              Codecs.TEXT,
              UnitProfile::name,
              UnitProfile.Builder::name)
          .text(
              "budgetCode",
              "预算编码",
              "budget code, digits only",
              UnitProfile::budgetCode,
              UnitProfile.Builder::budgetCode)
          .required(
              "year",
              "年度",
              "fiscal year",
              Codecs.YEAR,
              UnitProfile::year,
              UnitProfile.Builder::year)
          .optional(
              "reportDate",
              "报告日期",
              "date of the report",
              Codecs.DATE,
              UnitProfile::reportDate,
              UnitProfile.Builder::reportDate)
          .text(
              "level",
              "预算级次",
              "level of government, such as 市级",
              UnitProfile::level,
              UnitProfile.Builder::level)
          .text(
              "region",
              "地区",
              "region, from the province down, separated by slashes, such as 湖南省/岳阳市",
              UnitProfile::region,
              UnitProfile.Builder::region)
          .optional(
              "staffing",
              "人员情况",
              "staffing",
              STAFFING,
              UnitProfile::staffing,
              UnitProfile.Builder::staffing)
          .text("duties", "职能职责", "duties", UnitProfile::duties, UnitProfile.Builder::duties)
          .list(
              "tasks",
              "年度主要工作内容",
              "main tasks of the year",
              Codecs.TEXT,
              UnitProfile::tasks,
              UnitProfile.Builder::addTasks)
          .done();

  static final ObjectType<FundingBreakdown, FundingBreakdown.Builder> FUNDING_BREAKDOWN =
      ObjectType.describe(
              "FundingBreakdown",
              FundingBreakdown.class,
              "年度收入情况",
              "Income of a year by source",
              FundingBreakdown::builder,
              FundingBreakdown.Builder::build)
          .text(
              "name", "机构名称", "institution", FundingBreakdown::name, FundingBreakdown.Builder::name)
          .amount(FundingBreakdown.TOTAL, FundingBreakdown::total, FundingBreakdown.Builder::total)
          .amount(
              FundingBreakdown.CARRIED_FORWARD,
              FundingBreakdown::carriedForward,
              FundingBreakdown.Builder::carriedForward)
          .amount(
              FundingBreakdown.GENERAL_APPROPRIATION,
              FundingBreakdown::generalAppropriation,
              FundingBreakdown.Builder::generalAppropriation)
          .amount(
              FundingBreakdown.GOVERNMENT_FUND,
              FundingBreakdown::governmentFund,
              FundingBreakdown.Builder::governmentFund)
          .amount(
              FundingBreakdown.SPECIAL_ACCOUNT_NON_TAX,
              FundingBreakdown::specialAccountNonTax,
              FundingBreakdown.Builder::specialAccountNonTax)
          .amount(
              FundingBreakdown.OTHER_LEVEL_APPROPRIATION,
              FundingBreakdown::otherLevelAppropriation,
              FundingBreakdown.Builder::otherLevelAppropriation)
          .amount(FundingBreakdown.OTHER, FundingBreakdown::other, FundingBreakdown.Builder::other)
          .done();

  static final Codec<UnitTable<FundingBreakdown>> FUNDING_BREAKDOWN_TABLE =
      table(FUNDING_BREAKDOWN, "收入表", "income table");

  static final ObjectType<ExpenditureBreakdown, ExpenditureBreakdown.Builder>
      EXPENDITURE_BREAKDOWN =
          ObjectType.describe(
                  "ExpenditureBreakdown",
                  ExpenditureBreakdown.class,
                  "年度支出和结余情况",
                  "Expenditure and balances of a year",
                  ExpenditureBreakdown::builder,
                  ExpenditureBreakdown.Builder::build)
              .text(
                  "name",
                  "机构名称",
                  "institution",
                  ExpenditureBreakdown::name,
                  ExpenditureBreakdown.Builder::name)
              .amount(
                  ExpenditureBreakdown.TOTAL,
                  ExpenditureBreakdown::total,
                  ExpenditureBreakdown.Builder::total)
              .amount(
                  ExpenditureBreakdown.FISCAL,
                  ExpenditureBreakdown::fiscal,
                  ExpenditureBreakdown.Builder::fiscal)
              .amount(
                  ExpenditureBreakdown.BASIC,
                  ExpenditureBreakdown::basic,
                  ExpenditureBreakdown.Builder::basic)
              .amount(
                  ExpenditureBreakdown.PERSONNEL,
                  ExpenditureBreakdown::personnel,
                  ExpenditureBreakdown.Builder::personnel)
              .amount(
                  ExpenditureBreakdown.PUBLIC_USE,
                  ExpenditureBreakdown::publicUse,
                  ExpenditureBreakdown.Builder::publicUse)
              .amount(
                  ExpenditureBreakdown.PROJECT,
                  ExpenditureBreakdown::project,
                  ExpenditureBreakdown.Builder::project)
              .amount(
                  ExpenditureBreakdown.CURRENT_BALANCE,
                  ExpenditureBreakdown::currentBalance,
                  ExpenditureBreakdown.Builder::currentBalance)
              .amount(
                  ExpenditureBreakdown.CUMULATIVE_BALANCE,
                  ExpenditureBreakdown::cumulativeBalance,
                  ExpenditureBreakdown.Builder::cumulativeBalance)
              .done();

  static final Codec<UnitTable<ExpenditureBreakdown>> EXPENDITURE_BREAKDOWN_TABLE =
      table(EXPENDITURE_BREAKDOWN, "支出表", "expenditure table");

  static final ObjectType<ThreePublicExpenses, ThreePublicExpenses.Builder> THREE_PUBLIC_EXPENSES =
      ObjectType.describe(
              "ThreePublicExpenses",
              ThreePublicExpenses.class,
              "“三公”经费",
              "Three-public expenses of a year",
              ThreePublicExpenses::builder,
              ThreePublicExpenses.Builder::build)
          .text(
              "name",
              "机构名称",
              "institution",
              ThreePublicExpenses::name,
              ThreePublicExpenses.Builder::name)
          .amount(
              ThreePublicExpenses.TOTAL,
              ThreePublicExpenses::total,
              ThreePublicExpenses.Builder::total)
          .amount(
              ThreePublicExpenses.RECEPTION,
              ThreePublicExpenses::reception,
              ThreePublicExpenses.Builder::reception)
          .amount(
              ThreePublicExpenses.VEHICLE_OPERATION,
              ThreePublicExpenses::vehicleOperation,
              ThreePublicExpenses.Builder::vehicleOperation)
          .amount(
              ThreePublicExpenses.VEHICLE_PURCHASE,
              ThreePublicExpenses::vehiclePurchase,
              ThreePublicExpenses.Builder::vehiclePurchase)
          .amount(
              ThreePublicExpenses.OVERSEAS,
              ThreePublicExpenses::overseas,
              ThreePublicExpenses.Builder::overseas)
          .done();

  static final Codec<UnitTable<ThreePublicExpenses>> THREE_PUBLIC_EXPENSES_TABLE =
      table(THREE_PUBLIC_EXPENSES, "三公经费表", "three-public table");

  static final ObjectType<FixedAssets, FixedAssets.Builder> FIXED_ASSETS =
      ObjectType.describe(
              "FixedAssets",
              FixedAssets.class,
              "固定资产",
              "Fixed assets by use",
              FixedAssets::builder,
              FixedAssets.Builder::build)
          .text("name", "机构名称", "institution", FixedAssets::name, FixedAssets.Builder::name)
          .amount(FixedAssets.TOTAL, FixedAssets::total, FixedAssets.Builder::total)
          .amount(FixedAssets.IN_USE, FixedAssets::inUse, FixedAssets.Builder::inUse)
          .amount(FixedAssets.LEASED_OUT, FixedAssets::leasedOut, FixedAssets.Builder::leasedOut)
          .amount(FixedAssets.OTHER, FixedAssets::other, FixedAssets.Builder::other)
          .done();

  static final Codec<UnitTable<FixedAssets>> FIXED_ASSETS_TABLE =
      table(FIXED_ASSETS, "固定资产表", "fixed-assets table");

  static final ObjectType<AssetPosition, AssetPosition.Builder> ASSET_POSITION =
      ObjectType.describe(
              "AssetPosition",
              AssetPosition.class,
              "资产总额",
              "Total assets of a unit by kind",
              AssetPosition::builder,
              AssetPosition.Builder::build)
          .amount(AssetPosition.TOTAL, AssetPosition::total, AssetPosition.Builder::total)
          .amount(AssetPosition.CURRENT, AssetPosition::current, AssetPosition.Builder::current)
          .amount(AssetPosition.FIXED_NET, AssetPosition::fixedNet, AssetPosition.Builder::fixedNet)
          .amount(
              AssetPosition.INTANGIBLE_NET,
              AssetPosition::intangibleNet,
              AssetPosition.Builder::intangibleNet)
          .done();

  static final ObjectType<EconomicClasses, EconomicClasses.Builder> ECONOMIC_CLASSES =
      ObjectType.describe(
              "EconomicClasses",
              EconomicClasses.class,
              "经济分类",
              "One spending total by economic class",
              EconomicClasses::builder,
              EconomicClasses.Builder::build)
          .amount(
              EconomicClasses.WAGES_AND_BENEFITS,
              EconomicClasses::wagesAndBenefits,
              EconomicClasses.Builder::wagesAndBenefits)
          .amount(
              EconomicClasses.GOODS_AND_SERVICES,
              EconomicClasses::goodsAndServices,
              EconomicClasses.Builder::goodsAndServices)
          .amount(
              EconomicClasses.INDIVIDUALS_AND_FAMILIES,
              EconomicClasses::individualsAndFamilies,
              EconomicClasses.Builder::individualsAndFamilies)
          .amount(
              EconomicClasses.CAPITAL, EconomicClasses::capital, EconomicClasses.Builder::capital)
          .done();

  static final ObjectType<EconomicClassification, EconomicClassification.Builder>
      ECONOMIC_CLASSIFICATION =
          ObjectType.describe(
                  "EconomicClassification",
                  EconomicClassification.class,
                  "经济分类",
                  "Spending by economic class",
                  EconomicClassification::builder,
                  EconomicClassification.Builder::build)
              .optional(
                  "total",
                  "支出合计",
                  "classes of total expenditure",
                  ECONOMIC_CLASSES,
                  EconomicClassification::total,
                  EconomicClassification.Builder::total)
              .optional(
                  "basic",
                  "基本支出",
                  "classes of basic expenditure",
                  ECONOMIC_CLASSES,
                  EconomicClassification::basic,
                  EconomicClassification.Builder::basic)
              .optional(
                  "project",
                  "项目支出",
                  "classes of project expenditure",
                  ECONOMIC_CLASSES,
                  EconomicClassification::project,
                  EconomicClassification.Builder::project)
              .done();

  static final ObjectType<NamedAmount, NamedAmount.Builder> NAMED_AMOUNT =
      ObjectType.describe(
              "NamedAmount",
              NamedAmount.class,
              "明细金额",
              "An item with its amount, such as one line under a project",
              NamedAmount::builder,
              NamedAmount.Builder::build)
          .required("name", "名称", "name", Codecs.TEXT, NamedAmount::name, NamedAmount.Builder::name)
          .amount(NamedAmount.AMOUNT, NamedAmount::amount, NamedAmount.Builder::amount)
          .done();

  static final ObjectType<StatutoryBudget, StatutoryBudget.Builder> STATUTORY_BUDGET =
      ObjectType.describe(
              "StatutoryBudget",
              StatutoryBudget.class,
              "政府性基金、国有资本经营或社会保险基金预算支出",
              "One statutory budget",
              () -> StatutoryBudget.builder().none(false),
              StatutoryBudget.Builder::build)
          .flag(
              "none",
              "无",
              "statement that there is no such spending",
              StatutoryBudget::none,
              StatutoryBudget.Builder::none)
          .amount(StatutoryBudget.TOTAL, StatutoryBudget::total, StatutoryBudget.Builder::total)
          .list(
              "items",
              "合计的明细",
              "items of the total",
              NAMED_AMOUNT,
              StatutoryBudget::items,
              StatutoryBudget.Builder::addItems)
          .done();

  static final ObjectType<StatutoryBudgets, StatutoryBudgets.Builder> STATUTORY_BUDGETS =
      ObjectType.describe(
              "StatutoryBudgets",
              StatutoryBudgets.class,
              "政府性基金、国有资本经营和社会保险基金预算",
              "The three budgets beside the general public one",
              StatutoryBudgets::builder,
              StatutoryBudgets.Builder::build)
          .optional(
              "governmentFund",
              "政府性基金预算支出",
              "government fund budget",
              STATUTORY_BUDGET,
              StatutoryBudgets::governmentFund,
              StatutoryBudgets.Builder::governmentFund)
          .optional(
              "stateCapital",
              "国有资本经营预算支出",
              "state capital operations budget",
              STATUTORY_BUDGET,
              StatutoryBudgets::stateCapital,
              StatutoryBudgets.Builder::stateCapital)
          .optional(
              "socialInsurance",
              "社会保险基金预算支出",
              "social insurance fund budget",
              STATUTORY_BUDGET,
              StatutoryBudgets::socialInsurance,
              StatutoryBudgets.Builder::socialInsurance)
          .done();

  static final ObjectType<BudgetTables, BudgetTables.Builder> BUDGET_TABLES =
      ObjectType.describe(
              "BudgetTables",
              BudgetTables.class,
              "部门预算批复",
              "The approved budget of the year beside the final accounts",
              BudgetTables::builder,
              BudgetTables.Builder::build)
          .optional(
              "income",
              "收入预算",
              "income budget",
              FUNDING_BREAKDOWN_TABLE,
              BudgetTables::income,
              BudgetTables.Builder::income)
          .optional(
              "expenditure",
              "支出预算",
              "expenditure budget",
              EXPENDITURE_BREAKDOWN_TABLE,
              BudgetTables::expenditure,
              BudgetTables.Builder::expenditure)
          .optional(
              "threePublic",
              "三公经费预算",
              "three-public budget",
              THREE_PUBLIC_EXPENSES_TABLE,
              BudgetTables::threePublic,
              BudgetTables.Builder::threePublic)
          .list(
              "otherLines",
              "其他预算项目",
              "further budget lines, such as 会议费",
              NAMED_AMOUNT,
              BudgetTables::otherLines,
              BudgetTables.Builder::addOtherLines)
          .done();

  static final ObjectType<ProjectSpending, ProjectSpending.Builder> PROJECT_SPENDING =
      ObjectType.describe(
              "ProjectSpending",
              ProjectSpending.class,
              "专项 / 项目",
              "A project with its money",
              ProjectSpending::builder,
              ProjectSpending.Builder::build)
          .required(
              "name",
              "名称",
              "name",
              Codecs.TEXT,
              ProjectSpending::name,
              ProjectSpending.Builder::name)
          .amount(ProjectSpending.BUDGET, ProjectSpending::budget, ProjectSpending.Builder::budget)
          .amount(
              ProjectSpending.EXECUTED,
              ProjectSpending::executed,
              ProjectSpending.Builder::executed)
          .list(
              "items",
              "支出明细",
              "items of the executed amount",
              NAMED_AMOUNT,
              ProjectSpending::items,
              ProjectSpending.Builder::addItems)
          .done();

  static final ObjectType<SpecialFunds, SpecialFunds.Builder> SPECIAL_FUNDS =
      ObjectType.describe(
              "SpecialFunds",
              SpecialFunds.class,
              "专项资金",
              "Special funds as one pot",
              SpecialFunds::builder,
              SpecialFunds.Builder::build)
          .amount(
              SpecialFunds.CARRIED_FORWARD,
              SpecialFunds::carriedForward,
              SpecialFunds.Builder::carriedForward)
          .amount(SpecialFunds.INCOME, SpecialFunds::income, SpecialFunds.Builder::income)
          .amount(
              SpecialFunds.INITIAL_APPROPRIATION,
              SpecialFunds::initialAppropriation,
              SpecialFunds.Builder::initialAppropriation)
          .amount(
              SpecialFunds.SUPPLEMENTARY,
              SpecialFunds::supplementary,
              SpecialFunds.Builder::supplementary)
          .amount(SpecialFunds.OTHER, SpecialFunds::other, SpecialFunds.Builder::other)
          .amount(SpecialFunds.SPENT, SpecialFunds::spent, SpecialFunds.Builder::spent)
          .list(
              "items",
              "年初专项的明细",
              "items of the initial appropriation",
              NAMED_AMOUNT,
              SpecialFunds::items,
              SpecialFunds.Builder::addItems)
          .done();

  static final ObjectType<TaskSpending, TaskSpending.Builder> TASK_SPENDING =
      ObjectType.describe(
              "TaskSpending",
              TaskSpending.class,
              "政策或重点任务",
              "A policy or key task with its budget and execution, each with its fiscal part",
              TaskSpending::builder,
              TaskSpending.Builder::build)
          .text("name", "政策或重点任务", "task", TaskSpending::name, TaskSpending.Builder::name)
          .text(
              "completion",
              "完成情况",
              "completion",
              TaskSpending::completion,
              TaskSpending.Builder::completion)
          .amount(TaskSpending.BUDGET, TaskSpending::budget, TaskSpending.Builder::budget)
          .amount(
              TaskSpending.BUDGET_FISCAL,
              TaskSpending::budgetFiscal,
              TaskSpending.Builder::budgetFiscal)
          .amount(TaskSpending.EXECUTED, TaskSpending::executed, TaskSpending.Builder::executed)
          .amount(
              TaskSpending.EXECUTED_FISCAL,
              TaskSpending::executedFiscal,
              TaskSpending.Builder::executedFiscal)
          .done();

  static final ObjectType<TaskTable, TaskTable.Builder> TASK_TABLE =
      ObjectType.describe(
              "TaskTable",
              TaskTable.class,
              "资金使用情况",
              "Use of funds by task",
              TaskTable::builder,
              TaskTable.Builder::build)
          .optional(
              "total",
              "金额合计",
              "total row",
              TASK_SPENDING,
              TaskTable::total,
              TaskTable.Builder::total)
          .list(
              "tasks",
              "各项任务",
              "task rows",
              TASK_SPENDING,
              TaskTable::tasks,
              TaskTable.Builder::addTasks)
          .done();

  static final ObjectType<YearComparison, YearComparison.Builder> YEAR_COMPARISON =
      ObjectType.describe(
              "YearComparison",
              YearComparison.class,
              "基础数据表的一行",
              "One line of the base data table with the lines it is made of",
              YearComparison::builder,
              YearComparison.Builder::build)
          .text("name", "项目", "line", YearComparison::name, YearComparison.Builder::name)
          .amount(
              YearComparison.PRIOR_ACTUAL,
              YearComparison::priorActual,
              YearComparison.Builder::priorActual)
          .amount(YearComparison.BUDGET, YearComparison::budget, YearComparison.Builder::budget)
          .amount(YearComparison.ACTUAL, YearComparison::actual, YearComparison.Builder::actual)
          .list(
              "parts",
              "其中",
              "lines that this line is the sum of",
              new LazyCodec<>(() -> ReportTypes.YEAR_COMPARISON),
              YearComparison::parts,
              YearComparison.Builder::addParts)
          .done();

  static final ObjectType<BuildingControl, BuildingControl.Builder> BUILDING_CONTROL =
      ObjectType.describe(
              "BuildingControl",
              BuildingControl.class,
              "楼堂馆所控制情况",
              "Control of official buildings completed in the year",
              BuildingControl::builder,
              BuildingControl.Builder::build)
          .decimal(
              BuildingControl.APPROVED_AREA,
              BuildingControl::approvedArea,
              BuildingControl.Builder::approvedArea)
          .decimal(
              BuildingControl.ACTUAL_AREA,
              BuildingControl::actualArea,
              BuildingControl.Builder::actualArea)
          .percent(
              BuildingControl.STATED_AREA_RATE,
              BuildingControl::statedAreaRate,
              BuildingControl.Builder::statedAreaRate)
          .amount(
              BuildingControl.BUDGETED_INVESTMENT,
              BuildingControl::budgetedInvestment,
              BuildingControl.Builder::budgetedInvestment)
          .amount(
              BuildingControl.ACTUAL_INVESTMENT,
              BuildingControl::actualInvestment,
              BuildingControl.Builder::actualInvestment)
          .percent(
              BuildingControl.STATED_INVESTMENT_RATE,
              BuildingControl::statedInvestmentRate,
              BuildingControl.Builder::statedInvestmentRate)
          .done();

  static final ObjectType<BaseDataTable, BaseDataTable.Builder> BASE_DATA_TABLE =
      ObjectType.describe(
              "BaseDataTable",
              BaseDataTable.class,
              "部门整体支出绩效评价基础数据表",
              "The base data table of the Hunan 2024 form",
              BaseDataTable::builder,
              BaseDataTable.Builder::build)
          .optional(
              "staffing",
              "财政供养人员情况",
              "staff on the fiscal payroll",
              STAFFING,
              BaseDataTable::staffing,
              BaseDataTable.Builder::staffing)
          .optional(
              "threePublic",
              "三公经费",
              "three-public expenses",
              YEAR_COMPARISON,
              BaseDataTable::threePublic,
              BaseDataTable.Builder::threePublic)
          .optional(
              "projects",
              "项目支出",
              "project expenditure",
              YEAR_COMPARISON,
              BaseDataTable::projects,
              BaseDataTable.Builder::projects)
          .optional(
              "publicUse",
              "公用经费",
              "public-use expenditure",
              YEAR_COMPARISON,
              BaseDataTable::publicUse,
              BaseDataTable.Builder::publicUse)
          .optional(
              "procurement",
              "政府采购金额",
              "government procurement",
              YEAR_COMPARISON,
              BaseDataTable::procurement,
              BaseDataTable.Builder::procurement)
          .optional(
              "basicAdjustment",
              "部门基本支出预算调整",
              "adjustment of the basic expenditure budget",
              YEAR_COMPARISON,
              BaseDataTable::basicAdjustment,
              BaseDataTable.Builder::basicAdjustment)
          .optional(
              "buildings",
              "楼堂馆所控制情况",
              "control of official buildings",
              BUILDING_CONTROL,
              BaseDataTable::buildings,
              BaseDataTable.Builder::buildings)
          .text(
              "economyMeasures",
              "厉行节约保障措施",
              "economy measures",
              BaseDataTable::economyMeasures,
              BaseDataTable.Builder::economyMeasures)
          .done();

  static final ObjectType<Fact, Fact.Builder> FACT =
      ObjectType.describe(
              "Fact",
              Fact.class,
              "文字中的数字",
              "A figure that a text states and no table holds, with the parts it is the sum of",
              Fact::builder,
              Fact.Builder::build)
          .required("name", "所计事项", "what is counted", Codecs.TEXT, Fact::name, Fact.Builder::name)
          .required(
              "value",
              "数字和单位",
              "figure with its printed unit",
              Codecs.ACHIEVEMENT,
              Fact::value,
              Fact.Builder::value)
          .list(
              "parts",
              "分项",
              "stated parts of the figure",
              new LazyCodec<>(() -> ReportTypes.FACT),
              Fact::parts,
              Fact.Builder::addParts)
          .done();

  static final ObjectType<Goal, Goal.Builder> GOAL =
      ObjectType.describe(
              "Goal",
              Goal.class,
              "绩效目标及完成情况",
              "A qualitative or quantitative goal and its completion, with the figures that its texts state",
              Goal::builder,
              Goal.Builder::build)
          .text("group", "评价内容", "group of goals, such as 产出目标", Goal::group, Goal.Builder::group)
          .text("kind", "指标类别", "kind of goal, such as 数量指标", Goal::kind, Goal.Builder::kind)
          .required("name", "绩效目标", "goal in short", Codecs.TEXT, Goal::name, Goal.Builder::name)
          .optional("target", "目标值", "target", Codecs.TARGET, Goal::target, Goal.Builder::target)
          .optional(
              "achieved",
              "完成情况",
              "completion",
              Codecs.ACHIEVEMENT,
              Goal::achieved,
              Goal.Builder::achieved)
          .list(
              "facts",
              "完成情况中的数字",
              "figures stated in the completion",
              FACT,
              Goal::facts,
              Goal.Builder::addFacts)
          .done();

  static final ObjectType<SatisfactionAnswer, SatisfactionAnswer.Builder> SATISFACTION_ANSWER =
      ObjectType.describe(
              "SatisfactionAnswer",
              SatisfactionAnswer.class,
              "满意度调查的一种答案",
              "One kind of answer of a satisfaction survey, such as 很满意",
              SatisfactionAnswer::builder,
              SatisfactionAnswer.Builder::build)
          .required(
              "answer",
              "答案",
              "answer",
              Codecs.TEXT,
              SatisfactionAnswer::answer,
              SatisfactionAnswer.Builder::answer)
          .count(
              SatisfactionAnswer.COUNT,
              SatisfactionAnswer::count,
              SatisfactionAnswer.Builder::count)
          .percent(
              SatisfactionAnswer.STATED_SHARE,
              SatisfactionAnswer::statedShare,
              SatisfactionAnswer.Builder::statedShare)
          .done();

  static final ObjectType<ExecutionLine, ExecutionLine.Builder> EXECUTION_LINE =
      ObjectType.describe(
              "ExecutionLine",
              ExecutionLine.class,
              "预算执行的一行",
              "One line of budget execution",
              ExecutionLine::builder,
              ExecutionLine.Builder::build)
          .amount(ExecutionLine.INITIAL, ExecutionLine::initial, ExecutionLine.Builder::initial)
          .amount(ExecutionLine.ADJUSTED, ExecutionLine::adjusted, ExecutionLine.Builder::adjusted)
          .amount(ExecutionLine.EXECUTED, ExecutionLine::executed, ExecutionLine.Builder::executed)
          .percent(
              ExecutionLine.STATED_RATE,
              ExecutionLine::statedRate,
              ExecutionLine.Builder::statedRate)
          .decimal(ExecutionLine.WEIGHT, ExecutionLine::weight, ExecutionLine.Builder::weight)
          .decimal(ExecutionLine.SCORE, ExecutionLine::score, ExecutionLine.Builder::score)
          .done();

  static final ObjectType<BudgetExecution, BudgetExecution.Builder> BUDGET_EXECUTION =
      ObjectType.describe(
              "BudgetExecution",
              BudgetExecution.class,
              "预算执行",
              "Budget execution of a department or project",
              BudgetExecution::builder,
              BudgetExecution.Builder::build)
          .optional(
              "total",
              "年度资金总额",
              "annual total",
              EXECUTION_LINE,
              BudgetExecution::total,
              BudgetExecution.Builder::total)
          .optional(
              "currentAppropriation",
              "其中：当年财政拨款",
              "appropriation of the year",
              EXECUTION_LINE,
              BudgetExecution::currentAppropriation,
              BudgetExecution.Builder::currentAppropriation)
          .optional(
              "carriedForward",
              "上年结转资金",
              "funds carried forward",
              EXECUTION_LINE,
              BudgetExecution::carriedForward,
              BudgetExecution.Builder::carriedForward)
          .optional(
              "other",
              "其他资金",
              "other funds",
              EXECUTION_LINE,
              BudgetExecution::other,
              BudgetExecution.Builder::other)
          .optional(
              "byIncome",
              "按收入性质分",
              "split by nature of income",
              FUNDING_BREAKDOWN,
              BudgetExecution::byIncome,
              BudgetExecution.Builder::byIncome)
          .optional(
              "byExpenditure",
              "按支出性质分",
              "split by nature of expenditure",
              EXPENDITURE_BREAKDOWN,
              BudgetExecution::byExpenditure,
              BudgetExecution.Builder::byExpenditure)
          .done();

  static final ObjectType<Indicator, Indicator.Builder> INDICATOR =
      ObjectType.describe(
              "Indicator",
              Indicator.class,
              "绩效指标",
              "One indicator of a self-evaluation, as the unit filled it in",
              Indicator::builder,
              Indicator.Builder::build)
          .list(
              "path",
              "一级、二级、三级指标",
              "level names, outermost first, the last one the name of the indicator",
              Codecs.TEXT,
              Indicator::path,
              Indicator.Builder::addPath)
          .decimal(Indicator.WEIGHT, Indicator::weight, Indicator.Builder::weight)
          .decimal(Indicator.SCORE, Indicator::score, Indicator.Builder::score)
          .optional(
              "target",
              "年度指标值",
              "target",
              Codecs.TARGET,
              Indicator::target,
              Indicator.Builder::target)
          .optional(
              "achieved",
              "实际完成值",
              "achieved value",
              Codecs.ACHIEVEMENT,
              Indicator::achieved,
              Indicator.Builder::achieved)
          .text(
              "deviationReason",
              "偏差原因、扣分原因",
              "reason for deviation or lost points",
              Indicator::deviationReason,
              Indicator.Builder::deviationReason)
          .done();

  static final ObjectType<IndicatorGroup, IndicatorGroup.Builder> INDICATOR_GROUP =
      ObjectType.describe(
              "IndicatorGroup",
              IndicatorGroup.class,
              "指标分组",
              "A printed group of indicators",
              IndicatorGroup::builder,
              IndicatorGroup.Builder::build)
          .list(
              "path",
              "各级指标名称",
              "level names of the group",
              Codecs.TEXT,
              IndicatorGroup::path,
              IndicatorGroup.Builder::addPath)
          .list(
              "members",
              "共享分值的指标",
              "names of the indicators that share the points; empty for all",
              Codecs.TEXT,
              IndicatorGroup::members,
              IndicatorGroup.Builder::addMembers)
          .decimal(IndicatorGroup.WEIGHT, IndicatorGroup::weight, IndicatorGroup.Builder::weight)
          .decimal(IndicatorGroup.SCORE, IndicatorGroup::score, IndicatorGroup.Builder::score)
          .done();

  static final ObjectType<SelfEvaluation, SelfEvaluation.Builder> SELF_EVALUATION =
      ObjectType.describe(
              "SelfEvaluation",
              SelfEvaluation.class,
              "绩效自评表",
              "A self-evaluation table with what the unit claims by it",
              SelfEvaluation::builder,
              SelfEvaluation.Builder::build)
          .optional(
              "execution",
              "预算执行",
              "budget execution",
              BUDGET_EXECUTION,
              SelfEvaluation::execution,
              SelfEvaluation.Builder::execution)
          .list(
              "indicators",
              "指标",
              "indicators in the order of the form",
              INDICATOR,
              SelfEvaluation::indicators,
              SelfEvaluation.Builder::addIndicators)
          .list(
              "groups",
              "指标分组",
              "printed groups",
              INDICATOR_GROUP,
              SelfEvaluation::groups,
              SelfEvaluation.Builder::addGroups)
          .decimal(
              SelfEvaluation.FULL_MARKS,
              SelfEvaluation::fullMarks,
              SelfEvaluation.Builder::fullMarks)
          .decimal(
              SelfEvaluation.SHEET_TOTAL,
              SelfEvaluation::sheetTotal,
              SelfEvaluation.Builder::sheetTotal)
          .decimal(
              SelfEvaluation.CLAIMED_TOTAL,
              SelfEvaluation::claimedTotal,
              SelfEvaluation.Builder::claimedTotal)
          .text(
              "claimedGrade",
              "评价等次",
              "claimed grade as printed",
              SelfEvaluation::claimedGrade,
              SelfEvaluation.Builder::claimedGrade)
          .done();

  static final ObjectType<ProjectEvaluation, ProjectEvaluation.Builder> PROJECT_EVALUATION =
      ObjectType.describe(
              "ProjectEvaluation",
              ProjectEvaluation.class,
              "项目支出绩效自评表",
              "The self-evaluation of one project",
              ProjectEvaluation::builder,
              ProjectEvaluation.Builder::build)
          .required(
              "name",
              "项目支出名称",
              "name of the project",
              Codecs.TEXT,
              ProjectEvaluation::name,
              ProjectEvaluation.Builder::name)
          .text(
              "department",
              "主管部门",
              "department in charge",
              ProjectEvaluation::department,
              ProjectEvaluation.Builder::department)
          .text(
              "implementer",
              "实施单位",
              "implementing unit",
              ProjectEvaluation::implementer,
              ProjectEvaluation.Builder::implementer)
          .required(
              "evaluation",
              "自评表",
              "execution, indicators and claims",
              SELF_EVALUATION,
              ProjectEvaluation::evaluation,
              ProjectEvaluation.Builder::evaluation)
          .list(
              "goals",
              "年度总体目标",
              "annual goals",
              GOAL,
              ProjectEvaluation::goals,
              ProjectEvaluation.Builder::addGoals)
          .done();

  static final ObjectType<Evaluator, Evaluator.Builder> EVALUATOR =
      ObjectType.describe(
              "Evaluator",
              Evaluator.class,
              "评价人员",
              "An evaluator",
              Evaluator::builder,
              Evaluator.Builder::build)
          .text("role", "评价组职责", "role, such as 组长", Evaluator::role, Evaluator.Builder::role)
          .text("title", "职务/职称", "title", Evaluator::title, Evaluator.Builder::title)
          .text("unit", "单位", "unit", Evaluator::unit, Evaluator.Builder::unit)
          .done();

  static final ObjectType<QuotedFigure, QuotedFigure.Builder> QUOTED_FIGURE =
      ObjectType.describe(
              "QuotedFigure",
              QuotedFigure.class,
              "综述中的数字",
              "A figure that the narrative repeats",
              QuotedFigure::builder,
              QuotedFigure.Builder::build)
          .required(
              "value",
              "数字和单位",
              "figure with its printed unit",
              Codecs.QUANTITY,
              QuotedFigure::value,
              QuotedFigure.Builder::value)
          .list(
              "of",
              "所指位置",
              "paths of the places it speaks of",
              Codecs.TEXT,
              QuotedFigure::of,
              QuotedFigure.Builder::addOf)
          .list(
              "less",
              "应减去的位置（差额、增长率）",
              "paths of what is taken off, for a difference or a growth",
              Codecs.TEXT,
              QuotedFigure::less,
              QuotedFigure.Builder::addLess)
          .list(
              "over",
              "占比的整体所在位置",
              "paths of the whole, for a share",
              Codecs.TEXT,
              QuotedFigure::over,
              QuotedFigure.Builder::addOver)
          .optional(
              "countedFrom",
              "计数下限",
              "least figure of the places that are counted, for a count",
              Codecs.QUANTITY,
              QuotedFigure::countedFrom,
              QuotedFigure.Builder::countedFrom)
          .text(
              "location",
              "综述中的位置",
              "place in the narrative where it stands",
              QuotedFigure::location,
              QuotedFigure.Builder::location)
          .done();

  /** The report document. */
  public static final ObjectType<SelfEvaluationReport, SelfEvaluationReport.Builder> REPORT =
      ObjectType.describe(
              "SelfEvaluationReport",
              SelfEvaluationReport.class,
              "部门（单位）整体支出绩效自评报告",
              "The whole self-evaluation report of one unit for one fiscal year",
              SelfEvaluationReport::builder,
              SelfEvaluationReport.Builder::build)
          .schema(REPORT_SCHEMA)
          .required(
              "unit",
              "基本概况",
              "unit that reports",
              UNIT_PROFILE,
              SelfEvaluationReport::unit,
              SelfEvaluationReport.Builder::unit)
          .optional(
              "income",
              "年度收入情况",
              "income table",
              FUNDING_BREAKDOWN_TABLE,
              SelfEvaluationReport::income,
              SelfEvaluationReport.Builder::income)
          .optional(
              "expenditure",
              "年度支出和结余情况",
              "expenditure table",
              EXPENDITURE_BREAKDOWN_TABLE,
              SelfEvaluationReport::expenditure,
              SelfEvaluationReport.Builder::expenditure)
          .optional(
              "threePublic",
              "三公经费",
              "three-public table",
              THREE_PUBLIC_EXPENSES_TABLE,
              SelfEvaluationReport::threePublic,
              SelfEvaluationReport.Builder::threePublic)
          .optional(
              "fixedAssets",
              "固定资产",
              "fixed-assets table",
              FIXED_ASSETS_TABLE,
              SelfEvaluationReport::fixedAssets,
              SelfEvaluationReport.Builder::fixedAssets)
          .optional(
              "assets",
              "资产总额",
              "asset position",
              ASSET_POSITION,
              SelfEvaluationReport::assets,
              SelfEvaluationReport.Builder::assets)
          .optional(
              "economic",
              "经济分类",
              "economic classification",
              ECONOMIC_CLASSIFICATION,
              SelfEvaluationReport::economic,
              SelfEvaluationReport.Builder::economic)
          .optional(
              "statutory",
              "政府性基金等预算支出",
              "other statutory budgets",
              STATUTORY_BUDGETS,
              SelfEvaluationReport::statutory,
              SelfEvaluationReport.Builder::statutory)
          .optional(
              "budget",
              "预算批复",
              "approved budget",
              BUDGET_TABLES,
              SelfEvaluationReport::budget,
              SelfEvaluationReport.Builder::budget)
          .list(
              "projects",
              "项目",
              "projects with their money",
              PROJECT_SPENDING,
              SelfEvaluationReport::projects,
              SelfEvaluationReport.Builder::addProjects)
          .optional(
              "specialFunds",
              "专项资金",
              "special funds",
              SPECIAL_FUNDS,
              SelfEvaluationReport::specialFunds,
              SelfEvaluationReport.Builder::specialFunds)
          .optional(
              "tasks",
              "资金使用情况",
              "task table",
              TASK_TABLE,
              SelfEvaluationReport::tasks,
              SelfEvaluationReport.Builder::tasks)
          .optional(
              "baseData",
              "基础数据表",
              "base data table",
              BASE_DATA_TABLE,
              SelfEvaluationReport::baseData,
              SelfEvaluationReport.Builder::baseData)
          .list(
              "goals",
              "绩效目标",
              "goals and their completion",
              GOAL,
              SelfEvaluationReport::goals,
              SelfEvaluationReport.Builder::addGoals)
          .list(
              "satisfaction",
              "满意度",
              "answers of the satisfaction survey",
              SATISFACTION_ANSWER,
              SelfEvaluationReport::satisfaction,
              SelfEvaluationReport.Builder::addSatisfaction)
          .required(
              "evaluation",
              "整体支出绩效自评",
              "self-evaluation of the department",
              SELF_EVALUATION,
              SelfEvaluationReport::evaluation,
              SelfEvaluationReport.Builder::evaluation)
          .list(
              "projectEvaluations",
              "项目支出绩效自评",
              "self-evaluations of projects",
              PROJECT_EVALUATION,
              SelfEvaluationReport::projectEvaluations,
              SelfEvaluationReport.Builder::addProjectEvaluations)
          .list(
              "evaluators",
              "评价人员",
              "evaluators",
              EVALUATOR,
              SelfEvaluationReport::evaluators,
              SelfEvaluationReport.Builder::addEvaluators)
          .list(
              "facts",
              "文字中的其他数字",
              "further figures that the texts state",
              FACT,
              SelfEvaluationReport::facts,
              SelfEvaluationReport.Builder::addFacts)
          .list(
              "quotes",
              "综述中的数字",
              "figures that the narrative repeats",
              QUOTED_FIGURE,
              SelfEvaluationReport::quotes,
              SelfEvaluationReport.Builder::addQuotes)
          .done();

  /** Every type with a class of its own. */
  static final List<ObjectType<?, ?>> ALL =
      List.of(
          STAFFING,
          UNIT_PROFILE,
          FUNDING_BREAKDOWN,
          EXPENDITURE_BREAKDOWN,
          THREE_PUBLIC_EXPENSES,
          FIXED_ASSETS,
          ASSET_POSITION,
          ECONOMIC_CLASSES,
          ECONOMIC_CLASSIFICATION,
          NAMED_AMOUNT,
          STATUTORY_BUDGET,
          STATUTORY_BUDGETS,
          BUDGET_TABLES,
          PROJECT_SPENDING,
          SPECIAL_FUNDS,
          TASK_SPENDING,
          TASK_TABLE,
          YEAR_COMPARISON,
          BUILDING_CONTROL,
          BASE_DATA_TABLE,
          FACT,
          GOAL,
          SATISFACTION_ANSWER,
          EXECUTION_LINE,
          BUDGET_EXECUTION,
          INDICATOR,
          INDICATOR_GROUP,
          SELF_EVALUATION,
          PROJECT_EVALUATION,
          EVALUATOR,
          QUOTED_FIGURE,
          REPORT);

  private ReportTypes() {}

  static <R> ObjectType<UnitTable<R>, UnitTable.Builder<R>> table(
      ObjectType<R, ?> row, String zh, String en) {
    return ObjectType.<UnitTable<R>, UnitTable.Builder<R>>describe(
            row.name() + "Table",
            UnitTable.class,
            zh,
            en,
            UnitTable::builder,
            UnitTable.Builder::build)
        .optional(
            "consolidated",
            "局机关及二级机构汇总",
            "consolidated row",
            row,
            UnitTable::consolidated,
            UnitTable.Builder::consolidated)
        .list(
            "members",
            "局机关、二级机构",
            "member rows",
            row,
            UnitTable::members,
            UnitTable.Builder::addMembers)
        .done();
  }
}
