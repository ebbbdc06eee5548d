package io.jixiao.excel.internal;

import io.jixiao.core.model.Column;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.ThreePublicExpenses;
import java.util.Map;

/** Other words that forms use for the same figure, beside the label of its column. */
final class Aliases {

  private static final String[] NONE = {};

  private static final Map<Column<?>, String[]> OF =
      Map.ofEntries(
          Map.entry(Staffing.ESTABLISHED, new String[] {"编制数", "编制人数", "核定编制"}),
          Map.entry(Staffing.ACTUAL, new String[] {"实有人员", "现有人数"}),
          Map.entry(Staffing.IN_SERVICE, new String[] {"在职人数", "实际在职人数", "在职人员数", "年末在职人数"}),
          Map.entry(Staffing.RETIRED, new String[] {"离退休人数", "退休人员", "退休人数"}),
          Map.entry(FundingBreakdown.TOTAL, new String[] {"收入总计", "收入总额"}),
          Map.entry(FundingBreakdown.CARRIED_FORWARD, new String[] {"上年结转结余", "上年结余"}),
          Map.entry(
              FundingBreakdown.GENERAL_APPROPRIATION,
              new String[] {"一般公共预算拨款", "财政拨款", "一般公共预算", "财政拨款收入"}),
          Map.entry(FundingBreakdown.GOVERNMENT_FUND, new String[] {"政府性基金拨款", "政府性基金预算拨款"}),
          Map.entry(
              FundingBreakdown.SPECIAL_ACCOUNT_NON_TAX, new String[] {"纳入专户管理的非税收入", "专户非税收入拨款"}),
          Map.entry(FundingBreakdown.OTHER, new String[] {"其它收入", "其他资金收入"}),
          Map.entry(ExpenditureBreakdown.TOTAL, new String[] {"支出总计", "支出总额"}),
          Map.entry(ExpenditureBreakdown.FISCAL, new String[] {"财政拨款支出"}),
          Map.entry(ExpenditureBreakdown.PERSONNEL, new String[] {"人员经费"}),
          Map.entry(ExpenditureBreakdown.PUBLIC_USE, new String[] {"公用经费"}),
          Map.entry(ExpenditureBreakdown.CURRENT_BALANCE, new String[] {"本年结余"}),
          Map.entry(ThreePublicExpenses.TOTAL, new String[] {"三公经费总额", "三公经费"}),
          Map.entry(ThreePublicExpenses.RECEPTION, new String[] {"公务接待"}),
          Map.entry(
              ThreePublicExpenses.VEHICLE_OPERATION,
              new String[] {"公务用车运行维护费", "公车运行维护费", "公务用车运行费"}),
          Map.entry(ThreePublicExpenses.VEHICLE_PURCHASE, new String[] {"公车购置费"}),
          Map.entry(ThreePublicExpenses.OVERSEAS, new String[] {"因公出国费", "出国经费", "因公出国境费用"}),
          Map.entry(FixedAssets.TOTAL, new String[] {"固定资产总额"}),
          Map.entry(FixedAssets.OTHER, new String[] {"其他固定资产", "其它"}),
          Map.entry(Indicator.WEIGHT, new String[] {"权重", "标准分", "分数"}),
          Map.entry(Indicator.SCORE, new String[] {"得分", "自评分", "自评分数"}),
          Map.entry(ExecutionLine.SCORE, new String[] {"自评得分"}),
          Map.entry(SelfEvaluation.CLAIMED_TOTAL, new String[] {"自评综合得分", "绩效自评得分", "综合得分"}));

  private Aliases() {}

  static String[] of(Column<?> column) {
    return OF.getOrDefault(column, NONE);
  }
}
