package io.jixiao.scoring;

import static io.jixiao.scoring.rubric.RubricIndicator.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.model.Label;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricException;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.rubric.RubricProvider;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import io.jixiao.scoring.spi.ScoringStrategy;
import io.jixiao.scoring.strategy.Tiers;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules and plug-ins of others that do what they must not: one clear error, which names them. */
class BrokenRulesTest {

  private record Rule(Function<ScoringContext, @Nullable Outcome> answer)
      implements ScoringStrategy {

    @Override
    public String kind() {
      return "broken";
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of();
    }

    @Override
    @SuppressWarnings("NullAway") // what a plug-in without null checks may do
    public Outcome score(ScoringContext context) {
      return answer.apply(context);
    }
  }

  /** A rule that gives so many points alone, and two in full. */
  private static final class TwoInFull implements ScoringStrategy {

    private final int alone;

    TwoInFull(int alone) {
      this.alone = alone;
    }

    @Override
    public Outcome score(ScoringContext context) {
      return Outcome.points(BigDecimal.valueOf(2), Label.of("two"));
    }

    @Override
    public BigDecimal pointsAlone(ScoringContext context) {
      if (alone == 0) {
        throw new IllegalStateException("broken");
      }
      return BigDecimal.valueOf(alone);
    }
  }

  private static ScoreSheet score(RubricIndicator.Builder indicator) {
    Rubric rubric =
        Rubric.of("broken", "1")
            .source("某市财政局", "某文")
            .fullMarks("10")
            .grades(GradeBands.NATIONAL)
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .onNotApplicable(NotApplicablePolicy.NO_POINTS)
            .add(indicator.points("10").source("某文"))
            .build();
    return Scoring.standard().score(Reports.yueyang(), rubric, Evidence.none());
  }

  @SuppressWarnings({"TypeParameterUnusedInFormals", "unchecked"}) // as a compiler lets through
  private static <E extends Throwable> Outcome sneak(Throwable e) throws E {
    throw (E) e;
  }

  static Stream<Arguments> failures() {
    return Stream.<Map.Entry<String, Function<ScoringContext, @Nullable Outcome>>>of(
            Map.entry("no answer", c -> null),
            Map.entry(
                "beyond the weight",
                c -> Outcome.points(new BigDecimal("10.01"), Label.of("too much"))),
            Map.entry(
                "less than nothing", c -> Outcome.points(BigDecimal.valueOf(-1), Label.of("-"))),
            Map.entry(
                "judged beyond the weight",
                c -> new Outcome.Judged(BigDecimal.valueOf(11), Label.of("too much"))),
            Map.entry(
                "judged less than nothing",
                c -> new Outcome.Judged(BigDecimal.valueOf(-1), Label.of("-"))),
            Map.entry("no reason", c -> new Outcome.NotAssessable(List.of(), null)),
            Map.entry("an exception", c -> sneak(new IllegalStateException("broken"))),
            Map.entry("a checked exception", c -> sneak(new java.io.IOException("broken"))),
            Map.entry("a failed assertion", c -> sneak(new AssertionError("broken"))),
            Map.entry("a missing class", c -> sneak(new NoClassDefFoundError("broken"))),
            Map.entry("endless recursion", c -> sneak(new StackOverflowError())),
            Map.entry("an error of no kind", c -> sneak(new Error("broken"))),
            Map.entry("what is neither", c -> sneak(new Throwable("broken"))))
        .map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void aRuleThatFailsIsOneErrorThatNamesTheIndicator(
      String what, Function<ScoringContext, @Nullable Outcome> answer) {
    assertThatThrownBy(() -> score(indicator("x", "过程", "某指标").scoredBy(new Rule(answer))))
        .as(what)
        .isInstanceOfSatisfying(
            ScoringException.class,
            e -> {
              assertThat(e.label().zh()).contains("指标 x（某指标）");
              assertThat(e.label().en()).contains("indicator x (某指标)");
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 11})
  void pointsAloneThatNoRuleMayGiveAreOneErrorThatNamesTheIndicator(int alone) {
    // The first row of the report answers the one indicator; the other one has no row.
    for (String name : new String[] {"财政供养人员控制率", "某指标"}) {
      assertThatThrownBy(
              () -> score(indicator("x", "投入", "预算配置", name).scoredBy(new TwoInFull(alone))))
          .isInstanceOf(ScoringException.class)
          .hasMessageContaining("indicator x");
    }
  }

  @Test
  void pointsAloneThatAreNotThoseInFullAreToldWhenTheTraceIsAskedFor() {
    IndicatorScore same =
        score(indicator("x", "过程", "某指标").scoredBy(new TwoInFull(2))).indicators().get(0);
    assertThat(same.awarded()).contains(BigDecimal.valueOf(2));
    assertThat(same.trace().replay()).contains(Ratio.of(2));
    IndicatorScore other =
        score(indicator("x", "过程", "某指标").scoredBy(new TwoInFull(3))).indicators().get(0);
    assertThatThrownBy(other::trace)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("indicator x")
        .hasMessageContaining("3 points alone");
  }

  @Test
  @SuppressWarnings("NullAway") // what a plug-in without null checks may do
  void aMeasureThatGivesNothingIsNamedWithItsIndicator() {
    Function<ScoringContext, Measured> nothing = c -> null;
    assertThatThrownBy(
            () ->
                score(
                    indicator("x", "过程", "某指标")
                        .measuredBy(Measure.of("nothing", Label.of("无"), nothing))
                        .scoredBy(Tiers.builder().atLeast("90%").gives("10").otherwise("0"))))
        .isInstanceOf(ScoringException.class)
        .hasMessageContaining("indicator x")
        .hasMessageContaining("nothing");
  }

  @Test
  void whatTheMachineHasRunOutOfIsNobodysFault() {
    Rule hungry = new Rule(c -> sneak(new OutOfMemoryError("heap")));
    assertThatThrownBy(() -> score(indicator("x", "过程", "某指标").scoredBy(hungry)))
        .isInstanceOf(OutOfMemoryError.class);
  }

  /** A rule that fails to say what it is. */
  private record Untold(Throwable failure) implements ScoringStrategy {

    @Override
    public String kind() {
      BrokenRulesTest.<RuntimeException>sneak(failure);
      return "";
    }

    @Override
    public Outcome score(ScoringContext context) {
      return Outcome.points(BigDecimal.ONE, Label.of("one"));
    }
  }

  /** A rule that fails to say how far its readings go. */
  private record Unbounded() implements ScoringStrategy {

    @Override
    public Outcome score(ScoringContext context) {
      return Outcome.points(BigDecimal.ONE, Label.of("one"));
    }

    @Override
    @SuppressWarnings("NullAway") // what a plug-in without null checks may do
    public BigDecimal spread() {
      return null;
    }
  }

  @Test
  void aRuleThatCannotSayWhatItIs_isNamedWhenTheRubricIsBuilt() {
    for (Throwable failure :
        List.of(new IllegalStateException("no"), new NoSuchMethodError("no"))) {
      assertThatThrownBy(() -> score(indicator("x", "某指标").scoredBy(new Untold(failure))))
          .isInstanceOf(RubricException.class)
          .hasMessageContaining("ERROR x: 规则或算法的名称、参数无法读取")
          .hasMessageContaining("no");
    }
    assertThatThrownBy(() -> score(indicator("x", "某指标").scoredBy(new Unbounded())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("indicator x: hasReadings() or spread()");
  }

  @Test
  @SuppressWarnings("NullAway") // what a plug-in without null checks may do
  void whatIsNoNumberOrNoNameIsToldWithItsPlace() {
    assertThatThrownBy(() -> indicator("x", "某指标").points("abc"))
        .hasMessageContaining("indicator x: \"abc\" is not a plain decimal number");
    assertThatThrownBy(() -> Rubric.of("r", "1").fullMarks("1e9"))
        .hasMessageContaining("r: fullMarks: ");
    assertThatThrownBy(() -> Rubric.of("r", "1").level("-3", "过程"))
        .hasMessageContaining("r: level 过程: -3 points; expected 0 or more");
    assertThatThrownBy(() -> Rubric.of("r", "1").share("five", "a", "b"))
        .hasMessageContaining("r: shared by [a, b]: ");
    String none = null;
    assertThatThrownBy(() -> indicator("x", "过程", none))
        .hasMessageContaining("indicator x: a level has no name");
    assertThatThrownBy(() -> indicator("x", "过程", " "))
        .hasMessageContaining("indicator x: a level has no name");
    assertThatThrownBy(() -> indicator("x")).hasMessageContaining("needs an id and a name");
  }

  static Stream<Throwable> errors() {
    return Stream.of(
        new AssertionError("no licence"), new Error("no licence"), new Throwable("no licence"));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void aProviderThatFailsByAnErrorIsNamedAndOurRubricsStay(Throwable failure) {
    RubricProvider asserting =
        () -> {
          BrokenRulesTest.<RuntimeException>sneak(failure);
          return List.of();
        };
    Rubrics rubrics = Rubrics.of(List.of(asserting));
    assertThat(rubrics.byId("yueyang-2021").id()).isEqualTo("yueyang-2021");
    assertThat(rubrics.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.en()).contains(asserting.getClass().getName(), "no licence"));
  }

  @Test
  void providersThatCannotBeListedAreToldEachForItself() {
    Iterator<Error> failures =
        List.of(new NoClassDefFoundError("lib/Missing"), new Error("no licence")).iterator();
    Iterable<RubricProvider> broken =
        () ->
            new Iterator<>() {
              @Override
              public boolean hasNext() {
                return failures.hasNext();
              }

              @Override
              public RubricProvider next() {
                BrokenRulesTest.<RuntimeException>sneak(failures.next());
                throw new NoSuchElementException();
              }
            };
    Rubrics rubrics = Rubrics.of(broken);
    assertThat(rubrics.byId("yueyang-2021").id()).isEqualTo("yueyang-2021");
    assertThat(rubrics.problems())
        .extracting(Label::en)
        .anyMatch(p -> p.contains("lib/Missing"))
        .anyMatch(p -> p.contains("no licence"));
  }
}
