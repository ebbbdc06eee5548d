package io.jixiao.scoring.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.Grade;
import io.jixiao.scoring.strategy.Judged;
import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** A total gets the same grade as a number and in millionths of a point. */
class RubricGradesTest {

  private static Rubric rubric(String fullMarks, GradeBands bands) {
    return Rubric.of("graded", "1")
        .title("试行", "Trial")
        .source("某财政局", "附件")
        .region("某省")
        .years(2021, 2021)
        .fullMarks(fullMarks)
        .grades(bands)
        .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
        .onNotApplicable(NotApplicablePolicy.RESCALE)
        .add(
            RubricIndicator.indicator("all", "履职")
                .points(fullMarks)
                .scoredBy(Judged.byPerson())
                .rule("由人评定", "by a person")
                .source("附件"))
        .build();
  }

  @Example
  void theEdgesBelongToTheBetterGrade() {
    Rubric rubric = rubric("100", GradeBands.NATIONAL);
    assertThat(rubric.gradeOfUnits(90_000_000)).isEqualTo(Grade.EXCELLENT);
    assertThat(rubric.gradeOfUnits(89_999_999)).isEqualTo(Grade.GOOD);
    assertThat(rubric.gradeOfUnits(79_999_999)).isEqualTo(Grade.MEDIUM);
    assertThat(rubric.gradeOfUnits(59_999_999)).isEqualTo(Grade.POOR);
    assertThat(rubric("110", GradeBands.NATIONAL).gradeOfUnits(98_999_999)).isEqualTo(Grade.GOOD);
    assertThat(rubric("110", GradeBands.NATIONAL).gradeOfUnits(99_000_000))
        .isEqualTo(Grade.EXCELLENT);
  }

  @Property(tries = 2000)
  void aTotalHasOneGrade(
      @ForAll @LongRange(min = -5_000_000, max = 125_000_000) long units,
      @ForAll @IntRange(min = 0, max = 2) int marks,
      @ForAll @IntRange(min = 0, max = 2) int bands) {
    GradeBands grades =
        switch (bands) {
          case 0 -> GradeBands.NATIONAL;
          case 1 -> bands("90.5", "80.25", "60.000001");
          default -> bands("90.00000005", "80", "60");
        };
    Rubric rubric = rubric(new String[] {"100", "100.0", "110"}[marks], grades);
    for (long near : new long[] {units, 90_000_000, 90_500_000, 60_000_001, 60_000_000}) {
      assertThat(rubric.gradeOfUnits(near)).isEqualTo(rubric.grade(BigDecimal.valueOf(near, 6)));
    }
  }

  private static GradeBands bands(String excellent, String good, String medium) {
    return new GradeBands(new BigDecimal(excellent), new BigDecimal(good), new BigDecimal(medium));
  }
}
