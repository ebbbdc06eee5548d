package io.jixiao.excel.internal;

import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.UnitTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The four money tables (部门（单位）收支情况). */
final class MoneySheet {

  private MoneySheet() {}

  static void write(Book book, SelfEvaluationReport report) {
    Canvas canvas =
        new Canvas(
            book, book.word(Word.SHEET_MONEY), true, widths(report.expenditure(), book.language()));
    canvas.text(0, 0, 0, canvas.lastColumn(), Look.PART, book.word(Word.PART_MONEY));
    canvas.row = 1;
    Tables.money(canvas, MoneyForm.INCOME, report.income(), "/income");
    Tables.money(canvas, MoneyForm.EXPENDITURE, report.expenditure(), "/expenditure");
    Tables.money(canvas, MoneyForm.THREE_PUBLIC, report.threePublic(), "/threePublic");
    Tables.money(canvas, MoneyForm.FIXED_ASSETS, report.fixedAssets(), "/fixedAssets");
    canvas.sheet().createFreezePane(1, 1);
    canvas.repeat(0, 0);
    canvas.finish();
  }

  /** The widths of the columns; the table of expenditure is the widest. */
  static int[] widths(Optional<UnitTable<ExpenditureBreakdown>> expenditure, Language language) {
    List<ExpenditureBreakdown> rows = new ArrayList<>();
    expenditure.flatMap(UnitTable::consolidated).ifPresent(rows::add);
    expenditure.ifPresent(t -> rows.addAll(t.members()));
    int columns = Head.columns(Head.needed(MoneyForm.EXPENDITURE.heads(), rows)).size();
    int[] out = new int[columns + 1];
    Arrays.fill(out, language == Language.EN ? 17 : 14); // "appropriation" is one word
    out[0] = 24;
    return out;
  }
}
