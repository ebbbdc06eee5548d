package io.jixiao.scoring.strategy;

import io.jixiao.core.score.TraceStep;
import java.util.List;

/** Lists of steps without the detour of a growing list. */
final class Steps {

  private Steps() {}

  static List<TraceStep> append(List<TraceStep> before, TraceStep... more) {
    int n = before.size();
    if (n == 0) {
      return List.of(more);
    }
    TraceStep[] out = new TraceStep[n + more.length];
    for (int i = 0; i < n; i++) {
      out[i] = before.get(i);
    }
    System.arraycopy(more, 0, out, n, more.length);
    return List.of(out);
  }
}
