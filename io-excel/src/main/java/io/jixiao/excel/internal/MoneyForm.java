package io.jixiao.excel.internal;

import static io.jixiao.excel.internal.Head.extra;
import static io.jixiao.excel.internal.Head.group;
import static io.jixiao.excel.internal.Head.leaf;

import io.jixiao.core.model.Column;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.ThreePublicExpenses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table of the form with one row for each institution: its title, headings and totals.
 *
 * @param <T> the row type
 * @param title the title over the table
 * @param heads the headings right of the institution
 * @param totals which column is the sum of which
 * @param name reads the institution of a row
 */
record MoneyForm<T>(
    Word title,
    List<Head<T>> heads,
    Map<Column<T>, List<Column<T>>> totals,
    Function<T, Optional<String>> name) {

  static final MoneyForm<FundingBreakdown> INCOME =
      new MoneyForm<>(
          Word.INCOME,
          List.of(
              leaf(FundingBreakdown.TOTAL),
              group(
                  Word.OF_WHICH,
                  List.of(
                      leaf(FundingBreakdown.CARRIED_FORWARD),
                      leaf(FundingBreakdown.GENERAL_APPROPRIATION),
                      leaf(FundingBreakdown.GOVERNMENT_FUND),
                      leaf(FundingBreakdown.SPECIAL_ACCOUNT_NON_TAX),
                      extra(FundingBreakdown.OTHER_LEVEL_APPROPRIATION),
                      leaf(FundingBreakdown.OTHER)))),
          Map.of(
              FundingBreakdown.TOTAL,
              List.of(
                  FundingBreakdown.CARRIED_FORWARD,
                  FundingBreakdown.GENERAL_APPROPRIATION,
                  FundingBreakdown.GOVERNMENT_FUND,
                  FundingBreakdown.SPECIAL_ACCOUNT_NON_TAX,
                  FundingBreakdown.OTHER_LEVEL_APPROPRIATION,
                  FundingBreakdown.OTHER)),
          FundingBreakdown::name);

  static final MoneyForm<ExpenditureBreakdown> EXPENDITURE =
      new MoneyForm<>(
          Word.EXPENDITURE,
          List.of(
              leaf(ExpenditureBreakdown.TOTAL),
              extra(ExpenditureBreakdown.FISCAL),
              group(
                  Word.OF_WHICH,
                  List.of(
                      leaf(ExpenditureBreakdown.BASIC),
                      group(
                          Word.OF_WHICH,
                          List.of(
                              leaf(ExpenditureBreakdown.PERSONNEL),
                              leaf(ExpenditureBreakdown.PUBLIC_USE))),
                      leaf(ExpenditureBreakdown.PROJECT))),
              group(
                  Word.BALANCE,
                  List.of(
                      leaf(ExpenditureBreakdown.CURRENT_BALANCE),
                      leaf(ExpenditureBreakdown.CUMULATIVE_BALANCE)))),
          Map.of(
              ExpenditureBreakdown.TOTAL,
              List.of(ExpenditureBreakdown.BASIC, ExpenditureBreakdown.PROJECT),
              ExpenditureBreakdown.BASIC,
              List.of(ExpenditureBreakdown.PERSONNEL, ExpenditureBreakdown.PUBLIC_USE)),
          ExpenditureBreakdown::name);

  static final MoneyForm<ThreePublicExpenses> THREE_PUBLIC =
      new MoneyForm<>(
          Word.THREE_PUBLIC,
          List.of(
              leaf(ThreePublicExpenses.TOTAL),
              group(
                  Word.OF_WHICH,
                  List.of(
                      leaf(ThreePublicExpenses.RECEPTION),
                      leaf(ThreePublicExpenses.VEHICLE_OPERATION),
                      leaf(ThreePublicExpenses.VEHICLE_PURCHASE),
                      leaf(ThreePublicExpenses.OVERSEAS)))),
          Map.of(
              ThreePublicExpenses.TOTAL,
              List.of(
                  ThreePublicExpenses.RECEPTION,
                  ThreePublicExpenses.VEHICLE_OPERATION,
                  ThreePublicExpenses.VEHICLE_PURCHASE,
                  ThreePublicExpenses.OVERSEAS)),
          ThreePublicExpenses::name);

  static final MoneyForm<FixedAssets> FIXED_ASSETS =
      new MoneyForm<>(
          Word.FIXED_ASSETS,
          List.of(
              leaf(FixedAssets.TOTAL),
              group(
                  Word.OF_WHICH,
                  List.of(
                      leaf(FixedAssets.IN_USE),
                      leaf(FixedAssets.LEASED_OUT),
                      leaf(FixedAssets.OTHER)))),
          Map.of(
              FixedAssets.TOTAL,
              List.of(FixedAssets.IN_USE, FixedAssets.LEASED_OUT, FixedAssets.OTHER)),
          FixedAssets::name);

  /** The same table under another title. */
  MoneyForm<T> titled(Word other) {
    return new MoneyForm<>(other, heads, totals, name);
  }
}
