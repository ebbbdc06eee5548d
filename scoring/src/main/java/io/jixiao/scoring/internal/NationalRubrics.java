package io.jixiao.scoring.internal;

import static io.jixiao.scoring.rubric.OpenGroup.group;
import static io.jixiao.scoring.rubric.RubricIndicator.indicator;

import io.jixiao.core.model.Label;
import io.jixiao.scoring.measure.Measures;
import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.OpenGroup.PointsFrom;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.ScoringStrategy;
import io.jixiao.scoring.strategy.Checklist;
import io.jixiao.scoring.strategy.Judged;
import io.jixiao.scoring.strategy.Proportional;
import io.jixiao.scoring.strategy.QualitativeBands;
import io.jixiao.scoring.strategy.TargetAttainment;
import io.jixiao.scoring.strategy.TargetAttainment.BareTarget;
import io.jixiao.scoring.strategy.TargetAttainment.Missed;
import io.jixiao.scoring.strategy.TargetAttainment.OverFulfilment;
import io.jixiao.scoring.strategy.TargetAttainment.StatedRate;
import io.jixiao.scoring.strategy.Tiers;
import java.math.RoundingMode;

/** The two national frameworks: 财预〔2013〕53号 for departments, 财预〔2020〕10号 for projects. */
final class NationalRubrics {

  private static final String N53 = "财预〔2013〕53号 部门整体支出绩效评价共性指标体系框架";
  private static final String N10 = "财预〔2020〕10号 项目支出绩效评价管理办法";
  private static final String N101 = "财预〔2021〕101号 核心绩效目标和指标设置及取值指引";

  private NationalRubrics() {}

  private static Rubric.Builder common(Rubric.Builder rubric) {
    return rubric
        .fullMarks("100")
        .grades(GradeBands.NATIONAL)
        .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
        .onNotApplicable(NotApplicablePolicy.RESCALE);
  }

  /** Execution 10, output 50, benefits 30, satisfaction 10. */
  static Rubric projects() {
    Rubric.Builder rubric =
        common(
            Rubric.of("national-2020-10", "1")
                .title("项目支出绩效自评（财预〔2020〕10号）", "Project self-evaluation (财预〔2020〕10号)")
                .source("财政部", N10)
                .years(2020, 9999)
                .forProjects());
    return groups(
        rubric,
        N10,
        new String[][] {
          {"output", "产出指标", "50"}, {"benefit", "效益指标", "30"}, {"satisfaction", "满意度指标", "10"}
        });
  }

  /** Execution 10, cost 20, output 40, benefits 20, satisfaction 10. */
  static Rubric projectsWithCost() {
    Rubric.Builder rubric =
        common(
            Rubric.of("national-2020-10-cost", "1")
                .title(
                    "项目支出绩效自评（设置成本指标，财预〔2021〕101号）",
                    "Project self-evaluation with a cost indicator (财预〔2021〕101号)")
                .source("财政部", N101)
                .years(2021, 9999)
                .forProjects());
    return groups(
        rubric,
        N101,
        new String[][] {
          {"cost", "成本指标", "20"},
          {"output", "产出指标", "40"},
          {"benefit", "效益指标", "20"},
          {"satisfaction", "满意度指标", "10"}
        });
  }

  private static Rubric groups(Rubric.Builder rubric, String source, String[][] groups) {
    TargetAttainment rule =
        TargetAttainment.builder()
            .missed(Missed.PROPORTIONAL)
            .bareTarget(BareTarget.AT_LEAST)
            .statedRate(StatedRate.LEFT_TO_A_PERSON)
            .overFulfilment("130%", OverFulfilment.LEFT_TO_A_PERSON)
            .words(
                QualitativeBands.builder()
                    .band("达成", "80%", "100%")
                    .band("部分达成", "60%", "80%")
                    .band("未达成", "0%", "60%")
                    .choose(QualitativeBands.End.EVALUATOR)
                    .rounded(2, RoundingMode.HALF_UP))
            .rounded(2, RoundingMode.HALF_UP);
    rubric.onOverFull(Rubric.OverFull.RESCALE);
    rubric.add(
        indicator("execution", "预算执行率")
            .points("10")
            .answeredByExecution()
            .measuredBy(Measures.EXECUTION_RATE)
            .scoredBy(Proportional.cappedAt("100%").rounded(2, RoundingMode.HALF_UP))
            .rule("得分=10×执行数÷全年预算数，最高10分", "10 × executed ÷ adjusted budget, at most 10")
            .source(source));
    for (String[] g : groups) {
      rubric.add(
          group(g[0], g[1])
              .points(g[2], PointsFrom.HEADER_ELSE_RUBRIC)
              .scoredBy(rule)
              .rule(
                  "定量指标完成得满分，未完成按完成值与指标值的比例计分，远超指标值的核查指标是否偏低；定性指标按"
                      + "达成100%-80%（含）、部分达成80%-60%（含）、未达成60%-0%计分",
                  "figures: full if met, in proportion if missed, a question if far beyond; words: 100 to"
                      + " 80 %, 80 to 60 %, or 60 to 0 % of the weight")
              .source(source));
    }
    return rubric.build();
  }

  /**
   * The department-wide frame. It states the formulas, but neither weights nor standards: the
   * weights here are a division by the customary 15, 40, 25 and 20 points, and a weight that a
   * report prints takes its place; where a formula has an evident best value that gives full
   * points, the rest is left to a person.
   */
  static Rubric departments() {
    Rubric.Builder rubric =
        common(
            Rubric.of("national-2013-53", "1")
                .title("部门整体支出绩效评价共性指标（财预〔2013〕53号）", "Department-wide frame (财预〔2013〕53号)")
                .source("财政部", N53)
                .years(2013, 9999)
                .level("15", "投入")
                .level("40", "过程")
                .level("25", "产出")
                .level("20", "效果")
                .weightsFrom(Rubric.WeightsFrom.ROW_ELSE_RUBRIC));
    checklist(
        rubric,
        "2",
        "goal-soundness",
        new String[] {"投入", "目标设定", "绩效目标合理性"},
        "符合法律法规和总体规划|in line with law and the overall plans",
        "符合部门三定职责|in line with the duties of the department",
        "符合中长期实施规划|in line with the medium and long-term plans");
    checklist(
        rubric,
        "3",
        "indicator-clarity",
        new String[] {"投入", "目标设定", "绩效指标明确性"},
        "细化分解为具体工作任务|broken down into tasks",
        "有清晰可衡量的指标值|with clear, measurable values",
        "与年度任务数相对应|matching the tasks of the year",
        "与预算资金相匹配|matching the money of the budget");
    rate(
        rubric,
        "3",
        "staff-control",
        Measures.STAFF_CONTROL_RATE,
        atMost("100%"),
        "投入",
        "预算配置",
        "在职人员控制率");
    rate(
        rubric,
        "3",
        "three-public-change",
        Measures.THREE_PUBLIC_CHANGE_RATE,
        atMost("0%"),
        "投入",
        "预算配置",
        "“三公经费”变动率");
    rate(
        rubric,
        "4",
        "key-spending",
        Measures.KEY_SPENDING_RATE,
        inProportion(),
        "投入",
        "预算配置",
        "重点支出安排率");
    rate(
        rubric,
        "3",
        "budget-completion",
        Measures.BUDGET_COMPLETION_RATE,
        inProportion(),
        "过程",
        "预算执行",
        "预算完成率");
    rate(
        rubric,
        "3",
        "budget-adjustment",
        Measures.BUDGET_ADJUSTMENT_RATE,
        atMost("0%"),
        "过程",
        "预算执行",
        "预算调整率");
    rate(
        rubric,
        "3",
        "payment-progress",
        Measures.PAYMENT_PROGRESS_RATE,
        inProportion(),
        "过程",
        "预算执行",
        "支付进度率");
    rate(rubric, "3", "carryover", Measures.CARRYOVER_RATE, atMost("0%"), "过程", "预算执行", "结转结余率");
    rate(
        rubric,
        "3",
        "carryover-change",
        Measures.CARRYOVER_CHANGE_RATE,
        atMost("0%"),
        "过程",
        "预算执行",
        "结转结余变动率");
    rate(
        rubric,
        "3",
        "public-use-control",
        Measures.PUBLIC_USE_CONTROL_RATE,
        atMost("100%"),
        "过程",
        "预算执行",
        "公用经费控制率");
    rate(
        rubric,
        "3",
        "three-public-control",
        Measures.THREE_PUBLIC_CONTROL_RATE,
        atMost("100%"),
        "过程",
        "预算执行",
        "“三公经费”控制率");
    rate(
        rubric,
        "3",
        "procurement",
        Measures.PROCUREMENT_EXECUTION_RATE,
        inProportion(),
        "过程",
        "预算执行",
        "政府采购执行率");
    checklist(
        rubric,
        "2",
        "budget-rules",
        new String[] {"过程", "预算管理", "管理制度健全性"},
        "已制定管理制度|the rules exist",
        "制度合法、合规、完整|the rules are lawful and complete",
        "制度得到有效执行|the rules are applied");
    checklist(
        rubric,
        "3",
        "use-of-funds",
        new String[] {"过程", "预算管理", "资金使用合规性"},
        "符合财经法规和资金管理办法|in line with finance law and the rules of the funds",
        "审批程序和手续完整|approved in due form",
        "重大开支经过评估论证|large items were appraised before",
        "符合批复的用途|used as approved",
        "无截留、挤占、挪用、虚列支出|nothing withheld, diverted or made up");
    checklist(
        rubric,
        "2",
        "disclosure",
        new String[] {"过程", "预算管理", "预决算信息公开性"},
        "按规定内容公开|published with the due content",
        "按规定时限公开|published in due time");
    checklist(
        rubric,
        "2",
        "data-quality",
        new String[] {"过程", "预算管理", "基础信息完善性"},
        "资料真实|the data are true",
        "资料完整|the data are complete",
        "资料准确|the data are accurate");
    checklist(
        rubric,
        "2",
        "asset-rules",
        new String[] {"过程", "资产管理", "管理制度健全性"},
        "制度合法、合规、完整|the rules are lawful and complete",
        "制度得到有效执行|the rules are applied");
    checklist(
        rubric,
        "2",
        "asset-safety",
        new String[] {"过程", "资产管理", "资产管理安全性"},
        "资产保存完整|the assets are all there",
        "资产配置合理|the assets are allotted sensibly",
        "资产处置规范|the assets are disposed of by the rules",
        "账务合规、账实相符|the books are in order and match the assets",
        "收入及时足额上缴|income is paid over in full and in time");
    rate(
        rubric,
        "3",
        "asset-utilisation",
        Measures.FIXED_ASSET_UTILISATION,
        inProportion(),
        "过程",
        "资产管理",
        "固定资产利用率");
    rate(
        rubric,
        "7",
        "completion",
        Measures.ACTUAL_COMPLETION_RATE,
        inProportion(),
        "产出",
        "职责履行",
        "实际完成率");
    rate(
        rubric, "6", "timeliness", Measures.TIMELINESS_RATE, inProportion(), "产出", "职责履行", "完成及时率");
    rate(rubric, "6", "quality", Measures.QUALITY_RATE, inProportion(), "产出", "职责履行", "质量达标率");
    rate(rubric, "6", "key-work", Measures.KEY_WORK_RATE, inProportion(), "产出", "职责履行", "重点工作办结率");
    for (String[] row :
        new String[][] {{"economic", "经济效益"}, {"social", "社会效益"}, {"ecological", "生态效益"}}) {
      rubric.add(
          indicator(row[0], "效果", "履职效益", row[1])
              .points("5")
              .scoredBy(Judged.because(new Label("由部门选定并细化", "chosen and detailed by the unit")))
              .rule("根据部门实际有选择地设置", "chosen and made specific by the unit")
              .source(N53));
    }
    rate(
        rubric,
        "5",
        "satisfaction",
        Measures.SATISFACTION,
        inProportion(),
        "效果",
        "履职效益",
        "社会公众或服务对象满意度");
    return rubric.build();
  }

  private static ScoringStrategy atMost(String edge) {
    return Tiers.builder().upTo(edge).gives("100%").otherwiseLeftToAPerson();
  }

  private static ScoringStrategy inProportion() {
    return Proportional.cappedAt("100%").rounded(2, RoundingMode.HALF_UP);
  }

  private static void rate(
      Rubric.Builder rubric,
      String points,
      String id,
      Measure measure,
      ScoringStrategy rule,
      String... path) {
    RubricIndicator.Builder out =
        indicator(id, path).points(points).measuredBy(measure).scoredBy(rule).source(N53);
    rubric.add(
        rule instanceof Proportional
            ? out.rule(
                "按" + measure.label().zh() + "计分，最高满分", "in proportion to the rate, at most full")
            : out.rule("达到最佳值得满分，其余由人评定", "full at the best value; else left to a person"));
  }

  /** Items of equal shares, in whole percent, since a weight that a report prints is divided. */
  private static void checklist(
      Rubric.Builder rubric, String points, String id, String[] path, String... items) {
    Checklist.Builder list = Checklist.builder();
    int each = 100 / items.length;
    for (int i = 0; i < items.length; i++) {
      // The last item takes what the division leaves.
      int share = i == items.length - 1 ? 100 - each * i : each;
      int bar = items[i].indexOf('|');
      Label what = new Label(items[i].substring(0, bar), items[i].substring(bar + 1));
      list.item(Integer.toString(i + 1), what, share + "%");
    }
    rubric.add(
        indicator(id, path)
            .points(points)
            .scoredBy(list.build())
            .rule(items.length + "项要点分别计分", items.length + " items, each with its points")
            .source(N53));
  }
}
