package io.jixiao.scoring.measure;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.SpecialFunds;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.TraceStep;
import io.jixiao.scoring.evidence.EvidenceItem;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.ScoringContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many funds were issued late, as counted, or from the days on which they were issued. Of a
 * fund that the report lists, money that no issue tells may have come late, and is missing.
 */
final class LateFunds extends Formula {

  private static final Label FIRST_DAY = new Label("春节日期", "the day of Spring Festival");
  private static final Label FETCH =
      new Label("查各专项其余资金的下达文件", "see the documents by which the rest of each fund was issued");

  private final FigureRatio counted;
  private final String issues;
  private final String firstDay;
  private final Ratio share;
  private final MonthDay lastDay;

  LateFunds(Figure count, String issues, String firstDay, Ratio share, MonthDay lastDay) {
    super(count.name(), count.label());
    this.counted = new FigureRatio(count);
    this.issues = issues;
    this.firstDay = firstDay;
    this.share = share;
    this.lastDay = lastDay;
  }

  @Override
  public Measured measure(ScoringContext context) {
    return isByDays(context) ? byDays(context) : counted.measure(context);
  }

  @Override
  public @Nullable Ratio valueAlone(ScoringContext context) {
    // Only evidence gives the count, which goes before the days.
    return counted.valueAlone(context);
  }

  private boolean isByDays(ScoringContext context) {
    return context.evidence().find(name()) == null && context.evidence().find(issues) != null;
  }

  private Measured byDays(ScoringContext context) {
    if (!(context.evidence().find(issues) instanceof EvidenceItem.Issues given)) {
      return new Measured.Unusable(
          new Label(
              "证据 " + issues + " 的类型不对，应为各专项的下达日期和金额",
              "evidence "
                  + issues
                  + " has the wrong type; expected the days and amounts of each fund"));
    }
    EvidenceItem first = context.evidence().find(firstDay);
    if (first == null) {
      Label fetch = new Label("查日历", "see the calendar");
      return new Measured.Missing(List.of(new MissingInput(firstDay, FIRST_DAY, fetch)));
    }
    if (!(first instanceof EvidenceItem.Day festival)) {
      return new Measured.Unusable(DaysLate.wrongType(firstDay, FIRST_DAY));
    }
    int year = context.report().unit().year();
    if (festival.day().getYear() != year) {
      return new Measured.Unusable(
          new Label(
              "证据 " + firstDay + "（春节日期）为 " + festival.day() + "，应在 " + year + " 年",
              "evidence " + firstDay + " is " + festival.day() + "; expected a day of " + year));
    }
    List<MissingInput> missing = missing(context, given.issues());
    return missing.isEmpty()
        ? count(given.issues(), festival.day(), lastDay.atYear(year))
        : new Measured.Missing(missing);
  }

  /** The issues that are still to be told of the funds that the report lists. */
  private List<MissingInput> missing(ScoringContext context, List<EvidenceItem.Issue> all) {
    List<MissingInput> out = new ArrayList<>();
    for (Map.Entry<String, Optional<BigDecimal>> fund : listed(context).entrySet()) {
      String name = fund.getKey();
      BigDecimal issued = issuedBy(all, name, LocalDate.MAX);
      if (fund.getValue().isPresent()) {
        BigDecimal whole = fund.getValue().get();
        if (printedLike(issued, whole).compareTo(whole) < 0) {
          out.add(new MissingInput(issues, others(name, issued, whole), FETCH));
        }
      } else if (all.stream().noneMatch(issue -> issue.fund().equals(name))) {
        Label any = new Label(name + "的下达日期和金额", "the days and amounts of " + name);
        out.add(new MissingInput(issues, any, FETCH));
      }
    }
    return out;
  }

  /** The funds that the report of a department lists; no amount where one is blank. */
  private static Map<String, Optional<BigDecimal>> listed(ScoringContext context) {
    Map<String, Optional<BigDecimal>> out = new LinkedHashMap<>();
    Optional<SpecialFunds> funds = context.report().specialFunds();
    if (funds.isPresent() && context.evaluationPath().equals(Figure.DEPARTMENT)) {
      for (NamedAmount item : funds.get().items()) {
        out.merge(
            item.name(),
            item.amount().map(Amount::inWanYuan),
            (a, b) ->
                a.isPresent() && b.isPresent() ? Optional.of(a.get().add(b.get())) : a.or(() -> b));
      }
    }
    return out;
  }

  /** A sum as the whole prints it, which may be rounded to 0.01 万元. */
  private static BigDecimal printedLike(BigDecimal sum, BigDecimal whole) {
    return sum.setScale(Math.max(whole.scale(), 2), RoundingMode.HALF_UP);
  }

  private static Label others(String fund, BigDecimal issued, BigDecimal whole) {
    String told = issued.toPlainString();
    String of = whole.toPlainString();
    return new Label(
        fund + "其余下达日期和金额（共 " + of + " 万元，已列 " + told + " 万元）",
        "the other days and amounts of " + fund + " (" + told + " of " + of + " 万元 are given)");
  }

  private Measured count(List<EvidenceItem.Issue> all, LocalDate first, LocalDate last) {
    Set<String> funds = new LinkedHashSet<>();
    for (EvidenceItem.Issue issue : all) {
      funds.add(issue.fund());
    }
    // A fund is told in words; the number that the rule makes of it stands in the step.
    List<Place> inputs = new ArrayList<>(funds.size());
    List<Operand> terms = new ArrayList<>(funds.size());
    long late = 0;
    for (String fund : funds) {
      BigDecimal whole = issuedBy(all, fund, LocalDate.MAX);
      boolean inTime =
          Ratio.of(issuedBy(all, fund, first)).compareTo(Ratio.of(whole).times(share)) >= 0
              && issuedBy(all, fund, last).compareTo(whole) == 0;
      Label label =
          inTime
              ? new Label(fund + "按进度下达", fund + " issued in time")
              : new Label(fund + "未按进度下达", fund + " issued late");
      terms.add(new Operand.Constant(inTime ? Ratio.ZERO : Ratio.ONE, label));
      inputs.add(new Place("#/evidence/" + issues, label, UnitOfMeasure.NUMBER, null, null));
      late += inTime ? 0 : 1;
    }
    Ratio value = Ratio.of(late);
    return Measured.value(
        value, inputs, List.of(new TraceStep(Operation.ADD, terms, value)), null, List.of(), null);
  }

  private static BigDecimal issuedBy(List<EvidenceItem.Issue> all, String fund, LocalDate day) {
    BigDecimal sum = BigDecimal.ZERO;
    for (EvidenceItem.Issue issue : all) {
      if (issue.fund().equals(fund) && !issue.day().isAfter(day)) {
        sum = sum.add(issue.amount().inWanYuan());
      }
    }
    return sum;
  }
}
