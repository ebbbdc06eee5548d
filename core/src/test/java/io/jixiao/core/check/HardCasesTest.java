package io.jixiao.core.check;

import static io.jixiao.core.check.Yueyang.wan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.BaseDataTable;
import io.jixiao.core.model.BudgetTables;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.Fact;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.ProjectSpending;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.SpecialFunds;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.model.YearComparison;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reports made to mislead: each must be found out, or end soon with an honest answer. */
class HardCasesTest {

  private static final Consistency CHECK = Consistency.standard();

  private static SelfEvaluationReport.Builder blank() {
    return SelfEvaluationReport.builder()
        .unit(UnitProfile.builder().name("单位").year(2021).build())
        .evaluation(SelfEvaluation.builder().build());
  }

  private static List<String> failed(SelfEvaluationReport report) {
    return failed(CHECK.check(report));
  }

  private static List<String> failed(ConsistencyResult result) {
    return result.findings().stream()
        .filter(f -> f.outcome() == Outcome.FAILED)
        .map(Finding::rule)
        .toList();
  }

  private static BigDecimal n(String digits) {
    return new BigDecimal(digits);
  }

  private static SelfEvaluationReport scored(Indicator indicator) {
    return blank().evaluation(SelfEvaluation.builder().addIndicators(indicator).build()).build();
  }

  // ------------------------------------------------------------------------------ bad input

  @Test
  void negativeCounts_areNeverRight_evenWhereTheyAddUp() {
    Staffing staffing = Staffing.builder().actual(-9).inService(-9).retired(0).build();
    UnitProfile unit = UnitProfile.builder().name("单位").year(2021).staffing(staffing).build();
    assertThat(failed(blank().unit(unit).build())).containsExactly("CNT-01", "CNT-01");
    SatisfactionAnswer answer =
        SatisfactionAnswer.builder()
            .answer("满意")
            .count(-50)
            .statedShare(Percent.parse("50%"))
            .build();
    assertThat(failed(blank().addSatisfaction(answer, answer).build()))
        .containsExactly("CNT-01", "CNT-01");
  }

  @Test
  void quoteOfAnEmptyPath_isAFinding() {
    assertThat(failed(blank().addQuotes(Yueyang.quote("5次", "")).build()))
        .containsExactly("QUO-01");
  }

  @Test
  void figuresBeyondAllBounds_areRefusedWithTheirColumn() {
    assertThatThrownBy(() -> Indicator.builder().weight(n("1E-30000000")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("weight: a figure with 1 digits and 30000000 decimals");
    assertThatThrownBy(() -> SelfEvaluation.builder().claimedTotal(n("9".repeat(10_000))).build())
        .hasMessageStartingWith("claimedTotal: ");
  }

  @Test
  void partsNestedWithoutEnd_areRefused() {
    assertThatThrownBy(
            () -> {
              Fact fact = Fact.builder().name("0").value(Achievement.parse("1次")).build();
              for (int i = 0; i < 5000; i++) {
                fact = Fact.builder().name("0").value(fact.value()).addParts(fact).build();
              }
            })
        .hasMessage("parts nested deeper than 100");
    assertThatThrownBy(
            () -> {
              YearComparison line = YearComparison.builder().build();
              for (int i = 0; i < 5000; i++) {
                line = YearComparison.builder().addParts(line).build();
              }
            })
        .hasMessage("parts nested deeper than 100");
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void partsSharedOverAndOver_areRefusedSoon() {
    assertThatThrownBy(
            () -> {
              Fact fact = Fact.builder().name("0").value(Achievement.parse("1次")).build();
              for (int i = 0; i < 90; i++) {
                fact = Fact.builder().name("0").value(fact.value()).addParts(fact, fact).build();
              }
            })
        .hasMessage("more than 100000 parts in all");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aThousandRowsInSumsOverAllRows_endSoonAndSaySo() {
    SelfEvaluationReport.Builder rows = blank();
    for (int i = 0; i < 1000; i++) {
      rows.addProjects(
          ProjectSpending.builder()
              .name("第" + i + "项")
              .budget(wan("10.00"))
              .executed(wan((7 + i % 3) + ".00"))
              .build());
    }
    Identity all =
        Identity.sum("MY-01", "/projects/*/executed").plus("/projects/**/budget").build();
    Identity own = Identity.sum("MY-02", "/projects/*/executed").plus("/projects/*/budget").build();
    Identity self =
        Identity.sum("MY-03", "/projects/*/executed").plus("/projects/**/executed").build();
    ConsistencyResult result = Consistency.of(List.of(all, own, self)).check(rows.build());
    assertThat(result.counts().failed()).isEqualTo(3000);
    assertThat(result.searchComplete()).isFalse();
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void tenThousandIdentities_endSoon() {
    SelfEvaluationReport.Builder rows = blank();
    for (int i = 0; i < 1000; i++) {
      rows.addProjects(
          ProjectSpending.builder().name("项").budget(wan("10.00")).executed(wan("9.00")).build());
    }
    List<Identity> identities = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      identities.add(
          Identity.sum(
                  "MY" + i / 900 + "-" + (100 + i % 900), "/projects/" + i % 1000 + "/executed")
              .plus("/projects/" + i * 7 % 1000 + "/budget")
              .build());
    }
    assertThat(Consistency.of(identities).check(rows.build()).counts().failed()).isEqualTo(10_000);
  }

  @Test
  void nullAmongIdentities_isRefusedByItsNumber() {
    List<Identity> identities = new ArrayList<>(Identities.standard().subList(0, 2));
    identities.add(null);
    assertThatThrownBy(() -> Consistency.of(identities))
        .hasMessage("identity 2 of the list is null");
  }

  @Test
  void providersThatFail_areNamed() {
    for (Broken how : Broken.values()) {
      assertThatThrownBy(() -> withProvider(how))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("identity provider " + BrokenProvider.class.getName())
          .hasMessageContaining(how.words);
    }
  }

  /** How a provider may go wrong. */
  private enum Broken {
    NULL("returned null"),
    NULL_WITHIN("identity 1 is null"),
    THROWS("failed: java.lang.IllegalStateException: no connection");

    private final String words;

    Broken(String words) {
      this.words = words;
    }
  }

  private static final ThreadLocal<Broken> HOW = ThreadLocal.withInitial(() -> Broken.NULL);

  /** A provider that goes wrong as it is told. */
  public static final class BrokenProvider implements IdentityProvider {

    /** Made by the service loader. */
    public BrokenProvider() {}

    @Override
    @SuppressWarnings("NullAway")
    public List<Identity> identities() {
      return switch (HOW.get()) {
        case NULL -> null;
        case NULL_WITHIN -> Arrays.asList(Identities.standard().get(0), null);
        case THROWS -> throw new IllegalStateException("no connection");
      };
    }
  }

  /** Lets the service loader of this thread find the broken provider alone. */
  private static void withProvider(Broken how) throws IOException {
    Path services = Files.createTempDirectory("services");
    Path file = services.resolve("META-INF/services/" + IdentityProvider.class.getName());
    Files.createDirectories(file.getParent());
    Files.writeString(file, BrokenProvider.class.getName());
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    HOW.set(how);
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {services.toUri().toURL()}, HardCasesTest.class.getClassLoader())) {
      thread.setContextClassLoader(loader);
      CHECK.withProviders();
    } finally {
      thread.setContextClassLoader(usual);
      HOW.remove();
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void manyWrongCellsInLongRelations_endSoonAndSaySo() {
    SelfEvaluationReport.Builder shares = blank();
    for (int i = 0; i < 400; i++) {
      shares.addSatisfaction(
          SatisfactionAnswer.builder()
              .answer("第" + i + "项")
              .count(10 + i)
              .statedShare(Percent.parse("77.7%"))
              .build());
    }
    ConsistencyResult result = CHECK.check(shares.build());
    assertThat(result.counts().failed()).isEqualTo(400);
    assertThat(result.searchComplete()).isFalse();

    SpecialFunds.Builder funds = SpecialFunds.builder().initialAppropriation(wan("1.00"));
    for (int i = 0; i < 10_000; i++) {
      funds.addItems(NamedAmount.builder().name("第" + i + "项").amount(wan("1.00")).build());
    }
    assertThat(failed(blank().specialFunds(funds.build()).build())).containsExactly("PRJ-06");
  }

  // ------------------------------------------------------------------------ scopes and units

  @Test
  void carryOverCountedTwice_isNoOtherScope() {
    SelfEvaluationReport report =
        Yueyang.report()
            .expenditure(
                UnitTable.of(
                    Yueyang.expenditure()
                        .basic(wan("2156.62"))
                        .currentBalance(wan("78.87"))
                        .cumulativeBalance(wan("171.00"))
                        .build()))
            .build();
    assertThat(failed(report)).containsExactly("BAL-01");
  }

  @Test
  void cumulativeBalance_isCheckedThoughTheBalanceOfTheYearIsBlank() {
    ExpenditureBreakdown spent =
        ExpenditureBreakdown.builder()
            .total(wan("3581.99"))
            .cumulativeBalance(wan("500.00"))
            .build();
    assertThat(
            failed(
                blank()
                    .income(UnitTable.of(Yueyang.income().build()))
                    .expenditure(UnitTable.of(spent))
                    .build()))
        .containsExactly("BAL-02");
  }

  @Test
  void fiscalPart_isHeldToItsOwnFiguresAlone() {
    ExpenditureBreakdown.Builder spent =
        ExpenditureBreakdown.builder()
            .total(wan("1343.07"))
            .fiscal(wan("1325.75"))
            .basic(wan("1016.93"));
    assertThat(
            failed(blank().expenditure(UnitTable.of(spent.project(wan("308.82")).build())).build()))
        .isEmpty();
    ConsistencyResult off =
        CHECK.check(
            blank().expenditure(UnitTable.of(spent.project(wan("308.84")).build())).build());
    assertThat(failed(off)).containsExactly("EXP-01");
    assertThat(off.suspects())
        .flatExtracting(Suspect::changes)
        .noneMatch(c -> c.repaired().compareTo(n("10000")) > 0);
  }

  @Test
  void figuresOfOtherUnits_areNeverEqual() {
    SelfEvaluationReport people =
        Yueyang.report()
            .addQuotes(Yueyang.quote("3581.99人", "/expenditure/consolidated/total"))
            .build();
    assertThat(CHECK.check(people).findings())
        .anySatisfy(f -> assertThat(f.message().en()).contains("differ in unit"));
    Fact mixed =
        Fact.builder()
            .name("活动")
            .value(Achievement.parse("5次"))
            .addParts(Fact.builder().name("甲").value(Achievement.parse("3次")).build())
            .addParts(Fact.builder().name("乙").value(Achievement.parse("2万元")).build())
            .build();
    assertThat(failed(blank().addFacts(mixed).build())).containsExactly("QUO-02");
    assertThat(failed(blank().addQuotes(Yueyang.quote("5次", "/quotes/0/value")).build()))
        .containsExactly("QUO-01");
  }

  @Test
  void targetsInMoney_areComparedInWhateverUnit() {
    for (String missed : List.of("70万元", "700000元", "0.007亿元")) {
      assertThat(failed(scored(cost("≤60万元", missed)))).as(missed).contains("TGT-01");
    }
    for (String attained : List.of("50万元", "500000元", "60万元")) {
      assertThat(failed(scored(cost("≤60万元", attained)))).as(attained).doesNotContain("TGT-01");
    }
    assertThat(failed(scored(cost("≥95%", "0.95")))).doesNotContain("TGT-01");
  }

  private static Indicator cost(String target, String achieved) {
    return Indicator.builder()
        .addPath("成本")
        .weight(n("10"))
        .score(n("10"))
        .target(PerformanceTarget.parse(target))
        .achieved(Achievement.parse(achieved))
        .build();
  }

  // ---------------------------------------------------------------------------------- scores

  @Test
  void totals_stayWithinFullMarks_andTheGradeIsTakenPerCent() {
    assertThat(
            failed(
                blank()
                    .evaluation(SelfEvaluation.builder().claimedTotal(n("150")).build())
                    .build()))
        .containsExactly("SCR-09");
    assertThat(
            failed(
                blank().evaluation(SelfEvaluation.builder().sheetTotal(n("-5")).build()).build()))
        .containsExactly("SCR-09");
    SelfEvaluation.Builder half = SelfEvaluation.builder().fullMarks(n("50")).claimedTotal(n("48"));
    assertThat(failed(blank().evaluation(half.claimedGrade("优").build()).build())).isEmpty();
    assertThat(failed(blank().evaluation(half.claimedGrade("差").build()).build()))
        .containsExactly("SCR-06");
  }

  @Test
  void budgetTables_areConsolidatedToo() {
    UnitTable<ExpenditureBreakdown> table =
        UnitTable.<ExpenditureBreakdown>builder()
            .consolidated(ExpenditureBreakdown.builder().total(wan("100.00")).build())
            .addMembers(ExpenditureBreakdown.builder().total(wan("10.00")).build())
            .build();
    assertThat(failed(blank().budget(BudgetTables.builder().expenditure(table).build()).build()))
        .containsExactly("CON-06");
  }

  @Test
  void staffOfTheTextAndOfTheBaseDataTable_areHeldAgainstEachOther() {
    Staffing text = Staffing.builder().established(21).inService(20).build();
    Staffing table = Staffing.builder().established(21).inService(12).build();
    SelfEvaluationReport report =
        blank()
            .unit(UnitProfile.builder().name("单位").year(2024).staffing(text).build())
            .baseData(BaseDataTable.builder().staffing(table).build())
            .build();
    Finding finding = finding(report, "BDT-04");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.places())
        .extracting(Place::path)
        .containsExactly("/baseData/staffing/inService", "/unit/staffing/inService");
  }

  @Test
  void truncatedRatio_mayBeCutOffOnEverySide() {
    Identity share =
        Identity.ratio("MY-01", "/satisfaction/0/statedShare")
            .plus("/threePublic/consolidated/reception")
            .over("/threePublic/consolidated/total")
            .truncated()
            .build();
    SelfEvaluationReport report =
        blank()
            .threePublic(
                UnitTable.of(
                    ThreePublicExpenses.builder().reception(wan("2.9")).total(wan("4.9")).build()))
            .addSatisfaction(
                SatisfactionAnswer.builder().answer("满意").statedShare(Percent.parse("61%")).build())
            .build();
    assertThat(failed(Consistency.of(List.of(share)).check(report))).isEmpty();
  }

  // -------------------------------------------------------------------------------- suspects

  @Test
  void totalThatLeavesOutAPart_isLikelierThanAnAbsurdSlip() {
    SelfEvaluationReport report =
        blank()
            .threePublic(
                UnitTable.of(
                    ThreePublicExpenses.builder()
                        .total(wan("60.42"))
                        .reception(wan("6.61"))
                        .vehicleOperation(wan("42.44"))
                        .vehiclePurchase(wan("17.98"))
                        .build()))
            .build();
    Suspect first = CHECK.check(report).suspects().get(0);
    assertThat(first.cause()).contains(Cause.COMPONENT_MISSING);
    assertThat(first.changes())
        .singleElement()
        .satisfies(c -> assertThat(c.repaired()).isEqualByComparingTo("67.03"));
  }

  @Test
  void subtotalListedAmongItsParts_isCountedTwice() {
    SpecialFunds funds =
        SpecialFunds.builder()
            .initialAppropriation(wan("150.00"))
            .addItems(NamedAmount.builder().name("甲").amount(wan("100.00")).build())
            .addItems(NamedAmount.builder().name("乙").amount(wan("50.00")).build())
            .addItems(NamedAmount.builder().name("小计").amount(wan("150.00")).build())
            .build();
    assertThat(CHECK.check(blank().specialFunds(funds).build()).suspects())
        .anySatisfy(
            suspect -> {
              assertThat(suspect.cause()).contains(Cause.COUNTED_TWICE);
              assertThat(suspect.changes().get(0).path()).isEqualTo("/specialFunds/items/2/amount");
            });
  }

  @Test
  void quoteOfANegativeBalance_mayLackItsSign() {
    SelfEvaluationReport report =
        SelfEvaluationReport.builder()
            .from(Yueyang.consistent())
            .addQuotes(Yueyang.quote("13.26万元", "/expenditure/consolidated/currentBalance"))
            .build();
    ConsistencyResult result = CHECK.check(report);
    assertThat(result.suspects())
        .singleElement()
        .satisfies(
            suspect -> {
              assertThat(suspect.cause()).contains(Cause.SIGN);
              assertThat(suspect.changes().get(0).path()).isEqualTo("/quotes/2/value");
            });
  }

  @Test
  void suspects_areTheSameWhateverTheOrderOfTheRules() {
    SelfEvaluationReport report =
        Yueyang.report()
            .expenditure(
                UnitTable.of(
                    Yueyang.expenditure()
                        .basic(wan("2156.62"))
                        .publicUse(wan("279.49"))
                        .project(wan("1425.73"))
                        .build()))
            .build();
    List<Suspect> usual = CHECK.check(report).suspects();
    assertThat(usual).isNotEmpty();
    List<Identity> shuffled = new ArrayList<>(Identities.standard());
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(Consistency.of(shuffled).check(report).suspects()).isEqualTo(usual);
    }
  }

  // --------------------------------------------------------------------------------- waivers

  @Test
  void waiverOfAStatement_goesStaleWhenItsTextsChange() {
    Finding missed = finding(scored(cost("≤60万元", "70万元")), "TGT-01");
    Waiver waiver =
        new Waiver("TGT-01", missed.places().get(0).path(), missed.fingerprint(), "合同已变更", "绩效股");
    Waiver again =
        new Waiver("TGT-01", missed.places().get(0).path(), missed.fingerprint(), "复核", "预算股");
    Consistency check = CHECK.withWaivers(List.of(waiver, again));

    assertThat(check.check(scored(cost("≤60万元", "70万元"))).staleWaivers()).isEmpty();
    assertThat(check.check(scored(cost("≤60万元", "80万元"))).staleWaivers())
        .containsExactly(waiver, again);
    assertThat(missed.places())
        .extracting(Place::path)
        .contains("/evaluation/indicators/0/target", "/evaluation/indicators/0/achieved");
  }

  @Test
  void waiverOfAnotherPlaceOrRule_waivesNothing() {
    SelfEvaluationReport report = scored(cost("≤60万元", "70万元"));
    Finding missed = finding(report, "TGT-01");
    String place = missed.places().get(0).path();
    Waiver elsewhere =
        new Waiver(
            "TGT-01", "/evaluation/indicators/9/score", missed.fingerprint(), "合同已变更", "绩效股");
    Waiver otherRule = new Waiver("TGT-02", place, missed.fingerprint(), "合同已变更", "绩效股");
    ConsistencyResult result = CHECK.withWaivers(List.of(elsewhere, otherRule)).check(report);
    assertThat(result.counts().waived()).isZero();
    assertThat(result.staleWaivers()).containsExactly(elsewhere, otherRule);
  }

  private static Finding finding(SelfEvaluationReport report, String rule) {
    return CHECK.check(report).findings().stream()
        .filter(f -> f.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}
