package io.jixiao.core.check;

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

  private static List<Identity> catalogue() {
    List<Identity> all = new ArrayList<>();
    all.addAll(TableIdentities.all());
    all.addAll(CrossIdentities.all());
    all.addAll(EvaluationIdentities.all());
    return List.copyOf(all);
  }
}
