package io.jixiao.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.EconomicClasses;
import io.jixiao.core.model.EconomicClassification;
import io.jixiao.core.model.Evaluator;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.Fact;
import io.jixiao.core.model.Figures;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Goal;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.Quantity;
import io.jixiao.core.model.QuotedFigure;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.SpecialFunds;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A reader and a writer of reports as one writes them by hand for one form. What it is given holds
 * nothing else.
 */
final class HandWrittenJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private HandWrittenJson() {}

  /** Keeps profile, money tables and score sheet of a report, without its narrative. */
  static SelfEvaluationReport trim(SelfEvaluationReport report) {
    return SelfEvaluationReport.builder()
        .unit(UnitProfile.builder().from(report.unit()).tasks(List.of()).build())
        .income(report.income())
        .expenditure(report.expenditure())
        .threePublic(report.threePublic())
        .fixedAssets(report.fixedAssets())
        .evaluation(report.evaluation())
        .build();
  }

  static int tokens(byte[] json) throws IOException {
    try (JsonParser p = FACTORY.createParser(json)) {
      int n = 0;
      while (p.nextToken() != null) {
        n++;
      }
      return n;
    }
  }

  static SelfEvaluationReport read(byte[] json) throws IOException {
    try (JsonParser p = FACTORY.createParser(json)) {
      p.nextToken();
      SelfEvaluationReport.Builder b = SelfEvaluationReport.builder();
      while (p.nextToken() == JsonToken.FIELD_NAME) {
        String name = p.currentName();
        p.nextToken();
        switch (name) {
          case "schema" -> p.getText();
          case "unit" -> b.unit(readUnit(p));
          case "income" -> b.income(readFundingBreakdownTable(p));
          case "expenditure" -> b.expenditure(readExpenditureBreakdownTable(p));
          case "threePublic" -> b.threePublic(readThreePublicExpensesTable(p));
          case "fixedAssets" -> b.fixedAssets(readFixedAssetsTable(p));
          case "economic" -> b.economic(readEconomic(p));
          case "specialFunds" -> b.specialFunds(readSpecialFunds(p));
          case "goals" -> {
            while (p.nextToken() != JsonToken.END_ARRAY) {
              b.addGoals(readGoal(p));
            }
          }
          case "satisfaction" -> {
            while (p.nextToken() != JsonToken.END_ARRAY) {
              b.addSatisfaction(readAnswer(p));
            }
          }
          case "evaluators" -> {
            while (p.nextToken() != JsonToken.END_ARRAY) {
              b.addEvaluators(readEvaluator(p));
            }
          }
          case "facts" -> {
            while (p.nextToken() != JsonToken.END_ARRAY) {
              b.addFacts(readFact(p));
            }
          }
          case "quotes" -> {
            while (p.nextToken() != JsonToken.END_ARRAY) {
              b.addQuotes(readQuote(p));
            }
          }
          case "evaluation" -> b.evaluation(readEvaluation(p));
          default -> throw new IOException(name);
        }
      }
      return b.build();
    }
  }

  private static UnitProfile readUnit(JsonParser p) throws IOException {
    UnitProfile.Builder b = UnitProfile.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "name" -> b.name(p.getText());
        case "budgetCode" -> b.budgetCode(p.getText());
        case "year" -> b.year(p.getIntValue());
        case "reportDate" -> b.reportDate(java.time.LocalDate.parse(p.getText()));
        case "level" -> b.level(p.getText());
        case "region" -> b.region(p.getText());
        case "duties" -> b.duties(p.getText());
        case "staffing" -> b.staffing(readStaffing(p));
        case "tasks" -> {
          while (p.nextToken() != JsonToken.END_ARRAY) {
            b.addTasks(p.getText());
          }
        }
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static Staffing readStaffing(JsonParser p) throws IOException {
    Staffing.Builder b = Staffing.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "established" -> b.established(p.getIntValue());
        case "actual" -> b.actual(p.getIntValue());
        case "inService" -> b.inService(p.getIntValue());
        case "retired" -> b.retired(p.getIntValue());
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static SelfEvaluation readEvaluation(JsonParser p) throws IOException {
    SelfEvaluation.Builder b = SelfEvaluation.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "indicators" -> {
          while (p.nextToken() != JsonToken.END_ARRAY) {
            b.addIndicators(readIndicator(p));
          }
        }
        case "groups" -> {
          while (p.nextToken() != JsonToken.END_ARRAY) {
            b.addGroups(readGroup(p));
          }
        }
        case "fullMarks" -> b.fullMarks(Figures.parsePlain(p.getText()));
        case "sheetTotal" -> b.sheetTotal(Figures.parsePlain(p.getText()));
        case "claimedTotal" -> b.claimedTotal(Figures.parsePlain(p.getText()));
        case "claimedGrade" -> b.claimedGrade(p.getText());
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static Indicator readIndicator(JsonParser p) throws IOException {
    Indicator.Builder b = Indicator.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "path" -> {
          while (p.nextToken() != JsonToken.END_ARRAY) {
            b.addPath(p.getText());
          }
        }
        case "weight" -> b.weight(Figures.parsePlain(p.getText()));
        case "score" -> b.score(Figures.parsePlain(p.getText()));
        case "target" -> b.target(PerformanceTarget.parse(p.getText()));
        case "achieved" -> b.achieved(Achievement.parse(p.getText()));
        case "deviationReason" -> b.deviationReason(p.getText());
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static IndicatorGroup readGroup(JsonParser p) throws IOException {
    IndicatorGroup.Builder b = IndicatorGroup.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "path" -> {
          while (p.nextToken() != JsonToken.END_ARRAY) {
            b.addPath(p.getText());
          }
        }
        case "members" -> {
          while (p.nextToken() != JsonToken.END_ARRAY) {
            b.addMembers(p.getText());
          }
        }
        case "weight" -> b.weight(Figures.parsePlain(p.getText()));
        case "score" -> b.score(Figures.parsePlain(p.getText()));
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static EconomicClassification readEconomic(JsonParser p) throws IOException {
    EconomicClassification.Builder b = EconomicClassification.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "total" -> b.total(readEconomicClasses(p));
        case "basic" -> b.basic(readEconomicClasses(p));
        case "project" -> b.project(readEconomicClasses(p));
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static EconomicClasses readEconomicClasses(JsonParser p) throws IOException {
    EconomicClasses.Builder b = EconomicClasses.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "wagesAndBenefits" -> b.wagesAndBenefits(Amount.parse(p.getText()));
        case "goodsAndServices" -> b.goodsAndServices(Amount.parse(p.getText()));
        case "individualsAndFamilies" -> b.individualsAndFamilies(Amount.parse(p.getText()));
        case "capital" -> b.capital(Amount.parse(p.getText()));
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static SpecialFunds readSpecialFunds(JsonParser p) throws IOException {
    SpecialFunds.Builder b = SpecialFunds.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "carriedForward" -> b.carriedForward(Amount.parse(p.getText()));
        case "income" -> b.income(Amount.parse(p.getText()));
        case "initialAppropriation" -> b.initialAppropriation(Amount.parse(p.getText()));
        case "supplementary" -> b.supplementary(Amount.parse(p.getText()));
        case "other" -> b.other(Amount.parse(p.getText()));
        case "spent" -> b.spent(Amount.parse(p.getText()));
        case "items" -> {
          while (p.nextToken() != JsonToken.END_ARRAY) {
            b.addItems(readNamedAmount(p));
          }
        }
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static NamedAmount readNamedAmount(JsonParser p) throws IOException {
    NamedAmount.Builder b = NamedAmount.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "name" -> b.name(p.getText());
        case "amount" -> b.amount(Amount.parse(p.getText()));
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static Goal readGoal(JsonParser p) throws IOException {
    Goal.Builder b = Goal.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "group" -> b.group(p.getText());
        case "kind" -> b.kind(p.getText());
        case "name" -> b.name(p.getText());
        case "target" -> b.target(PerformanceTarget.parse(p.getText()));
        case "achieved" -> b.achieved(Achievement.parse(p.getText()));
        case "facts" -> {
          while (p.nextToken() != JsonToken.END_ARRAY) {
            b.addFacts(readFact(p));
          }
        }
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static Fact readFact(JsonParser p) throws IOException {
    Fact.Builder b = Fact.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "name" -> b.name(p.getText());
        case "value" -> b.value(Achievement.parse(p.getText()));
        case "parts" -> {
          while (p.nextToken() != JsonToken.END_ARRAY) {
            b.addParts(readFact(p));
          }
        }
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static SatisfactionAnswer readAnswer(JsonParser p) throws IOException {
    SatisfactionAnswer.Builder b = SatisfactionAnswer.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "answer" -> b.answer(p.getText());
        case "count" -> b.count(p.getIntValue());
        case "statedShare" -> b.statedShare(Percent.parse(p.getText()));
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static Evaluator readEvaluator(JsonParser p) throws IOException {
    Evaluator.Builder b = Evaluator.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "role" -> b.role(p.getText());
        case "title" -> b.title(p.getText());
        case "unit" -> b.unit(p.getText());
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static QuotedFigure readQuote(JsonParser p) throws IOException {
    QuotedFigure.Builder b = QuotedFigure.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "value" -> b.value(Quantity.parse(p.getText()));
        case "location" -> b.location(p.getText());
        case "of" -> {
          while (p.nextToken() != JsonToken.END_ARRAY) {
            b.addOf(p.getText());
          }
        }
        case "over" -> {
          while (p.nextToken() != JsonToken.END_ARRAY) {
            b.addOver(p.getText());
          }
        }
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  static byte[] write(SelfEvaluationReport report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
    try (JsonGenerator g = FACTORY.createGenerator(out)) {
      g.writeStartObject();
      g.writeStringField("schema", "jixiao-report/1");
      g.writeFieldName("unit");
      write(g, report.unit());
      writeFundingBreakdownTable(g, "income", report.income());
      writeExpenditureBreakdownTable(g, "expenditure", report.expenditure());
      writeThreePublicExpensesTable(g, "threePublic", report.threePublic());
      writeFixedAssetsTable(g, "fixedAssets", report.fixedAssets());
      if (report.economic().isPresent()) {
        g.writeObjectFieldStart("economic");
        write(g, "total", report.economic().get().total());
        write(g, "basic", report.economic().get().basic());
        write(g, "project", report.economic().get().project());
        g.writeEndObject();
      }
      if (report.specialFunds().isPresent()) {
        g.writeFieldName("specialFunds");
        write(g, report.specialFunds().get());
      }
      if (!report.goals().isEmpty()) {
        g.writeArrayFieldStart("goals");
        for (Goal goal : report.goals()) {
          write(g, goal);
        }
        g.writeEndArray();
      }
      if (!report.satisfaction().isEmpty()) {
        g.writeArrayFieldStart("satisfaction");
        for (SatisfactionAnswer answer : report.satisfaction()) {
          g.writeStartObject();
          g.writeStringField("answer", answer.answer());
          count(g, "count", answer.count());
          text(g, "statedShare", answer.statedShare());
          g.writeEndObject();
        }
        g.writeEndArray();
      }
      g.writeFieldName("evaluation");
      write(g, report.evaluation());
      if (!report.evaluators().isEmpty()) {
        g.writeArrayFieldStart("evaluators");
        for (Evaluator evaluator : report.evaluators()) {
          g.writeStartObject();
          text(g, "role", evaluator.role());
          text(g, "title", evaluator.title());
          text(g, "unit", evaluator.unit());
          g.writeEndObject();
        }
        g.writeEndArray();
      }
      writeFacts(g, "facts", report.facts());
      if (!report.quotes().isEmpty()) {
        g.writeArrayFieldStart("quotes");
        for (QuotedFigure quote : report.quotes()) {
          g.writeStartObject();
          g.writeStringField("value", quote.value().toString());
          texts(g, "of", quote.of());
          texts(g, "over", quote.over());
          text(g, "location", quote.location());
          g.writeEndObject();
        }
        g.writeEndArray();
      }
      g.writeEndObject();
      g.writeRaw('\n');
    }
    return out.toByteArray();
  }

  private static void amount(JsonGenerator g, String name, Optional<Amount> amount)
      throws IOException {
    if (amount.isPresent()) {
      g.writeStringField(name, amount.get().toString());
    }
  }

  private static void decimal(JsonGenerator g, String name, Optional<BigDecimal> number)
      throws IOException {
    if (number.isPresent()) {
      g.writeStringField(name, number.get().toPlainString());
    }
  }

  private static void text(JsonGenerator g, String name, Optional<?> text) throws IOException {
    if (text.isPresent()) {
      g.writeStringField(name, text.get().toString());
    }
  }

  private static void count(JsonGenerator g, String name, Optional<Integer> count)
      throws IOException {
    if (count.isPresent()) {
      g.writeNumberField(name, count.get());
    }
  }

  private static void texts(JsonGenerator g, String name, List<String> texts) throws IOException {
    if (!texts.isEmpty()) {
      g.writeArrayFieldStart(name);
      for (String text : texts) {
        g.writeString(text);
      }
      g.writeEndArray();
    }
  }

  private static void write(JsonGenerator g, UnitProfile unit) throws IOException {
    g.writeStartObject();
    g.writeStringField("name", unit.name());
    text(g, "budgetCode", unit.budgetCode());
    g.writeNumberField("year", unit.year());
    text(g, "reportDate", unit.reportDate());
    text(g, "level", unit.level());
    text(g, "region", unit.region());
    if (unit.staffing().isPresent()) {
      Staffing staffing = unit.staffing().get();
      g.writeObjectFieldStart("staffing");
      count(g, "established", staffing.established());
      count(g, "actual", staffing.actual());
      count(g, "inService", staffing.inService());
      count(g, "retired", staffing.retired());
      g.writeEndObject();
    }
    text(g, "duties", unit.duties());
    texts(g, "tasks", unit.tasks());
    g.writeEndObject();
  }

  private static void write(JsonGenerator g, String name, Optional<EconomicClasses> classes)
      throws IOException {
    if (classes.isEmpty()) {
      return;
    }
    EconomicClasses row = classes.get();
    g.writeObjectFieldStart(name);
    amount(g, "wagesAndBenefits", row.wagesAndBenefits());
    amount(g, "goodsAndServices", row.goodsAndServices());
    amount(g, "individualsAndFamilies", row.individualsAndFamilies());
    amount(g, "capital", row.capital());
    g.writeEndObject();
  }

  private static void write(JsonGenerator g, SpecialFunds funds) throws IOException {
    g.writeStartObject();
    amount(g, "carriedForward", funds.carriedForward());
    amount(g, "income", funds.income());
    amount(g, "initialAppropriation", funds.initialAppropriation());
    amount(g, "supplementary", funds.supplementary());
    amount(g, "other", funds.other());
    amount(g, "spent", funds.spent());
    if (!funds.items().isEmpty()) {
      g.writeArrayFieldStart("items");
      for (NamedAmount item : funds.items()) {
        g.writeStartObject();
        g.writeStringField("name", item.name());
        amount(g, "amount", item.amount());
        g.writeEndObject();
      }
      g.writeEndArray();
    }
    g.writeEndObject();
  }

  private static void write(JsonGenerator g, Goal goal) throws IOException {
    g.writeStartObject();
    text(g, "group", goal.group());
    text(g, "kind", goal.kind());
    g.writeStringField("name", goal.name());
    text(g, "target", goal.target());
    text(g, "achieved", goal.achieved());
    writeFacts(g, "facts", goal.facts());
    g.writeEndObject();
  }

  private static void writeFacts(JsonGenerator g, String name, List<Fact> facts)
      throws IOException {
    if (facts.isEmpty()) {
      return;
    }
    g.writeArrayFieldStart(name);
    for (Fact fact : facts) {
      g.writeStartObject();
      g.writeStringField("name", fact.name());
      g.writeStringField("value", fact.value().toString());
      writeFacts(g, "parts", fact.parts());
      g.writeEndObject();
    }
    g.writeEndArray();
  }

  private static void write(JsonGenerator g, SelfEvaluation evaluation) throws IOException {
    g.writeStartObject();
    g.writeArrayFieldStart("indicators");
    for (Indicator indicator : evaluation.indicators()) {
      g.writeStartObject();
      texts(g, "path", indicator.path());
      decimal(g, "weight", indicator.weight());
      decimal(g, "score", indicator.score());
      text(g, "target", indicator.target());
      text(g, "achieved", indicator.achieved());
      text(g, "deviationReason", indicator.deviationReason());
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeArrayFieldStart("groups");
    for (IndicatorGroup group : evaluation.groups()) {
      g.writeStartObject();
      texts(g, "path", group.path());
      texts(g, "members", group.members());
      decimal(g, "weight", group.weight());
      decimal(g, "score", group.score());
      g.writeEndObject();
    }
    g.writeEndArray();
    decimal(g, "fullMarks", evaluation.fullMarks());
    decimal(g, "sheetTotal", evaluation.sheetTotal());
    decimal(g, "claimedTotal", evaluation.claimedTotal());
    text(g, "claimedGrade", evaluation.claimedGrade());
    g.writeEndObject();
  }

  private static FundingBreakdown readFundingBreakdown(JsonParser p) throws IOException {
    FundingBreakdown.Builder b = FundingBreakdown.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "name" -> b.name(p.getText());
        case "total" -> b.total(Amount.parse(p.getText()));
        case "carriedForward" -> b.carriedForward(Amount.parse(p.getText()));
        case "generalAppropriation" -> b.generalAppropriation(Amount.parse(p.getText()));
        case "governmentFund" -> b.governmentFund(Amount.parse(p.getText()));
        case "specialAccountNonTax" -> b.specialAccountNonTax(Amount.parse(p.getText()));
        case "otherLevelAppropriation" -> b.otherLevelAppropriation(Amount.parse(p.getText()));
        case "other" -> b.other(Amount.parse(p.getText()));
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static UnitTable<FundingBreakdown> readFundingBreakdownTable(JsonParser p)
      throws IOException {
    UnitTable.Builder<FundingBreakdown> b = UnitTable.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "consolidated" -> b.consolidated(readFundingBreakdown(p));
        case "members" -> {
          while (p.nextToken() != JsonToken.END_ARRAY) {
            b.addMembers(readFundingBreakdown(p));
          }
        }
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static void write(JsonGenerator g, FundingBreakdown row) throws IOException {
    g.writeStartObject();
    if (row.name().isPresent()) {
      g.writeStringField("name", row.name().get());
    }
    amount(g, "total", row.total());
    amount(g, "carriedForward", row.carriedForward());
    amount(g, "generalAppropriation", row.generalAppropriation());
    amount(g, "governmentFund", row.governmentFund());
    amount(g, "specialAccountNonTax", row.specialAccountNonTax());
    amount(g, "otherLevelAppropriation", row.otherLevelAppropriation());
    amount(g, "other", row.other());
    g.writeEndObject();
  }

  private static void writeFundingBreakdownTable(
      JsonGenerator g, String name, Optional<UnitTable<FundingBreakdown>> table)
      throws IOException {
    if (table.isEmpty()) {
      return;
    }
    g.writeObjectFieldStart(name);
    if (table.get().consolidated().isPresent()) {
      g.writeFieldName("consolidated");
      write(g, table.get().consolidated().get());
    }
    if (!table.get().members().isEmpty()) {
      g.writeArrayFieldStart("members");
      for (FundingBreakdown row : table.get().members()) {
        write(g, row);
      }
      g.writeEndArray();
    }
    g.writeEndObject();
  }

  private static ExpenditureBreakdown readExpenditureBreakdown(JsonParser p) throws IOException {
    ExpenditureBreakdown.Builder b = ExpenditureBreakdown.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "name" -> b.name(p.getText());
        case "total" -> b.total(Amount.parse(p.getText()));
        case "fiscal" -> b.fiscal(Amount.parse(p.getText()));
        case "basic" -> b.basic(Amount.parse(p.getText()));
        case "personnel" -> b.personnel(Amount.parse(p.getText()));
        case "publicUse" -> b.publicUse(Amount.parse(p.getText()));
        case "project" -> b.project(Amount.parse(p.getText()));
        case "currentBalance" -> b.currentBalance(Amount.parse(p.getText()));
        case "cumulativeBalance" -> b.cumulativeBalance(Amount.parse(p.getText()));
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static UnitTable<ExpenditureBreakdown> readExpenditureBreakdownTable(JsonParser p)
      throws IOException {
    UnitTable.Builder<ExpenditureBreakdown> b = UnitTable.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "consolidated" -> b.consolidated(readExpenditureBreakdown(p));
        case "members" -> {
          while (p.nextToken() != JsonToken.END_ARRAY) {
            b.addMembers(readExpenditureBreakdown(p));
          }
        }
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static void write(JsonGenerator g, ExpenditureBreakdown row) throws IOException {
    g.writeStartObject();
    if (row.name().isPresent()) {
      g.writeStringField("name", row.name().get());
    }
    amount(g, "total", row.total());
    amount(g, "fiscal", row.fiscal());
    amount(g, "basic", row.basic());
    amount(g, "personnel", row.personnel());
    amount(g, "publicUse", row.publicUse());
    amount(g, "project", row.project());
    amount(g, "currentBalance", row.currentBalance());
    amount(g, "cumulativeBalance", row.cumulativeBalance());
    g.writeEndObject();
  }

  private static void writeExpenditureBreakdownTable(
      JsonGenerator g, String name, Optional<UnitTable<ExpenditureBreakdown>> table)
      throws IOException {
    if (table.isEmpty()) {
      return;
    }
    g.writeObjectFieldStart(name);
    if (table.get().consolidated().isPresent()) {
      g.writeFieldName("consolidated");
      write(g, table.get().consolidated().get());
    }
    if (!table.get().members().isEmpty()) {
      g.writeArrayFieldStart("members");
      for (ExpenditureBreakdown row : table.get().members()) {
        write(g, row);
      }
      g.writeEndArray();
    }
    g.writeEndObject();
  }

  private static ThreePublicExpenses readThreePublicExpenses(JsonParser p) throws IOException {
    ThreePublicExpenses.Builder b = ThreePublicExpenses.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "name" -> b.name(p.getText());
        case "total" -> b.total(Amount.parse(p.getText()));
        case "reception" -> b.reception(Amount.parse(p.getText()));
        case "vehicleOperation" -> b.vehicleOperation(Amount.parse(p.getText()));
        case "vehiclePurchase" -> b.vehiclePurchase(Amount.parse(p.getText()));
        case "overseas" -> b.overseas(Amount.parse(p.getText()));
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static UnitTable<ThreePublicExpenses> readThreePublicExpensesTable(JsonParser p)
      throws IOException {
    UnitTable.Builder<ThreePublicExpenses> b = UnitTable.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "consolidated" -> b.consolidated(readThreePublicExpenses(p));
        case "members" -> {
          while (p.nextToken() != JsonToken.END_ARRAY) {
            b.addMembers(readThreePublicExpenses(p));
          }
        }
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static void write(JsonGenerator g, ThreePublicExpenses row) throws IOException {
    g.writeStartObject();
    if (row.name().isPresent()) {
      g.writeStringField("name", row.name().get());
    }
    amount(g, "total", row.total());
    amount(g, "reception", row.reception());
    amount(g, "vehicleOperation", row.vehicleOperation());
    amount(g, "vehiclePurchase", row.vehiclePurchase());
    amount(g, "overseas", row.overseas());
    g.writeEndObject();
  }

  private static void writeThreePublicExpensesTable(
      JsonGenerator g, String name, Optional<UnitTable<ThreePublicExpenses>> table)
      throws IOException {
    if (table.isEmpty()) {
      return;
    }
    g.writeObjectFieldStart(name);
    if (table.get().consolidated().isPresent()) {
      g.writeFieldName("consolidated");
      write(g, table.get().consolidated().get());
    }
    if (!table.get().members().isEmpty()) {
      g.writeArrayFieldStart("members");
      for (ThreePublicExpenses row : table.get().members()) {
        write(g, row);
      }
      g.writeEndArray();
    }
    g.writeEndObject();
  }

  private static FixedAssets readFixedAssets(JsonParser p) throws IOException {
    FixedAssets.Builder b = FixedAssets.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "name" -> b.name(p.getText());
        case "total" -> b.total(Amount.parse(p.getText()));
        case "inUse" -> b.inUse(Amount.parse(p.getText()));
        case "leasedOut" -> b.leasedOut(Amount.parse(p.getText()));
        case "other" -> b.other(Amount.parse(p.getText()));
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static UnitTable<FixedAssets> readFixedAssetsTable(JsonParser p) throws IOException {
    UnitTable.Builder<FixedAssets> b = UnitTable.builder();
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "consolidated" -> b.consolidated(readFixedAssets(p));
        case "members" -> {
          while (p.nextToken() != JsonToken.END_ARRAY) {
            b.addMembers(readFixedAssets(p));
          }
        }
        default -> throw new IOException(name);
      }
    }
    return b.build();
  }

  private static void write(JsonGenerator g, FixedAssets row) throws IOException {
    g.writeStartObject();
    if (row.name().isPresent()) {
      g.writeStringField("name", row.name().get());
    }
    amount(g, "total", row.total());
    amount(g, "inUse", row.inUse());
    amount(g, "leasedOut", row.leasedOut());
    amount(g, "other", row.other());
    g.writeEndObject();
  }

  private static void writeFixedAssetsTable(
      JsonGenerator g, String name, Optional<UnitTable<FixedAssets>> table) throws IOException {
    if (table.isEmpty()) {
      return;
    }
    g.writeObjectFieldStart(name);
    if (table.get().consolidated().isPresent()) {
      g.writeFieldName("consolidated");
      write(g, table.get().consolidated().get());
    }
    if (!table.get().members().isEmpty()) {
      g.writeArrayFieldStart("members");
      for (FixedAssets row : table.get().members()) {
        write(g, row);
      }
      g.writeEndArray();
    }
    g.writeEndObject();
  }
}
