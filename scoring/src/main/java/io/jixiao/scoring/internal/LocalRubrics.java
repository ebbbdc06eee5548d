package io.jixiao.scoring.internal;

import static io.jixiao.scoring.rubric.OpenGroup.group;
import static io.jixiao.scoring.rubric.RubricIndicator.indicator;

import io.jixiao.scoring.measure.Measures;
import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.OpenGroup.PointsFrom;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.strategy.Proportional;
import io.jixiao.scoring.strategy.TargetAttainment;
import io.jixiao.scoring.strategy.TargetAttainment.BareTarget;
import io.jixiao.scoring.strategy.TargetAttainment.Missed;
import io.jixiao.scoring.strategy.TargetAttainment.OverFulfilment;
import io.jixiao.scoring.strategy.TargetAttainment.StatedRate;
import java.math.RoundingMode;

/** The schemes of Xinzhou, Quyuan and Lianyungang, whose indicators are mostly the unit's own. */
final class LocalRubrics {

  private static final String XINZHOU_FORM = "附2 整体支出预算绩效自评报告";
  private static final String QUYUAN_FORM = "2024年度部门整体支出绩效自评附件2";
  private static final String QUYUAN_PROJECT_FORM = "2024年度项目支出绩效自评附件3";
  private static final String LIANYUNGANG_FORM = "连财绩〔2021〕3号";

  private LocalRubrics() {}

  private static Rubric.Builder common(Rubric.Builder rubric) {
    return rubric
        .fullMarks("100")
        .grades(GradeBands.NATIONAL)
        .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
        .onNotApplicable(NotApplicablePolicy.RESCALE);
  }

  /** Weight × rate where a rate is stated; a target met is a rate of 100 %. */
  static Rubric xinzhou2021() {
    TargetAttainment rule =
        TargetAttainment.builder()
            .missed(Missed.PROPORTIONAL)
            .bareTarget(BareTarget.AT_LEAST)
            .statedRate(StatedRate.WEIGHT_TIMES_RATE)
            .overFulfilment("100%", OverFulfilment.FULL)
            .rounded(2, RoundingMode.HALF_UP);
    Rubric.Builder rubric =
        common(
            Rubric.of("xinzhou-2021", "1")
                .title("忻州市2021年度整体支出预算绩效自评", "Xinzhou 2021, department spending")
                .source("忻州市财政局", XINZHOU_FORM)
                .region("山西省/忻州市")
                .years(2021, 2021));
    String[][] groups = {
      {"output", "产出指标", "60"}, {"benefit", "效益指标", "35"}, {"satisfaction", "满意度指标", "5"}
    };
    for (String[] g : groups) {
      rubric.add(
          group(g[0], g[1])
              .points(g[2], PointsFrom.RUBRIC)
              .scoredBy(rule)
              .rule(
                  "达到目标得满分；业绩值为完成率的，得分=权重×完成率",
                  "full points if the target is met; weight × rate where a rate is stated")
              .source(XINZHOU_FORM));
    }
    return rubric.build();
  }

  static Rubric quyuan2024() {
    return hunan2024(
        Rubric.of("quyuan-2024", "1")
            .title("屈原管理区2024年度部门整体支出绩效自评", "Quyuan 2024, department spending")
            .source("岳阳市屈原管理区财政局", QUYUAN_FORM)
            .region("湖南省/岳阳市/屈原管理区")
            .years(2024, 2024),
        QUYUAN_FORM);
  }

  static Rubric quyuan2024Project() {
    return hunan2024(
        Rubric.of("quyuan-2024-project", "1")
            .title("屈原管理区2024年度项目支出绩效自评", "Quyuan 2024, project spending")
            .source("岳阳市屈原管理区财政局", QUYUAN_PROJECT_FORM)
            .region("湖南省/岳阳市/屈原管理区")
            .years(2024, 2024)
            .forProjects(),
        QUYUAN_PROJECT_FORM);
  }

  private static Rubric hunan2024(Rubric.Builder rubric, String form) {
    TargetAttainment rule =
        TargetAttainment.builder()
            .missed(Missed.PROPORTIONAL)
            .bareTarget(BareTarget.AT_LEAST)
            .statedRate(StatedRate.LEFT_TO_A_PERSON)
            .overFulfilment("100%", OverFulfilment.FULL)
            .rounded(2, RoundingMode.HALF_UP);
    common(rubric)
        .onOverFull(Rubric.OverFull.RESCALE)
        .add(
            indicator("execution", "预算执行率")
                .points("10")
                .answeredByExecution()
                .measuredBy(Measures.EXECUTION_RATE)
                .scoredBy(Proportional.cappedAt("100%").rounded(2, RoundingMode.HALF_UP))
                .rule("得分=10×执行数÷全年预算数，最高10分", "10 × executed ÷ adjusted budget, at most 10")
                .source(form));
    String[][] groups = {
      {"output", "产出指标", "50"}, {"benefit", "效益指标", "30"}, {"satisfaction", "满意度指标", "10"}
    };
    for (String[] g : groups) {
      rubric.add(
          group(g[0], g[1])
              .points(g[2], PointsFrom.HEADER_ELSE_RUBRIC)
              .scoredBy(rule)
              .rule(
                  "完成指标值得满分；未完成的按完成比例计分",
                  "full points if the target is met; in proportion if it is missed")
              .source(form));
    }
    return rubric.build();
  }

  /** The form prints no weights: every indicator but one is claimed in full, which tells them. */
  static Rubric lianyungang2021() {
    TargetAttainment rule =
        TargetAttainment.builder()
            .missed(Missed.LEFT_TO_A_PERSON)
            .bareTarget(BareTarget.AT_LEAST)
            .statedRate(StatedRate.LEFT_TO_A_PERSON)
            .overFulfilment("100%", OverFulfilment.FULL)
            .rounded(2, RoundingMode.HALF_UP);
    Rubric.Builder rubric =
        common(
            Rubric.of("lianyungang-2021", "1")
                .title("连云港市2021年度部门整体绩效评价", "Lianyungang 2021, department performance")
                .source("连云港市财政局", LIANYUNGANG_FORM)
                .region("江苏省/连云港市")
                .years(2021, 2021));
    String[][] rows = {
      {"decision", "决策管理", "中长期规划 2", "年度工作计划制定情况 2", "月度工作计划制定情况 2"},
      {"staff", "人员管理", "财政供养人员控制情况 2", "人事管理制度建设 2", "工作人员学习与培训 2", "年度考核 3"},
      {
        "assets",
        "资金及资产管理",
        "财务管理规范性 2",
        "支出预算执行率 2",
        "专款专用率 2",
        "政府采购规范性 2",
        "资产管理规范性 2",
        "固定资产利用率 2"
      },
      {
        "control",
        "机构建设与内控管理",
        "信息公开度 3",
        "业务学习与培训完成率 2",
        "党建工作完成率 2",
        "网络及信息系统管理与运行 2",
        "部门工作创新 2",
        "内控报告编制 2"
      },
      {
        "congress",
        "职能1：人大会议",
        "目标1：召开人代会 3",
        "目标2：召开常委会 3",
        "目标3：召开主任会议 3",
        "目标4：召开党组扩大会和中心组学习会 3",
        "目标5：会议召开及时性 2"
      },
      {"law", "职能2：立法工作", "目标1：正式立法项目 3", "目标2：立法调研项目 3", "目标3：备案审查 3"},
      {
        "oversight",
        "职能3：监督工作",
        "目标1：听取和审议专项工作报告 3",
        "目标2：听取和审议计划、预决算和审计工作报告 3",
        "目标3：执法检查 3",
        "目标4：专题询问 3",
        "目标5：集中视察 3",
        "目标6：专题调研 3"
      },
      {
        "deputies",
        "职能4：代表工作",
        "目标1：邀请代表列席人大常委会 3",
        "目标2：邀请代表参与专题调研、视察、建议督办活动等 3",
        "目标3：指导县区人大常委会开展市人大代表向原选举单位报告履职情况并接受评议 3",
        "目标4：督促县区人大常委会有计划的落实好县乡两级代表回原选区向选民述职工作 3",
        "目标5：代表建议满意率 3",
        "目标6：代表建议办理办成率 2"
      },
      {"effect", "履职效果", "推动人大代表履职尽责,推动地方经济社会和社会主义民主政治发展 2"}
    };
    for (String[] row : rows) {
      for (int i = 2; i < row.length; i++) {
        int space = row[i].lastIndexOf(' ');
        rubric.add(
            indicator(row[0] + "." + (i - 1), row[1], row[i].substring(0, space))
                .points(row[i].substring(space + 1))
                .scoredBy(rule)
                .rule(
                    "达到目标值得满分；未达到的，文件未载明扣分办法",
                    "full points if the target is met; what a missed one gives is not published")
                .source(LIANYUNGANG_FORM));
      }
    }
    return rubric.build();
  }
}
