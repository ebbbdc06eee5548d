package io.jixiao.scoring.measure;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.score.MissingInput;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.ScoringContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a formula needs: where a report holds it, under which name it may be given as
 * evidence instead, and what a person should fetch if it is nowhere.
 *
 * <p>The places of the report are tried in order; the first that is not blank is used, and evidence
 * only if all are blank. This class is immutable and thread-safe.
 */
public final class Figure {

  /** The path of the department's own self-evaluation. */
  static final String DEPARTMENT = "/evaluation";

  private final String name;
  private final Label label;
  private final UnitOfMeasure unit;
  private final MissingInput missing;
  private final boolean signed;
  private final Source[] sources;
  private final String evidencePath;

  private Figure(
      String name,
      Label label,
      UnitOfMeasure unit,
      MissingInput missing,
      boolean signed,
      Source... sources) {
    this.name = Objects.requireNonNull(name, "name");
    this.label = Objects.requireNonNull(label, "label");
    this.unit = Objects.requireNonNull(unit, "unit");
    this.missing = missing;
    this.signed = signed;
    this.sources = sources;
    this.evidencePath = "#/evidence/" + name;
  }

  /**
   * Obtains a figure that only evidence can give; add the places of a report with {@link #at}. A
   * formula takes it for wrong if it is negative, unless it is {@link #signed}.
   *
   * @param name the name under which evidence gives it, such as threePublicBudget, not null
   * @param label what it is, not null
   * @param unit what it counts, not null
   * @param fetch where a person gets it, in one phrase, not null
   * @return the figure
   */
  public static Figure of(String name, Label label, UnitOfMeasure unit, Label fetch) {
    return new Figure(name, label, unit, new MissingInput(name, label, fetch), false);
  }

  /**
   * Returns this figure with one more place in the report, tried after those it has.
   *
   * @param path the path of the place, such as /threePublic/consolidated/total, not null
   * @param getter reads the figure in this figure's unit, null where it is blank, not null
   * @return the figure
   */
  public Figure at(String path, Function<ScoringContext, @Nullable BigDecimal> getter) {
    Source[] more = Arrays.copyOf(sources, sources.length + 1);
    more[sources.length] = Source.of(path, getter);
    return new Figure(name, label, unit, missing, signed, more);
  }

  /** {@return this figure as one that may be negative, as a balance is where more was spent} */
  public Figure signed() {
    return new Figure(name, label, unit, missing, true, sources);
  }

  /** Tells whether a number cannot be this figure, since it is negative. */
  boolean refuses(BigDecimal number) {
    return number.signum() < 0 && !signed;
  }

  /** {@return the name under which evidence gives it} */
  public String name() {
    return name;
  }

  /** {@return what it is} */
  public Label label() {
    return label;
  }

  /** {@return what it counts} */
  public UnitOfMeasure unit() {
    return unit;
  }

  /** {@return how to ask a person for it} */
  public MissingInput missing() {
    return missing;
  }

  /**
   * Finds the figure.
   *
   * @param context the report and the evidence, not null
   * @return the figure with its place; null if it is nowhere, or evidence of the wrong type
   */
  public @Nullable Place find(ScoringContext context) {
    for (Source source : sources) {
      BigDecimal value = source.getter().apply(context);
      if (value != null) {
        return new Place(source.path(context), label, unit, value, null);
      }
    }
    BigDecimal value = context.evidence().number(name, unit);
    return value == null ? null : new Place(evidencePath, label, unit, value, null);
  }

  /** Finds again the place of a figure that is known to be there. */
  Place place(ScoringContext context) {
    return Objects.requireNonNull(find(context), name);
  }

  /** Finds the figure without its place. */
  @Nullable BigDecimal number(ScoringContext context) {
    for (Source source : sources) {
      BigDecimal value = source.getter().apply(context);
      if (value != null) {
        return value;
      }
    }
    return context.evidence().number(name, unit);
  }

  /**
   * Says what is wrong when {@link #find} found nothing.
   *
   * @param context the report and the evidence, not null
   * @param figures the figures that the formula needs, not null
   * @return the missing figures, or evidence of the wrong type
   */
  static Measured explain(ScoringContext context, Figure... figures) {
    List<MissingInput> missing = new ArrayList<>();
    for (Figure figure : figures) {
      Measured wrong = figure.wrongType(context);
      if (wrong != null) {
        return wrong;
      }
      if (figure.find(context) == null) {
        missing.add(figure.missing);
      }
    }
    return new Measured.Missing(missing);
  }

  /** Says that evidence of the wrong type was given where the report is blank; else null. */
  Measured.@Nullable Unusable wrongType(ScoringContext context) {
    if (find(context) != null || context.evidence().find(name) == null) {
      return null;
    }
    return new Measured.Unusable(
        new Label(
            "证据 " + name + "（" + label.zh() + "）的类型不对，应为" + expected().zh(),
            "evidence "
                + name
                + " ("
                + label.en()
                + ") has the wrong type; expected "
                + expected().en()));
  }

  private Label expected() {
    return unit == UnitOfMeasure.WAN_YUAN
        ? new Label("金额", "an amount")
        : new Label("计数或数值", "a count or a number");
  }

  @Override
  public String toString() {
    return name;
  }

  /** One place of the report; a path that starts with ./ is below the table that is scored. */
  private record Source(
      String path,
      boolean below,
      String departmentPath,
      Function<ScoringContext, @Nullable BigDecimal> getter) {

    static Source of(String path, Function<ScoringContext, @Nullable BigDecimal> getter) {
      boolean below = path.startsWith("./");
      return new Source(path, below, below ? DEPARTMENT + path.substring(1) : path, getter);
    }

    String path(ScoringContext context) {
      return !below || context.evaluationPath().equals(DEPARTMENT)
          ? departmentPath
          : context.evaluationPath() + path.substring(1);
    }
  }
}
