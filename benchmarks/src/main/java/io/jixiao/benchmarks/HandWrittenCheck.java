package io.jixiao.benchmarks;

import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.EconomicClasses;
import io.jixiao.core.model.EconomicClassification;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.Fact;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Goal;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.QuotedFigure;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.SpecialFunds;
import io.jixiao.core.model.ThreePublicExpenses;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What a developer would write for the Yueyang form without the library: the same identities, one
 * after another, over BigDecimal, counting those that hold. No places, no messages, no search.
 */
final class HandWrittenCheck {

  private int held;
  private int failed;

  private HandWrittenCheck() {}

  /** {@return the number of identities that hold; negative if one fails} */
  static int check(SelfEvaluationReport report) {
    HandWrittenCheck check = new HandWrittenCheck();
    check.tables(report);
    check.economic(report);
    check.specialFunds(report);
    check.satisfaction(report);
    check.facts(report);
    check.quotes(report);
    check.evaluation(report.evaluation());
    return check.failed > 0 ? -check.failed : check.held;
  }

  private static BigDecimal wan(Optional<Amount> amount) {
    return amount.isPresent() ? amount.get().inWanYuan() : BigDecimal.ZERO;
  }

  /** Equal, or within half a unit of the second decimal for each figure. */
  private void sum(BigDecimal stated, BigDecimal computed, int figures) {
    int order = stated.compareTo(computed);
    if (order == 0
        || stated.subtract(computed).abs().compareTo(BigDecimal.valueOf(5L * figures, 3)) <= 0) {
      held++;
    } else {
      failed++;
    }
  }

  private void tables(SelfEvaluationReport report) {
    FundingBreakdown income = report.income().orElseThrow().consolidated().orElseThrow();
    sum(
        wan(income.total()),
        wan(income.carriedForward())
            .add(wan(income.generalAppropriation()))
            .add(wan(income.governmentFund()))
            .add(wan(income.specialAccountNonTax()))
            .add(wan(income.otherLevelAppropriation()))
            .add(wan(income.other())),
        4);
    ExpenditureBreakdown spent = report.expenditure().orElseThrow().consolidated().orElseThrow();
    sum(wan(spent.total()), wan(spent.basic()).add(wan(spent.project())), 3);
    sum(wan(spent.basic()), wan(spent.personnel()).add(wan(spent.publicUse())), 3);
    sum(
        wan(spent.currentBalance()),
        wan(income.total()).subtract(wan(income.carriedForward())).subtract(wan(spent.total())),
        4);
    sum(
        wan(spent.cumulativeBalance()),
        wan(income.carriedForward()).add(wan(spent.currentBalance())),
        3);
    ThreePublicExpenses three = report.threePublic().orElseThrow().consolidated().orElseThrow();
    sum(
        wan(three.total()),
        wan(three.reception())
            .add(wan(three.vehicleOperation()))
            .add(wan(three.vehiclePurchase()))
            .add(wan(three.overseas())),
        5);
    FixedAssets assets = report.fixedAssets().orElseThrow().consolidated().orElseThrow();
    sum(
        wan(assets.total()),
        wan(assets.inUse()).add(wan(assets.leasedOut())).add(wan(assets.other())),
        4);
    atMost(wan(assets.inUse()), wan(assets.total()));
  }

  private void atMost(BigDecimal part, BigDecimal bound) {
    if (part.signum() >= 0 && part.compareTo(bound) <= 0) {
      held++;
    } else {
      failed++;
    }
  }

  private void economic(SelfEvaluationReport report) {
    ExpenditureBreakdown spent = report.expenditure().orElseThrow().consolidated().orElseThrow();
    EconomicClassification economic = report.economic().orElseThrow();
    EconomicClasses total = economic.total().orElseThrow();
    EconomicClasses basic = economic.basic().orElseThrow();
    EconomicClasses project = economic.project().orElseThrow();
    sum(wan(spent.total()), classes(total), 5);
    sum(wan(spent.basic()), classes(basic), 5);
    sum(wan(spent.project()), classes(project), 5);
    sum(
        wan(total.wagesAndBenefits()),
        wan(basic.wagesAndBenefits()).add(wan(project.wagesAndBenefits())),
        3);
    sum(
        wan(total.goodsAndServices()),
        wan(basic.goodsAndServices()).add(wan(project.goodsAndServices())),
        3);
    sum(
        wan(total.individualsAndFamilies()),
        wan(basic.individualsAndFamilies()).add(wan(project.individualsAndFamilies())),
        3);
    sum(wan(total.capital()), wan(basic.capital()).add(wan(project.capital())), 3);
    sum(
        wan(spent.personnel()),
        wan(basic.wagesAndBenefits()).add(wan(basic.individualsAndFamilies())),
        3);
    sum(wan(spent.publicUse()), wan(basic.goodsAndServices()).add(wan(basic.capital())), 3);
  }

  private static BigDecimal classes(EconomicClasses classes) {
    return wan(classes.wagesAndBenefits())
        .add(wan(classes.goodsAndServices()))
        .add(wan(classes.individualsAndFamilies()))
        .add(wan(classes.capital()));
  }

  private void specialFunds(SelfEvaluationReport report) {
    SpecialFunds funds = report.specialFunds().orElseThrow();
    sum(
        wan(funds.income()),
        wan(funds.initialAppropriation()).add(wan(funds.supplementary())).add(wan(funds.other())),
        4);
    BigDecimal items = BigDecimal.ZERO;
    for (NamedAmount item : funds.items()) {
      items = items.add(wan(item.amount()));
    }
    sum(wan(funds.initialAppropriation()), items, funds.items().size() + 1);
    sum(
        wan(funds.spent()),
        wan(report.expenditure().orElseThrow().consolidated().orElseThrow().project()),
        2);
  }

  private void satisfaction(SelfEvaluationReport report) {
    int all = 0;
    for (SatisfactionAnswer answer : report.satisfaction()) {
      all += answer.count().orElse(0);
    }
    for (SatisfactionAnswer answer : report.satisfaction()) {
      BigDecimal stated = answer.statedShare().orElseThrow().number();
      BigDecimal share =
          BigDecimal.valueOf(100L * answer.count().orElse(0))
              .divide(BigDecimal.valueOf(all), stated.scale(), RoundingMode.HALF_UP);
      if (share.compareTo(stated) == 0) {
        held++;
      } else {
        failed++;
      }
    }
  }

  private void facts(SelfEvaluationReport report) {
    for (Goal goal : report.goals()) {
      facts(goal.facts());
    }
    facts(report.facts());
  }

  private void facts(List<Fact> facts) {
    for (Fact fact : facts) {
      if (!fact.parts().isEmpty()) {
        BigDecimal parts = BigDecimal.ZERO;
        for (Fact part : fact.parts()) {
          parts = parts.add(number(part.value()));
        }
        equal(number(fact.value()), parts);
        facts(fact.parts());
      }
    }
  }

  private static BigDecimal number(Achievement value) {
    return value.value().orElseThrow().number();
  }

  private void equal(BigDecimal a, BigDecimal b) {
    if (a.compareTo(b) == 0) {
      held++;
    } else {
      failed++;
    }
  }

  /** The quotes of the Yueyang report, each against the place that it speaks of. */
  private void quotes(SelfEvaluationReport report) {
    List<QuotedFigure> quotes = report.quotes();
    FundingBreakdown income = report.income().orElseThrow().consolidated().orElseThrow();
    ExpenditureBreakdown spent = report.expenditure().orElseThrow().consolidated().orElseThrow();
    quote(quotes.get(0), wan(income.total()).subtract(wan(income.carriedForward())));
    quote(quotes.get(1), wan(income.generalAppropriation()));
    quote(quotes.get(2), wan(income.other()));
    quote(quotes.get(3), wan(income.carriedForward()));
    quote(quotes.get(4), wan(spent.total()));
    quote(quotes.get(5), wan(spent.basic()));
    quote(quotes.get(6), wan(spent.project()));
    quote(quotes.get(7), wan(spent.basic()));
    quote(quotes.get(8), wan(spent.project()));
    quote(quotes.get(9), number(report.facts().get(10).value()));
    quote(quotes.get(10), number(report.facts().get(11).value()));
    quote(quotes.get(11), number(report.facts().get(12).value()));
    Fact appointed = report.goals().get(0).facts().get(0);
    quote(quotes.get(12), number(appointed.value()));
    quote(quotes.get(13), number(appointed.parts().get(0).value()));
    quote(quotes.get(14), number(appointed.parts().get(1).value()));
    quote(quotes.get(15), number(report.goals().get(2).facts().get(0).value()));
    for (int i = 0; i < 5; i++) {
      quote(quotes.get(16 + i), number(report.goals().get(5).facts().get(i).value()));
    }
    quote(
        quotes.get(21),
        wan(report.goals().get(10).facts().get(0).value().value().orElseThrow().amount()));
    quote(quotes.get(22), number(report.goals().get(12).facts().get(0).value()));
    for (int i = 23; i < 27; i++) {
      quote(quotes.get(i), BigDecimal.valueOf(report.unit().year()));
    }
  }

  private void quote(QuotedFigure quote, BigDecimal place) {
    Optional<Amount> amount = quote.value().amount();
    BigDecimal stated = amount.isPresent() ? wan(amount) : quote.value().number();
    sum(stated, place, amount.isPresent() ? 2 : 0);
  }

  private void evaluation(SelfEvaluation evaluation) {
    BigDecimal weights = BigDecimal.ZERO;
    BigDecimal scores = BigDecimal.ZERO;
    for (Indicator indicator : evaluation.indicators()) {
      BigDecimal score = indicator.score().orElse(null);
      BigDecimal weight = indicator.weight().orElse(null);
      if (weight != null) {
        weights = weights.add(weight);
        if (!indicator.name().isBlank()) {
          held++;
        }
      }
      if (score != null) {
        scores = scores.add(score);
        if (weight != null) {
          atMost(score, weight);
          if (score.compareTo(weight) < 0 && indicator.deviationReason().isEmpty()) {
            failed++;
          }
        }
      }
    }
    for (IndicatorGroup group : evaluation.groups()) {
      if (!group.members().isEmpty()) {
        weights = weights.add(group.weight().orElseThrow());
        BigDecimal shared = BigDecimal.ZERO;
        for (Indicator indicator : evaluation.indicators()) {
          if (group.members().contains(indicator.name())) {
            shared = shared.add(indicator.score().orElse(BigDecimal.ZERO));
          }
        }
        atMost(shared, group.weight().orElseThrow());
        continue;
      }
      BigDecimal sum = BigDecimal.ZERO;
      for (Indicator indicator : evaluation.indicators()) {
        if (indicator.weight().isPresent() && below(indicator.path(), group.path())) {
          sum = sum.add(indicator.weight().get());
        }
      }
      for (IndicatorGroup shared : evaluation.groups()) {
        if (!shared.members().isEmpty() && startsWith(shared.path(), group.path())) {
          sum = sum.add(shared.weight().orElseThrow());
        }
      }
      equal(group.weight().orElseThrow(), sum);
    }
    totals(evaluation, weights, scores);
  }

  private void totals(SelfEvaluation evaluation, BigDecimal weights, BigDecimal scores) {
    equal(evaluation.fullMarks().orElseThrow(), weights);
    equal(evaluation.claimedTotal().orElseThrow(), scores);
    equal(evaluation.sheetTotal().orElseThrow(), scores);
    atMost(evaluation.claimedTotal().orElseThrow(), evaluation.fullMarks().orElseThrow());
    atMost(evaluation.sheetTotal().orElseThrow(), evaluation.fullMarks().orElseThrow());
    boolean excellent = evaluation.claimedTotal().orElseThrow().compareTo(new BigDecimal(90)) >= 0;
    if (excellent == evaluation.claimedGrade().orElse("").startsWith("优")) {
      held++;
    } else {
      failed++;
    }
  }

  private static boolean below(List<String> path, List<String> group) {
    return path.size() > group.size() && startsWith(path, group);
  }

  private static boolean startsWith(List<String> path, List<String> prefix) {
    if (path.size() < prefix.size()) {
      return false;
    }
    for (int i = 0; i < prefix.size(); i++) {
      if (!path.get(i).equals(prefix.get(i))) {
        return false;
      }
    }
    return true;
  }
}
