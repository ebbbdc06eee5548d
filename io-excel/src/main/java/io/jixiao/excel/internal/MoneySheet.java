package io.jixiao.excel.internal;

import io.jixiao.core.model.SelfEvaluationReport;

/** The four money tables (部门（单位）收支情况). */
final class MoneySheet {

  private MoneySheet() {}

  static void write(Book book, SelfEvaluationReport report) {
    Canvas canvas =
        new Canvas(book, book.word(Word.SHEET_MONEY), true, 24, 13, 13, 13, 13, 13, 13, 13);
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
}
