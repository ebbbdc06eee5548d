package io.jixiao.scoring.internal;

import static io.jixiao.scoring.rubric.RubricIndicator.indicator;

import io.jixiao.core.model.Label;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.scoring.measure.Figure;
import io.jixiao.scoring.measure.Measures;
import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.strategy.BalanceRule;
import io.jixiao.scoring.strategy.Checklist;
import io.jixiao.scoring.strategy.Deduction;
import io.jixiao.scoring.strategy.Judged;
import io.jixiao.scoring.strategy.PerOccurrence;
import io.jixiao.scoring.strategy.Reading;
import io.jixiao.scoring.strategy.Tiers;
import java.math.RoundingMode;

/** The score sheet of Yueyang and its districts (附件3-1 部门整体支出绩效评价评分表). */
final class Form31 {

  private static final String FORM = "附件3-1 部门整体支出绩效评价评分表";

  private Form31() {}

  static Rubric yueyang2021() {
    return common(
            Rubric.of("yueyang-2021", "1")
                .title("岳阳市2021年度部门整体支出绩效评价", "Yueyang 2021, department spending")
                .source("岳阳市财政局", FORM + "（2021年度）")
                .region("湖南省/岳阳市")
                .years(2021, 2021),
            "岳发〔2015〕11号、岳发〔2015〕19号")
        .build();
  }

  static Rubric yunxi2020() {
    return common(
            Rubric.of("yunxi-2020", "1")
                .title("岳阳市云溪区2020年度部门整体支出绩效评价", "Yunxi 2020, department spending")
                .source("岳阳市云溪区财政局", FORM + "（2020年度）")
                .region("湖南省/岳阳市/云溪区")
                .years(2020, 2020),
            "岳云发〔2020〕7号")
        .build();
  }

  private static Rubric.Builder common(Rubric.Builder rubric, String outputBasis) {
    rubric
        .fullMarks("100")
        .grades(GradeBands.NATIONAL)
        .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
        .onNotApplicable(NotApplicablePolicy.RESCALE)
        .level("15", "投入")
        .level("15", "投入", "预算配置")
        .level("40", "过程")
        .level("15", "过程", "预算执行")
        .level("15", "过程", "预算管理")
        .level("10", "过程", "资产管理")
        .level("25", "产出")
        .level("25", "产出", "职责履行")
        .level("20", "效果")
        .level("20", "效果", "履职效益");
    input(rubric);
    execution(rubric);
    management(rubric);
    assets(rubric);
    output(rubric, outputBasis);
    effect(rubric);
    return rubric;
  }

  private static void input(Rubric.Builder rubric) {
    rubric
        .add(
            indicator("staff-control", "投入", "预算配置", "财政供养人员控制率")
                .points("5")
                .measuredBy(Measures.STAFF_CONTROL_RATE)
                .scoredBy(over("0.5", "100%"))
                .rule(
                    "在职人员控制率≦100%，计5分；每超过一个百分点扣0.5分，扣完为止",
                    "up to 100 %: 5; 0.5 off for each point above")
                .source(FORM))
        .add(
            indicator("three-public-change", "投入", "预算配置", "“三公经费”变动率")
                .points("5")
                .measuredBy(Measures.THREE_PUBLIC_CHANGE_RATE)
                .scoredBy(over("0.5", "0%"))
                .rule(
                    "“三公经费”变动率≦0，计5分；＞0，每超过一个百分点扣0.5分，扣完为止",
                    "no growth: 5; 0.5 off for each point of growth")
                .source(FORM))
        .add(
            indicator("key-spending", "投入", "预算配置", "重点支出安排率")
                .points("5")
                .measuredBy(Measures.KEY_SPENDING_RATE)
                .scoredBy(
                    Tiers.builder()
                        .atLeast("90%")
                        .gives("5")
                        .atLeast("80%")
                        .gives("4")
                        .atLeast("70%")
                        .gives("3")
                        .atLeast("60%")
                        .gives("2")
                        .below("60%")
                        .gives("0")
                        .otherwiseNotAssessable())
                .rule(
                    "≥90%，计5分；80%（含）-90%，计4分；70%（含）-80%，计3分；60%（含）-70%，计2分；低于60%不得分",
                    "at least 90 %: 5; 80 %: 4; 70 %: 3; 60 %: 2; below: 0")
                .source(FORM));
  }

  private static void execution(Rubric.Builder rubric) {
    rubric
        .add(
            indicator("budget-adjustment", "过程", "预算执行", "预算调整率")
                .points("3")
                .measuredBy(Measures.BUDGET_ADJUSTMENT_RATE)
                .scoredBy(
                    Tiers.builder()
                        .exactly("0%")
                        .gives("3")
                        .above("0%")
                        .upTo("10%")
                        .gives("2")
                        .above("10%")
                        .upTo("20%")
                        .gives("1")
                        .above("20%")
                        .upTo("30%")
                        .gives("0.5")
                        .above("30%")
                        .gives("0")
                        .otherwiseNotAssessable())
                .rule(
                    "=0，计3分；0-10%（含），计2分；10-20%（含），计1分；20-30%（含），计0.5分；大于30%不得分",
                    "none: 3; up to 10 %: 2; 20 %: 1; 30 %: 0.5; above: 0")
                .source(FORM))
        .add(
            indicator("payment-progress", "过程", "预算执行", "支付进度")
                .points("3")
                .measuredBy(Measures.LATE_SPECIAL_FUNDS)
                .scoredBy(PerOccurrence.of("0.5", "0"))
                .rule(
                    "春节前下达全部专项资金的50%，6月底前全部下达完；每出现一个专项未按进度下达扣0.5分，扣完为止",
                    "half of each special fund by Spring Festival, all by the end of June; 0.5 off for"
                        + " each late one")
                .source(FORM))
        .add(
            indicator("balance", "过程", "预算执行", "资金结余")
                .points("3")
                .scoredBy(
                    BalanceRule.of(Measures.CUMULATIVE_BALANCE, Measures.CARRIED_FORWARD)
                        .none("3", BalanceRule.None.ZERO_OR_LESS)
                        .within("2")
                        .beyond("0"))
                .rule(
                    "无结余，3分；有结余，但不超过上年结转，2分；结余超过上年结转，不得分",
                    "no balance: 3; not beyond the amount carried forward: 2; beyond: 0")
                .source(FORM))
        .add(
            indicator("three-public-control", "过程", "预算执行", "“三公经费”控制率")
                .points("6")
                .measuredBy(Measures.THREE_PUBLIC_CONTROL_RATE)
                .scoredBy(over("1", "100%"))
                .rule(
                    "三公经费控制率≦100%，计6分；每超过一个百分点扣1分，扣完为止",
                    "up to 100 %: 6; 1 off for each point above")
                .source(FORM));
  }

  private static void management(Rubric.Builder rubric) {
    rubric
        .add(
            indicator("budget-rules", "过程", "预算管理", "管理制度健全性")
                .points("3")
                .scoredBy(
                    Checklist.builder()
                        .item("1", label("已制定预算资金、内部财务和会计核算制度", "the rules exist"), "1")
                        .item("2", label("制度合法、合规、完整", "they are lawful and complete"), "1")
                        .item("3", label("制度得到有效执行", "they are applied"), "1")
                        .build())
                .rule("三项各1分", "three items, 1 each")
                .source(FORM))
        .add(
            indicator("use-of-funds", "过程", "预算管理", "资金使用合规性")
                .points("3")
                .measuredBy(
                    violations("fundViolations", "资金使用不合规的例数", "Cases of improper use of funds"))
                .scoredBy(PerOccurrence.of("1", "0"))
                .rule("五类情况每出现一例不符合要求的扣1分，扣完为止", "1 off for each case among five kinds")
                .source(FORM))
        .add(
            indicator("disclosure", "过程", "预算管理", "预决算信息公开性和完善性")
                .points("3")
                .scoredBy(
                    Checklist.builder()
                        .item("1", label("按规定内容公开预决算信息", "published with the due content"), "1")
                        .item("2", label("按规定时限公开预决算信息", "published in due time"), "0.5")
                        .item("3", label("基础数据和会计信息真实", "the data are true"), "0.5")
                        .item("4", label("基础数据和会计信息完整", "the data are complete"), "0.5")
                        .item("5", label("基础数据和会计信息准确", "the data are accurate"), "0.5")
                        .build())
                .rule("①1分；②至⑤各0.5分", "the first item 1, four more 0.5 each")
                .source(FORM))
        .add(
            indicator("procurement", "过程", "预算管理", "政府采购执行率")
                .points("3")
                .measuredBy(Measures.PROCUREMENT_EXECUTION_RATE)
                .scoredBy(under("0.2", "100%"))
                .onZeroDenominator(ZeroDenominator.NOT_APPLICABLE)
                .rule(
                    "政府采购执行率等于100%的，得3分；每减少一个百分点，扣0.2分，扣完为止",
                    "100 %: 3; 0.2 off for each point below")
                .source(FORM))
        .add(
            indicator("official-card", "过程", "预算管理", "公务卡刷卡率")
                .points("3")
                .measuredBy(Measures.OFFICIAL_CARD_RATE)
                .scoredBy(under("0.2", "50%"))
                .rule(
                    "公务卡刷卡率达50%以上的，得3分；每减少一个百分点，扣0.2分，扣完为止",
                    "at least 50 %: 3; 0.2 off for each point below")
                .source(FORM));
  }

  private static void assets(Rubric.Builder rubric) {
    rubric
        .add(
            indicator("asset-rules", "过程", "资产管理", "管理制度健全性")
                .points("3")
                .scoredBy(
                    Checklist.builder()
                        .item(
                            "1",
                            label("已制定资产管理制度，且合法、合规、完整", "asset rules exist, lawful and complete"),
                            "2")
                        .item("2", label("资产管理制度得到有效执行", "they are applied"), "1")
                        .build())
                .rule("①2分；②1分", "the first item 2, the second 1")
                .source(FORM))
        .add(
            indicator("asset-safety", "过程", "资产管理", "资产管理安全性")
                .points("4")
                .measuredBy(
                    violations(
                        "assetViolations", "资产管理不合规的例数", "Cases of improper asset management"))
                .scoredBy(PerOccurrence.of("1", "0"))
                .rule("五类情况每出现一例不符合要求的扣1分，扣完为止", "1 off for each case among five kinds")
                .source(FORM))
        .add(
            indicator("asset-utilisation", "过程", "资产管理", "固定资产利用率")
                .points("3")
                .measuredBy(Measures.FIXED_ASSET_UTILISATION)
                .scoredBy(under("0.1", "100%"))
                .rule("每低于100%一个百分点扣0.1分，扣完为止", "0.1 off for each point below 100 %")
                .source(FORM));
  }

  private static void output(Rubric.Builder rubric, String basis) {
    String[][] rows = {
      {"moderate-prosperity", "推进全面小康建设指标任务完成情况", "5"},
      {"growth-pole", "建设湖南新增极目标任务完成情况", "7"},
      {"government-report", "《政府工作报告》目标任务完成情况", "5"},
      {"livelihood", "省市重点民生实事完成情况", "2"},
      {"key-projects", "省市重点工程和重大项目建设完成情况", "2"},
      {"other-results", "其他工作实绩指标完成情况", "4"}
    };
    for (String[] row : rows) {
      rubric.add(
          indicator(row[0], "产出", "职责履行", row[1])
              .points(row[2])
              .scoredBy(Judged.because(new Label("按" + basis + "考核", "assessed under " + basis)))
              .rule("根据" + basis + "的考核内容设置", "set after " + basis)
              .source(FORM + "；" + basis));
    }
  }

  private static void effect(Rubric.Builder rubric) {
    String[][] rows = {{"economic", "经济效益"}, {"social", "社会效益"}, {"ecological", "生态效益"}};
    for (String[] row : rows) {
      rubric.add(
          indicator(row[0], "效果", "履职效益", row[1])
              .scoredBy(Judged.because(new Label("个性化指标", "indicators of the unit's own choice")))
              .rule("三项共15分，由部门细化分配", "15 points for three, divided by the unit")
              .source(FORM));
    }
    rubric
        .share("15", "economic", "social", "ecological")
        .add(
            indicator("satisfaction", "效果", "履职效益", "社会公众或服务对象满意度")
                .points("5")
                .measuredBy(Measures.SATISFACTION)
                .scoredBy(
                    Tiers.builder()
                        .atLeast("95%")
                        .gives("5")
                        .atLeast("85%")
                        .gives("3")
                        .atLeast("75%")
                        .gives("1")
                        .below("75%")
                        .gives("0")
                        .otherwiseNotAssessable())
                .rule(
                    "95%（含）以上计5分；85%（含）-95%，计3分；75%（含）-85%，计1分；低于75%计0分",
                    "at least 95 %: 5; 85 %: 3; 75 %: 1; below: 0")
                .source(FORM));
  }

  private static Deduction over(String points, String threshold) {
    return Deduction.of(points)
        .perPercentagePoint()
        .above(threshold)
        .reading(Reading.FULL)
        .downTo("0")
        .rounded(2, RoundingMode.HALF_UP);
  }

  private static Deduction under(String points, String threshold) {
    return Deduction.of(points)
        .perPercentagePoint()
        .below(threshold)
        .reading(Reading.FULL)
        .downTo("0")
        .rounded(2, RoundingMode.HALF_UP);
  }

  private static Measure violations(String name, String zh, String en) {
    return Measures.figure(
        Figure.of(
            name,
            new Label(zh, en),
            UnitOfMeasure.NUMBER,
            new Label("查审计、检查结论", "see the conclusions of audits and inspections")));
  }

  private static Label label(String zh, String en) {
    return new Label(zh, en);
  }
}
