package io.jixiao.core.check;

import io.jixiao.core.model.SelfEvaluationReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether the figures of a report add up, exactly, and names the cells that may be wrong.
 *
 * <pre>{@code
 * ConsistencyResult result = Consistency.standard().check(report);
 * for (Finding finding : result.findings()) {
 *   System.out.println(finding.rule() + " " + finding.message().in(Language.ZH));
 * }
 * }</pre>
 *
 * <p>This class is immutable and thread-safe; make one and keep it.
 */
public final class Consistency {

  private static final Consistency STANDARD =
      new Consistency(Identities.standard(), List.of(), SuspectOptions.standard());

  private final List<Identity> identities;
  private final List<Waiver> waivers;
  private final SuspectOptions options;

  private Consistency(List<Identity> identities, List<Waiver> waivers, SuspectOptions options) {
    for (int i = 0; i < identities.size(); i++) {
      if (identities.get(i) == null) {
        throw new IllegalArgumentException("identity " + i + " of the list is null");
      }
    }
    this.identities = List.copyOf(identities);
    this.waivers = List.copyOf(waivers);
    this.options = options;
    Set<String> codes = new HashSet<>();
    for (Identity identity : this.identities) {
      if (!codes.add(identity.code())) {
        throw new IllegalArgumentException("identity code " + identity.code() + " is used twice");
      }
    }
  }

  /** {@return the check of the standard catalogue} */
  public static Consistency standard() {
    return STANDARD;
  }

  /**
   * Obtains a check of just these identities.
   *
   * @param identities the identities, not null
   * @return the check
   * @throws IllegalArgumentException if a code is used twice or an identity is null
   */
  public static Consistency of(List<Identity> identities) {
    return new Consistency(identities, List.of(), SuspectOptions.standard());
  }

  /**
   * Returns this check with further identities.
   *
   * @param more the identities, not null
   * @return the check
   * @throws IllegalArgumentException if a code is used twice or an identity is null
   */
  public Consistency with(List<Identity> more) {
    List<Identity> all = new ArrayList<>(identities);
    all.addAll(more);
    return new Consistency(all, waivers, options);
  }

  /**
   * Returns this check with the identities of every {@link IdentityProvider} found by the {@link
   * ServiceLoader} of the calling thread's context class loader.
   *
   * @return the check
   * @throws IllegalArgumentException if a code is used twice, or a provider fails or gives null;
   *     the message names the provider
   * @throws java.util.ServiceConfigurationError if a provider cannot be loaded
   */
  public Consistency withProviders() {
    List<Identity> more = new ArrayList<>();
    for (IdentityProvider provider : ServiceLoader.load(IdentityProvider.class)) {
      more.addAll(identitiesOf(provider));
    }
    return with(more);
  }

  private static List<Identity> identitiesOf(IdentityProvider provider) {
    String name = "identity provider " + provider.getClass().getName();
    List<Identity> given;
    try {
      given = provider.identities();
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(name + " failed: " + e, e);
    }
    if (given == null) {
      throw new IllegalArgumentException(name + " returned null");
    }
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i) == null) {
        throw new IllegalArgumentException(name + ": identity " + i + " is null");
      }
    }
    return given;
  }

  /**
   * Returns this check with decisions that findings may stand. What is waived needs no repair, so
   * no cell is suspected for it.
   *
   * @param decisions the waivers, not null
   * @return the check
   */
  public Consistency withWaivers(List<Waiver> decisions) {
    return new Consistency(identities, decisions, options);
  }

  /**
   * Returns this check with other options for the search for wrong cells.
   *
   * @param suspectOptions the options, not null
   * @return the check
   */
  public Consistency withSuspects(SuspectOptions suspectOptions) {
    return new Consistency(identities, waivers, Objects.requireNonNull(suspectOptions));
  }

  /** {@return the identities that are checked, in order} */
  public List<Identity> identities() {
    return identities;
  }

  /**
   * Checks a report.
   *
   * @param report the report, not null
   * @return the findings, the cells that may be wrong, and the counts; never null
   */
  public ConsistencyResult check(SelfEvaluationReport report) {
    Run run = new Run(Objects.requireNonNull(report, "report"), false);
    for (Identity identity : identities) {
      identity.check(report, run);
    }
    SuspectSearch.Result suspects = SuspectSearch.Result.NONE;
    if (run.counts().failed() > 0) {
      Run all = new Run(report, true);
      for (Identity identity : identities) {
        identity.check(report, all);
      }
      suspects = SuspectSearch.search(all, options, this::isWaived);
    }
    return result(run, suspects);
  }

  /**
   * Lists the places of a report that stand in some identity. A fault there shows where the other
   * places of the identity are filled in.
   *
   * @param report the report, not null
   * @return for each path the number of relations that the place stands in, by path
   */
  public SortedMap<String, Integer> coverage(SelfEvaluationReport report) {
    Run run = new Run(Objects.requireNonNull(report, "report"), true);
    for (Identity identity : identities) {
      identity.check(report, run);
    }
    SortedMap<String, Integer> relations = new TreeMap<>();
    for (Relation relation : run.relations()) {
      for (Cell cell : relation.cells()) {
        relations.merge(cell.path(), 1, Integer::sum);
      }
    }
    return relations;
  }

  private ConsistencyResult result(Run run, SuspectSearch.Result suspects) {
    ConsistencyResult.Counts counts = run.counts();
    List<Supplier<? extends Relation>> open = run.open();
    if (!waivers.isEmpty()) {
      return waived(render(open), counts, suspects);
    }
    return new ConsistencyResult(
        () -> render(open), run.hasErrors(), suspects.suspects(), suspects.complete(), counts);
  }

  private static List<Finding> render(List<Supplier<? extends Relation>> open) {
    List<Finding> findings = new ArrayList<>(open.size());
    for (Supplier<? extends Relation> one : open) {
      Relation relation = one.get();
      findings.add(Findings.of(relation, Objects.requireNonNull(relation.judge())));
    }
    return List.copyOf(findings);
  }

  private boolean isWaived(Relation relation) {
    if (waivers.isEmpty()) {
      return false;
    }
    Relation.Judgement judgement = relation.judge();
    return judgement != null
        && judgement.state() == Relation.State.FAILED
        && waiverOf(Findings.of(relation, judgement)) != null;
  }

  private ConsistencyResult waived(
      List<Finding> found, ConsistencyResult.Counts all, SuspectSearch.Result suspects) {
    List<Finding> findings = new ArrayList<>(found.size());
    List<Waiver> stale = new ArrayList<>(waivers);
    Map<Outcome, Integer> waived = new EnumMap<>(Outcome.class);
    for (Finding finding : found) {
      Waiver waiver = waiverOf(finding);
      if (waiver == null) {
        findings.add(finding);
      } else {
        findings.add(Finding.builder().from(finding).waiver(waiver).build());
        stale.removeIf(other -> isFor(other, finding));
        waived.merge(finding.outcome(), 1, Integer::sum);
      }
    }
    int failed = waived.getOrDefault(Outcome.FAILED, 0);
    int withinRounding = waived.getOrDefault(Outcome.WITHIN_ROUNDING, 0);
    int notAssessable = waived.getOrDefault(Outcome.NOT_ASSESSABLE, 0);
    int otherScope = waived.getOrDefault(Outcome.OTHER_SCOPE, 0);
    return new ConsistencyResult(
        findings,
        suspects.suspects(),
        suspects.complete(),
        new ConsistencyResult.Counts(
            all.held() - otherScope,
            all.failed() - failed,
            all.withinRounding() - withinRounding,
            all.notAssessable() - notAssessable,
            failed + withinRounding + notAssessable + otherScope),
        stale);
  }

  private static boolean isFor(Waiver waiver, Finding finding) {
    return waiver.rule().equals(finding.rule())
        && waiver.path().equals(finding.places().get(0).path())
        && waiver.fingerprint().equals(finding.fingerprint());
  }

  private @Nullable Waiver waiverOf(Finding finding) {
    for (Waiver waiver : waivers) {
      if (isFor(waiver, finding)) {
        return waiver;
      }
    }
    return null;
  }
}
