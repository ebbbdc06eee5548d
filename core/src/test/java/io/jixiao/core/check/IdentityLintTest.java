package io.jixiao.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.check.Identities.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IdentityLintTest {

  private static Identity sum(String code, String stated, String... plus) {
    Identity.Builder identity = Identity.sum(code, stated);
    for (String path : plus) {
      identity.plus(path);
    }
    return identity.build();
  }

  private static List<String> problems(Identity... identities) {
    return Identities.problems(List.of(identities)).stream()
        .map(p -> p.kind() + " " + p.label().en())
        .toList();
  }

  @Test
  void theStandardCatalogue_hasNoProblems() {
    assertThat(Identities.problems(Identities.standard())).isEmpty();
  }

  @Test
  void everyIdentityOfTheCatalogue_isDocumented() {
    for (Identity identity : Identities.standard()) {
      assertThat(identity.label().zh()).as(identity.code()).isNotBlank();
      assertThat(identity.label().en()).as(identity.code()).isNotBlank();
      assertThat(identity.formula()).as(identity.code()).isNotBlank();
      assertThat(identity.source()).as(identity.code()).isNotBlank();
      assertThat(identity).hasToString(identity.code() + ": " + identity.formula());
    }
  }

  @Test
  void codeUsedTwice_isSaid() {
    Identity a = sum("MY-01", "/income/consolidated/total", "/income/consolidated/other");
    Identity b = sum("MY-01", "/assets/total", "/assets/current");
    assertThat(problems(a, b)).containsExactly("DUPLICATE_CODE MY-01: code used twice");
  }

  @Test
  void placeThatNoReportHas_isSaid() {
    assertThat(problems(sum("MY-01", "/income/consolidated/totl", "/income/consolidated/other")))
        .containsExactly("UNREACHABLE MY-01: no report has /income/consolidated/totl");
    assertThat(problems(sum("MY-02", "/projects/7/executed", "/projects/7/items/0/amount")))
        .isEmpty();
  }

  @Test
  void identityThatFollowsFromOthers_isRedundant() {
    Identity a = sum("MY-01", "/assets/total", "/assets/current", "/assets/fixedNet");
    Identity b = sum("MY-02", "/assets/current", "/assets/intangibleNet");
    Identity c = sum("MY-03", "/assets/total", "/assets/intangibleNet", "/assets/fixedNet");
    assertThat(problems(a, b, c)).containsExactly("REDUNDANT MY-03: follows from others");
    assertThat(problems(c, a, b)).hasSize(1);
  }

  @Test
  void theSameIdentityTwice_isRedundant_evenIfTurnedRound() {
    Identity a = sum("MY-01", "/assets/total", "/assets/current");
    Identity b = sum("MY-02", "/assets/current", "/assets/total");
    assertThat(problems(a, b)).containsExactly("REDUNDANT MY-02: follows from others");
  }

  @Test
  void identitiesThatLeaveOnlyZero_areContradictory() {
    Identity a = sum("MY-01", "/assets/total", "/assets/current", "/assets/fixedNet");
    Identity b = sum("MY-02", "/assets/total", "/assets/current");
    assertThat(problems(a, b))
        .containsExactly(
            "CONTRADICTORY MY-02: with others leaves /assets/fixedNet no value but zero");
  }

  @Test
  void ownIdentities_areExaminedTogetherWithTheCatalogue() {
    List<Identity> all = new ArrayList<>(Identities.standard());
    all.add(
        sum(
            "MY-01",
            "/expenditure/consolidated/total",
            "/expenditure/consolidated/personnel",
            "/expenditure/consolidated/publicUse",
            "/expenditure/consolidated/project"));
    assertThat(Identities.problems(all))
        .extracting(Identities.Problem::kind)
        .containsExactly(ProblemKind.REDUNDANT);
  }

  // ---------------------------------------------------------------------------------- ratios

  private static Identity ratio(String code, String stated, String part, String... wholes) {
    Identity.Builder identity = Identity.ratio(code, stated).plus(part);
    for (String path : wholes) {
      identity.over(path);
    }
    return identity.build();
  }

  private static final String RATE = "/unit/staffing/statedControlRate";
  private static final String IN_SERVICE = "/unit/staffing/inService";
  private static final String ESTABLISHED = "/unit/staffing/established";
  private static final String ACTUAL = "/unit/staffing/actual";
  private static final String RETIRED = "/unit/staffing/retired";

  @Test
  void theSameRatioTwice_isRedundant() {
    assertThat(
            problems(
                ratio("MY-01", RATE, IN_SERVICE, ESTABLISHED),
                ratio("MY-02", RATE, IN_SERVICE, ESTABLISHED)))
        .containsExactly("REDUNDANT MY-02: says what MY-01 says");
  }

  @Test
  void theSameRatioByWayOfASum_isRedundant() {
    assertThat(
            problems(
                sum("MY-01", ACTUAL, IN_SERVICE, RETIRED),
                ratio("MY-02", RATE, IN_SERVICE, ACTUAL),
                ratio("MY-03", RATE, IN_SERVICE, IN_SERVICE, RETIRED)))
        .containsExactly("REDUNDANT MY-03: says what MY-02 says");
  }

  @Test
  void ratioAndItsInverse_areContradictory() {
    assertThat(
            problems(
                ratio("MY-01", RATE, IN_SERVICE, ESTABLISHED),
                ratio("MY-02", RATE, ESTABLISHED, IN_SERVICE)))
        .containsExactly("CONTRADICTORY MY-02: with MY-01 leaves " + RATE + " no value but 100%");
  }

  @Test
  void ratiosOfOneWhole_whosePartsDifferByAPlace_areContradictory() {
    assertThat(
            problems(
                Identity.ratio("MY-01", RATE).plus(IN_SERVICE).over(ESTABLISHED).build(),
                Identity.ratio("MY-02", RATE)
                    .plus(IN_SERVICE)
                    .plus(RETIRED)
                    .over(ESTABLISHED)
                    .build()))
        .containsExactly(
            "CONTRADICTORY MY-02: with MY-01 leaves " + RETIRED + " no value but zero");
  }

  @Test
  void ratioOfAFigureToItself_isAlwaysHundredPerCent() {
    assertThat(problems(sum("MY-01", ACTUAL, IN_SERVICE), ratio("MY-02", RATE, IN_SERVICE, ACTUAL)))
        .containsExactly("CONTRADICTORY MY-02: with others leaves " + RATE + " no value but 100%");
  }

  @Test
  void differentRatiosOfOnePlace_areNoProblem() {
    assertThat(
            problems(
                ratio("MY-01", RATE, IN_SERVICE, ESTABLISHED),
                ratio("MY-02", RATE, ACTUAL, ESTABLISHED)))
        .isEmpty();
  }

  // -------------------------------------------------------------------------------- wildcards

  @Test
  void identityOfOneRow_thatOneOverAllRowsSays_isRedundant_inWhicheverOrder() {
    Identity rows = sum("MY-01", "/projects/*/executed", "/projects/*/items/*/amount");
    Identity row = sum("MY-02", "/projects/3/executed", "/projects/3/items/*/amount");
    assertThat(problems(rows, row)).containsExactly("REDUNDANT MY-02: follows from others");
    assertThat(problems(row, rows)).containsExactly("REDUNDANT MY-02: follows from others");
    Identity other = sum("MY-03", "/projects/3/executed", "/projects/4/items/*/amount");
    assertThat(problems(rows, other)).isEmpty();
  }

  @Test
  void ratioOfOneRow_thatOneOverAllRowsSays_isRedundant() {
    assertThat(
            problems(
                ratio("MY-02", "/satisfaction/0/statedShare", "/satisfaction/0/count", ACTUAL),
                ratio("MY-01", "/satisfaction/*/statedShare", "/satisfaction/*/count", ACTUAL)))
        .containsExactly("REDUNDANT MY-02: says what MY-01 says");
  }

  @Test
  void identityOverRows_againstItsOwnRow_isContradictory() {
    Identity rows = sum("MY-01", "/projects/*/executed", "/projects/*/budget");
    Identity row =
        sum("MY-02", "/projects/0/executed", "/projects/0/budget", "/specialFunds/other");
    assertThat(problems(rows, row))
        .containsExactly(
            "CONTRADICTORY MY-02: with others leaves /specialFunds/other no value but zero");
  }

  // --------------------------------------------------------------------------- self-definition

  @Test
  void placeAmongItsOwnTerms_isSaid() {
    for (String[] path :
        new String[][] {
          {"/projects/*/executed", "/projects/0/executed"},
          {"/projects/*/executed", "/projects/**/executed"},
          {"/projects/0/executed", "/projects/*/executed"}
        }) {
      assertThat(problems(sum("MY-01", path[0], path[1], "/projects/*/budget")))
          .containsExactly("SELF_DEFINED MY-01: " + path[0] + " is among its own terms " + path[1]);
    }
    assertThat(problems(sum("MY-01", "/projects/*/executed", "/projects/*/budget"))).isEmpty();
    assertThat(problems(sum("MY-01", "/projects/0/executed", "/projects/1/executed"))).isEmpty();
    assertThat(problems(sum("MY-01", "/economic/total/capital", "/economic/basic/capital")))
        .isEmpty();
  }

  @Test
  void figuresThatCannotBeBelowZero_andAddUpToNone_areContradictory() {
    // total = current + fixed and current = total + intangible: both details can only be none
    assertThat(
            problems(
                sum("MY-01", "/assets/total", "/assets/current", "/assets/fixedNet"),
                sum("MY-02", "/assets/current", "/assets/total", "/assets/intangibleNet")))
        .containsExactly(
            "CONTRADICTORY MY-02: with others leaves /assets/fixedNet /assets/intangibleNet"
                + " no value but zero");
  }

  @Test
  void contradiction_isFoundThoughItShowsInAnEarlierIdentity() {
    Identity a = sum("MY-01", "/assets/current", "/assets/fixedNet", "/assets/intangibleNet");
    Identity b = sum("MY-02", "/assets/intangibleNet", "/assets/total");
    Identity c = sum("MY-03", "/assets/current", "/assets/total");
    for (List<Identity> order : List.of(List.of(a, b, c), List.of(c, b, a), List.of(b, c, a))) {
      assertThat(Identities.problems(order))
          .singleElement()
          .satisfies(
              p -> assertThat(p.label().en()).contains("/assets/fixedNet no value but zero"));
    }
  }

  // ------------------------------------------------------------------------------------- size

  @Test
  @Timeout(20)
  void tenThousandChainedIdentities_endSoon() {
    List<Identity> chain = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      chain.add(
          sum(
              "C" + i / 1000 + "-" + (i % 1000 < 100 ? 100 + i % 1000 : i % 1000),
              "/projects/" + i + "/executed",
              "/projects/" + (i + 1) + "/executed",
              "/projects/" + i + "/budget"));
    }
    assertThat(Identities.problems(chain))
        .noneMatch(p -> p.kind() == ProblemKind.NOT_EXAMINED || p.kind() == ProblemKind.REDUNDANT);
  }

  @Test
  @Timeout(20)
  void thousandsOfIdentitiesThatHangTogether_endSoon_andSaySo() {
    List<Identity> all = new ArrayList<>();
    java.util.Random random = new java.util.Random(7);
    for (int i = 0; i < 3000; i++) {
      all.add(
          sum(
              "MY" + i / 900 + "-" + (100 + i % 900),
              "/projects/" + random.nextInt(3000) + "/executed",
              "/projects/" + (3000 + random.nextInt(3000)) + "/executed",
              "/projects/" + (3000 + random.nextInt(3000)) + "/executed",
              "/projects/" + (3000 + random.nextInt(3000)) + "/executed"));
    }
    assertThat(Identities.problems(all))
        .filteredOn(p -> p.kind() == ProblemKind.NOT_EXAMINED)
        .hasSizeLessThanOrEqualTo(1);
  }
}
