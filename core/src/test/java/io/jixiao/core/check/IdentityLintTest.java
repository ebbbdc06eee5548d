package io.jixiao.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.check.Identities.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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

  @Test
  void ratios_areNotLinear_andNeverRedundant() {
    Identity a =
        Identity.ratio("MY-01", "/unit/staffing/statedControlRate")
            .plus("/unit/staffing/inService")
            .over("/unit/staffing/established")
            .build();
    Identity b =
        Identity.ratio("MY-02", "/unit/staffing/statedControlRate")
            .plus("/unit/staffing/inService")
            .over("/unit/staffing/established")
            .build();
    assertThat(problems(a, b)).isEmpty();
  }
}
