package io.jixiao.core.check;

import io.jixiao.core.model.QuotedFigure;
import java.util.List;

/** What the quotes of a report are of, told once: each kind has an identity of its own. */
final class Quotes {

  /** A figure, a sum or a difference. */
  static final int FIGURE = 0;

  /** A share or a rate of growth. */
  static final int SHARE = 1;

  /** A count of places. */
  static final int COUNT = 2;

  /** The fiscal year. */
  static final int YEAR = 3;

  private final byte[] kinds;
  private final int[] counts = new int[4];

  Quotes(List<QuotedFigure> quotes) {
    this.kinds = new byte[quotes.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = (byte) kind(quotes.get(i));
      counts[kinds[i]]++;
    }
  }

  private static int kind(QuotedFigure quote) {
    if (quote.countedFrom().isPresent()) {
      return COUNT;
    }
    if (!quote.over().isEmpty()) {
      return SHARE;
    }
    List<String> of = quote.of();
    return of.size() == 1 && of.get(0).equals(ReportCells.YEAR_PATH) ? YEAR : FIGURE;
  }

  /** The first quote of a kind from an index on; -1 if there is none. */
  int next(int kind, int from) {
    for (int i = counts[kind] == 0 ? kinds.length : from; i < kinds.length; i++) {
      if (kinds[i] == kind) {
        return i;
      }
    }
    return -1;
  }
}
