package io.jixiao.core.check;

import static io.jixiao.core.check.ReportCells.BASE_DATA;
import static io.jixiao.core.check.ReportCells.BUDGET;
import static io.jixiao.core.check.ReportCells.EVALUATION;
import static io.jixiao.core.check.ReportCells.PROJECT_EVALUATIONS;

import io.jixiao.core.check.Cell.Row;
import io.jixiao.core.model.AssetPosition;
import io.jixiao.core.model.BaseDataTable;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.BudgetTables;
import io.jixiao.core.model.BuildingControl;
import io.jixiao.core.model.Column;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.ProjectEvaluation;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.SpecialFunds;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.model.YearComparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Identities within one row of one table, and between a consolidated row and its members. */
final class TableIdentities {

  private static final String FORM_3_1 = "附件3-1 部门整体支出绩效自评报告，二";
  private static final String FORM_2024 = "2024年度部门整体支出绩效自评附件1、附件2、附件3";

  private static final List<Column<FundingBreakdown>> INCOME_PARTS =
      List.of(
          FundingBreakdown.CARRIED_FORWARD,
          FundingBreakdown.GENERAL_APPROPRIATION,
          FundingBreakdown.GOVERNMENT_FUND,
          FundingBreakdown.SPECIAL_ACCOUNT_NON_TAX,
          FundingBreakdown.OTHER_LEVEL_APPROPRIATION,
          FundingBreakdown.OTHER);

  private static final Source<FundingBreakdown> INCOME =
      Source.table(ReportCells.INCOME, SelfEvaluationReport::income, FundingBreakdown::name)
          .and(
              Source.table(
                  BUDGET.child("income", RowLabels.BUDGET),
                  r -> r.budget().flatMap(BudgetTables::income),
                  FundingBreakdown::name));
  private static final Source<ExpenditureBreakdown> EXPENDITURE =
      Source.table(
              ReportCells.EXPENDITURE,
              SelfEvaluationReport::expenditure,
              ExpenditureBreakdown::name)
          .and(
              Source.table(
                  BUDGET.child("expenditure", RowLabels.BUDGET),
                  r -> r.budget().flatMap(BudgetTables::expenditure),
                  ExpenditureBreakdown::name));
  private static final Source<ThreePublicExpenses> THREE_PUBLIC =
      Source.table(
              ReportCells.THREE_PUBLIC,
              SelfEvaluationReport::threePublic,
              ThreePublicExpenses::name)
          .and(
              Source.table(
                  BUDGET.child("threePublic", RowLabels.BUDGET),
                  r -> r.budget().flatMap(BudgetTables::threePublic),
                  ThreePublicExpenses::name));
  private static final Source<FixedAssets> FIXED_ASSETS =
      Source.table(ReportCells.FIXED_ASSETS, SelfEvaluationReport::fixedAssets, FixedAssets::name);
  private static final Source<AssetPosition> ASSETS =
      Source.row(ReportCells.ASSETS, SelfEvaluationReport::assets);
  private static final Source<Staffing> STAFFING =
      Source.<Staffing>row(
              ReportCells.UNIT.child("staffing"),
              r -> Optional.of(r.unit()).flatMap(UnitProfile::staffing))
          .and(
              Source.row(
                  BASE_DATA.child("staffing"), r -> r.baseData().flatMap(BaseDataTable::staffing)));
  private static final Source<BuildingControl> BUILDINGS =
      Source.row(BASE_DATA.child("buildings"), r -> r.baseData().flatMap(BaseDataTable::buildings));
  private static final Source<SpecialFunds> SPECIAL_FUNDS =
      Source.row(ReportCells.SPECIAL_FUNDS, SelfEvaluationReport::specialFunds);

  private TableIdentities() {}

  static List<Identity> all() {
    List<Identity> all = new ArrayList<>();
    all.add(
        sum(
            "INC-01",
            "收入合计",
            "Total income",
            FORM_3_1,
            INCOME,
            FundingBreakdown.TOTAL,
            INCOME_PARTS,
            new ScopeColumns<>(
                new Label("收入合计不含上年结转", "total income without the money carried forward"),
                FundingBreakdown.TOTAL,
                List.of(
                    FundingBreakdown.GENERAL_APPROPRIATION,
                    FundingBreakdown.GOVERNMENT_FUND,
                    FundingBreakdown.SPECIAL_ACCOUNT_NON_TAX,
                    FundingBreakdown.OTHER_LEVEL_APPROPRIATION,
                    FundingBreakdown.OTHER))));
    all.add(
        sum(
            "EXP-01",
            "支出合计",
            "Total expenditure",
            FORM_3_1,
            EXPENDITURE,
            ExpenditureBreakdown.TOTAL,
            List.of(ExpenditureBreakdown.BASIC, ExpenditureBreakdown.PROJECT),
            new ScopeColumns<>(
                new Label(
                    "基本支出和项目支出只含财政拨款", "basic and project expenditure cover the fiscal part only"),
                ExpenditureBreakdown.FISCAL,
                List.of(ExpenditureBreakdown.BASIC, ExpenditureBreakdown.PROJECT))));
    all.add(
        sum(
            "EXP-02",
            "基本支出",
            "Basic expenditure",
            FORM_3_1,
            EXPENDITURE,
            ExpenditureBreakdown.BASIC,
            List.of(ExpenditureBreakdown.PERSONNEL, ExpenditureBreakdown.PUBLIC_USE)));
    all.add(
        sum(
            "TPE-01",
            "“三公”经费合计",
            "Three-public total",
            FORM_3_1,
            THREE_PUBLIC,
            ThreePublicExpenses.TOTAL,
            List.of(
                ThreePublicExpenses.RECEPTION,
                ThreePublicExpenses.VEHICLE_OPERATION,
                ThreePublicExpenses.VEHICLE_PURCHASE,
                ThreePublicExpenses.OVERSEAS)));
    all.add(
        sum(
            "AST-01",
            "固定资产合计",
            "Total fixed assets",
            FORM_3_1,
            FIXED_ASSETS,
            FixedAssets.TOTAL,
            List.of(FixedAssets.IN_USE, FixedAssets.LEASED_OUT, FixedAssets.OTHER)));
    all.add(
        sum(
            "AST-02",
            "资产总额",
            "Total assets",
            "山西省部门整体支出自评报告，一（四）",
            ASSETS,
            AssetPosition.TOTAL,
            List.of(AssetPosition.CURRENT, AssetPosition.FIXED_NET, AssetPosition.INTANGIBLE_NET)));
    all.add(
        atMost(
            "AST-03",
            "在用固定资产不超过合计",
            "Fixed assets in use within the total",
            FORM_3_1,
            FIXED_ASSETS,
            FixedAssets.IN_USE,
            FixedAssets.TOTAL));
    all.add(
        sum(
            "STF-01",
            "实有人数",
            "Actual staff",
            FORM_3_1,
            STAFFING,
            Staffing.ACTUAL,
            List.of(Staffing.IN_SERVICE, Staffing.RETIRED)));
    all.add(
        sum(
            "STF-02",
            "人员编制",
            "Established posts",
            FORM_3_1,
            STAFFING,
            Staffing.ESTABLISHED,
            List.of(Staffing.ESTABLISHED_ADMINISTRATIVE, Staffing.ESTABLISHED_INSTITUTIONAL)));
    all.add(
        ratio(
            "STF-03",
            "在职人员控制率",
            "Staff control rate",
            "财预〔2013〕53号 在职人员控制率",
            STAFFING,
            Staffing.STATED_CONTROL_RATE,
            Staffing.IN_SERVICE,
            Staffing.ESTABLISHED));
    all.add(
        ratio(
            "BDT-02",
            "楼堂馆所规模控制率",
            "Building area control rate",
            FORM_2024,
            BUILDINGS,
            BuildingControl.STATED_AREA_RATE,
            BuildingControl.ACTUAL_AREA,
            BuildingControl.APPROVED_AREA));
    all.add(
        ratio(
            "BDT-03",
            "投资概算控制率",
            "Investment control rate",
            FORM_2024,
            BUILDINGS,
            BuildingControl.STATED_INVESTMENT_RATE,
            BuildingControl.ACTUAL_INVESTMENT,
            BuildingControl.BUDGETED_INVESTMENT));
    all.add(baseDataLines());
    all.add(
        sum(
            "PRJ-05",
            "专项资金收入",
            "Special funds received",
            "附件3-1 评价报告综述，二（二）",
            SPECIAL_FUNDS,
            SpecialFunds.INCOME,
            List.of(
                SpecialFunds.INITIAL_APPROPRIATION,
                SpecialFunds.SUPPLEMENTARY,
                SpecialFunds.OTHER)));
    all.add(
        ratio(
            "EXE-01",
            "预算执行率",
            "Execution rate",
            "财预〔2020〕10号 预算执行率",
            executionLines(),
            ExecutionLine.STATED_RATE,
            ExecutionLine.EXECUTED,
            ExecutionLine.ADJUSTED));
    all.add(
        sum(
            "EXE-02",
            "按收入性质分的合计",
            "Split by nature of income",
            FORM_2024,
            executionRows("byIncome", RowLabels.BY_INCOME, BudgetExecution::byIncome),
            FundingBreakdown.TOTAL,
            List.of(
                FundingBreakdown.CARRIED_FORWARD,
                FundingBreakdown.GENERAL_APPROPRIATION,
                FundingBreakdown.GOVERNMENT_FUND,
                FundingBreakdown.SPECIAL_ACCOUNT_NON_TAX,
                FundingBreakdown.OTHER_LEVEL_APPROPRIATION,
                FundingBreakdown.OTHER)));
    all.add(
        sum(
            "EXE-03",
            "按支出性质分的合计",
            "Split by nature of expenditure",
            FORM_2024,
            executionRows(
                "byExpenditure", RowLabels.BY_EXPENDITURE, BudgetExecution::byExpenditure),
            ExpenditureBreakdown.TOTAL,
            List.of(ExpenditureBreakdown.BASIC, ExpenditureBreakdown.PROJECT)));
    all.add(
        consolidation(
            "CON-01",
            "收入",
            "income",
            ReportCells.INCOME,
            SelfEvaluationReport::income,
            FundingBreakdown.COLUMNS,
            FundingBreakdown::name));
    all.add(
        consolidation(
            "CON-02",
            "支出",
            "expenditure",
            ReportCells.EXPENDITURE,
            SelfEvaluationReport::expenditure,
            ExpenditureBreakdown.COLUMNS,
            ExpenditureBreakdown::name));
    all.add(
        consolidation(
            "CON-03",
            "“三公”经费",
            "three-public",
            ReportCells.THREE_PUBLIC,
            SelfEvaluationReport::threePublic,
            ThreePublicExpenses.COLUMNS,
            ThreePublicExpenses::name));
    all.add(
        consolidation(
            "CON-04",
            "固定资产",
            "fixed assets",
            ReportCells.FIXED_ASSETS,
            SelfEvaluationReport::fixedAssets,
            FixedAssets.COLUMNS,
            FixedAssets::name));
    all.add(
        consolidation(
            "CON-05",
            "收入预算",
            "income budget",
            BUDGET.child("income", RowLabels.BUDGET),
            r -> r.budget().flatMap(BudgetTables::income),
            FundingBreakdown.COLUMNS,
            FundingBreakdown::name));
    all.add(
        consolidation(
            "CON-06",
            "支出预算",
            "expenditure budget",
            BUDGET.child("expenditure", RowLabels.BUDGET),
            r -> r.budget().flatMap(BudgetTables::expenditure),
            ExpenditureBreakdown.COLUMNS,
            ExpenditureBreakdown::name));
    all.add(
        consolidation(
            "CON-07",
            "“三公”经费预算",
            "three-public budget",
            BUDGET.child("threePublic", RowLabels.BUDGET),
            r -> r.budget().flatMap(BudgetTables::threePublic),
            ThreePublicExpenses.COLUMNS,
            ThreePublicExpenses::name));
    all.add(countsNotNegative());
    return all;
  }

  private static Identity countsNotNegative() {
    Source<SatisfactionAnswer> answers =
        Source.list(
            ReportCells.SATISFACTION,
            SelfEvaluationReport::satisfaction,
            SatisfactionAnswer::answer);
    return Identity.of(
            "CNT-01",
            new Label("计数不为负", "Counts not below zero"),
            Severity.ERROR,
            "count >= 0",
            FORM_3_1,
            "/unit/staffing/established",
            List.of(),
            (identity, report, run) -> {
              STAFFING.each(
                  report, (row, where) -> counts(identity, run, Staffing.COLUMNS, row, where));
              answers.each(
                  report,
                  (row, where) -> counts(identity, run, SatisfactionAnswer.COLUMNS, row, where));
            })
        .message(new Label("{label}：{place} 为 {count}", "{label}: {place} is {count}"));
  }

  private static <T> void counts(
      Identity identity, Run run, List<Column<T>> columns, T row, Supplier<Row> where) {
    for (int i = 0; i < columns.size(); i++) {
      BigDecimal count = columns.get(i).number(row);
      if (count != null && count.signum() < 0) {
        Cell cell = Cell.of(where.get(), columns.get(i), row);
        run.state(
            new Relation.Statement(
                identity,
                List.of(cell),
                Map.of("place", cell.label(), "count", Label.of(count.toPlainString())),
                cells -> cells.get(0).orZero().signum() >= 0));
      }
    }
  }

  /** Every line with parts is their sum, column by column, at every depth. */
  private static Identity baseDataLines() {
    return Identity.of(
        "BDT-01",
        new Label("基础数据表合计", "Base data table line"),
        Severity.ERROR,
        "line = sum of its parts, column by column",
        FORM_2024,
        "/baseData/*/budget",
        List.of(new Identity.Term(Identity.Role.PLUS, "/baseData/*/parts/*/budget")),
        (identity, report, run) -> {
          BaseDataTable data = report.baseData().orElse(null);
          if (data != null) {
            line(identity, run, "threePublic", RowLabels.THREE_PUBLIC, data.threePublic());
            line(identity, run, "projects", RowLabels.PROJECT, data.projects());
            line(identity, run, "publicUse", RowLabels.PUBLIC_USE, data.publicUse());
            line(identity, run, "procurement", RowLabels.PROCUREMENT, data.procurement());
            line(
                identity,
                run,
                "basicAdjustment",
                RowLabels.BASIC_ADJUSTMENT,
                data.basicAdjustment());
          }
        });
  }

  private static void line(
      Identity identity, Run run, String name, Label label, Optional<YearComparison> line) {
    if (line.isPresent()) {
      line(identity, run, BASE_DATA.child(name, RowLabels.of(line.get(), label)), line.get());
    }
  }

  private static void line(Identity identity, Run run, Row at, YearComparison line) {
    if (line.parts().isEmpty()) {
      return;
    }
    Row parts = at.child("parts");
    List<Row> rows = new ArrayList<>(line.parts().size());
    for (int i = 0; i < line.parts().size(); i++) {
      YearComparison part = line.parts().get(i);
      rows.add(parts.item(i, part.name().orElse(null)));
      line(identity, run, rows.get(i), part);
    }
    for (Column<YearComparison> column : YearComparison.COLUMNS) {
      List<Cell> plus = new ArrayList<>(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        plus.add(Cell.of(rows.get(i), column, line.parts().get(i)));
      }
      run.state(new Relation.Sum(identity, Cell.of(at, column, line), plus, List.of()));
    }
  }

  /** The execution of the department and of every project. */
  static void eachExecution(SelfEvaluationReport report, Source.Visitor<BudgetExecution> visitor) {
    BudgetExecution own = report.evaluation().execution().orElse(null);
    if (own != null) {
      visitor.visit(own, () -> EVALUATION.child("execution"));
    }
    List<ProjectEvaluation> projects = report.projectEvaluations();
    for (int i = 0; i < projects.size(); i++) {
      ProjectEvaluation project = projects.get(i);
      BudgetExecution execution = project.evaluation().execution().orElse(null);
      if (execution != null) {
        int index = i;
        visitor.visit(
            execution,
            () ->
                PROJECT_EVALUATIONS
                    .item(index, project.name())
                    .child("evaluation")
                    .child("execution"));
      }
    }
  }

  private static <T> Source<T> executionRows(
      String name, Label label, Function<BudgetExecution, Optional<T>> getter) {
    return new Source<>() {
      @Override
      public void each(SelfEvaluationReport report, Visitor<T> visitor) {
        eachExecution(
            report,
            (execution, where) -> {
              T values = getter.apply(execution).orElse(null);
              if (values != null) {
                visitor.visit(values, () -> where.get().child(name, label));
              }
            });
      }

      @Override
      public List<String> patterns() {
        return List.of(
            "/evaluation/execution/" + name, "/projectEvaluations/*/evaluation/execution/" + name);
      }
    };
  }

  static Source<ExecutionLine> executionLines() {
    return executionRows("total", RowLabels.ALL_FUNDS, BudgetExecution::total)
        .and(
            executionRows(
                "currentAppropriation",
                RowLabels.CURRENT_APPROPRIATION,
                BudgetExecution::currentAppropriation))
        .and(
            executionRows(
                "carriedForward", RowLabels.CARRIED_FORWARD, BudgetExecution::carriedForward))
        .and(executionRows("other", RowLabels.OTHER_FUNDS, BudgetExecution::other));
  }

  /** Another scope in which a total may be stated. */
  private record ScopeColumns<T>(Label label, Column<T> stated, List<Column<T>> plus) {}

  private static <T> Identity sum(
      String code,
      String zh,
      String en,
      String source,
      Source<T> rows,
      Column<T> stated,
      List<Column<T>> plus) {
    return sum(code, zh, en, source, rows, stated, plus, null);
  }

  private static <T> Identity sum(
      String code,
      String zh,
      String en,
      String source,
      Source<T> rows,
      Column<T> stated,
      List<Column<T>> plus,
      @Nullable ScopeColumns<T> scope) {
    return Identity.of(
            code,
            new Label(zh, en),
            Severity.ERROR,
            stated + " = " + String.join(" + ", plus.stream().map(Column::name).toList()),
            source,
            rows.patterns().get(0) + "/" + stated.name(),
            terms(rows, plus),
            (identity, report, run) ->
                rows.each(
                    report,
                    (values, where) ->
                        run.sum(
                            stated.number(values),
                            Relation.total(values, plus),
                            () -> sum(identity, where.get(), values, stated, plus, scope))))
        .whole();
  }

  private static <T> Relation.Sum sum(
      Identity identity,
      Row row,
      T values,
      Column<T> stated,
      List<Column<T>> plus,
      @Nullable ScopeColumns<T> scope) {
    return new Relation.Sum(
        identity,
        Cell.of(row, stated, values),
        Cell.row(row, values, plus),
        List.of(),
        scope == null
            ? List.of()
            : List.of(
                new Relation.Scope(
                    scope.label(),
                    Cell.of(row, scope.stated(), values),
                    Cell.row(row, values, scope.plus()),
                    List.of())));
  }

  /** Whether the total of the income table plainly counts the money carried forward. */
  static boolean includesCarriedForward(FundingBreakdown income) {
    BigDecimal carried = FundingBreakdown.CARRIED_FORWARD.number(income);
    BigDecimal total = FundingBreakdown.TOTAL.number(income);
    BigDecimal parts = Relation.total(income, INCOME_PARTS);
    return carried != null
        && carried.signum() != 0
        && total != null
        && parts != null
        && total.compareTo(parts) == 0;
  }

  private static <T> Identity ratio(
      String code,
      String zh,
      String en,
      String source,
      Source<T> rows,
      Column<T> stated,
      Column<T> part,
      Column<T> whole) {
    return Identity.of(
        code,
        new Label(zh, en),
        Severity.ERROR,
        stated + " = " + part + " / " + whole,
        source,
        rows.patterns().get(0) + "/" + stated.name(),
        List.of(
            new Identity.Term(Identity.Role.PLUS, rows.patterns().get(0) + "/" + part.name()),
            new Identity.Term(Identity.Role.OVER, rows.patterns().get(0) + "/" + whole.name())),
        (identity, report, run) ->
            rows.each(
                report,
                (values, where) -> {
                  BigDecimal rate = stated.number(values);
                  if (rate != null) {
                    run.ratio(
                        part.number(values),
                        whole.number(values),
                        () -> ratio(identity, where.get(), values, stated, part, whole));
                  }
                }));
  }

  private static <T> Relation.Ratio ratio(
      Identity identity, Row row, T values, Column<T> stated, Column<T> part, Column<T> whole) {
    return new Relation.Ratio(
        identity,
        Cell.of(row, stated, values),
        List.of(Cell.of(row, part, values)),
        List.of(Cell.of(row, whole, values)));
  }

  private static <T> Identity atMost(
      String code,
      String zh,
      String en,
      String source,
      Source<T> rows,
      Column<T> stated,
      Column<T> bound) {
    return Identity.of(
            code,
            new Label(zh, en),
            Severity.ERROR,
            stated + " <= " + bound,
            source,
            rows.patterns().get(0) + "/" + stated.name(),
            List.of(
                new Identity.Term(
                    Identity.Role.BOUND, rows.patterns().get(0) + "/" + bound.name())),
            (identity, report, run) ->
                rows.each(
                    report,
                    (values, where) -> {
                      BigDecimal part = stated.number(values);
                      BigDecimal most = part == null ? null : bound.number(values);
                      if (part == null
                          || run.holds(
                              part.signum() >= 0 && most != null && part.compareTo(most) <= 0)) {
                        return;
                      }
                      Row row = where.get();
                      run.state(
                          new Relation.AtMost(
                              identity,
                              List.of(Cell.of(row, stated, values)),
                              Cell.of(row, bound, values)));
                    }))
        .message(Template.BOUND);
  }

  private static <T> Identity consolidation(
      String code,
      String zh,
      String en,
      Row at,
      Function<SelfEvaluationReport, Optional<UnitTable<T>>> getter,
      List<Column<T>> columns,
      Function<T, Optional<String>> rowName) {
    Row consolidated = at.child("consolidated");
    Row members = at.child("members");
    return Identity.of(
        code,
        new Label("汇总（" + zh + "）", "Consolidation (" + en + ")"),
        Severity.ERROR,
        "consolidated = sum of members, column by column",
        FORM_3_1,
        consolidated.path() + "/" + columns.get(0).name(),
        List.of(
            new Identity.Term(Identity.Role.PLUS, members.path() + "/*/" + columns.get(0).name())),
        (identity, report, run) -> {
          UnitTable<T> table = getter.apply(report).orElse(null);
          if (table == null || table.members().isEmpty() || table.consolidated().isEmpty()) {
            return;
          }
          T total = table.consolidated().get();
          for (Column<T> column : columns) {
            List<Cell> plus = new ArrayList<>(table.members().size());
            boolean any = false;
            for (int i = 0; i < table.members().size(); i++) {
              T member = table.members().get(i);
              Cell cell =
                  Cell.of(members.item(i, rowName.apply(member).orElse(null)), column, member);
              any |= !cell.isBlank();
              plus.add(cell);
            }
            if (any) {
              run.state(
                  new Relation.Sum(
                      identity, Cell.of(consolidated, column, total), plus, List.of()));
            }
          }
        });
  }

  private static <T> List<Identity.Term> terms(Source<T> rows, List<Column<T>> columns) {
    List<Identity.Term> terms = new ArrayList<>();
    for (Column<T> column : columns) {
      terms.add(
          new Identity.Term(Identity.Role.PLUS, rows.patterns().get(0) + "/" + column.name()));
    }
    return terms;
  }
}
