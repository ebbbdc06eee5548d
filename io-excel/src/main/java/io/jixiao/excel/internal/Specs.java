package io.jixiao.excel.internal;

import io.jixiao.core.model.Indicator;
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
          .leaf("weight", Indicator.WEIGHT.label())
          .leaf("score", Indicator.SCORE.label())
          .byTitle()
          .build();

  static <T> Spec money(MoneyForm<T> form, boolean byTitle) {
    Spec.Builder spec = Spec.of(form.title()).extra(Word.INSTITUTION, "单位名称", "部门名称", "单位");
    spec.heads(form.heads());
    return (byTitle ? spec.byTitle() : spec).build();
  }

  static final List<Spec> DEPARTMENT =
      List.of(
          money(MoneyForm.INCOME, false),
          money(MoneyForm.EXPENDITURE, false),
          money(MoneyForm.THREE_PUBLIC, false),
          money(MoneyForm.FIXED_ASSETS, false),
          INDICATORS,
          GROUPS);

  private Specs() {}
}
