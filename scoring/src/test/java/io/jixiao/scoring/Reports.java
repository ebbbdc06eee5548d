package io.jixiao.scoring;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Figures of the source reports, as far as scoring reads them. */
public final class Reports {

  private Reports() {}

  /** Yueyang 2021. */
  public static SelfEvaluationReport yueyang() {
    return form31(
        UnitProfile.builder()
            .name("岳阳市人民代表大会常务委员会")
            .year(2021)
            .region("湖南省/岳阳市")
            .staffing(Staffing.builder().established(111).actual(84).build())
            .build(),
        evaluation("100", "优", YUEYANG),
        "92.13",
        "78.87");
  }

  public static SelfEvaluationReport yueyang(Staffing staffing) {
    SelfEvaluationReport report = yueyang();
    return form31(
        UnitProfile.builder().from(report.unit()).staffing(staffing).build(),
        report.evaluation(),
        "92.13",
        "78.87");
  }

  public static SelfEvaluationReport yueyang(SelfEvaluation evaluation) {
    return form31(yueyang().unit(), evaluation, "92.13", "78.87");
  }

  public static SelfEvaluationReport yueyangWithBalance(String carried, String cumulative) {
    SelfEvaluationReport report = yueyang();
    return form31(report.unit(), report.evaluation(), carried, cumulative);
  }

  private static SelfEvaluationReport form31(
      UnitProfile unit, SelfEvaluation evaluation, String carried, String cumulative) {
    return SelfEvaluationReport.builder()
        .unit(unit)
        .income(
            UnitTable.of(
                FundingBreakdown.builder()
                    .total(Amount.ofWanYuan("3660.86"))
                    .carriedForward(optional(carried))
                    .build()))
        .expenditure(
            UnitTable.of(
                ExpenditureBreakdown.builder()
                    .total(Amount.ofWanYuan("3581.99"))
                    .cumulativeBalance(optional(cumulative))
                    .build()))
        .threePublic(
            UnitTable.of(ThreePublicExpenses.builder().total(Amount.ofWanYuan("67.03")).build()))
        .fixedAssets(
            UnitTable.of(
                FixedAssets.builder()
                    .total(Amount.ofWanYuan("7425.43"))
                    .inUse(Amount.ofWanYuan("7425.43"))
                    .build()))
        .addSatisfaction(answer("很满意", 124), answer("满意", 97), answer("基本满意", 20))
        .evaluation(evaluation)
        .build();
  }

  private static Optional<Amount> optional(String amount) {
    return amount.isEmpty() ? Optional.empty() : Optional.of(Amount.ofWanYuan(amount));
  }

  private static SatisfactionAnswer answer(String answer, int count) {
    return SatisfactionAnswer.builder().answer(answer).count(count).build();
  }

  public static SelfEvaluation evaluation(String claimed, String grade, String... rows) {
    SelfEvaluation.Builder out = SelfEvaluation.builder();
    out.claimedTotal(new BigDecimal(claimed)).claimedGrade(grade);
    for (String row : rows) {
      String[] cells = row.split("\\|", -1);
      out.addIndicators(
          Indicator.builder()
              .addAllPath(List.of(cells[0].split("/")))
              .weight(number(cells[1]))
              .score(number(cells[2]))
              .build());
    }
    return out.build();
  }

  private static Optional<BigDecimal> number(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  static final String[] YUEYANG = {
    "投入/预算配置/财政供养人员控制率|5|5",
    "投入/预算配置/“三公经费”变动率|5|5",
    "投入/预算配置/重点支出安排率|5|5",
    "过程/预算执行/预算调整率|3|3",
    "过程/预算执行/支付进度|3|3",
    "过程/预算执行/资金结余|3|3",
    "过程/预算执行/“三公经费”控制率|6|6",
    "过程/预算管理/管理制度健全性|3|3",
    "过程/预算管理/资金使用合规性|3|3",
    "过程/预算管理/预决算信息公开性和完善性|3|3",
    "过程/预算管理/政府采购执行率|3|3",
    "过程/预算管理/公务卡刷卡率|3|3",
    "过程/资产管理/管理制度健全性|3|3",
    "过程/资产管理/资产管理安全性|4|4",
    "过程/资产管理/固定资产利用率|3|3",
    "产出/职责履行/推进全面小康建设指标任务完成情况|5|5",
    "产出/职责履行/建设湖南新增极目标任务完成情况|7|7",
    "产出/职责履行/《政府工作报告》目标任务完成情况|5|5",
    "产出/职责履行/省市重点民生实事完成情况|2|2",
    "产出/职责履行/省市重点工程和重大项目建设完成情况|2|2",
    "产出/职责履行/其他工作实绩指标完成情况|4|4",
    "效果/履职效益/经济效益||5",
    "效果/履职效益/社会效益||5",
    "效果/履职效益/生态效益||5",
    "效果/履职效益/社会公众或服务对象满意度|5|5"
  };
}
