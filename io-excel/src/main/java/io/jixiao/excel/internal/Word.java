package io.jixiao.excel.internal;

import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;

/**
 * The words of the forms that are no labels of figures: names of sheets, titles and headings. The
 * writer prints them and the reader looks for them, so each stands here once.
 */
public enum Word {
  /** Sheet of the basic information. */
  SHEET_PROFILE("基本情况", "Profile"),
  /** Sheet of the four money tables. */
  SHEET_MONEY("收支情况", "Money tables"),
  /** Sheet of the money tables that the official form does not have. */
  SHEET_MORE("收支补充", "More tables"),
  /** Sheet of the goals. */
  SHEET_GOALS("绩效目标", "Goals"),
  /** Sheet of the scores. */
  SHEET_SCORES("评分表", "Score sheet"),
  /** Sheet of the base data table. */
  SHEET_BASE("基础数据表", "Base data"),
  /** Sheet of the department self-evaluation table. */
  SHEET_DEPARTMENT("整体自评表", "Department"),
  /** Sheets of the projects. */
  SHEET_PROJECT("项目自评表", "Project"),
  /** Sheet of the evaluators and opinions. */
  SHEET_EVALUATORS("评价人员", "Evaluators"),
  /** Sheet of facts and quoted figures. */
  SHEET_DATA("其他数据", "Other data"),
  /** Sheet of the result. */
  SHEET_RESULT("评分结果", "Result"),
  /** Sheet of the findings. */
  SHEET_FINDINGS("核对结果", "Findings"),
  /** Sheet of the findings in a marked copy. */
  SHEET_MARKS("核对标注", "Marked findings"),

  /** Title of the report; the year goes before it. */
  TITLE_PROFILE("年度部门整体支出绩效评价自评报告", " self-evaluation report of department-wide expenditure"),
  /** Heading of part one. */
  PART_PROFILE("一、部门（单位）基本概况", "1. Profile of the department (unit)"),
  /** Name of the unit. */
  UNIT_NAME("部门（单位）名称", "Department (unit)"),
  /** Budget code. */
  BUDGET_CODE("预算编码", "Budget code"),
  /** Fiscal year. */
  YEAR("评价年度", "Fiscal year"),
  /** Date of the report. */
  REPORT_DATE("报告日期", "Report date"),
  /** Level of government. */
  LEVEL("预算级次", "Level of government"),
  /** Region. */
  REGION("所在地区", "Region"),
  /** Duties. */
  DUTIES("职能职责概述", "Duties"),
  /** Tasks of the year. */
  TASKS("年度主要工作内容", "Main tasks of the year"),
  /** One task. */
  TASK("任务", "Task "),

  /** Heading of part two. */
  PART_MONEY("二、部门（单位）收支情况", "2. Income and expenditure of the department (unit)"),
  /** Institution. */
  INSTITUTION("机构名称", "Institution"),
  /** Of which. */
  OF_WHICH("其中：", "Of which:"),
  /** Balance. */
  BALANCE("结余", "Balance"),
  /** Title of the income table. */
  INCOME("年度收入情况（万元）", "Income of the year (10,000 yuan)"),
  /** Title of the expenditure table. */
  EXPENDITURE("部门（单位）年度支出和结余情况（万元）", "Expenditure and balances of the year (10,000 yuan)"),
  /** Title of the three-public table. */
  THREE_PUBLIC("“三公”经费情况（万元）", "Three-public expenses (10,000 yuan)"),
  /** Title of the fixed-assets table. */
  FIXED_ASSETS("固定资产情况（万元）", "Fixed assets (10,000 yuan)"),
  /** The consolidated row, where it holds nothing else. */
  CONSOLIDATED("局机关及二级机构汇总", "All units, consolidated"),

  /** Mark of the form. */
  ANNEX_3_1("附件3-1", "Annex 3-1"),
  /** Title of the score sheet. */
  TITLE_SCORES("部门整体支出绩效评价评分表", "Score sheet of department-wide expenditure"),
  /** First level. */
  LEVEL_1("一级指标", "Level 1"),
  /** Second level. */
  LEVEL_2("二级指标", "Level 2"),
  /** Third level. */
  LEVEL_3("三级指标", "Level 3"),
  /** Rule. */
  RULE("评分标准", "Scoring rule"),
  /** Target. */
  TARGET("年度指标值", "Target"),
  /** Achieved value. */
  ACHIEVED("实际完成值", "Achieved"),
  /** Reason. */
  REASON("扣分原因和其他说明", "Reason and remarks"),
  /** Total row. */
  TOTAL("总分", "Total"),
  /** Title of the groups that the table itself cannot show. */
  GROUPS("指标分组分值与得分", "Points and scores of groups"),
  /** Members of a group. */
  MEMBERS("共享分值的指标", "Members that share the points"),
  /** Claimed grade. */
  GRADE("评价等次", "Claimed grade"),

  /** Title of the income budget. */
  BUDGET_INCOME("收入预算（万元）", "Income budget (10,000 yuan)"),
  /** Title of the expenditure budget. */
  BUDGET_EXPENDITURE("支出预算（万元）", "Expenditure budget (10,000 yuan)"),
  /** Title of the three-public budget. */
  BUDGET_THREE_PUBLIC("“三公”经费预算（万元）", "Three-public budget (10,000 yuan)"),
  /** Title of the further budget lines. */
  BUDGET_LINES("其他预算项目（万元）", "Further budget lines (10,000 yuan)"),
  /** Name of a line. */
  LINE("名称", "Name"),
  /** Title of the asset position. */
  ASSETS("资产总额情况（万元）", "Asset position (10,000 yuan)"),
  /** Title of the economic classification. */
  ECONOMIC("支出经济分类情况（万元）", "Economic classification (10,000 yuan)"),
  /** What is classified. */
  ECONOMIC_OF("支出类别", "Expenditure"),
  /** Row of all expenditure. */
  ECONOMIC_TOTAL("支出合计", "Total expenditure"),
  /** Row of basic expenditure. */
  ECONOMIC_BASIC("基本支出", "Basic expenditure"),
  /** Row of project expenditure. */
  ECONOMIC_PROJECT("项目支出", "Project expenditure"),
  /** Title of the statutory budgets. */
  STATUTORY("其他法定预算支出情况（万元）", "Other statutory budgets (10,000 yuan)"),
  /** Kind of budget. */
  BUDGET_KIND("预算类别", "Budget"),
  /** Whether there is any. */
  WHETHER("有无", "Whether any"),
  /** Stated as none. */
  NONE("无此项", "none"),
  /** Government fund budget. */
  GOVERNMENT_FUND("政府性基金预算支出", "Government fund budget"),
  /** State capital budget. */
  STATE_CAPITAL("国有资本经营预算支出", "State capital operations budget"),
  /** Social insurance budget. */
  SOCIAL_INSURANCE("社会保险基金预算支出", "Social insurance fund budget"),
  /** Item of a total. */
  ITEM("明细项目", "Item"),
  /** Title of the projects. */
  PROJECTS("项目支出明细（万元）", "Projects (10,000 yuan)"),
  /** Name of a project in the list. */
  PROJECT("项目名称", "Project"),
  /** Title of the special funds. */
  SPECIAL("专项资金情况（万元）", "Special funds (10,000 yuan)"),
  /** Title of the items of the special funds. */
  SPECIAL_ITEMS("专项资金安排明细（万元）", "Items of the special funds (10,000 yuan)"),
  /** Title of the task table. */
  TASK_TABLE("资金使用情况（万元）", "Use of funds by task (10,000 yuan)"),
  /** A policy or task. */
  TASK_NAME("政策或重点任务", "Policy or key task"),
  /** Completion of a task. */
  TASK_COMPLETION("任务完成情况", "Completion of the task"),

  /** Title of the goals. */
  GOALS("绩效目标及实施计划完成情况", "Goals and their completion"),
  /** Group of goals. */
  GOAL_GROUP("评价内容", "Group of goals"),
  /** Kind of goal. */
  GOAL_KIND("指标类别", "Kind of goal"),
  /** A goal. */
  GOAL("绩效目标", "Goal"),
  /** Target of a goal. */
  GOAL_TARGET("目标值", "Target of the goal"),
  /** Completion of a goal. */
  GOAL_ACHIEVED("完成情况", "Completion"),
  /** Title of the figures of goals. */
  GOAL_FACTS("绩效目标完成情况中的数据", "Figures in the completion of goals"),
  /** Number of a goal. */
  GOAL_NUMBER("目标序号", "Goal no."),
  /** Level of a figure. */
  FACT_LEVEL("层次", "Level"),
  /** What is counted. */
  FACT_NAME("内容", "What is counted"),
  /** Figure. */
  FACT_VALUE("数据", "Figure"),
  /** Title of the satisfaction survey. */
  SATISFACTION("满意度调查情况", "Satisfaction survey"),
  /** Answer. */
  ANSWER("答案", "Answer"),

  /** Mark of the base data table. */
  ANNEX_1("附件1", "Annex 1"),
  /** Title of the base data table; the year goes before it. */
  BASE_DATA("年度部门整体支出绩效评价基础数据表", " base data of department-wide expenditure"),
  /** Title of the staffing in the base data table. */
  BASE_STAFFING("财政供养人员情况（人）", "Staff on the fiscal payroll (persons)"),
  /** Title of the lines. */
  BASE_LINES("经费控制情况（万元）", "Control of expenditure (10,000 yuan)"),
  /** Kind of line. */
  BASE_KIND("经费类别", "Kind of expenditure"),
  /** A line. */
  BASE_LINE("经费项目", "Line"),
  /** Three-public lines. */
  BASE_THREE_PUBLIC("三公经费", "Three-public expenses"),
  /** Project lines. */
  BASE_PROJECTS("项目支出", "Project expenditure"),
  /** Public-use lines. */
  BASE_PUBLIC_USE("公用经费", "Public-use expenditure"),
  /** Procurement. */
  BASE_PROCUREMENT("政府采购金额", "Government procurement"),
  /** Adjustment of the basic budget. */
  BASE_ADJUSTMENT("部门基本支出预算调整", "Adjustment of the basic expenditure budget"),
  /** Title of the buildings. */
  BASE_BUILDINGS("楼堂馆所控制情况", "Control of official buildings"),
  /** Economy measures. */
  BASE_ECONOMY("厉行节约保障措施", "Economy measures"),

  /** Mark of the department table. */
  ANNEX_2("附件2", "Annex 2"),
  /** Title of the department table; the year goes before it. */
  TITLE_DEPARTMENT("年度部门整体支出绩效自评表", " self-evaluation table of department-wide expenditure"),
  /** Mark of a project table. */
  ANNEX_3("附件3", "Annex 3"),
  /** Title of a project table; the year goes before it. */
  TITLE_PROJECT("年度项目支出绩效自评表", " self-evaluation table of a project"),
  /** Name of a project. */
  PROJECT_NAME("项目支出名称", "Name of the project"),
  /** Department in charge. */
  DEPARTMENT("主管部门", "Department in charge"),
  /** Implementing unit. */
  IMPLEMENTER("实施单位", "Implementing unit"),
  /** Title of the execution. */
  EXECUTION("年度预算执行情况（万元）", "Budget execution (10,000 yuan)"),
  /** Kind of funds. */
  FUNDS("资金类别", "Funds"),
  /** All funds. */
  FUNDS_TOTAL("年度资金总额", "Annual total"),
  /** Appropriation of the year. */
  FUNDS_CURRENT("其中：当年财政拨款", "Of which: appropriation of the year"),
  /** Funds carried forward. */
  FUNDS_CARRIED("上年结转资金", "Carried-forward funds"),
  /** Other funds. */
  FUNDS_OTHER("其他资金", "Other funds"),
  /** Title of the split by nature of income. */
  BY_INCOME("按收入性质分（万元）", "By nature of income (10,000 yuan)"),
  /** Title of the split by nature of expenditure. */
  BY_EXPENDITURE("按支出性质分（万元）", "By nature of expenditure (10,000 yuan)"),

  /** Heading of part four. */
  PART_EVALUATORS("四、评价人员", "4. Evaluators"),
  /** Name, left blank. */
  PERSON("姓名", "Name of the person"),
  /** Title of an evaluator. */
  PERSON_TITLE("职务/职称", "Position / title"),
  /** Unit of an evaluator. */
  PERSON_UNIT("单位", "Unit"),
  /** Role of an evaluator. */
  PERSON_ROLE("评价职责", "Role"),
  /** Signature, left blank. */
  SIGNATURE("签字", "Signature"),
  /** Leader's signature. */
  LEADER("评价组组长（签字）：", "Leader of the evaluation (signature):"),
  /** Opinion of the unit. */
  OPINION_UNIT("部门（单位）意见：", "Opinion of the department (unit):"),
  /** Head of the unit. */
  HEAD_OF_UNIT("部门（单位）负责人（签章）：", "Head of the department (unit) (signature and seal):"),
  /** Opinion of the finance bureau. */
  OPINION_FINANCE("财政部门归口业务科室意见：", "Opinion of the finance bureau:"),
  /** Head at the finance bureau. */
  HEAD_OF_FINANCE("财政部门归口业务科室负责人（签章）：", "Head at the finance bureau (signature and seal):"),
  /** Date line. */
  DATE_LINE("年    月    日", "Date:"),

  /** Title of the facts. */
  FACTS("综述中的其他数据", "Further figures of the narrative"),
  /** Title of the quotes. */
  QUOTES("综述中引用的表内数据", "Figures of tables that the narrative repeats"),
  /** Quoted figure. */
  QUOTED("引用数据", "Quoted figure"),
  /** What a quote is of. */
  QUOTED_OF("所指栏目", "Speaks of"),
  /** What is taken off, for a difference or a growth. */
  QUOTED_LESS("减去的栏目", "Less"),
  /** Whole of a share. */
  QUOTED_OVER("占比的分母", "As a share of"),
  /** Least figure of the places that are counted. */
  QUOTED_FROM("计数下限", "Counted from"),
  /** Place in the narrative. */
  QUOTED_AT("出处", "Place in the text"),

  /** Title of the result. */
  TITLE_RESULT("评分结果", "Result of scoring"),
  /** Rubric. */
  RUBRIC("评分办法", "Rubric"),
  /** Indicator. */
  INDICATOR("指标", "Indicator"),
  /** Awarded points. */
  AWARDED("评定得分", "Awarded"),
  /** Claimed points of indicators that could not be assessed. */
  NOT_ASSESSED("未能评定的自评分", "Claimed, not assessed"),
  /** Difference. */
  DIFFERENCE("差额", "Difference"),
  /** State. */
  STATE("状态", "State"),
  /** Explanation. */
  EXPLANATION("说明", "Explanation"),
  /** Sum of self-scores. */
  SUM_OF_CLAIMED("自评得分合计", "Sum of self-scores"),
  /** Range that the figures prove. */
  PROVEN("数据可证明的总分", "Total that the figures prove"),
  /** Verdict on the total. */
  VERDICT("总分结论", "Verdict on the total"),
  /** Possible grades. */
  GRADE_RANGE("可能的等次", "Possible grades"),
  /** Verdict on the grade. */
  GRADE_VERDICT("等次结论", "Verdict on the grade"),
  /** Title of the chart. */
  CHART("各一级指标自评得分与评定得分", "Claimed and awarded points by first level"),
  /** Other readings. */
  READINGS("按另一种理解计分，等次可能不同。", "Under another reading the grade may differ."),
  /** Title of the missing inputs. */
  MISSING("尚缺的依据", "Missing inputs"),
  /** The indicators that an input is missing for. */
  MISSING_FOR("所缺依据的指标", "Indicators that need it"),
  /** What is missing. */
  MISSING_WHAT("所缺的依据", "What is missing"),
  /** Where it is fetched. */
  MISSING_FROM("取得所缺依据的途径", "Where to get it"),
  /** Why there is no score. */
  NOT_SCORED("未评分", "Not scored"),

  /** Title of the findings. */
  TITLE_FINDINGS("数据核对结果", "Findings on the figures"),
  /** Number of a row. */
  NUMBER("序号", "No."),
  /** Code of a rule. */
  CODE("规则", "Rule"),
  /** Severity. */
  SEVERITY("程度", "Severity"),
  /** Message. */
  MESSAGE("问题", "Finding"),
  /** Stated figure. */
  STATED("填报数", "Stated"),
  /** Computed figure. */
  COMPUTED("计算数", "Computed"),
  /** Place. */
  PLACE("涉及栏目", "Figure concerned"),
  /** Value at a place. */
  VALUE("数值", "Value"),
  /** Cell. */
  CELL("单元格", "Cell"),
  /** No findings. */
  NONE_FOUND("没有发现问题", "Nothing was found"),
  /** A finding that goes on. */
  CONTINUED("（续上）", "(continued)"),
  /** Title of the suspects. */
  TITLE_SUSPECTS("可能填错的数", "Figures that may be wrong"),
  /** Rank. */
  RANK("名次", "Rank"),
  /** Repaired value. */
  REPAIRED("改正后", "Repaired"),
  /** Cause. */
  CAUSE("可能原因", "Possible cause"),
  /** What a repair explains. */
  EXPLAINS("可消除的问题", "Findings it removes");

  private final Label label;

  Word(String zh, String en) {
    this.label = new Label(zh, en);
  }

  /** {@return the word in both languages} */
  public Label label() {
    return label;
  }

  /**
   * Returns the word in one language.
   *
   * @param language the language, not null
   * @return the word
   */
  public String in(Language language) {
    return label.in(language);
  }
}
