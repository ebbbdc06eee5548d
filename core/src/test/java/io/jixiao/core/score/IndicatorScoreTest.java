package io.jixiao.core.score;

import static io.jixiao.core.score.Scores.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A score whose derivation a rule of one's own writes out late. */
class IndicatorScoreTest {

  private static final IndicatorDescription BALANCE =
      new IndicatorDescription(
          "balance", "资金结余", List.of("过程", "资金结余"), number("5"), Label.of("规则"), "某文");

  private static IndicatorScore scored(@Nullable String claimed, Derivation derivation) {
    return IndicatorScore.scored(
        BALANCE, claimed == null ? null : number(claimed), number("2"), derivation);
  }

  private static IndicatorScore withReading(String claimed, @Nullable String other) {
    return scored(
        claimed,
        new Fixed() {
          @Override
          public List<ReadingScore> others() {
            return List.of(new ReadingScore(Label.of("另一种"), other == null ? null : number(other)));
          }
        });
  }

  /** Two points without more. */
  private static class Fixed implements Derivation {

    @Override
    public @Nullable BigDecimal raw() {
      return number("2");
    }

    @Override
    public @Nullable BigDecimal deduction() {
      return BigDecimal.ZERO;
    }

    @Override
    public List<Place> inputs() {
      return List.of();
    }

    @Override
    public List<TraceStep> steps() {
      return List.of();
    }

    @Override
    public @Nullable Label reading() {
      return null;
    }

    @Override
    public List<ReadingScore> others() {
      return List.of();
    }

    @Override
    public @Nullable NextTier next() {
      return null;
    }
  }

  /** Answers nothing. */
  private static final class Failing extends Fixed {

    private static RuntimeException boom() {
      return new UnsupportedOperationException("boom");
    }

    @Override
    public @Nullable BigDecimal raw() {
      throw boom();
    }

    @Override
    public @Nullable BigDecimal deduction() {
      throw boom();
    }

    @Override
    public List<Place> inputs() {
      throw boom();
    }

    @Override
    public List<TraceStep> steps() {
      throw boom();
    }

    @Override
    public List<ReadingScore> others() {
      throw boom();
    }

    @Override
    public @Nullable NextTier next() {
      throw boom();
    }
  }

  static Stream<Arguments> questions() {
    IndicatorScore score = scored("3", new Failing());
    return Stream.of(
        question("计算过程", "the trace", score::trace),
        question("计算过程", "the trace", () -> score.explanation(Language.ZH)),
        question("计算过程", "the trace", () -> score.explanation(Language.EN)),
        question("距下一档的差距", "the next tier", score::nextTier),
        question("其他理解的得分", "the other readings", score::otherReadings),
        question("其他理解的得分", "the other readings", score::fitsAnotherReading),
        question("其他理解的得分", "the other readings", score::isDisputed),
        question("扣分前得分", "the raw points", score::rawPoints),
        question("扣分", "the deduction", score::deduction),
        question("得分由来", "the derivation", () -> score.equals(scored("3", new Fixed()))));
  }

  private static Arguments question(String zh, String en, ThrowingCallable asked) {
    return Arguments.of(zh, en, asked);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void whatARuleFailsToTellLateIsNamedWithItsIndicator(
      String zh, String en, ThrowingCallable asked) {
    assertThatThrownBy(asked)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "指标 balance（资金结余）的规则给不出"
                + zh
                + "：java.lang.UnsupportedOperationException: boom"
                + " / the rule of indicator balance (资金结余) fails to give "
                + en
                + ": java.lang.UnsupportedOperationException: boom")
        .hasCauseInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  @SuppressWarnings("NullAway") // what a rule without null checks may do
  void aListThatIsNullOrHoldsNullIsNamedTheSameWay() {
    IndicatorScore score =
        scored(
            "3",
            new Fixed() {
              @Override
              public List<TraceStep> steps() {
                return null;
              }

              @Override
              public List<ReadingScore> others() {
                return Arrays.asList(new ReadingScore[1]);
              }
            });
    assertThatThrownBy(score::trace)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("balance (资金结余) fails to give the trace");
    assertThatThrownBy(score::fitsAnotherReading)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("balance (资金结余) fails to give the other readings");
  }

  @Test
  void aClaimFitsAnotherReading_butNotOneThatGivesMoreThanTheWeightOrLessThanNothing() {
    assertThat(withReading("3", "3.0").fitsAnotherReading()).isTrue();
    assertThat(withReading("5", "5").fitsAnotherReading()).isTrue();
    assertThat(withReading("0", "0").isDisputed()).isFalse();
    assertThat(withReading("99", "99").fitsAnotherReading()).isFalse();
    assertThat(withReading("99", "99").isDisputed()).isTrue();
    assertThat(withReading("-1", "-1").fitsAnotherReading()).isFalse();
    // one that leaves the points to a person may give whatever is possible
    assertThat(withReading("3", null).fitsAnotherReading()).isTrue();
    assertThat(withReading("99", null).isDisputed()).isTrue();
  }

  @Test
  void whereTheWeightIsNotDividedYet_aReadingMayGiveAnyPoints() {
    IndicatorScore score =
        IndicatorScore.scored(
            BALANCE.withWeight(null),
            number("9"),
            number("2"),
            new Fixed() {
              @Override
              public List<ReadingScore> others() {
                return List.of(new ReadingScore(Label.of("另一种"), number("9")));
              }
            });
    assertThat(score.fitsAnotherReading()).isTrue();
  }
}
