package io.jixiao.excel.internal;

import io.jixiao.core.model.AssetPosition;
import io.jixiao.core.model.BuildingControl;
import io.jixiao.core.model.EconomicClasses;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.ProjectSpending;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SpecialFunds;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.StatutoryBudget;
import io.jixiao.core.model.TaskSpending;
import io.jixiao.core.model.YearComparison;
import java.util.ArrayList;
import java.util.List;

/** The tables that a reader looks for. */
final class Specs {

  static final Spec INDICATORS =
      Spec.of(Word.TITLE_SCORES)
          .leaf(Word.LEVEL_1, "一级")
          .leaf(Word.LEVEL_2, "二级")
          .leaf(Word.LEVEL_3, "三级", "指标名称", "评价指标")
          .extra(Word.RULE, "评分细则", "评价标准", "计分标准")
          .extra(Word.TARGET, "目标值", "指标值", "年度目标值", "年初目标值")
          .extra(Word.ACHIEVED, "结果值", "业绩值", "完成值", "实际完成情况", "实际值")
          .leaf("weight", Indicator.WEIGHT.label(), Aliases.of(Indicator.WEIGHT))
          .leaf("score", Indicator.SCORE.label(), Aliases.of(Indicator.SCORE))
          .extra(Word.REASON, "扣分原因", "偏差原因分析及改进措施", "偏差原因", "偏差原因分析", "扣分原因说明", "备注", "说明")
          .build();

  static final Spec GROUPS =
      Spec.of(Word.GROUPS)
          .leaf(Word.LEVEL_1)
          .leaf(Word.LEVEL_2)
          .leaf(Word.LEVEL_3)
          .leaf(Word.MEMBERS)
          .columns(IndicatorGroup.COLUMNS)
          .byTitle()
          .build();

  static <T> Spec money(MoneyForm<T> form, boolean byTitle) {
    Spec.Builder spec = Spec.of(form.title()).extra(Word.INSTITUTION, "单位名称", "部门名称", "单位");
    spec.heads(form.heads());
    return (byTitle ? spec.byTitle() : spec).build();
  }

  static final Spec EXECUTION =
      Spec.of(Word.EXECUTION).extra(Word.FUNDS).columns(ExecutionLine.COLUMNS).build();

  static final Spec GOALS =
      Spec.of(Word.GOALS)
          .extra(Word.GOAL_NUMBER, "序号")
          .leaf(Word.GOAL_GROUP)
          .extra(Word.GOAL_KIND)
          .leaf(Word.GOAL, "预期目标", "年度绩效目标")
          .extra(Word.GOAL_TARGET)
          .leaf(Word.GOAL_ACHIEVED, "实际完成", "完成情况")
          .build();

  static final Spec GOAL_FACTS =
      Spec.of(Word.GOAL_FACTS)
          .leaf(Word.GOAL_NUMBER)
          .leaf(Word.FACT_LEVEL)
          .leaf(Word.FACT_NAME)
          .leaf(Word.FACT_VALUE)
          .byTitle()
          .build();

  /** The tables of one self-evaluation, of the department or of a project. */
  static final List<Spec> EVALUATION =
      List.of(
          INDICATORS,
          GROUPS,
          EXECUTION,
          GOALS,
          GOAL_FACTS,
          money(MoneyForm.INCOME.titled(Word.BY_INCOME), true),
          money(MoneyForm.EXPENDITURE.titled(Word.BY_EXPENDITURE), true));

  /** All tables of a report. */
  static final List<Spec> DEPARTMENT = department();

  private static List<Spec> department() {
    List<Spec> out = new ArrayList<>(EVALUATION);
    out.add(money(MoneyForm.INCOME, false));
    out.add(money(MoneyForm.EXPENDITURE, false));
    out.add(money(MoneyForm.THREE_PUBLIC, false));
    out.add(money(MoneyForm.FIXED_ASSETS, false));
    out.add(money(MoneyForm.INCOME.titled(Word.BUDGET_INCOME), true));
    out.add(money(MoneyForm.EXPENDITURE.titled(Word.BUDGET_EXPENDITURE), true));
    out.add(money(MoneyForm.THREE_PUBLIC.titled(Word.BUDGET_THREE_PUBLIC), true));
    out.add(
        Spec.of(Word.BUDGET_LINES).leaf(Word.LINE).columns(NamedAmount.COLUMNS).byTitle().build());
    out.add(Spec.of(Word.ASSETS).columns(AssetPosition.COLUMNS).build());
    out.add(
        Spec.of(Word.ECONOMIC).extra(Word.ECONOMIC_OF).columns(EconomicClasses.COLUMNS).build());
    out.add(
        Spec.of(Word.STATUTORY)
            .leaf(Word.BUDGET_KIND)
            .leaf(Word.WHETHER)
            .columns(StatutoryBudget.COLUMNS)
            .leaf(Word.ITEM)
            .columns(NamedAmount.COLUMNS)
            .build());
    out.add(
        Spec.of(Word.PROJECTS)
            .leaf(Word.PROJECT)
            .columns(ProjectSpending.COLUMNS)
            .extra(Word.ITEM)
            .columns(NamedAmount.COLUMNS)
            .optional(NamedAmount.AMOUNT)
            .build());
    out.add(Spec.of(Word.SPECIAL).columns(SpecialFunds.COLUMNS).build());
    out.add(
        Spec.of(Word.SPECIAL_ITEMS).leaf(Word.LINE).columns(NamedAmount.COLUMNS).byTitle().build());
    out.add(
        Spec.of(Word.TASK_TABLE)
            .leaf(Word.TASK_NAME)
            .leaf(Word.TASK_COMPLETION, "完成情况")
            .columns(TaskSpending.COLUMNS)
            .build());
    out.add(
        Spec.of(Word.SATISFACTION).leaf(Word.ANSWER).columns(SatisfactionAnswer.COLUMNS).build());
    out.add(
        Spec.of(Word.BASE_STAFFING)
            .columns(Staffing.COLUMNS)
            .optional(
                Staffing.ESTABLISHED_ADMINISTRATIVE,
                Staffing.ESTABLISHED_INSTITUTIONAL,
                Staffing.ACTUAL,
                Staffing.RETIRED)
            .byTitle()
            .build());
    out.add(
        Spec.of(Word.BASE_LINES)
            .extra(Word.BASE_KIND)
            .extra(Word.BASE_LINE, "经费控制情况", "项目")
            .columns(YearComparison.COLUMNS)
            .build());
    out.add(Spec.of(Word.BASE_BUILDINGS).columns(BuildingControl.COLUMNS).build());
    out.add(
        Spec.of(Word.PART_EVALUATORS)
            .extra(Word.PERSON)
            .leaf(Word.PERSON_TITLE, "职务", "职称")
            .leaf(Word.PERSON_UNIT, "工作单位", "单 位")
            .extra(Word.PERSON_ROLE)
            .extra(Word.SIGNATURE, "签名")
            .build());
    out.add(
        Spec.of(Word.FACTS)
            .leaf(Word.FACT_LEVEL)
            .leaf(Word.FACT_NAME)
            .leaf(Word.FACT_VALUE)
            .byTitle()
            .build());
    out.add(
        Spec.of(Word.QUOTES)
            .leaf(Word.QUOTED)
            .leaf(Word.QUOTED_OF)
            .extra(Word.QUOTED_LESS)
            .leaf(Word.QUOTED_OVER)
            .extra(Word.QUOTED_FROM)
            .leaf(Word.QUOTED_AT)
            .build());
    return List.copyOf(out);
  }

  private Specs() {}
}
