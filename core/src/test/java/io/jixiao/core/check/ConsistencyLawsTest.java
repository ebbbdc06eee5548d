package io.jixiao.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.AmountUnit;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.SpecialFunds;
import io.jixiao.core.model.UnitProfile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Laws of sums, on the items of 年初专项拨款, which may be any number of terms. */
class ConsistencyLawsTest {

  private static final Consistency CHECK =
      Consistency.of(
          Identities.standard().stream().filter(i -> i.code().equals("PRJ-06")).toList());

  private static SelfEvaluationReport report(Amount total, List<Amount> items) {
    SpecialFunds.Builder funds = SpecialFunds.builder().initialAppropriation(total);
    for (int i = 0; i < items.size(); i++) {
      funds.addItems(NamedAmount.builder().name("专项" + i).amount(items.get(i)).build());
    }
    return SelfEvaluationReport.builder()
        .unit(UnitProfile.builder().name("单位").year(2021).build())
        .specialFunds(funds.build())
        .evaluation(SelfEvaluation.builder().build())
        .build();
  }

  private static Amount wan(BigDecimal number) {
    return Amount.ofWanYuan(number);
  }

  private static List<Outcome> outcomes(SelfEvaluationReport report) {
    return CHECK.check(report).findings().stream().map(Finding::outcome).toList();
  }

  @Provide
  Arbitrary<List<BigDecimal>> exactTerms() {
    return Arbitraries.longs()
        .between(1, 99_999_999)
        .map(n -> BigDecimal.valueOf(n, 5))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Property
  void termsAndTotalRoundedToTheNearest_neverFail(
      @ForAll("exactTerms") List<BigDecimal> terms, @ForAll @IntRange(min = 1, max = 3) int scale) {
    BigDecimal total = terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Amount> printed = new ArrayList<>();
    for (BigDecimal term : terms) {
      printed.add(wan(term.setScale(scale, RoundingMode.HALF_UP)));
    }
    SelfEvaluationReport report = report(wan(total.setScale(scale, RoundingMode.HALF_UP)), printed);
    assertThat(outcomes(report)).doesNotContain(Outcome.FAILED);
  }

  @Property
  void halfAUnitForEachFigure_isWithinRounding_oneUnitMoreFails(
      @ForAll @IntRange(min = 1, max = 12) int terms,
      @ForAll @LongRange(min = 100, max = 9_999_999) long cents) {
    List<Amount> items = Collections.nCopies(terms, wan(BigDecimal.valueOf(cents, 2)));
    int units = (terms + 1) / 2;
    BigDecimal within = BigDecimal.valueOf(cents * terms + units, 2);
    assertThat(outcomes(report(wan(within), items))).containsExactly(Outcome.WITHIN_ROUNDING);
    BigDecimal beyond = BigDecimal.valueOf(cents * terms + units + 1, 2);
    assertThat(outcomes(report(wan(beyond), items))).containsExactly(Outcome.FAILED);
  }

  @Property
  void permutationUnitsAndTrailingZeros_changeNothing(
      @ForAll("exactTerms") List<BigDecimal> terms, @ForAll Random random) {
    List<Amount> items = new ArrayList<>();
    BigDecimal total = BigDecimal.ONE;
    for (BigDecimal term : terms) {
      BigDecimal printed = term.setScale(4, RoundingMode.DOWN);
      items.add(wan(printed));
      total = total.add(printed);
    }
    List<Outcome> expected = outcomes(report(wan(total), items));
    List<Amount> other = new ArrayList<>();
    for (Amount item : items) {
      other.add(
          random.nextBoolean()
              ? Amount.of(item.number().movePointRight(4).setScale(0), AmountUnit.YUAN)
              : item);
    }
    Collections.shuffle(other, random);
    assertThat(outcomes(report(wan(total), other))).isEqualTo(expected);
    List<Amount> zeros = new ArrayList<>();
    for (Amount item : items) {
      zeros.add(wan(item.number().setScale(6)));
    }
    assertThat(outcomes(report(wan(total.setScale(6)), zeros))).isEqualTo(expected);
  }

  @Property
  void exactSums_haveNoFinding(@ForAll("exactTerms") List<BigDecimal> terms) {
    BigDecimal total = terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    SelfEvaluationReport report =
        report(wan(total), terms.stream().map(ConsistencyLawsTest::wan).toList());
    assertThat(CHECK.check(report).findings()).isEmpty();
    assertThat(CHECK.check(report).suspects()).isEmpty();
  }

  @Property(tries = 200)
  void applyingARepair_removesWhatItExplains_andMakesNothingNew(
      @ForAll("exactTerms") List<BigDecimal> terms,
      @ForAll @LongRange(min = 1_000_000, max = 9_999_999) long off) {
    BigDecimal total = terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Amount> items = terms.stream().map(ConsistencyLawsTest::wan).toList();
    ConsistencyResult result =
        CHECK.check(report(wan(total.add(BigDecimal.valueOf(off, 5))), items));
    assertThat(result.suspects()).isNotEmpty();
    for (Suspect suspect : result.suspects()) {
      Suspect.Change change = suspect.changes().get(0);
      SelfEvaluationReport repaired;
      if (change.path().endsWith("initialAppropriation")) {
        repaired = report(wan(change.repaired()), items);
      } else {
        List<Amount> changed = new ArrayList<>(items);
        String at = change.path().replaceAll("[^0-9]", "");
        int index = Integer.parseInt(at);
        changed.set(index, wan(change.repaired()));
        repaired = report(wan(total.add(BigDecimal.valueOf(off, 5))), changed);
      }
      assertThat(outcomes(repaired)).doesNotContain(Outcome.FAILED);
    }
  }
}
