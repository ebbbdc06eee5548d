package io.jixiao.core.score;

import io.jixiao.core.check.Interval;
import io.jixiao.core.check.Place;
import io.jixiao.core.internal.Failure;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one indicator of a rubric got, and how.
 *
 * <p>Raw points are what the rule computes before its floor and cap, the deduction is what it takes
 * off, and awarded is what is left: {@code awarded} is {@code rawPoints − deduction}, held between
 * the floor of the rule and the weight. All are points (分). The trace, other readings and the next
 * tier are written out when asked for, for which a score keeps the report and the evidence that it
 * comes from. Where a rule of one's own fails at that, the exception names the indicator and what
 * was asked for. This class is immutable and thread-safe.
 */
public final class IndicatorScore {

  private static final Derivation NOTHING =
      new Told(null, null, List.of(), List.of(), null, List.of(), null);

  private static final Label RAW_POINTS = new Label("扣分前得分", "the raw points");
  private static final Label DEDUCTION = new Label("扣分", "the deduction");
  private static final Label OTHER_READINGS = new Label("其他理解的得分", "the other readings");
  private static final Label NEXT_TIER = new Label("距下一档的差距", "the next tier");
  private static final Label TRACE = new Label("计算过程", "the trace");
  private static final Label EXPLANATION = new Label("说明", "the explanation");
  private static final Label DERIVATION = new Label("得分由来", "the derivation");

  private final IndicatorDescription about;
  private final @Nullable BigDecimal claimed;
  private final IndicatorState state;
  private final @Nullable BigDecimal awarded;
  private final BigDecimal provenMin;
  private final BigDecimal provenMax;
  private final List<MissingInput> missing;
  private final @Nullable Label reason;
  private final Derivation derivation;

  private IndicatorScore(
      IndicatorDescription about,
      @Nullable BigDecimal claimed,
      IndicatorState state,
      @Nullable BigDecimal awarded,
      BigDecimal provenMin,
      BigDecimal provenMax,
      List<MissingInput> missing,
      @Nullable Label reason,
      Derivation derivation) {
    this.about = about;
    this.claimed = claimed;
    this.state = state;
    this.awarded = awarded;
    this.provenMin = provenMin;
    this.provenMax = provenMax;
    this.missing = missing;
    this.reason = reason;
    this.derivation = derivation;
  }

  /**
   * Obtains the score of an indicator whose rule was applied to figures.
   *
   * @param about the indicator, not null
   * @param claimed the points that the unit gave itself, null where blank
   * @param awarded the final points, not null
   * @param derivation how they came about, not null
   * @return the score
   */
  public static IndicatorScore scored(
      IndicatorDescription about,
      @Nullable BigDecimal claimed,
      BigDecimal awarded,
      Derivation derivation) {
    return new IndicatorScore(
        about,
        claimed,
        IndicatorState.SCORED,
        awarded,
        awarded,
        awarded,
        List.of(),
        null,
        derivation);
  }

  /**
   * Obtains the score of an indicator that cannot be assessed.
   *
   * @param about the indicator, not null
   * @param claimed the points that the unit gave itself, null where blank
   * @param most the points that it could give, not null
   * @param missing what is missing, not null
   * @param reason why, null if the missing inputs say it
   * @return the score
   */
  public static IndicatorScore notAssessable(
      IndicatorDescription about,
      @Nullable BigDecimal claimed,
      BigDecimal most,
      List<MissingInput> missing,
      @Nullable Label reason) {
    return new IndicatorScore(
        about,
        claimed,
        IndicatorState.NOT_ASSESSABLE,
        null,
        BigDecimal.ZERO,
        most,
        List.copyOf(missing),
        reason,
        NOTHING);
  }

  /**
   * Obtains the score of an indicator that does not apply.
   *
   * @param about the indicator, not null
   * @param claimed the points that the unit gave itself, null where blank
   * @param counts the points with which it counts all the same, an interval where its weight is not
   *     known, not null
   * @param reason why it does not apply, not null
   * @return the score
   */
  public static IndicatorScore notApplicable(
      IndicatorDescription about, @Nullable BigDecimal claimed, Interval counts, Label reason) {
    return new IndicatorScore(
        about,
        claimed,
        IndicatorState.NOT_APPLICABLE,
        null,
        counts.min(),
        counts.max(),
        List.of(),
        reason,
        NOTHING);
  }

  /**
   * Obtains the score of an indicator whose points are a person's.
   *
   * @param about the indicator, not null
   * @param claimed the points that the unit gave itself, null where blank
   * @param points the points that an evaluator gave; null if only the unit's own stand, which prove
   *     nothing
   * @param most the points that it could give, not null
   * @param reason by whom and why, not null
   * @return the score
   */
  public static IndicatorScore judged(
      IndicatorDescription about,
      @Nullable BigDecimal claimed,
      @Nullable BigDecimal points,
      BigDecimal most,
      Label reason) {
    return new IndicatorScore(
        about,
        claimed,
        IndicatorState.JUDGED,
        points != null ? points : possible(claimed, most),
        points != null ? points : BigDecimal.ZERO,
        points != null ? points : most,
        List.of(),
        reason,
        NOTHING);
  }

  /** A claim that nobody could have given is not taken over. */
  private static @Nullable BigDecimal possible(@Nullable BigDecimal claimed, BigDecimal most) {
    return claimed == null || claimed.signum() < 0 || claimed.compareTo(most) > 0 ? null : claimed;
  }

  /** {@return the id of the indicator in its rubric, such as staff-control} */
  public String id() {
    return about.id();
  }

  /** {@return the name of the indicator, such as 资金结余} */
  public String name() {
    return about.name();
  }

  /** {@return the level names, outermost first, the last one the name of the indicator} */
  public List<String> path() {
    return about.path();
  }

  /**
   * {@return the weight in points (分); empty where it is a part of shared points not divided yet}
   */
  public Optional<BigDecimal> weight() {
    return Optional.ofNullable(about.weight());
  }

  /** {@return the points that the unit gave itself; empty where blank} */
  public Optional<BigDecimal> claimed() {
    return Optional.ofNullable(claimed);
  }

  /** {@return how the scoring ended} */
  public IndicatorState state() {
    return state;
  }

  /**
   * {@return the points before floor and cap; empty unless the state is SCORED}
   *
   * @throws IllegalStateException if the rule fails to tell; the message names the indicator
   */
  public Optional<BigDecimal> rawPoints() {
    return ask(RAW_POINTS, s -> Optional.ofNullable(s.derivation.raw()));
  }

  /**
   * {@return the points taken off; empty unless the state is SCORED}
   *
   * @throws IllegalStateException if the rule fails to tell; the message names the indicator
   */
  public Optional<BigDecimal> deduction() {
    return ask(DEDUCTION, s -> Optional.ofNullable(s.derivation.deduction()));
  }

  /**
   * {@return the final points: those of the rule where SCORED, those of a person where JUDGED,
   * unless the unit claims less than nothing or more than the weight; empty otherwise}
   */
  public Optional<BigDecimal> awarded() {
    return Optional.ofNullable(awarded);
  }

  /** {@return what the figures leave possible, from no points to the weight} */
  public Interval proven() {
    return new Interval(provenMin, provenMax);
  }

  /** {@return the inputs that the rule misses; empty unless the state is NOT_ASSESSABLE} */
  public List<MissingInput> missing() {
    return missing;
  }

  /** {@return why the indicator ended in its state, where the inputs alone do not say it} */
  public Optional<Label> reason() {
    return Optional.ofNullable(reason);
  }

  /**
   * {@return what other readings of the rule would give; empty if it has one reading}
   *
   * @throws IllegalStateException if the rule fails to tell; the message names the indicator
   */
  public List<ReadingScore> otherReadings() {
    return ask(OTHER_READINGS, s -> List.copyOf(s.derivation.others()));
  }

  /**
   * {@return what would have given more points, where the rule has such a step}
   *
   * @throws IllegalStateException if the rule fails to tell; the message names the indicator
   */
  public Optional<NextTier> nextTier() {
    return ask(NEXT_TIER, s -> Optional.ofNullable(s.derivation.next()));
  }

  /**
   * {@return how the points came about}
   *
   * @throws IllegalStateException if the rule fails to tell; the message names the indicator
   */
  public Trace trace() {
    return ask(
        TRACE,
        s ->
            new Trace(
                s.about.rule(),
                s.about.source(),
                Optional.ofNullable(s.derivation.reading()),
                s.derivation.inputs(),
                s.derivation.steps()));
  }

  /**
   * Asks for what is written out late. What a rule of one's own throws then comes long after the
   * scoring, which would have named the indicator.
   */
  private <T> T ask(Label what, Function<IndicatorScore, T> question) {
    try {
      return question.apply(this);
    } catch (Untold e) {
      throw e;
    } catch (Throwable e) {
      Failure.throwIfFatal(e);
      throw new Untold(about, what, e);
    }
  }

  /** {@return true if points were claimed and the rule gave others} */
  public boolean differs() {
    return state == IndicatorState.SCORED
        && claimed != null
        && awarded != null
        && claimed.compareTo(awarded) != 0;
  }

  /**
   * {@return true if the claim differs from the award but another reading of the rule gives it, or
   * may give it; points below zero or above the weight are those of no reading}
   *
   * @throws IllegalStateException if the rule fails to tell; the message names the indicator
   */
  public boolean fitsAnotherReading() {
    if (claimed != null && differs() && isPossible(claimed)) {
      for (ReadingScore other : otherReadings()) {
        BigDecimal points = other.points();
        if (points == null || points.compareTo(claimed) == 0) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isPossible(BigDecimal points) {
    BigDecimal weight = about.weight();
    return points.signum() >= 0 && (weight == null || points.compareTo(weight) <= 0);
  }

  /**
   * {@return true if the claim differs from the award under every reading of the rule}
   *
   * @throws IllegalStateException if the rule fails to tell; the message names the indicator
   */
  public boolean isDisputed() {
    return differs() && !fitsAnotherReading();
  }

  /**
   * Explains the score in one sentence. The text is made anew at each call, from the data of this
   * value alone.
   *
   * @param language the language, not null
   * @return the sentence
   * @throws IllegalStateException if the rule fails to tell; the message names the indicator
   */
  public String explanation(Language language) {
    Objects.requireNonNull(language, "language");
    return ask(EXPLANATION, s -> Explanations.of(s, language));
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof IndicatorScore other
        && about.equals(other.about)
        && Objects.equals(claimed, other.claimed)
        && state == other.state
        && Objects.equals(awarded, other.awarded)
        && provenMin.equals(other.provenMin)
        && provenMax.equals(other.provenMax)
        && missing.equals(other.missing)
        && Objects.equals(reason, other.reason)
        && told().equals(other.told());
  }

  private Told told() {
    return derivation instanceof Told told
        ? told
        : ask(
            DERIVATION,
            s ->
                new Told(
                    s.derivation.raw(),
                    s.derivation.deduction(),
                    s.derivation.inputs(),
                    s.derivation.steps(),
                    s.derivation.reading(),
                    s.derivation.others(),
                    s.derivation.next()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(about, claimed, state, awarded);
  }

  @Override
  public String toString() {
    return "IndicatorScore{id=" + id() + ", state=" + state + ", awarded=" + awarded + "}";
  }

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** The rule did not tell what was asked for. */
  private static final class Untold extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    Untold(IndicatorDescription about, Label what, Throwable cause) {
      super(
          "指标 "
              + about.id()
              + "（"
              + about.name()
              + "）的规则给不出"
              + what.zh()
              + "："
              + cause
              + " / the rule of indicator "
              + about.id()
              + " ("
              + about.name()
              + ") fails to give "
              + what.en()
              + ": "
              + cause,
          cause);
    }
  }

  /** A derivation that is written out already. */
  private record Told(
      @Nullable BigDecimal raw,
      @Nullable BigDecimal deduction,
      List<Place> inputs,
      List<TraceStep> steps,
      @Nullable Label reading,
      List<ReadingScore> others,
      @Nullable NextTier next)
      implements Derivation {}

  /** Builds IndicatorScore values, such as from a document; not thread-safe. */
  public static final class Builder {

    private @Nullable String id;
    private @Nullable String name;
    private final List<String> path = new ArrayList<>();
    private @Nullable BigDecimal weight;
    private @Nullable BigDecimal claimed;
    private @Nullable IndicatorState state;
    private @Nullable BigDecimal rawPoints;
    private @Nullable BigDecimal deduction;
    private @Nullable BigDecimal awarded;
    private @Nullable Interval proven;
    private final List<MissingInput> missing = new ArrayList<>();
    private @Nullable Label reason;
    private final List<ReadingScore> others = new ArrayList<>();
    private @Nullable NextTier next;
    private @Nullable Trace trace;

    private Builder() {}

    /**
     * States the id of the indicator in its rubric.
     *
     * @param value the id, not null
     * @return this builder
     */
    public Builder id(String value) {
      this.id = Objects.requireNonNull(value, "id");
      return this;
    }

    /**
     * States the name of the indicator.
     *
     * @param value the name, not null
     * @return this builder
     */
    public Builder name(String value) {
      this.name = Objects.requireNonNull(value, "name");
      return this;
    }

    /**
     * Adds a level name.
     *
     * @param level the name, not null
     * @return this builder
     */
    public Builder addPath(String level) {
      path.add(Objects.requireNonNull(level, "path"));
      return this;
    }

    /**
     * Adds level names.
     *
     * @param levels the names, outermost first, not null
     * @return this builder
     */
    public Builder addPath(String... levels) {
      return addAllPath(List.of(levels));
    }

    /**
     * Adds level names.
     *
     * @param levels the names, outermost first, not null
     * @return this builder
     */
    public Builder addAllPath(Iterable<String> levels) {
      levels.forEach(this::addPath);
      return this;
    }

    /**
     * States the weight.
     *
     * @param points the points, not null
     * @return this builder
     */
    public Builder weight(BigDecimal points) {
      this.weight = Objects.requireNonNull(points, "weight");
      return this;
    }

    /**
     * States the weight, or that there is none yet.
     *
     * @param points the points, not null, empty if not divided yet
     * @return this builder
     */
    public Builder weight(Optional<BigDecimal> points) {
      this.weight = points.orElse(null);
      return this;
    }

    /**
     * States the points that the unit gave itself.
     *
     * @param points the points, not null
     * @return this builder
     */
    public Builder claimed(BigDecimal points) {
      this.claimed = Objects.requireNonNull(points, "claimed");
      return this;
    }

    /**
     * States how the scoring ended.
     *
     * @param value the state, not null
     * @return this builder
     */
    public Builder state(IndicatorState value) {
      this.state = Objects.requireNonNull(value, "state");
      return this;
    }

    /**
     * States the points before floor and cap.
     *
     * @param points the points, not null
     * @return this builder
     */
    public Builder rawPoints(BigDecimal points) {
      this.rawPoints = Objects.requireNonNull(points, "rawPoints");
      return this;
    }

    /**
     * States the points taken off.
     *
     * @param points the points, not null
     * @return this builder
     */
    public Builder deduction(BigDecimal points) {
      this.deduction = Objects.requireNonNull(points, "deduction");
      return this;
    }

    /**
     * States the final points.
     *
     * @param points the points, not null
     * @return this builder
     */
    public Builder awarded(BigDecimal points) {
      this.awarded = Objects.requireNonNull(points, "awarded");
      return this;
    }

    /**
     * States what the figures leave possible.
     *
     * @param points the interval, not null
     * @return this builder
     */
    public Builder proven(Interval points) {
      this.proven = Objects.requireNonNull(points, "proven");
      return this;
    }

    /**
     * Adds a missing input.
     *
     * @param input the input, not null
     * @return this builder
     */
    public Builder addMissing(MissingInput input) {
      missing.add(Objects.requireNonNull(input, "missing"));
      return this;
    }

    /**
     * Adds missing inputs.
     *
     * @param inputs the inputs, not null
     * @return this builder
     */
    public Builder addMissing(MissingInput... inputs) {
      List.of(inputs).forEach(this::addMissing);
      return this;
    }

    /**
     * States why the indicator ended in its state.
     *
     * @param why the reason, not null
     * @return this builder
     */
    public Builder reason(Label why) {
      this.reason = Objects.requireNonNull(why, "reason");
      return this;
    }

    /**
     * Adds what another reading would give.
     *
     * @param other the reading with its points, not null
     * @return this builder
     */
    public Builder addOtherReadings(ReadingScore other) {
      others.add(Objects.requireNonNull(other, "otherReadings"));
      return this;
    }

    /**
     * Adds what other readings would give.
     *
     * @param readings the readings with their points, not null
     * @return this builder
     */
    public Builder addOtherReadings(ReadingScore... readings) {
      List.of(readings).forEach(this::addOtherReadings);
      return this;
    }

    /**
     * States what would have given more points.
     *
     * @param tier the next tier, not null
     * @return this builder
     */
    public Builder nextTier(NextTier tier) {
      this.next = Objects.requireNonNull(tier, "nextTier");
      return this;
    }

    /**
     * States how the points came about.
     *
     * @param how the trace, not null
     * @return this builder
     */
    public Builder trace(Trace how) {
      this.trace = Objects.requireNonNull(how, "trace");
      return this;
    }

    /**
     * Builds the score.
     *
     * @return the score
     * @throws IllegalStateException if id, name, state, proven points or trace are not stated
     */
    public IndicatorScore build() {
      Trace how = stated(trace, "trace");
      Interval points = stated(proven, "proven");
      return new IndicatorScore(
          new IndicatorDescription(
              stated(id, "id"), stated(name, "name"), path, weight, how.rule(), how.source()),
          claimed,
          stated(state, "state"),
          awarded,
          points.min(),
          points.max(),
          List.copyOf(missing),
          reason,
          new Told(
              rawPoints,
              deduction,
              how.inputs(),
              how.steps(),
              how.reading().orElse(null),
              List.copyOf(others),
              next));
    }

    private static <T> T stated(@Nullable T value, String what) {
      if (value == null) {
        throw new IllegalStateException("a score needs its " + what);
      }
      return value;
    }
  }
}
