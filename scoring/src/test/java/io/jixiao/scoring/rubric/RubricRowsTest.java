package io.jixiao.scoring.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.Indicator;
import io.jixiao.scoring.internal.Names;
import io.jixiao.scoring.strategy.Judged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Rows are found by their level names, be these the very strings of the rubric or only equal. */
class RubricRowsTest {

  private static Rubric rubric(List<List<String>> paths) {
    Rubric.Builder out =
        Rubric.of("rows", "1")
            .title("试行", "Trial")
            .source("某财政局", "附件")
            .region("某省")
            .years(2021, 2021)
            .fullMarks(Integer.toString(paths.size()))
            .grades(GradeBands.NATIONAL)
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .onNotApplicable(NotApplicablePolicy.RESCALE);
    for (int i = 0; i < paths.size(); i++) {
      out.add(
          RubricIndicator.indicator("i" + i, paths.get(i).toArray(new String[0]))
              .points("1")
              .scoredBy(Judged.byPerson())
              .rule("由人评定", "by a person")
              .source("附件"));
    }
    return out.build();
  }

  private static Indicator row(List<String> path) {
    return Indicator.builder().path(path).build();
  }

  @Example
  void theSameNameBelowAnotherLevelIsAnotherRow() {
    Rubric rubric =
        rubric(List.of(List.of("过程", "预算管理", "管理制度健全性"), List.of("过程", "资产管理", "管理制度健全性")));
    List<String> budget = List.of("过程", "预算管理", "管理制度健全性");
    List<String> assets = List.of(budget.get(0), "资产管理", budget.get(2));
    assertThat(rubric.rows(List.of(row(budget), row(assets)))).containsExactly(0, 1);
    assertThat(rubric.rows(List.of(row(assets), row(budget)))).containsExactly(1, 0);
    assertThat(rubric.rows(List.of(row(budget), row(budget)))).containsExactly(0, -1);
    // a row that names no level above is for whoever has no row of its own
    assertThat(rubric.rows(List.of(row(List.of(budget.get(2))), row(budget))))
        .containsExactly(1, 0);
  }

  @Example
  void aRowWithoutANameIsThatOfNoIndicator() {
    Rubric rubric = rubric(List.of(List.of("过程"), List.of("过程", "预算管理")));
    assertThat(rubric.rows(List.of(row(List.of()), row(List.of("过程"))))).containsExactly(1, -1);
  }

  /** Names that differ, that are the same but for white space and width, and levels left out. */
  @Property(tries = 2000)
  void rowsAreFoundAsIfEachNameWereCompared(@ForAll long seed) {
    Random random = new Random(seed);
    String[] names = {"投入", "过程", "产出", "产 出", "效果", "数量"};
    List<List<String>> paths = new ArrayList<>();
    while (paths.size() < 6) {
      List<String> path = path(names, 2 + random.nextInt(2), random, false);
      if (paths.stream().noneMatch(other -> Names.samePath(path, other))) {
        paths.add(path);
      }
    }
    Rubric rubric = rubric(paths);
    List<Indicator> rows = new ArrayList<>();
    for (int n = random.nextInt(10); n > 0; n--) {
      rows.add(row(path(names, 1 + random.nextInt(3), random, random.nextInt(4) == 0)));
    }
    if (random.nextBoolean()) {
      for (List<String> path : paths) {
        rows.add(row(path));
      }
    }
    assertThat(rubric.rows(rows)).containsExactly(naive(rubric, rows));
  }

  /** A path whose names are shared objects or copies. */
  private static List<String> path(String[] names, int levels, Random random, boolean copies) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < levels; i++) {
      String name = names[random.nextInt(names.length)];
      out.add(copies ? String.valueOf(name.toCharArray()) : name);
    }
    return List.copyOf(out);
  }

  private static int[] naive(Rubric rubric, List<Indicator> rows) {
    int[] out = new int[rubric.indicators().size()];
    Arrays.fill(out, -1);
    boolean[] used = new boolean[rows.size()];
    int expected = 0;
    for (int i = 0; i < out.length; i++) {
      RubricIndicator indicator = rubric.indicators().get(i);
      for (boolean whole : new boolean[] {true, false}) {
        for (int k = 0; k < used.length && out[i] < 0; k++) {
          int row = (expected + k) % used.length;
          List<String> path = rows.get(row).path();
          boolean asked = !whole || path.size() == indicator.path().size();
          if (!used[row] && asked && indicator.isNamed(path)) {
            out[i] = row;
          }
        }
      }
      if (out[i] >= 0) {
        used[out[i]] = true;
        expected = out[i] + 1;
      }
    }
    return out;
  }
}
