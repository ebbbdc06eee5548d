package io.jixiao.scoring.evidence;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Facts beside a report that no table holds, each under the name by which a rule asks for it.
 *
 * <pre>{@code
 * Evidence evidence = Evidence.builder()
 *     .count("lateSpecialFunds", 2)
 *     .amount("threePublicBudget", Amount.ofWanYuan("70.00"))
 *     .answer("budget-rules.1", true)
 *     .points("gov-report", new BigDecimal("5"), "评价组", "任务全部完成")
 *     .build();
 * }</pre>
 *
 * <p>Facts of a project are given apart, by {@link Builder#project}: the rows of its table have the
 * ids of the department's rows, and mean other things.
 *
 * <p>Which names a rubric still asks for is in {@code ScoreSheet.missing()}, which of the names
 * given it does not ask for in {@code Scoring.unreadEvidence}. This class is immutable and
 * thread-safe.
 */
public final class Evidence {

  private static final Evidence NONE = new Evidence(Map.of(), Map.of(), null);

  private final Map<String, EvidenceItem> items;
  private final Map<Integer, Evidence> projects;
  private final Map<String, EvidenceItem> byName;

  /** The same evidence by what stands before a dot of its name, and by what stands behind. */
  private final Map<String, Map<String, EvidenceItem>> byOwner;

  /** What formulas read: amounts in 万元, and counts; numbers without a unit are in both. */
  private final Map<String, BigDecimal> inWanYuan = new HashMap<>();

  private final Map<String, BigDecimal> counts = new HashMap<>();

  private final boolean decides;

  /** Hears each name that is asked for; null if nobody wants to know. */
  private final @Nullable Consumer<String> listener;

  private Evidence(
      Map<String, EvidenceItem> items,
      Map<Integer, Evidence> projects,
      @Nullable Consumer<String> listener) {
    this.items = items;
    this.projects = projects;
    this.listener = listener;
    this.byName = new HashMap<>(items);
    Map<String, Map<String, EvidenceItem>> owners = new HashMap<>();
    boolean decisions = false;
    for (Map.Entry<String, EvidenceItem> entry : items.entrySet()) {
      String name = entry.getKey();
      for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        owners
            .computeIfAbsent(name.substring(0, dot), owner -> new HashMap<>())
            .put(name.substring(dot + 1), entry.getValue());
      }
      decisions |= isDecision(entry.getValue());
      keepNumber(name, entry.getValue());
    }
    owners.replaceAll((owner, own) -> Collections.unmodifiableMap(own));
    this.byOwner = owners;
    this.decides = decisions;
  }

  private void keepNumber(String name, EvidenceItem item) {
    if (item instanceof EvidenceItem.Money m) {
      inWanYuan.put(name, m.amount().inWanYuan());
    } else if (item instanceof EvidenceItem.Count c) {
      counts.put(name, BigDecimal.valueOf(c.count()));
    } else if (item instanceof EvidenceItem.Numeric n) {
      inWanYuan.put(name, n.number());
      counts.put(name, n.number());
    }
  }

  /** {@return evidence with nothing in it} */
  public static Evidence none() {
    return NONE;
  }

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the same evidence, which tells each name that a rule asks for, be it given or not.
   *
   * @param asked hears the names, those of a project behind the path of the project, such as
   *     /projectEvaluations/0/output.1, not null; called by the thread that scores, or later by one
   *     that asks for a trace
   * @return the evidence
   */
  public Evidence telling(Consumer<String> asked) {
    Objects.requireNonNull(asked, "asked");
    Map<Integer, Evidence> telling = new TreeMap<>();
    projects.forEach(
        (index, own) ->
            telling.put(index, own.telling(name -> asked.accept(ofProject(index, name)))));
    return new Evidence(items, Collections.unmodifiableMap(telling), asked);
  }

  private static String ofProject(int index, String name) {
    return "/projectEvaluations/" + index + "/" + name;
  }

  /**
   * {@return the names of all evidence in the order it was given, those of a project behind the
   * path of the project, such as /projectEvaluations/0/output.1; not modifiable}
   */
  public List<String> names() {
    List<String> out = new ArrayList<>(items.keySet());
    projects.forEach((index, own) -> own.names().forEach(name -> out.add(ofProject(index, name))));
    return List.copyOf(out);
  }

  /** {@return the department's evidence by name, in the order it was given, not modifiable} */
  public Map<String, EvidenceItem> items() {
    return items;
  }

  /**
   * Obtains the facts of one project.
   *
   * @param index its position among the project self-evaluations of the report, from 0
   * @return its own facts, without those of the department
   */
  public Evidence project(int index) {
    return projects.getOrDefault(index, NONE);
  }

  /**
   * Finds a piece of evidence.
   *
   * @param name the name, not null
   * @return the evidence, null if none is given under the name
   */
  public @Nullable EvidenceItem find(String name) {
    tell(name);
    return byName.get(name);
  }

  /**
   * Finds a figure.
   *
   * @param name the name, not null
   * @param unit what the figure counts, not null
   * @return an amount of money in 万元 if that is the unit, or else a count; a number without a unit
   *     in either case; null if no such evidence is given under the name
   */
  public @Nullable BigDecimal number(String name, UnitOfMeasure unit) {
    tell(name);
    return (unit == UnitOfMeasure.WAN_YUAN ? inWanYuan : counts).get(name);
  }

  /**
   * Finds what a person decided of an indicator.
   *
   * @param indicator the id of the indicator, not null
   * @return the points of an evaluator, or that it does not apply; null if nobody decided, be it
   *     that evidence of another kind is given under the id
   */
  public @Nullable EvidenceItem decision(String indicator) {
    if (!decides && listener == null) {
      return null;
    }
    EvidenceItem given = byName.get(indicator);
    if (given != null && !isDecision(given)) {
      // Nobody reads a count under the id of an indicator, so the listener must not hear of it.
      return null;
    }
    tell(indicator);
    return given;
  }

  private static boolean isDecision(EvidenceItem item) {
    return item instanceof EvidenceItem.Judgement || item instanceof EvidenceItem.NotApplicable;
  }

  /**
   * Finds the evidence whose names are that of an indicator, a dot, and one more name, such as the
   * answers to a checklist.
   *
   * @param indicator the id of the indicator, not null
   * @return the evidence by what follows the dot, not modifiable; empty if there is none
   */
  public Map<String, EvidenceItem> of(String indicator) {
    Map<String, EvidenceItem> own = byOwner.getOrDefault(indicator, Map.of());
    return listener == null ? own : new Telling(own, indicator + ".", listener);
  }

  private void tell(String name) {
    if (listener != null) {
      listener.accept(name);
    }
  }

  /** Evidence of one owner, which tells what it is asked for. */
  private static final class Telling extends AbstractMap<String, EvidenceItem> {

    private final Map<String, EvidenceItem> own;
    private final String owner;
    private final Consumer<String> listener;

    Telling(Map<String, EvidenceItem> own, String owner, Consumer<String> listener) {
      this.own = own;
      this.owner = owner;
      this.listener = listener;
    }

    @Override
    public @Nullable EvidenceItem get(@Nullable Object name) {
      listener.accept(owner + name);
      return own.get(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
      return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, EvidenceItem>> entrySet() {
      own.keySet().forEach(name -> listener.accept(owner + name));
      return own.entrySet();
    }
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Evidence other
        && items.equals(other.items)
        && projects.equals(other.projects);
  }

  @Override
  public int hashCode() {
    return 31 * items.hashCode() + projects.hashCode();
  }

  @Override
  public String toString() {
    return projects.isEmpty() ? items.toString() : items + " projects=" + projects;
  }

  /** Builds evidence; not thread-safe. */
  public static final class Builder {

    private final Map<String, EvidenceItem> items = new LinkedHashMap<>();
    private final Map<Integer, Evidence> projects = new TreeMap<>();

    private Builder() {}

    /**
     * Adds a count.
     *
     * @param name the name by which a rule asks for it, not null
     * @param count the count
     * @return this builder
     * @throws IllegalArgumentException if the count is negative or the name is taken
     */
    public Builder count(String name, int count) {
      if (count < 0) {
        throw new IllegalArgumentException(name + ": a count of " + count + "; expected 0 or more");
      }
      return put(name, new EvidenceItem.Count(count));
    }

    /**
     * Adds a sum of money.
     *
     * @param name the name by which a rule asks for it, not null
     * @param amount the amount, not null
     * @return this builder
     * @throws IllegalArgumentException if the name is taken
     */
    public Builder amount(String name, Amount amount) {
      return put(name, new EvidenceItem.Money(amount));
    }

    /**
     * Adds a plain number.
     *
     * @param name the name by which a rule asks for it, not null
     * @param number the number, not null
     * @return this builder
     * @throws IllegalArgumentException if the number is too long or the name is taken
     */
    public Builder number(String name, BigDecimal number) {
      return put(name, new EvidenceItem.Numeric(number));
    }

    /**
     * Adds a day.
     *
     * @param name the name by which a rule asks for it, not null
     * @param day the day, not null
     * @return this builder
     * @throws IllegalArgumentException if the name is taken
     */
    public Builder date(String name, LocalDate day) {
      return put(name, new EvidenceItem.Day(day));
    }

    /**
     * Adds when the money of funds was issued.
     *
     * @param name the name by which a rule asks for it, such as specialFundIssues, not null
     * @param issues each time that money of a fund was issued, not null, not empty
     * @return this builder
     * @throws IllegalArgumentException if there is no issue or the name is taken
     */
    public Builder issues(String name, EvidenceItem.Issue... issues) {
      return put(name, new EvidenceItem.Issues(List.of(issues)));
    }

    /**
     * Adds the answer to an item of a checklist.
     *
     * @param name the name of the item, not null
     * @param holds true if the item holds
     * @return this builder
     * @throws IllegalArgumentException if the name is taken
     */
    public Builder answer(String name, boolean holds) {
      return put(name, new EvidenceItem.Answer(holds));
    }

    /**
     * Adds how far a quality was reached.
     *
     * @param indicator the id of the indicator, not null
     * @param level the level in the words of the rule, such as 部分达成, not null
     * @return this builder
     * @throws IllegalArgumentException if one is given already
     */
    public Builder level(String indicator, String level) {
      return put(indicator + ".level", new EvidenceItem.Level(level));
    }

    /**
     * Adds the points that an evaluator gives to an indicator.
     *
     * @param indicator the id of the indicator, not null
     * @param points the points, not null, not negative
     * @param by who gives them, as a role, not null, not blank
     * @param why the reason, not null, not blank
     * @return this builder
     * @throws IllegalArgumentException if the points are negative, a text is blank, or the name is
     *     taken
     */
    public Builder points(String indicator, BigDecimal points, String by, String why) {
      return put(indicator, new EvidenceItem.Judgement(points, by, why));
    }

    /**
     * States that an indicator does not apply to the unit.
     *
     * @param indicator the id of the indicator, not null
     * @param why the reason, not null, not blank
     * @return this builder
     * @throws IllegalArgumentException if the reason is blank or the name is taken
     */
    public Builder notApplicable(String indicator, String why) {
      return put(indicator, new EvidenceItem.NotApplicable(why));
    }

    /**
     * Adds any piece of evidence.
     *
     * @param name the name by which a rule asks for it, not null
     * @param item the evidence, not null
     * @return this builder
     * @throws IllegalArgumentException if the name is taken
     */
    public Builder put(String name, EvidenceItem item) {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(item, "item");
      if (items.putIfAbsent(name, item) != null) {
        throw new IllegalArgumentException("evidence given twice: " + name);
      }
      return this;
    }

    /**
     * Adds the facts of one project.
     *
     * @param index its position among the project self-evaluations of the report, from 0
     * @param facts its facts, not null, without projects of their own
     * @return this builder
     * @throws IllegalArgumentException if the position is negative or taken, or the facts have
     *     projects of their own
     */
    public Builder project(int index, Evidence facts) {
      if (index < 0) {
        throw new IllegalArgumentException("project " + index + "; expected a position from 0");
      }
      if (!facts.projects.isEmpty()) {
        throw new IllegalArgumentException("project " + index + ": a project has no projects");
      }
      if (projects.putIfAbsent(index, facts) != null) {
        throw new IllegalArgumentException("evidence given twice: project " + index);
      }
      return this;
    }

    /** {@return the evidence} */
    public Evidence build() {
      return items.isEmpty() && projects.isEmpty()
          ? NONE
          : new Evidence(
              Collections.unmodifiableMap(new LinkedHashMap<>(items)),
              Collections.unmodifiableMap(new TreeMap<>(projects)),
              null);
    }
  }
}
