package io.jixiao.core.check;

import io.jixiao.core.check.Identities.Problem;
import io.jixiao.core.check.Identities.ProblemKind;
import io.jixiao.core.model.AssetPosition;
import io.jixiao.core.model.BuildingControl;
import io.jixiao.core.model.Column;
import io.jixiao.core.model.EconomicClasses;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.ProjectSpending;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SpecialFunds;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.StatutoryBudget;
import io.jixiao.core.model.TaskSpending;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.YearComparison;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Examines identities as linear forms over path patterns: {@code stated − plus + minus = 0}.
 * Gaussian elimination tells which forms follow from others, and which leave a single place, hence
 * zero.
 */
final class IdentityLint {

  private final List<Problem> problems = new ArrayList<>();

  /** Reduced forms, each with a leading place of coefficient one. */
  private final List<TreeMap<String, BigDecimal>> basis = new ArrayList<>();

  private IdentityLint() {}

  static List<Problem> problems(List<Identity> identities) {
    IdentityLint lint = new IdentityLint();
    Set<String> codes = new HashSet<>();
    for (Identity identity : identities) {
      if (!codes.add(identity.code())) {
        lint.add(ProblemKind.DUPLICATE_CODE, identity, "代码重复", "code used twice");
      }
      lint.reach(identity);
      if (isLinear(identity)) {
        lint.reduce(identity);
      }
    }
    return List.copyOf(lint.problems);
  }

  private void add(ProblemKind kind, Identity identity, String zh, String en) {
    problems.add(
        new Problem(
            kind,
            identity.code(),
            new Label(identity.code() + "：" + zh, identity.code() + ": " + en)));
  }

  private void reach(Identity identity) {
    List<String> paths = new ArrayList<>();
    paths.add(identity.stated());
    identity.terms().forEach(t -> paths.add(t.path()));
    for (String path : paths) {
      if (!KnownPaths.contains(path)) {
        add(ProblemKind.UNREACHABLE, identity, "没有报告含有 " + path, "no report has " + path);
      }
    }
  }

  private static boolean isLinear(Identity identity) {
    return identity.isLinear()
        && !identity.terms().isEmpty()
        && identity.terms().stream()
            .allMatch(t -> t.role() == Identity.Role.PLUS || t.role() == Identity.Role.MINUS);
  }

  private void reduce(Identity identity) {
    TreeMap<String, BigDecimal> form = new TreeMap<>();
    form.merge(identity.stated(), BigDecimal.ONE, BigDecimal::add);
    for (Identity.Term term : identity.terms()) {
      BigDecimal sign =
          term.role() == Identity.Role.PLUS ? BigDecimal.ONE.negate() : BigDecimal.ONE;
      form.merge(term.path(), sign, BigDecimal::add);
    }
    for (TreeMap<String, BigDecimal> known : basis) {
      BigDecimal factor = form.get(known.firstKey());
      if (factor != null) {
        subtract(form, known, factor);
      }
    }
    form.values().removeIf(c -> c.signum() == 0);
    if (form.isEmpty()) {
      add(ProblemKind.REDUNDANT, identity, "可由其他等式推出", "follows from others");
      return;
    }
    if (form.size() == 1) {
      add(
          ProblemKind.CONTRADICTORY,
          identity,
          "与其他等式合起来使 " + form.firstKey() + " 只能为零",
          "with others leaves " + form.firstKey() + " no value but zero");
    }
    BigDecimal lead = form.firstEntry().getValue();
    for (Map.Entry<String, BigDecimal> entry : form.entrySet()) {
      entry.setValue(entry.getValue().divide(lead, 12, RoundingMode.HALF_EVEN));
    }
    for (TreeMap<String, BigDecimal> known : basis) {
      BigDecimal factor = known.get(form.firstKey());
      if (factor != null) {
        subtract(known, form, factor);
        known.values().removeIf(c -> c.signum() == 0);
      }
    }
    basis.add(form);
  }

  private static void subtract(
      Map<String, BigDecimal> form, Map<String, BigDecimal> other, BigDecimal factor) {
    for (Map.Entry<String, BigDecimal> entry : other.entrySet()) {
      form.merge(entry.getKey(), entry.getValue().multiply(factor).negate(), BigDecimal::add);
    }
  }

  /** The paths that reports have, as patterns. */
  static final class KnownPaths {

    private KnownPaths() {}

    static boolean contains(String path) {
      String plain = path.replaceAll("/[0-9]+(?=/|$)", "/*");
      for (Pattern pattern : PATTERNS) {
        if (pattern.matcher(plain).matches()) {
          return true;
        }
      }
      return false;
    }

    private static final List<Pattern> PATTERNS = patterns();

    private static List<Pattern> patterns() {
      String row = "(consolidated|members/\\*|\\*)";
      String line = "(/parts/\\*)*";
      String execution = "execution/(total|currentAppropriation|carriedForward|other)";
      String evaluation = "/(projectEvaluations/\\*/)?evaluation/";
      String fact = "/(projectEvaluations/\\*/)?(goals/\\*/)?facts/\\*(/parts/\\*)*/value";
      List<Pattern> all = new ArrayList<>();
      all.add(Pattern.compile(ReportCells.YEAR_PATH));
      add(all, "/(unit|baseData)/staffing/", Staffing.COLUMNS);
      add(all, "/(budget/)?income/" + row + "/", FundingBreakdown.COLUMNS);
      add(all, "/(budget/)?expenditure/" + row + "/", ExpenditureBreakdown.COLUMNS);
      add(all, "/(budget/)?threePublic/" + row + "/", ThreePublicExpenses.COLUMNS);
      add(all, "/fixedAssets/" + row + "/", FixedAssets.COLUMNS);
      add(all, "/assets/", AssetPosition.COLUMNS);
      add(all, "/economic/(total|basic|project|\\*)/", EconomicClasses.COLUMNS);
      add(
          all,
          "/statutory/(governmentFund|stateCapital|socialInsurance|\\*)/",
          StatutoryBudget.COLUMNS);
      add(all, "/(statutory/[A-Za-z]+|projects/\\*|specialFunds)/items/\\*/", NamedAmount.COLUMNS);
      add(all, "/budget/otherLines/\\*/", NamedAmount.COLUMNS);
      add(all, "/projects/\\*/", ProjectSpending.COLUMNS);
      add(all, "/specialFunds/", SpecialFunds.COLUMNS);
      add(all, "/tasks/(total|tasks/\\*)/", TaskSpending.COLUMNS);
      add(
          all,
          "/baseData/(threePublic|projects|publicUse|procurement|basicAdjustment|\\*)" + line + "/",
          YearComparison.COLUMNS);
      add(all, "/baseData/buildings/", BuildingControl.COLUMNS);
      add(all, "/satisfaction/\\*/", SatisfactionAnswer.COLUMNS);
      add(all, evaluation, SelfEvaluation.COLUMNS);
      add(all, evaluation + "indicators/\\*/", Indicator.COLUMNS);
      add(all, evaluation + "groups/\\*/", IndicatorGroup.COLUMNS);
      add(all, evaluation + execution + "/", ExecutionLine.COLUMNS);
      add(all, evaluation + "execution/byIncome/", FundingBreakdown.COLUMNS);
      add(all, evaluation + "execution/byExpenditure/", ExpenditureBreakdown.COLUMNS);
      all.add(Pattern.compile(evaluation + "claimedGrade"));
      all.add(Pattern.compile(evaluation + "indicators/\\*/(achieved|target)"));
      all.add(Pattern.compile("/(projectEvaluations/\\*/)?goals/\\*/achieved"));
      all.add(Pattern.compile(fact));
      all.add(Pattern.compile("/quotes/\\*/value"));
      return List.copyOf(all);
    }

    private static <T> void add(List<Pattern> all, String prefix, List<Column<T>> columns) {
      for (Column<T> column : columns) {
        all.add(Pattern.compile(prefix + column.name()));
      }
    }
  }
}
