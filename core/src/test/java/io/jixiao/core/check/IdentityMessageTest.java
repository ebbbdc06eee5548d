package io.jixiao.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.UnitTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of findings, which an identity declares as templates. */
class IdentityMessageTest {

  private static Identity.Builder basic() {
    return Identity.sum("MY-01", "/expenditure/consolidated/basic")
        .plus("/expenditure/consolidated/personnel")
        .plus("/expenditure/consolidated/publicUse")
        .label("基本支出合计", "Basic expenditure")
        .source("岳财绩〔2021〕3号");
  }

  private static Label message(Identity identity, SelfEvaluationReport report) {
    return Consistency.of(List.of(identity)).check(report).findings().get(0).message();
  }

  @Test
  void identityWithoutWords_tellsEveryFigureAndTheDifference() {
    Label message = message(basic().build(), YueyangReport.asPrinted());

    assertThat(message.zh())
        .isEqualTo("基本支出合计：基本支出 2058.52 ≠ 人员支出 1859.13 + 公用支出 297.49 = 2156.62，差 -98.10 万元");
    assertThat(message.en()).startsWith("Basic expenditure: ").endsWith("difference -98.10 万元");
  }

  /** 35.65 ≠ 55.65 = 55.65 said the same twice. */
  @Test
  void theOnlyFigureThatIsNotBlank_isNotAddedUp() {
    ExpenditureBreakdown row =
        ExpenditureBreakdown.builder()
            .basic(Amount.ofWanYuan("8"))
            .personnel(Amount.ofWanYuan("1"))
            .build();
    SelfEvaluationReport report =
        SelfEvaluationReport.builder()
            .from(YueyangReport.consistent())
            .expenditure(UnitTable.of(row))
            .build();
    assertThat(message(basic().build(), report).zh())
        .isEqualTo("基本支出合计：基本支出 8 ≠ 人员支出 1，差 7 万元（空白按 0 计：公用支出）");
  }

  @Test
  void wordsOfTheUsersOwn_areFilledIn() {
    Identity own =
        basic()
            .message(
                "按{source}，基本支出应为 {computed}，填报 {stated}（{label}）",
                "{source}: basic expenditure is {computed}, not {stated}; off by {difference}")
            .build();

    Label message = message(own, YueyangReport.asPrinted());

    assertThat(message.zh()).isEqualTo("按岳财绩〔2021〕3号，基本支出应为 2156.62 万元，填报 2058.52 万元（基本支出合计）");
    assertThat(message.en())
        .isEqualTo(
            "岳财绩〔2021〕3号: basic expenditure is 2156.62 万元, not 2058.52 万元; off by -98.10 万元");
  }

  @Test
  void labelsWithBracesAndDollars_areLeftAsTheyAre() {
    Identity odd = basic().label("{合计}$1", "{total}\\").build();

    assertThat(message(odd, YueyangReport.asPrinted()).zh()).startsWith("{合计}$1：");
    assertThat(message(odd, YueyangReport.asPrinted()).en()).startsWith("{total}\\: ");
  }

  @Test
  void withinRounding_isAddedBehindTheWords() {
    SelfEvaluationReport report =
        SelfEvaluationReport.builder()
            .from(YueyangReport.consistent())
            .expenditure(
                UnitTable.of(
                    ExpenditureBreakdown.builder()
                        .basic(Amount.ofWanYuan("2.00"))
                        .personnel(Amount.ofWanYuan("1.00"))
                        .publicUse(Amount.ofWanYuan("1.01"))
                        .build()))
            .build();

    assertThat(message(basic().message("{label}不符", "{label} is off").build(), report))
        .isEqualTo(new Label("基本支出合计不符，在四舍五入范围内", "Basic expenditure is off, within rounding"));
  }

  @Test
  void unknownPlaceholder_isRefusedWithTheIdentityAndWhatIsKnown() {
    assertThatThrownBy(() -> basic().message("{label}", "{lable}").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "identity MY-01: {lable} in \"{lable}\"; expected one of [computed, difference,"
                + " equation, label, source, stated]");
  }

  @Test
  void everyStandardIdentity_hasWordsInBothLanguages() {
    for (Identity identity : Identities.standard()) {
      assertThat(identity.message().zh()).as(identity.code()).contains("{label}：");
      assertThat(identity.message().en()).as(identity.code()).contains("{label}: ");
      assertThat(identity.message().zh().chars().filter(c -> c == '{').count())
          .as(identity.code())
          .isEqualTo(identity.message().en().chars().filter(c -> c == '{').count());
    }
  }

  @Test
  void rowsOfTheForm_haveTheirNamesInBothLanguages() {
    Finding finding =
        Consistency.standard().check(Yueyang.report().build()).findings().stream()
            .filter(f -> f.rule().equals("EXP-04"))
            .findFirst()
            .orElseThrow();

    assertThat(finding.message().zh()).contains("基本支出·工资福利支出 1374.49");
    assertThat(finding.message().en())
        .contains("basic expenditure · Wages and benefits 1374.49")
        .doesNotContain("支出");
  }
}
