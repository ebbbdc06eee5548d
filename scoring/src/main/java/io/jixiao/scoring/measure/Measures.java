package io.jixiao.scoring.measure;

import io.jixiao.core.model.Label;
import io.jixiao.core.score.Ratio;
import io.jixiao.scoring.spi.Measure;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The catalogue of the published formulas. All ratios are exact: 84 ÷ 111 stays 84/111 until a rule
 * rounds it; 1 is 100 %, and no rate is held at it. Money is in 万元, counts are whole.
 *
 * <p>Source: 财预〔2013〕53号 unless a measure names another; what it names as of a place is of that
 * place's form.
 */
public final class Measures {

  /**
   * 在职人员控制率 = 在职人员数 ÷ 编制数. Where only the actual staff (实有人数) is printed, which may hold the
   * retired, that is read and named if it is within the posts; beyond them the staff in service is
   * missing.
   */
  public static final Measure STAFF_CONTROL_RATE =
      new StaffControl("staffControlRate", new Label("在职人员控制率", "Staff control rate"));

  /** “三公经费”变动率 = (本年决算 − 上年决算) ÷ 上年决算. */
  public static final Measure THREE_PUBLIC_CHANGE_RATE =
      change(
          "threePublicChangeRate",
          new Label("“三公经费”变动率（决算比决算）", "Change of three-public expenses (accounts on accounts)"),
          ReportFigures.THREE_PUBLIC,
          ReportFigures.THREE_PUBLIC_PRIOR);

  /** “三公经费”变动率 = (本年预算 − 上年预算) ÷ 上年预算. */
  public static final Measure THREE_PUBLIC_CHANGE_RATE_BUDGETS =
      change(
          "threePublicChangeRate.budgets",
          new Label("“三公经费”变动率（预算比预算）", "Change of three-public expenses (budget on budget)"),
          ReportFigures.THREE_PUBLIC_BUDGET,
          ReportFigures.THREE_PUBLIC_PRIOR_BUDGET);

  /** 重点支出安排率 = 重点项目支出 ÷ 项目总支出. */
  public static final Measure KEY_SPENDING_RATE =
      ratio(
          "keySpendingRate",
          new Label("重点支出安排率", "Key spending rate"),
          ReportFigures.KEY_PROJECT_SPENDING,
          ReportFigures.PROJECT_BUDGET);

  /** 预算调整率 = 预算调整数 ÷ 预算数; the adjustments are added up whatever their sign. */
  public static final Measure BUDGET_ADJUSTMENT_RATE =
      ratio(
          "budgetAdjustmentRate",
          new Label("预算调整率", "Budget adjustment rate"),
          ReportFigures.BUDGET_ADJUSTMENTS,
          ReportFigures.INITIAL_BUDGET);

  /** 预算调整率 = |全年预算数 − 年初预算数| ÷ 年初预算数: the net adjustment. */
  public static final Measure BUDGET_ADJUSTMENT_RATE_NET =
      new FigureChange(
          "budgetAdjustmentRate.net",
          new Label("预算调整率（净额）", "Budget adjustment rate, net"),
          ReportFigures.ADJUSTED_BUDGET,
          ReportFigures.INITIAL_BUDGET,
          FigureChange.Kind.MAGNITUDE);

  /** 预算控制率 = 年中追加数 ÷ 年初预算数: additions only (Hunan 2022). */
  public static final Measure BUDGET_ADJUSTMENT_RATE_ADDITIONS =
      ratio(
          "budgetAdjustmentRate.additions",
          new Label("预算控制率（追加比年初）", "Budget additions rate"),
          ReportFigures.BUDGET_ADDITIONS,
          ReportFigures.INITIAL_BUDGET);

  /** 预算完成率 = 预算完成数 ÷ 预算数. */
  public static final Measure BUDGET_COMPLETION_RATE =
      ratio(
          "budgetCompletionRate",
          new Label("预算完成率", "Budget completion rate"),
          ReportFigures.EXECUTED,
          ReportFigures.ADJUSTED_BUDGET);

  /** 预算完成率 = (上年结转 + 年初预算 + 追加 − 年末结余) ÷ (上年结转 + 年初预算 + 追加) (Hunan 2022). */
  public static final Measure BUDGET_COMPLETION_RATE_WITH_CARRYOVER =
      sums(
          "budgetCompletionRate.withCarryover",
          new Label("预算完成率（含结转）", "Budget completion rate with carry-over"),
          List.of(
              ReportFigures.CARRIED_FORWARD,
              ReportFigures.INITIAL_BUDGET,
              ReportFigures.BUDGET_ADDITIONS),
          List.of(ReportFigures.CUMULATIVE_BALANCE));

  /** 预算执行率 = 执行数 ÷ 全年预算数 (财预〔2020〕10号). */
  public static final Measure EXECUTION_RATE =
      ratio(
          "executionRate",
          new Label("预算执行率", "Execution rate"),
          ReportFigures.EXECUTED,
          ReportFigures.ADJUSTED_BUDGET);

  /** 支付进度率 = 实际支付进度 ÷ 既定支付进度. */
  public static final Measure PAYMENT_PROGRESS_RATE =
      ratio(
          "paymentProgressRate",
          new Label("支付进度率", "Payment progress rate"),
          ReportFigures.ACTUAL_PROGRESS,
          ReportFigures.PLANNED_PROGRESS);

  /** 结转结余率 = 结转结余总额 ÷ 支出预算数. */
  public static final Measure CARRYOVER_RATE =
      ratio(
          "carryoverRate",
          new Label("结转结余率", "Carry-over rate"),
          ReportFigures.CUMULATIVE_BALANCE,
          ReportFigures.EXPENDITURE_BUDGET);

  /** 结转结余率 = 结转结余总额 ÷ 支出合计, as some places divide in place of 支出预算数. */
  public static final Measure CARRYOVER_RATE_OF_EXPENDITURE =
      ratio(
          "carryoverRate.ofExpenditure",
          new Label("结转结余率（比支出完成数）", "Carry-over rate of expenditure"),
          ReportFigures.CUMULATIVE_BALANCE,
          ReportFigures.EXPENDITURE);

  /** 结转结余变动率 = (本年累计结余 − 上年累计结余) ÷ 上年累计结余. */
  public static final Measure CARRYOVER_CHANGE_RATE =
      change(
          "carryoverChangeRate",
          new Label("结转结余变动率", "Change of the carry-over"),
          ReportFigures.CUMULATIVE_BALANCE,
          ReportFigures.CARRIED_FORWARD);

  /** 公用经费控制率 = 实际支出公用经费 ÷ 预算安排公用经费. */
  public static final Measure PUBLIC_USE_CONTROL_RATE =
      ratio(
          "publicUseControlRate",
          new Label("公用经费控制率", "Public-use control rate"),
          ReportFigures.PUBLIC_USE,
          ReportFigures.PUBLIC_USE_BUDGET);

  /** “三公经费”变动率 = (本年预算 − 上年决算) ÷ 上年决算. */
  public static final Measure THREE_PUBLIC_CHANGE_RATE_BUDGET_ON_ACCOUNTS =
      change(
          "threePublicChangeRate.budgetOnAccounts",
          new Label("“三公经费”变动率（预算比上年决算）", "Three-public budget on the prior accounts"),
          ReportFigures.THREE_PUBLIC_BUDGET,
          ReportFigures.THREE_PUBLIC_PRIOR);

  /** 楼堂馆所规模控制率 = 实际规模 ÷ 批复规模 (Hunan 2022). */
  public static final Measure BUILDING_AREA_CONTROL_RATE =
      ratio(
          "buildingAreaControlRate",
          new Label("楼堂馆所规模控制率", "Building area control rate"),
          ReportFigures.ACTUAL_AREA,
          ReportFigures.APPROVED_AREA);

  /** 楼堂馆所投资概算控制率 = 实际投资 ÷ 预算投资 (Hunan 2022). */
  public static final Measure BUILDING_INVESTMENT_CONTROL_RATE =
      ratio(
          "buildingInvestmentControlRate",
          new Label("楼堂馆所投资概算控制率", "Building investment control rate"),
          ReportFigures.ACTUAL_INVESTMENT,
          ReportFigures.BUDGETED_INVESTMENT);

  /** 公务接待费变动率 = (本年决算 − 上年决算) ÷ 上年决算, as counties ask for it. */
  public static final Measure RECEPTION_CHANGE_RATE =
      change(
          "receptionChangeRate",
          new Label("公务接待费变动率", "Change of official reception"),
          ReportFigures.RECEPTION,
          ReportFigures.RECEPTION_PRIOR);

  /** 公务用车运行维护费变动率 = (本年决算 − 上年决算) ÷ 上年决算, as counties ask for it. */
  public static final Measure VEHICLE_OPERATION_CHANGE_RATE =
      change(
          "vehicleOperationChangeRate",
          new Label("公务用车运行维护费变动率", "Change of the operation of official vehicles"),
          ReportFigures.VEHICLE_OPERATION,
          ReportFigures.VEHICLE_OPERATION_PRIOR);

  /**
   * 资金结余 = 累计结余 − 上年结转, in 万元: more than zero is a balance beyond what was carried forward. The
   * rule that also asks whether there is a balance at all is {@link
   * io.jixiao.scoring.strategy.BalanceRule}.
   */
  public static final Measure BALANCE_AGAINST_CARRYOVER =
      new FigureChange(
          "balanceAgainstCarryover",
          new Label("资金结余（累计结余减上年结转）", "Balance against the amount carried forward"),
          ReportFigures.CUMULATIVE_BALANCE,
          ReportFigures.CARRIED_FORWARD,
          FigureChange.Kind.DIFFERENCE);

  private static final Figure TASKS_PLANNED =
      ReportFigures.work("tasksPlanned", "计划工作数", "Tasks planned");

  /** 实际完成率 = 实际完成工作数 ÷ 计划工作数. */
  public static final Measure ACTUAL_COMPLETION_RATE =
      ratio(
          "actualCompletionRate",
          new Label("实际完成率", "Completion rate"),
          ReportFigures.work("tasksDone", "实际完成工作数", "Tasks done"),
          TASKS_PLANNED);

  /** 完成及时率 = 及时完成工作数 ÷ 计划工作数. */
  public static final Measure TIMELINESS_RATE =
      ratio(
          "timelinessRate",
          new Label("完成及时率", "Timeliness rate"),
          ReportFigures.work("tasksInTime", "及时完成工作数", "Tasks done in time"),
          TASKS_PLANNED);

  /** 质量达标率 = 质量达标工作数 ÷ 计划工作数. */
  public static final Measure QUALITY_RATE =
      ratio(
          "qualityRate",
          new Label("质量达标率", "Quality rate"),
          ReportFigures.work("tasksOfQuality", "质量达标工作数", "Tasks up to standard"),
          TASKS_PLANNED);

  /** 重点工作办结率 = 重点工作实际完成数 ÷ 交办或下达数. */
  public static final Measure KEY_WORK_RATE =
      ratio(
          "keyWorkRate",
          new Label("重点工作办结率", "Key work rate"),
          ReportFigures.work("keyWorkDone", "重点工作实际完成数", "Key work done"),
          ReportFigures.work("keyWorkAssigned", "重点工作交办数", "Key work assigned"));

  /** “三公经费”控制率 = 实际支出 ÷ 预算安排. */
  public static final Measure THREE_PUBLIC_CONTROL_RATE =
      ratio(
          "threePublicControlRate",
          new Label("“三公经费”控制率", "Three-public control rate"),
          ReportFigures.THREE_PUBLIC,
          ReportFigures.THREE_PUBLIC_BUDGET);

  /** 政府采购执行率 = 实际政府采购金额 ÷ 政府采购预算数. */
  public static final Measure PROCUREMENT_EXECUTION_RATE =
      ratio(
          "procurementExecutionRate",
          new Label("政府采购执行率", "Procurement execution rate"),
          ReportFigures.PROCUREMENT,
          ReportFigures.PROCUREMENT_BUDGET);

  /** 公务卡刷卡率 = 公务卡刷卡金额 ÷ 应使用公务卡结算的金额. */
  public static final Measure OFFICIAL_CARD_RATE =
      ratio(
          "officialCardRate",
          new Label("公务卡刷卡率", "Official card rate"),
          ReportFigures.CARD_SPENDING,
          ReportFigures.CARD_ELIGIBLE);

  /** 固定资产利用率 = 在用固定资产 ÷ 全部固定资产. */
  public static final Measure FIXED_ASSET_UTILISATION =
      ratio(
          "fixedAssetUtilisation",
          new Label("固定资产利用率", "Fixed-asset utilisation"),
          ReportFigures.ASSETS_IN_USE,
          ReportFigures.ASSETS_TOTAL);

  /**
   * 未按进度下达的专项个数 (form 附件3-1 of Yueyang): the count that somebody made; where there is none, counted
   * from the days on which each fund was issued (specialFundIssues) and the day of Spring Festival
   * (springFestival). On time is half by Spring Festival and all by 30 June. Where the issues of a
   * fund are less than the report lists for it (专项资金), the others are missing.
   */
  public static final Measure LATE_SPECIAL_FUNDS =
      lateFunds(
          ReportFigures.LATE_SPECIAL_FUNDS,
          "specialFundIssues",
          "springFestival",
          Ratio.parse("50%"),
          MonthDay.of(6, 30));

  /** 累计结余. */
  public static final Measure CUMULATIVE_BALANCE = figure(ReportFigures.CUMULATIVE_BALANCE);

  /** 上年结转. */
  public static final Measure CARRIED_FORWARD = figure(ReportFigures.CARRIED_FORWARD);

  private static final Set<String> SATISFIED = Set.of("很满意", "非常满意", "十分满意", "特别满意", "完全满意", "满意");

  private static final Set<String> BASICALLY_SATISFIED =
      Set.of("很满意", "非常满意", "十分满意", "特别满意", "完全满意", "满意", "比较满意", "较满意", "较为满意", "基本满意");

  private static final Set<String> NOT_SATISFIED =
      Set.of(
          "一般", "不太满意", "不够满意", "基本不满意", "比较不满意", "较不满意", "较为不满意", "不满意", "很不满意", "非常不满意", "十分不满意",
          "特别不满意", "完全不满意", "极不满意");

  private static final Set<String> NOT_VALID =
      Set.of("未作答", "未答", "未回答", "未填", "未填写", "无效", "无效答卷", "无效问卷", "弃权", "不了解", "不清楚", "不知道");

  private static final Label BY_SATISFIED =
      new Label("满意及以上计为满意", "satisfied and better count as satisfied");

  private static final Label BY_BASICALLY_SATISFIED =
      new Label("基本满意及以上计为满意", "basically satisfied and better count as satisfied");

  /** 满意度: very satisfied, satisfied and basically satisfied answers ÷ all valid answers. */
  public static final Measure SATISFACTION =
      satisfaction(
          "satisfaction", BY_BASICALLY_SATISFIED, BASICALLY_SATISFIED, BY_SATISFIED, SATISFIED);

  /** 满意度: very satisfied and satisfied answers ÷ all valid answers. */
  public static final Measure SATISFACTION_STRICT =
      satisfaction(
          "satisfaction.strict",
          BY_SATISFIED,
          SATISFIED,
          BY_BASICALLY_SATISFIED,
          BASICALLY_SATISFIED);

  private static final Map<String, Measure> CATALOGUE =
      catalogue(
          STAFF_CONTROL_RATE,
          THREE_PUBLIC_CHANGE_RATE,
          THREE_PUBLIC_CHANGE_RATE_BUDGETS,
          KEY_SPENDING_RATE,
          BUDGET_ADJUSTMENT_RATE,
          BUDGET_ADJUSTMENT_RATE_NET,
          BUDGET_ADJUSTMENT_RATE_ADDITIONS,
          BUDGET_COMPLETION_RATE,
          BUDGET_COMPLETION_RATE_WITH_CARRYOVER,
          EXECUTION_RATE,
          PAYMENT_PROGRESS_RATE,
          CARRYOVER_RATE,
          CARRYOVER_RATE_OF_EXPENDITURE,
          CARRYOVER_CHANGE_RATE,
          PUBLIC_USE_CONTROL_RATE,
          THREE_PUBLIC_CHANGE_RATE_BUDGET_ON_ACCOUNTS,
          BUILDING_AREA_CONTROL_RATE,
          BUILDING_INVESTMENT_CONTROL_RATE,
          RECEPTION_CHANGE_RATE,
          VEHICLE_OPERATION_CHANGE_RATE,
          BALANCE_AGAINST_CARRYOVER,
          ACTUAL_COMPLETION_RATE,
          TIMELINESS_RATE,
          QUALITY_RATE,
          KEY_WORK_RATE,
          THREE_PUBLIC_CONTROL_RATE,
          PROCUREMENT_EXECUTION_RATE,
          OFFICIAL_CARD_RATE,
          FIXED_ASSET_UTILISATION,
          LATE_SPECIAL_FUNDS,
          CUMULATIVE_BALANCE,
          CARRIED_FORWARD,
          SATISFACTION,
          SATISFACTION_STRICT);

  private Measures() {}

  /** {@return all measures of the catalogue, in its order} */
  public static List<Measure> all() {
    return List.copyOf(CATALOGUE.values());
  }

  /**
   * Finds a measure of the catalogue.
   *
   * @param name the unique name, not null, such as staffControlRate
   * @return the measure, empty if the catalogue has none of that name
   */
  public static Optional<Measure> byName(String name) {
    return Optional.ofNullable(CATALOGUE.get(name));
  }

  private static Map<String, Measure> catalogue(Measure... measures) {
    Map<String, Measure> out = new LinkedHashMap<>();
    for (Measure measure : measures) {
      if (out.put(measure.name(), measure) != null) {
        throw new IllegalStateException("two measures named " + measure.name());
      }
    }
    return java.util.Collections.unmodifiableMap(out);
  }

  /**
   * Obtains the quotient of two figures.
   *
   * @param name the unique name, not null
   * @param label what it measures, not null
   * @param numerator the dividend, not null
   * @param denominator the divisor, not null; zero leaves the measure without a value
   * @return the measure
   */
  public static Measure ratio(String name, Label label, Figure numerator, Figure denominator) {
    return new FigureRatio(name, label, numerator, denominator);
  }

  /**
   * Obtains the part of a sum that is left after some of it was taken away: (Σ whole − Σ less) ÷ Σ
   * whole.
   *
   * @param name the unique name, not null
   * @param label what it measures, not null
   * @param whole the terms of the whole, not null, not empty
   * @param less what is taken away, not null, not empty
   * @return the measure
   */
  public static Measure sums(String name, Label label, List<Figure> whole, List<Figure> less) {
    return new FigureSums(name, label, whole, less);
  }

  /**
   * Obtains the relative change of a figure: (now − before) ÷ before. From zero to zero is no
   * change; from zero to anything else has no value.
   *
   * @param name the unique name, not null
   * @param label what it measures, not null
   * @param now the later figure, not null
   * @param before the earlier figure, not null
   * @return the measure
   */
  public static Measure change(String name, Label label, Figure now, Figure before) {
    return new FigureChange(name, label, now, before, FigureChange.Kind.RELATIVE);
  }

  /**
   * Obtains a figure itself as a measure, such as a count of violations.
   *
   * @param figure the figure, not null; its name is the name of the measure
   * @return the measure
   */
  public static Measure figure(Figure figure) {
    return new FigureRatio(figure);
  }

  /**
   * Obtains how many funds were issued late (资金下达不及时): a fund is late if less than a share of it
   * was issued by a first day, or not all of it by a second one. Both days are still in time. The
   * issues of a fund that the report of a department lists have to make up the listed amount, so
   * far as it is printed; the others are missing.
   *
   * @param count the count that somebody may have made; its name is the name of the measure, not
   *     null
   * @param issues the name of the evidence that tells when each fund was issued, not null
   * @param firstDay the name of the evidence that tells the first day, which moves with the
   *     calendar, not null
   * @param share the share that is due by then, not null
   * @param lastDay the day of the year of the report by which all is due, not null
   * @return the measure
   */
  public static Measure lateFunds(
      Figure count, String issues, String firstDay, Ratio share, MonthDay lastDay) {
    return new LateFunds(count, issues, firstDay, share, lastDay);
  }

  /**
   * Obtains by how many days something was late; on time or early is 0.
   *
   * @param name the name under which evidence gives the day, and of the measure, not null
   * @param label what happened on that day, not null
   * @param due the last day that is in time, not null
   * @return the measure
   */
  public static Measure daysLate(String name, Label label, LocalDate due) {
    return Measure.of(name, label, new DaysLate(name, label, due)::measure);
  }

  /**
   * Obtains a satisfaction rate from the survey of the report: satisfied answers ÷ all valid
   * answers. Which answers count is not defined nationally, so both definitions are stated.
   *
   * <p>一般, 不满意 and its degrees, such as 很不满意 and 不太满意, are not satisfied; 未作答, 无效, 弃权, 不了解, 不清楚 and
   * the like are no valid answers, and are left out. An answer that neither these nor the
   * definitions name leaves the measure without a value, and so does a negative number of answers.
   *
   * @param name the unique name, not null
   * @param reading the definition that is used, in words, not null
   * @param satisfied the answers that count under it, not null
   * @param otherReading the other definition, in words, not null
   * @param otherSatisfied the answers that count under the other, not null
   * @return the measure
   */
  public static Measure satisfaction(
      String name,
      Label reading,
      Set<String> satisfied,
      Label otherReading,
      Set<String> otherSatisfied) {
    return satisfaction(
        name, reading, satisfied, otherReading, otherSatisfied, NOT_SATISFIED, NOT_VALID);
  }

  /**
   * Obtains a satisfaction rate from a survey with words of its own: satisfied answers ÷ all valid
   * answers. An answer that is in none of the sets leaves the measure without a value.
   *
   * @param name the unique name, not null
   * @param reading the definition that is used, in words, not null
   * @param satisfied the answers that count under it, not null
   * @param otherReading the other definition, in words, not null
   * @param otherSatisfied the answers that count under the other, not null
   * @param notSatisfied the valid answers that count under neither, such as 一般, not null
   * @param notValid the answers that are left out, such as 弃权, not null
   * @return the measure
   */
  public static Measure satisfaction(
      String name,
      Label reading,
      Set<String> satisfied,
      Label otherReading,
      Set<String> otherSatisfied,
      Set<String> notSatisfied,
      Set<String> notValid) {
    return new Satisfaction(
        name, reading, satisfied, otherReading, otherSatisfied, notSatisfied, notValid);
  }
}
