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
  CONSOLIDATED("局机关及二级机构汇总", "Unit and its subordinates, consolidated"),

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

  /** Title of the result. */
  TITLE_RESULT("评分结果", "Result of scoring"),
  /** Rubric. */
  RUBRIC("评分办法", "Rubric"),
  /** Indicator. */
  INDICATOR("指标", "Indicator"),
  /** Awarded points. */
  AWARDED("评定得分", "Awarded"),
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
