package io.jixiao.core.check;

import static io.jixiao.core.check.ReportCells.EVALUATION;
import static io.jixiao.core.check.ReportCells.PROJECT_EVALUATIONS;

import io.jixiao.core.check.Cell.Row;
import io.jixiao.core.internal.TargetDirection;
import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.Column;
import io.jixiao.core.model.Comparison;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.Grade;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.ProjectEvaluation;
import io.jixiao.core.model.Quantity;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Identities of self-evaluation tables: weights, scores, grade, and targets against results. */
final class EvaluationIdentities {

  private static final String FORMS = "附件3-1 评分表；财预〔2020〕10号 项目支出绩效自评表";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Label ATTAINED = new Label("已达标却扣分", "is attained, yet loses points");
  private static final Label MISSED = new Label("未达标却计满分", "is missed, yet has full points");
  private static final Label TARGET = new Label("年度指标值", "Target");

  private EvaluationIdentities() {}

  static List<Identity> all() {
    List<Identity> all = new ArrayList<>();
    weights(all);
    scores(all);
    targets(all);
    return all;
  }

  // -------------------------------------------------------------------------------- weights

  /** Points as a word of a message; English tells one from several. */
  private static Label counted(@Nullable BigDecimal points) {
    String number = Findings.plain(points);
    boolean one = points != null && points.compareTo(BigDecimal.ONE) == 0;
    return new Label(number, number + (one ? " point" : " points"));
  }

  private static void weights(List<Identity> all) {
    all.add(
        identity(
            "WGT-01",
            "指标组分值",
            "Points of a group",
            Severity.ERROR,
            "group weight = sum of the weights of its indicators",
            "/evaluation/groups/*/weight",
            "/evaluation/indicators/*/weight",
            (identity, at, table, run) -> {
              for (int i = 0; i < table.groups.size(); i++) {
                IndicatorGroup group = table.groups.get(i);
                BigDecimal weight = group.weight().orElse(null);
                if (weight != null && group.members().isEmpty()) {
                  if (run.holds(table.weightsAre(weight, group.path()))) {
                    continue;
                  }
                  List<Cell> plus = weights(at, table, group.path(), false);
                  Cell stated = Cell.of(groupRow(at, i, group), IndicatorGroup.WEIGHT, group);
                  stateIf(
                      !allBlank(plus), run, new Relation.Sum(identity, stated, plus, List.of()));
                  watchShared(identity, stated, weights(at, table, group.path(), true), plus, run);
                }
              }
            }));
    all.add(
        identity(
            "WGT-02",
            "总分值",
            "Full marks",
            Severity.ERROR,
            "fullMarks (100 where not printed) = sum of all weights, execution rate included",
            "/evaluation/fullMarks",
            "/evaluation/indicators/*/weight",
            (identity, at, table, run) -> {
              if (table.evaluation.execution().isEmpty()
                  && run.holds(
                      table.weightsAre(table.evaluation.fullMarks().orElse(null), List.of()))) {
                return;
              }
              List<Cell> plus = weights(at, table, List.of(), false);
              boolean any = !allBlank(plus);
              if (!any && !run.isSearched()) {
                return;
              }
              Cell full = Cell.of(at, SelfEvaluation.FULL_MARKS, table.evaluation);
              Cell stated =
                  full.isBlank()
                      ? full.constant(new Label("满分（未印，按 100 计）", "full marks (100)"), HUNDRED)
                      : full;
              Optional<Cell> execution = executionCell(at, table.evaluation, ExecutionLine.WEIGHT);
              List<Cell> shared = weights(at, table, List.of(), true);
              execution.ifPresent(plus::add);
              execution.ifPresent(shared::add);
              stateIf(any, run, new Relation.Sum(identity, stated, plus, List.of()));
              watchShared(identity, stated, shared, plus, run);
            }));
  }

  /** A blank weight beside shared points is no part of the sum, but would be one if filled in. */
  private static void watchShared(
      Identity identity, Cell stated, List<Cell> all, List<Cell> counted, Run run) {
    if (run.isSearched() && all.size() > counted.size()) {
      run.watch(new Relation.Sum(identity, stated, all, List.of()));
    }
  }

  /**
   * The weights below a path: those of the indicators, and the shared points of merged cells.
   *
   * @param sharing whether indicators that share points count too though their weight is blank
   */
  private static List<Cell> weights(Row at, Points table, List<String> path, boolean sharing) {
    List<Cell> cells = new ArrayList<>();
    List<Indicator> indicators = table.indicators;
    for (int i = 0; i < indicators.size(); i++) {
      Indicator indicator = indicators.get(i);
      if (Points.below(indicator.path(), path)
          && (sharing || indicator.weight().isPresent() || !shares(table, indicator))) {
        cells.add(Cell.of(indicatorRow(at, i, indicator), Indicator.WEIGHT, indicator));
      }
    }
    for (int i = 0; i < table.groups.size(); i++) {
      IndicatorGroup group = table.groups.get(i);
      if (!group.members().isEmpty() && Points.startsWith(group.path(), path)) {
        cells.add(Cell.of(groupRow(at, i, group), IndicatorGroup.WEIGHT, group));
      }
    }
    return cells;
  }

  private static boolean shares(Points table, Indicator indicator) {
    for (IndicatorGroup group : table.groups) {
      if (Points.isMember(indicator, group)) {
        return true;
      }
    }
    return false;
  }

  // --------------------------------------------------------------------------------- scores

  private static void scores(List<Identity> all) {
    all.add(
        identity(
            "SCR-01",
            "指标组得分",
            "Score of a group",
            Severity.ERROR,
            "group score = sum of the self-scores of its indicators",
            "/evaluation/groups/*/score",
            "/evaluation/indicators/*/score",
            (identity, at, table, run) -> {
              for (int i = 0; i < table.groups.size(); i++) {
                IndicatorGroup group = table.groups.get(i);
                if (group.score().isPresent()) {
                  run.state(
                      new Relation.Sum(
                          identity,
                          Cell.of(groupRow(at, i, group), IndicatorGroup.SCORE, group),
                          scores(at, table, group),
                          List.of()));
                }
              }
            }));
    all.add(scoreTotal("SCR-02", "自评总分", "Claimed total", SelfEvaluation.CLAIMED_TOTAL));
    all.add(scoreTotal("SCR-03", "评分表总分", "Total of the score sheet", SelfEvaluation.SHEET_TOTAL));
    all.add(
        identity(
                "SCR-04",
                "得分不超过分值",
                "Score within its weight",
                Severity.ERROR,
                "0 <= score <= weight",
                "/evaluation/indicators/*/score",
                "/evaluation/indicators/*/weight",
                EvaluationIdentities::scoreBounds)
            .message(Template.BOUND));
    all.add(
        identity(
                "SCR-05",
                "共享分值",
                "Shared points",
                Severity.ERROR,
                "sum of the self-scores <= shared points",
                "/evaluation/indicators/*/score",
                "/evaluation/groups/*/weight",
                (identity, at, table, run) -> {
                  for (int i = 0; i < table.groups.size(); i++) {
                    IndicatorGroup group = table.groups.get(i);
                    if (!group.members().isEmpty()) {
                      if (run.holds(table.sharedFits(group))) {
                        continue;
                      }
                      if (scores(at, table, group).isEmpty()) {
                        continue;
                      }
                      run.state(
                          new Relation.AtMost(
                              identity,
                              scores(at, table, group),
                              Cell.of(groupRow(at, i, group), IndicatorGroup.WEIGHT, group)));
                    }
                  }
                })
            .message(Template.BOUND));
    all.add(
        identity(
                "SCR-06",
                "评价等次",
                "Claimed grade",
                Severity.ERROR,
                "grade = band of the claimed total, per cent of the full marks",
                "/evaluation/claimedGrade",
                "/evaluation/claimedTotal",
                (identity, at, table, run) -> {
                  Optional<Grade> claimed = table.evaluation.grade();
                  Optional<BigDecimal> total =
                      table.evaluation.claimedTotal().or(table.evaluation::sheetTotal);
                  if (claimed.isPresent() && total.isPresent()) {
                    Grade band = band(total.get(), fullMarks(table));
                    if (run.holds(claimed.get() == band)) {
                      return;
                    }
                    run.state(
                        new Relation.Statement(
                            identity,
                            List.of(
                                Cell.of(
                                    at,
                                    table.evaluation.claimedTotal().isPresent()
                                        ? SelfEvaluation.CLAIMED_TOTAL
                                        : SelfEvaluation.SHEET_TOTAL,
                                    table.evaluation),
                                Cell.of(at, SelfEvaluation.FULL_MARKS, table.evaluation)),
                            Map.of(
                                "total",
                                Label.of(total.get().toPlainString()),
                                "band",
                                band.label(),
                                "claimed",
                                new Label(
                                    table.evaluation.claimedGrade().orElse(""),
                                    claimed.get().label().en())),
                            cells ->
                                band(cells.get(0).orZero(), fullMarks(cells.get(1)))
                                    == claimed.get()));
                  }
                })
            .message(
                new Label(
                    "{label}：自评 {total} 分应为{band}，所报为{claimed}",
                    "{label}: {total} points make {band}, claimed {claimed}")));
    all.add(
        identity(
                "SCR-07",
                "有分无指标",
                "Points without an indicator",
                Severity.WARNING,
                "weight > 0 needs a named indicator",
                "/evaluation/indicators/*/weight",
                null,
                (identity, at, table, run) -> {
                  for (int i = 0; i < table.indicators.size(); i++) {
                    Indicator indicator = table.indicators.get(i);
                    BigDecimal weight = table.weight(i);
                    boolean carries = weight != null && weight.signum() > 0;
                    if (carries || run.isSearched()) {
                      boolean named = isNamed(indicator.name());
                      if (run.holds(named)) {
                        continue;
                      }
                      stateIf(
                          carries,
                          run,
                          new Relation.Statement(
                              identity,
                              List.of(
                                  Cell.of(
                                      indicatorRow(at, i, indicator), Indicator.WEIGHT, indicator)),
                              Map.of(
                                  "place",
                                  Label.of(String.join("/", indicator.path())),
                                  "weight",
                                  counted(weight)),
                              cells -> named || cells.get(0).orZero().signum() <= 0));
                    }
                  }
                })
            .message(
                new Label(
                    "{label}：{place} 计 {weight} 分，但没有指标",
                    "{label}: {place} carries {weight} but names no indicator")));
    all.add(
        identity(
                "SCR-08",
                "扣分未说明原因",
                "Lost points without a reason",
                Severity.WARNING,
                "score < weight needs a reason",
                "/evaluation/indicators/*/score",
                "/evaluation/indicators/*/weight",
                (identity, at, table, run) -> {
                  for (int i = 0; i < table.indicators.size(); i++) {
                    Indicator indicator = table.indicators.get(i);
                    BigDecimal weight = table.weight(i);
                    BigDecimal score = table.score(i);
                    boolean loses = weight != null && score != null && score.compareTo(weight) < 0;
                    if (loses || run.isSearched()) {
                      boolean explained =
                          indicator.deviationReason().map(r -> !r.isBlank()).orElse(false);
                      if (run.holds(explained)) {
                        continue;
                      }
                      Row row = indicatorRow(at, i, indicator);
                      BigDecimal lost =
                          weight == null || score == null ? null : weight.subtract(score);
                      stateIf(
                          loses,
                          run,
                          new Relation.Statement(
                              identity,
                              List.of(
                                  Cell.of(row, Indicator.SCORE, indicator),
                                  Cell.of(row, Indicator.WEIGHT, indicator)),
                              Map.of(
                                  "indicator", Label.of(indicator.name()), "lost", counted(lost)),
                              cells -> explained || !losesPoints(cells.get(0), cells.get(1))));
                    }
                  }
                })
            .message(
                new Label(
                    "{label}：{indicator} 扣 {lost} 分，未填扣分原因",
                    "{label}: {indicator} loses {lost}, no reason given")));
    all.add(
        identity(
                "SCR-09",
                "总分在满分以内",
                "Total within full marks",
                Severity.ERROR,
                "0 <= total <= fullMarks (100 where not printed)",
                "/evaluation/claimedTotal",
                null,
                EvaluationIdentities::totalBounds)
            .message(
                new Label(
                    "{label}：{name} {total} 分，满分 {full} 分",
                    "{label}: {name} {total} of {full} points")));
  }

  /** States a relation that there is something to say of, and keeps an eye on another. */
  private static void stateIf(boolean said, Run run, Relation relation) {
    if (said) {
      run.state(relation);
    } else {
      run.watch(relation);
    }
  }

  private static boolean losesPoints(Cell score, Cell weight) {
    return !score.isBlank() && !weight.isBlank() && score.orZero().compareTo(weight.orZero()) < 0;
  }

  /** The printed full marks; 100 where none are printed, or zero is. */
  private static BigDecimal fullMarks(Points table) {
    return fullMarks(table.evaluation.fullMarks().orElse(HUNDRED));
  }

  private static BigDecimal fullMarks(Cell printed) {
    return fullMarks(printed.orZero());
  }

  private static BigDecimal fullMarks(BigDecimal printed) {
    return printed.signum() > 0 ? printed : HUNDRED;
  }

  private static void totalBounds(Identity identity, Row at, Points table, Run run) {
    BigDecimal full = fullMarks(table);
    for (Column<SelfEvaluation> column :
        List.of(SelfEvaluation.SHEET_TOTAL, SelfEvaluation.CLAIMED_TOTAL)) {
      BigDecimal total = column.number(table.evaluation);
      if (total == null) {
        continue;
      }
      boolean within = total.signum() >= 0 && total.compareTo(full) <= 0;
      if (!run.holds(within)) {
        run.state(
            new Relation.Statement(
                identity,
                List.of(
                    Cell.of(at, column, table.evaluation),
                    Cell.of(at, SelfEvaluation.FULL_MARKS, table.evaluation)),
                Map.of(
                    "name",
                    column.label(),
                    "total",
                    Label.of(total.toPlainString()),
                    "full",
                    Label.of(full.toPlainString())),
                cells ->
                    cells.get(0).orZero().signum() >= 0
                        && cells.get(0).orZero().compareTo(fullMarks(cells.get(1))) <= 0));
      }
    }
  }

  private static Identity scoreTotal(
      String code, String zh, String en, Column<SelfEvaluation> stated) {
    return identity(
        code,
        zh,
        en,
        Severity.ERROR,
        stated + " = sum of all self-scores, execution rate included",
        "/evaluation/" + stated,
        "/evaluation/indicators/*/score",
        (identity, at, table, run) -> {
          Cell total = Cell.of(at, stated, table.evaluation);
          if (total.isBlank() || table.indicators.isEmpty()) {
            return;
          }
          if (table.evaluation.execution().isEmpty() && run.holds(table.scoresAre(total.value))) {
            return;
          }
          List<Cell> plus = new ArrayList<>();
          for (int i = 0; i < table.indicators.size(); i++) {
            Indicator indicator = table.indicators.get(i);
            plus.add(Cell.of(indicatorRow(at, i, indicator), Indicator.SCORE, indicator));
          }
          executionCell(at, table.evaluation, ExecutionLine.SCORE).ifPresent(plus::add);
          run.state(new Relation.Sum(identity, total, plus, List.of()));
        });
  }

  private static void scoreBounds(Identity identity, Row at, Points table, Run run) {
    for (int i = 0; i < table.indicators.size(); i++) {
      Indicator indicator = table.indicators.get(i);
      BigDecimal score = table.score(i);
      BigDecimal weight = table.weight(i);
      boolean bounded = score != null && (weight != null || score.signum() < 0);
      if (!bounded && !run.isSearched()) {
        continue;
      }
      if (score != null
          && weight != null
          && run.holds(score.signum() >= 0 && score.compareTo(weight) <= 0)) {
        continue;
      }
      Row row = indicatorRow(at, i, indicator);
      stateIf(
          bounded,
          run,
          new Relation.AtMost(
              identity,
              List.of(Cell.of(row, Indicator.SCORE, indicator)),
              Cell.of(row, Indicator.WEIGHT, indicator)));
    }
    for (int i = 0; i < table.groups.size(); i++) {
      IndicatorGroup group = table.groups.get(i);
      if (group.score().isPresent()) {
        Row row = groupRow(at, i, group);
        run.state(
            new Relation.AtMost(
                identity,
                List.of(Cell.of(row, IndicatorGroup.SCORE, group)),
                Cell.of(row, IndicatorGroup.WEIGHT, group)));
      }
    }
    Cell score = executionCell(at, table.evaluation, ExecutionLine.SCORE).orElse(null);
    Cell weight = executionCell(at, table.evaluation, ExecutionLine.WEIGHT).orElse(null);
    if (score != null && weight != null) {
      run.state(new Relation.AtMost(identity, List.of(score), weight));
    }
  }

  private static List<Cell> scores(Row at, Points table, IndicatorGroup group) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < table.indicators.size(); i++) {
      Indicator indicator = table.indicators.get(i);
      if (Points.below(indicator.path(), group.path())
          && (group.members().isEmpty() || group.members().contains(indicator.name()))) {
        cells.add(Cell.of(indicatorRow(at, i, indicator), Indicator.SCORE, indicator));
      }
    }
    return cells;
  }

  /** The national bands: 财预〔2020〕10号, read half-open so that 89.5 has a grade. */
  private static Grade band(BigDecimal total, BigDecimal fullMarks) {
    BigDecimal hundredfold = total.multiply(HUNDRED);
    if (hundredfold.compareTo(fullMarks.multiply(BigDecimal.valueOf(90))) >= 0) {
      return Grade.EXCELLENT;
    }
    if (hundredfold.compareTo(fullMarks.multiply(BigDecimal.valueOf(80))) >= 0) {
      return Grade.GOOD;
    }
    return hundredfold.compareTo(fullMarks.multiply(BigDecimal.valueOf(60))) >= 0
        ? Grade.MEDIUM
        : Grade.POOR;
  }

  // -------------------------------------------------------------------------------- targets

  private static void targets(List<Identity> all) {
    all.add(
        identity(
                "TGT-01",
                "完成值与得分",
                "Result against target and score",
                Severity.WARNING,
                "full points where the target is attained, and only there",
                "/evaluation/indicators/*/achieved",
                "/evaluation/indicators/*/score",
                EvaluationIdentities::attainment)
            .message(
                new Label(
                    "{label}：{indicator}（{target} / {achieved}）{judgement}",
                    "{label}: {indicator}（{target} / {achieved}） {judgement}")));
    all.add(
        identity(
                "TGT-02",
                "指标值方向",
                "Direction of a target",
                Severity.WARNING,
                "a count to be reached is a lower bound",
                "/evaluation/indicators/*/target",
                null,
                (identity, at, table, run) -> {
                  for (int i = 0; table.hasTargets() && i < table.indicators.size(); i++) {
                    Indicator indicator = table.indicators.get(i);
                    PerformanceTarget target = indicator.target().orElse(null);
                    if (target == null) {
                      continue;
                    }
                    List<PerformanceTarget> parts =
                        target.kind() == PerformanceTarget.Kind.MULTIPLE
                            ? target.parts()
                            : List.of(target);
                    List<String> inverted = new ArrayList<>();
                    boolean number = false;
                    for (PerformanceTarget part : parts) {
                      number |= part.kind() == PerformanceTarget.Kind.NUMBER;
                      if (TargetDirection.looksInverted(indicator, part)) {
                        inverted.add(part.text());
                      }
                    }
                    if (number && !run.holds(inverted.isEmpty())) {
                      String texts = String.join("、", inverted);
                      run.state(
                          new Relation.Statement(
                              identity,
                              List.of(targetCell(at, i, indicator)),
                              inverted.isEmpty(),
                              Map.of(
                                  "indicator",
                                  Label.of(indicator.name()),
                                  "target",
                                  Label.of(texts))));
                    }
                  }
                })
            .message(
                new Label(
                    "{label}：{indicator} 的指标值 {target} 疑似方向写反",
                    "{label}: target {target} of {indicator} looks inverted")));
    all.add(
        identity(
                "TGT-03",
                "完成值无法计算",
                "Result that cannot be computed",
                Severity.WARNING,
                "a numeric target needs a measured number",
                "/evaluation/indicators/*/achieved",
                null,
                (identity, at, table, run) -> {
                  for (int i = 0; table.hasTargets() && i < table.indicators.size(); i++) {
                    Indicator indicator = table.indicators.get(i);
                    PerformanceTarget target = indicator.target().orElse(null);
                    Achievement achieved = indicator.achieved().orElse(null);
                    if (target == null
                        || achieved == null
                        || (target.kind() != PerformanceTarget.Kind.NUMBER
                            && target.kind() != PerformanceTarget.Kind.MULTIPLE)) {
                      continue;
                    }
                    boolean isNumber = achieved.kind() == Achievement.Kind.NUMBER;
                    if (run.holds(isNumber)) {
                      continue;
                    }
                    run.state(
                        new Relation.Statement(
                            identity,
                            List.of(targetCell(at, i, indicator), achievedCell(at, i, indicator)),
                            isNumber,
                            Map.of(
                                "indicator",
                                Label.of(indicator.name()),
                                "target",
                                Label.of(target.toString()),
                                "achieved",
                                Label.of(achieved.toString()))));
                  }
                })
            .message(
                new Label(
                    "{label}：{indicator} 的完成值“{achieved}”不是实测的数（指标值 {target}）",
                    "{label}: result \"{achieved}\" of {indicator} is no measured number (target"
                        + " {target})")));
  }

  private static void attainment(Identity identity, Row at, Points table, Run run) {
    for (int i = 0; table.hasTargets() && i < table.indicators.size(); i++) {
      Indicator indicator = table.indicators.get(i);
      BigDecimal weight = table.weight(i);
      BigDecimal score = table.score(i);
      Boolean attained = attained(indicator, null);
      boolean decided = attained != null && weight != null && score != null;
      if (!decided && !run.isSearched()) {
        continue;
      }
      if (attained != null
          && weight != null
          && score != null
          && run.holds((score.compareTo(weight) >= 0) == attained)) {
        continue;
      }
      stateIf(
          decided,
          run,
          new Relation.Statement(
              identity,
              List.of(
                  Cell.of(indicatorRow(at, i, indicator), Indicator.SCORE, indicator),
                  Cell.of(indicatorRow(at, i, indicator), Indicator.WEIGHT, indicator),
                  targetCell(at, i, indicator),
                  achievedCell(at, i, indicator)),
              Map.of(
                  "indicator",
                  Label.of(indicator.name()),
                  "target",
                  text(indicator.target()),
                  "achieved",
                  text(indicator.achieved()),
                  "judgement",
                  Boolean.TRUE.equals(attained) ? ATTAINED : MISSED),
              cells -> {
                Boolean met = attained(indicator, cells.get(3).value);
                boolean undecided = met == null || cells.get(0).isBlank() || cells.get(1).isBlank();
                return undecided
                    || (met != null && met) == !losesPoints(cells.get(0), cells.get(1));
              }));
    }
  }

  private static Label text(Optional<?> value) {
    return Label.of(value.map(Object::toString).orElse(""));
  }

  /**
   * Whether the target is attained, be it with another figure, in 万元 where it is money; null where
   * the texts do not decide it.
   */
  private static @Nullable Boolean attained(Indicator indicator, @Nullable BigDecimal other) {
    PerformanceTarget target = indicator.target().orElse(null);
    Achievement achieved = indicator.achieved().orElse(null);
    if (target == null || achieved == null || achieved.kind() != Achievement.Kind.NUMBER) {
      return null;
    }
    Quantity wanted = target.value().orElse(null);
    Quantity got = achieved.value().orElse(null);
    if (wanted == null || got == null || !comparable(wanted, got)) {
      return null;
    }
    Amount money = got.amount().orElse(null);
    BigDecimal number = got.number();
    if (other != null) {
      number = money == null ? other : other.scaleByPowerOfTen(-money.unit().powerOfWanYuan());
    }
    boolean asShare = wanted.isPercent() && !got.isPercent();
    if (asShare
        && number.compareTo(BigDecimal.ONE) <= 0
        && wanted.number().compareTo(BigDecimal.ONE) > 0) {
      // 0.95 for a target of 95% may be a share or less than one percent
      return null;
    }
    int order =
        wanted.amount().isPresent() && money != null
            ? (other == null ? money.inWanYuan() : other)
                .compareTo(wanted.amount().get().inWanYuan())
            : number.compareTo(wanted.number());
    Comparison comparison = target.comparison();
    if (comparison == Comparison.UNSTATED) {
      if (order == 0) {
        return true;
      }
      comparison = TargetDirection.ofBare(indicator, wanted);
    }
    return switch (comparison) {
      case AT_LEAST -> order >= 0;
      case MORE_THAN -> order > 0;
      case AT_MOST -> order <= 0;
      case LESS_THAN -> order < 0;
      case EXACTLY -> order == 0;
      // it may be meant either way
      case UNSTATED -> null;
    };
  }

  private static boolean comparable(Quantity a, Quantity b) {
    return a.unit().equals(b.unit())
        || (a.amount().isPresent() && b.amount().isPresent())
        || (!a.isPercent() && (a.unit().isEmpty() || b.unit().isEmpty()))
        || (a.isPercent() && b.unit().isEmpty());
  }

  // -------------------------------------------------------------------------------- helpers

  /** Whether a name says something: a letter, digit or character, not dashes alone. */
  private static boolean isNamed(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      // most names are Chinese, and to ask for the kind of a character takes long
      if ((c >= '\u4E00' && c <= '\u9FFF') || Character.isLetterOrDigit(c)) {
        return !name.equals("无");
      }
    }
    return false;
  }

  /** A rule over one self-evaluation table. */
  @FunctionalInterface
  interface TableRule {
    void check(Identity identity, Row at, Points table, Run run);
  }

  static Identity identity(
      String code,
      String zh,
      String en,
      Severity severity,
      String formula,
      String stated,
      @Nullable String term,
      TableRule rule) {
    return Identity.of(
        code,
        new Label(zh, en),
        severity,
        formula,
        FORMS,
        stated,
        term == null ? List.of() : List.of(new Identity.Term(Identity.Role.PLUS, term)),
        (identity, report, run) -> each(identity, report, run, rule));
  }

  private static void each(
      Identity identity, SelfEvaluationReport report, Run run, TableRule rule) {
    rule.check(identity, EVALUATION, run.points(report.evaluation()), run);
    List<ProjectEvaluation> projects = report.projectEvaluations();
    for (int i = 0; i < projects.size(); i++) {
      ProjectEvaluation project = projects.get(i);
      Row at = PROJECT_EVALUATIONS.item(i, project.name()).child("evaluation");
      rule.check(identity, at, run.points(project.evaluation()), run);
    }
  }

  static Optional<Cell> executionCell(
      Row at, SelfEvaluation evaluation, Column<ExecutionLine> column) {
    return evaluation
        .execution()
        .flatMap(e -> e.total())
        .map(t -> Cell.of(at.child("execution").child("total", RowLabels.EXECUTION), column, t));
  }

  private static Row indicatorRow(Row at, int index, Indicator indicator) {
    return at.child("indicators").item(index, indicator.name());
  }

  private static Row groupRow(Row at, int index, IndicatorGroup group) {
    return at.child("groups").item(index, ReportCells.groupLabel(group));
  }

  static Cell achievedCell(Row at, int index, Indicator indicator) {
    return ReportCells.achieved(indicatorRow(at, index, indicator), indicator.achieved());
  }

  private static Cell targetCell(Row at, int index, Indicator indicator) {
    return new Cell(
        indicatorRow(at, index, indicator), "target", TARGET, UnitOfMeasure.NUMBER, null);
  }

  /** The target with the money that it allows; blank if it allows no amount. */
  static Cell targetCell(Row at, int index, Indicator indicator, @Nullable BigDecimal amount) {
    return new Cell(
        indicatorRow(at, index, indicator), "target", TARGET, UnitOfMeasure.WAN_YUAN, amount);
  }

  private static boolean allBlank(List<Cell> cells) {
    for (Cell cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
