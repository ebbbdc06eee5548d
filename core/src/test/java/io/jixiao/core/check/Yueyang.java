package io.jixiao.core.check;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.EconomicClasses;
import io.jixiao.core.model.EconomicClassification;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.Quantity;
import io.jixiao.core.model.QuotedFigure;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import java.math.BigDecimal;

/** The money tables of the Yueyang 2021 report, as printed: 基本支出 is wrong. */
final class Yueyang {

  private Yueyang() {}

  static Amount wan(String digits) {
    return Amount.ofWanYuan(digits);
  }

  static FundingBreakdown.Builder income() {
    return FundingBreakdown.builder()
        .total(wan("3660.86"))
        .carriedForward(wan("92.13"))
        .generalAppropriation(wan("3381.85"))
        .other(wan("186.88"));
  }

  static ExpenditureBreakdown.Builder expenditure() {
    return ExpenditureBreakdown.builder()
        .total(wan("3581.99"))
        .basic(wan("2058.52"))
        .personnel(wan("1859.13"))
        .publicUse(wan("297.49"))
        .project(wan("1425.37"))
        .currentBalance(wan("-13.26"))
        .cumulativeBalance(wan("78.87"));
  }

  static EconomicClassification economic() {
    return EconomicClassification.builder()
        .total(
            EconomicClasses.builder()
                .wagesAndBenefits(wan("1374.49"))
                .goodsAndServices(wan("1699.56"))
                .individualsAndFamilies(wan("484.63"))
                .capital(wan("23.29"))
                .build())
        .basic(
            EconomicClasses.builder()
                .wagesAndBenefits(wan("1374.49"))
                .goodsAndServices(wan("279.38"))
                .individualsAndFamilies(wan("484.63"))
                .capital(wan("18.11"))
                .build())
        .project(
            EconomicClasses.builder().goodsAndServices(wan("1420.19")).capital(wan("5.18")).build())
        .build();
  }

  static SelfEvaluationReport.Builder report() {
    return SelfEvaluationReport.builder()
        .unit(
            UnitProfile.builder()
                .name("岳阳市人大常委会")
                .year(2021)
                .staffing(Staffing.builder().established(111).actual(84).build())
                .build())
        .income(UnitTable.of(income().build()))
        .expenditure(UnitTable.of(expenditure().build()))
        .threePublic(
            UnitTable.of(
                ThreePublicExpenses.builder()
                    .total(wan("67.03"))
                    .reception(wan("6.61"))
                    .vehicleOperation(wan("42.44"))
                    .vehiclePurchase(wan("17.98"))
                    .overseas(wan("0"))
                    .build()))
        .fixedAssets(
            UnitTable.of(
                FixedAssets.builder()
                    .total(wan("7425.43"))
                    .inUse(wan("7425.43"))
                    .leasedOut(wan("0"))
                    .other(wan("0"))
                    .build()))
        .economic(economic())
        .evaluation(SelfEvaluation.builder().build())
        .addSatisfaction(answer("很满意", 124, "51.5%"))
        .addSatisfaction(answer("满意", 97, "40.2%"))
        .addSatisfaction(answer("基本满意", 20, "8.3%"))
        .addQuotes(quote("3568.73万元", "/income/consolidated/total"))
        .addQuotes(quote("2156.62万元", "/expenditure/consolidated/basic"));
  }

  /** The same report with 基本支出 put right, so that everything adds up. */
  static SelfEvaluationReport consistent() {
    return report().expenditure(UnitTable.of(expenditure().basic(wan("2156.62")).build())).build();
  }

  static QuotedFigure quote(String value, String... of) {
    return QuotedFigure.builder().value(Quantity.parse(value)).addOf(of).location("五/一").build();
  }

  private static SatisfactionAnswer answer(String answer, int count, String share) {
    return SatisfactionAnswer.builder()
        .answer(answer)
        .count(count)
        .statedShare(Percent.parse(share))
        .build();
  }

  static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }
}
