package io.jixiao.core.check;

import io.jixiao.core.model.Label;
import java.util.ArrayList;
import java.util.List;

/** The standard catalogue of identities, as constants to choose from. */
public final class Identities {

  private static final List<Identity> STANDARD = catalogue();

  private Identities() {}

  /**
   * Gives the whole standard catalogue, family by family: income, expenditure, balance,
   * three-public, assets, staffing, base data table, execution, projects, quoted ratios, narrative,
   * consolidation, weights, scores and targets.
   *
   * @return the identities, in the order in which they are checked
   */
  public static List<Identity> standard() {
    return STANDARD;
  }

  /**
   * Examines a set of identities by itself: codes used twice, places that no report has, places
   * that are defined by a total of themselves, an identity that is the same as another, be it one
   * over all rows, or that follows from others (redundant), and identities that together leave a
   * place but one value (contradictory). Redundant ones are not wrong, they only repeat a symptom.
   *
   * <p>The work is bounded, so that thousands of identities that hang together end soon; where it
   * ends before all is held against all, a problem of kind {@link ProblemKind#NOT_EXAMINED} says
   * so.
   *
   * @param identities the identities, not null
   * @return what is to be said, one entry a problem; empty if there is none
   */
  public static List<Problem> problems(List<Identity> identities) {
    return IdentityLint.problems(identities);
  }

  /** What may be wrong with a set of identities. */
  public enum ProblemKind {
    /** A code is used for two identities. */
    DUPLICATE_CODE,
    /** A place is in no report. */
    UNREACHABLE,
    /** The identity follows from others. */
    REDUNDANT,
    /** With others, the identity leaves a place no value but zero, or a ratio none but 100 %. */
    CONTRADICTORY,
    /** A place is among the terms that it is the sum of. */
    SELF_DEFINED,
    /** The bound of the work was reached; from this identity on, dependencies are not examined. */
    NOT_EXAMINED
  }

  /**
   * Something to be said about a set of identities.
   *
   * @param kind what it is, not null
   * @param code the code of the identity, not null
   * @param label the problem in words, not null
   */
  public record Problem(ProblemKind kind, String code, Label label) {}

  private static List<Identity> catalogue() {
    List<Identity> all = new ArrayList<>();
    all.addAll(TableIdentities.all());
    all.addAll(CrossIdentities.all());
    all.addAll(EvaluationIdentities.all());
    all.addAll(PlausibilityIdentities.all());
    return List.copyOf(all);
  }
}
