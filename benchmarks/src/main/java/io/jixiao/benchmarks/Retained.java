package io.jixiao.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jol.info.GraphLayout;

/**
 * What a result keeps for itself: everything that can be reached from it less what can be reached
 * from its inputs, which were there before. What a call allocates beyond the result is the figure
 * {@code gc.alloc.rate.norm} of JMH's gc profiler less this one.
 */
final class Retained {

  private Retained() {}

  static long bytes(Object result, Object... inputs) {
    List<Object> all = new ArrayList<>(List.of(inputs));
    GraphLayout before = GraphLayout.parseInstance(all.toArray());
    all.add(result);
    return GraphLayout.parseInstance(all.toArray()).totalSize() - before.totalSize();
  }
}
