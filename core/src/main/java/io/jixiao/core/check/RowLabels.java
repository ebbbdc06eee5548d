package io.jixiao.core.check;

import io.jixiao.core.model.Label;
import io.jixiao.core.model.YearComparison;

/** What the rows are called that have no name of their own in a report. */
final class RowLabels {

  static final Label ALL_FUNDS = new Label("年度资金总额", "all funds of the year");
  static final Label BASE_DATA = new Label("基础数据表", "base data table");
  static final Label BASIC = new Label("基本支出", "basic expenditure");
  static final Label BASIC_ADJUSTMENT =
      new Label("部门基本支出预算调整", "adjustment of the basic expenditure budget");
  static final Label BUDGET = new Label("预算", "budget");
  static final Label BY_EXPENDITURE = new Label("按支出性质分", "by nature of expenditure");
  static final Label BY_INCOME = new Label("按收入性质分", "by nature of income");
  static final Label CARRIED_FORWARD = new Label("上年结转资金", "carried forward");
  static final Label CURRENT_APPROPRIATION =
      new Label("当年财政拨款", "fiscal appropriation of the year");
  static final Label EXECUTION = new Label("预算执行率", "budget execution");
  static final Label OTHER_FUNDS = new Label("其他资金", "other funds");
  static final Label PROCUREMENT = new Label("政府采购金额", "government procurement");
  static final Label PROJECT = new Label("项目支出", "project expenditure");
  static final Label PUBLIC_USE = new Label("公用经费", "public-use funds");
  static final Label THREE_PUBLIC = new Label("三公经费", "three-public expenses");
  static final Label TOTAL_AMOUNT = new Label("金额合计", "total amount");
  static final Label TOTAL_EXPENDITURE = new Label("支出合计", "total expenditure");

  private RowLabels() {}

  /** The name of a line as the report has it, else as the form has it. */
  static Label of(YearComparison line, Label form) {
    return line.name().map(Label::of).orElse(form);
  }
}
