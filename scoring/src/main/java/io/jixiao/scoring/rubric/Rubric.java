package io.jixiao.scoring.rubric;

import io.jixiao.core.internal.Failure;
import io.jixiao.core.internal.ScaledLong;
import io.jixiao.core.model.Figures;
import io.jixiao.core.model.Grade;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.Label;
import io.jixiao.core.score.RubricReference;
import io.jixiao.scoring.internal.DecimalSum;
import io.jixiao.scoring.internal.Parameters;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.ScoringStrategy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A rubric: which indicators are scored, for how many points, by which rule of which document,
 * where and for which years.
 *
 * <p>Its hash covers everything that can change a score, so that a stored result shows whether the
 * rules are still the same. This class is immutable and thread-safe.
 */
public final class Rubric {

  /** Where the weights of the named indicators come from. */
  public enum WeightsFrom {
    /** From the rubric only; what a report prints is only compared. */
    RUBRIC,
    /** From the report's row where it prints a weight; else from the rubric. */
    ROW_ELSE_RUBRIC
  }

  /** What happens where the points of a form add up to more than the full marks (110 分). */
  public enum OverFull {
    /** The total is held at the full marks. */
    CAP,
    /**
     * The total is brought down in proportion, rounded half up to two decimals, and a claimed total
     * that the form states out of those points with it.
     */
    RESCALE
  }

  /** What a rubric scores. */
  public enum Scope {
    /** The whole spending of a department (部门整体支出). */
    DEPARTMENT,
    /** One project (项目支出). */
    PROJECT
  }

  /** The grades but the worst, best first. */
  private static final List<Grade> GRADES = List.of(Grade.EXCELLENT, Grade.GOOD, Grade.MEDIUM);

  private final String id;
  private final String version;
  private final Label title;
  private final Source source;
  private final String region;
  private final Scope scope;
  private final int firstYear;
  private final int lastYear;
  private final BigDecimal fullMarks;
  private final GradeBands grades;

  /**
   * The least totals of the grades but the worst, in {@link DecimalSum} units; empty if none are.
   */
  private final long[] gradeUnits;

  private final ZeroDenominator zeroDenominator;
  private final NotApplicablePolicy notApplicable;
  private final List<RubricIndicator> indicators;
  private final List<SharedPoints> shared;
  private final int[] pools;
  private final List<OpenGroup> openGroups;
  private final List<LevelPoints> levels;
  private final WeightsFrom weightsFrom;
  private final OverFull overFull;
  private final RubricReference reference;

  private Rubric(Builder b) {
    this.id = b.id;
    this.version = b.version;
    this.title = b.title;
    this.source = stated(b.source, "source", id);
    this.region = b.region;
    this.scope = b.scope;
    this.firstYear = b.firstYear;
    this.lastYear = b.lastYear;
    this.fullMarks = stated(b.fullMarks, "fullMarks", id);
    this.grades = stated(b.grades, "grades", id);
    this.gradeUnits = gradeUnits(grades, fullMarks);
    this.zeroDenominator = stated(b.zeroDenominator, "onZeroDenominator", id);
    this.notApplicable = stated(b.notApplicable, "onNotApplicable", id);
    this.indicators = List.copyOf(b.indicators);
    this.shared = List.copyOf(b.shared);
    this.pools = pools(indicators, shared);
    this.openGroups = List.copyOf(b.openGroups);
    this.levels = List.copyOf(b.levels);
    this.weightsFrom = b.weightsFrom;
    this.overFull = b.overFull;
    this.reference = new RubricReference(id, version, title, source.toString(), hash());
  }

  /** Counts the edges of the grades, best first; none where they are not out of the full marks. */
  private static long[] gradeUnits(GradeBands grades, BigDecimal fullMarks) {
    long[] out = {
      DecimalSum.units(grades.excellent()),
      DecimalSum.units(grades.good()),
      DecimalSum.units(grades.medium())
    };
    boolean counted = fullMarks.compareTo(BigDecimal.valueOf(100)) == 0;
    for (long units : out) {
      counted &= units != ScaledLong.NONE;
    }
    return counted ? out : new long[0];
  }

  /** Reads a number from 0 that a rubric states, and says where if it is none. */
  static BigDecimal number(String where, String text) {
    BigDecimal number;
    try {
      number = Figures.parsePlain(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
    }
    if (number.signum() < 0) {
      throw new IllegalArgumentException(where + ": " + text + " points; expected 0 or more");
    }
    return number;
  }

  /** Looks at the level names of an indicator or group. */
  static List<String> names(String what, String id, String... path) {
    for (String name : path) {
      if (name == null || name.isBlank()) {
        throw new IllegalArgumentException(what + " " + id + ": a level has no name");
      }
    }
    if (id.isBlank() || path.length == 0) {
      throw new IllegalArgumentException(what + " needs an id and a name");
    }
    return List.of(path);
  }

  private static <T> T stated(@Nullable T value, String what, String id) {
    return Objects.requireNonNull(value, () -> "rubric " + id + ": " + what + "() is not stated");
  }

  /**
   * Starts a rubric.
   *
   * @param id the unique id, such as yueyang-2021, not null, not blank
   * @param version the version of its text, such as 1, not null
   * @return a builder
   * @throws IllegalArgumentException if the id is blank
   */
  public static Builder of(String id, String version) {
    return new Builder(id, version);
  }

  /** {@return the unique id, such as yueyang-2021} */
  public String id() {
    return id;
  }

  /** {@return the version of its text} */
  public String version() {
    return version;
  }

  /** {@return the title} */
  public Label title() {
    return title;
  }

  /** {@return who issued it in which document} */
  public Source source() {
    return source;
  }

  /**
   * {@return the region where it holds, from the province down, separated by slashes, such as
   * 湖南省/岳阳市; empty for the whole country}
   */
  public String region() {
    return region;
  }

  /** {@return what it scores} */
  public Scope scope() {
    return scope;
  }

  /** {@return the first fiscal year it holds for} */
  public int firstYear() {
    return firstYear;
  }

  /** {@return the last fiscal year it holds for} */
  public int lastYear() {
    return lastYear;
  }

  /** {@return the points that it gives at most} */
  public BigDecimal fullMarks() {
    return fullMarks;
  }

  /** {@return which scores lead to which grade} */
  public GradeBands grades() {
    return grades;
  }

  /** {@return what happens if a measure divides by zero, where the indicator does not say} */
  public ZeroDenominator zeroDenominator() {
    return zeroDenominator;
  }

  /** {@return what happens to the weight of an indicator that does not apply} */
  public NotApplicablePolicy notApplicable() {
    return notApplicable;
  }

  /** {@return the indicators, in the order of the form} */
  public List<RubricIndicator> indicators() {
    return indicators;
  }

  /** {@return the points that are shared} */
  public List<SharedPoints> shared() {
    return shared;
  }

  private static int[] pools(List<RubricIndicator> indicators, List<SharedPoints> shared) {
    int[] out = new int[indicators.size()];
    Arrays.fill(out, -1);
    for (int i = 0; i < out.length; i++) {
      for (int pool = shared.size() - 1; pool >= 0; pool--) {
        if (shared.get(pool).members().contains(indicators.get(i).id())) {
          out[i] = pool;
        }
      }
    }
    return out;
  }

  /**
   * Tells which points an indicator shares.
   *
   * @param indicator its position in {@link #indicators()}
   * @return the position in {@link #shared()}; −1 if it has its points alone
   */
  public int pool(int indicator) {
    return pools[indicator];
  }

  /**
   * Finds the rows that answer the indicators; reports mostly keep the order of the form.
   *
   * @param printed the rows of a self-evaluation table, not null
   * @return for each indicator in the order of {@link #indicators()} the position of its row, each
   *     row once; −1 where there is none
   */
  public int[] rows(List<Indicator> printed) {
    boolean[] used = new boolean[printed.size()];
    int[] out = new int[indicators.size()];
    int expected = 0;
    for (int i = 0; i < out.length; i++) {
      RubricIndicator indicator = indicators.get(i);
      if (isAt(expected, indicator, printed, used)) {
        out[i] = expected;
      } else {
        out[i] = find(indicator, printed, expected, used);
      }
      if (out[i] >= 0) {
        used[out[i]] = true;
        expected = out[i] + 1;
      }
    }
    return out;
  }

  /**
   * Tells whether a row is by all its level names that of an indicator, as mostly the next one is.
   */
  private static boolean isAt(
      int row, RubricIndicator indicator, List<Indicator> printed, boolean[] used) {
    if (row >= used.length || used[row]) {
      return false;
    }
    List<String> path = printed.get(row).path();
    return path.size() == indicator.depth() && indicator.isNamed(path);
  }

  /** The first row by all level names; where there is none, the first by those that it prints. */
  private static int find(
      RubricIndicator indicator, List<Indicator> printed, int expected, boolean[] used) {
    int first = -1;
    for (int k = 0; k < used.length; k++) {
      int row = expected + k < used.length ? expected + k : expected + k - used.length;
      List<String> path = printed.get(row).path();
      if (!used[row] && mayBe(indicator, path) && indicator.isNamed(path)) {
        if (path.size() == indicator.depth()) {
          return row;
        }
        first = first < 0 ? row : first;
      }
    }
    return first;
  }

  /** A row of the execution rate below a level is one of that level's group. */
  private static boolean mayBe(RubricIndicator indicator, List<String> path) {
    return !indicator.answeredByExecution() || path.size() <= indicator.depth();
  }

  /**
   * Tells of a row whether its level names are those of more than one indicator, one of which no
   * other row answers, so that it cannot be told whose row it is.
   *
   * @param indicator the position of the indicator to which {@link #rows} gives the row
   * @param rows what {@link #rows} gives
   * @param path the level names of the row, not null
   * @return true if another indicator may be meant as well
   */
  public boolean isAmbiguous(int indicator, int[] rows, List<String> path) {
    if (path.size() >= indicators.get(indicator).depth()) {
      return false;
    }
    for (int i = 0; i < rows.length; i++) {
      RubricIndicator other = indicators.get(i);
      if (rows[i] < 0 && mayBe(other, path) && other.isNamed(path)) {
        return true;
      }
    }
    return false;
  }

  /** {@return the groups that a unit fills with indicators of its own} */
  public List<OpenGroup> openGroups() {
    return openGroups;
  }

  /** {@return the points that the form states for its levels} */
  public List<LevelPoints> levels() {
    return levels;
  }

  /** {@return where the weights of the named indicators come from} */
  public WeightsFrom weightsFrom() {
    return weightsFrom;
  }

  /** {@return what happens where the points of a form add up to more than the full marks} */
  public OverFull overFull() {
    return overFull;
  }

  /**
   * Grades a total.
   *
   * @param total the total, out of {@link #fullMarks()}, not null
   * @return its grade
   */
  public Grade grade(BigDecimal total) {
    return grades.of(total, fullMarks);
  }

  /**
   * Grades a total that is counted in millionths of a point, as {@link
   * RubricIndicator#weightUnits()} is.
   *
   * @param units the count
   * @return its grade
   */
  public Grade gradeOfUnits(long units) {
    if (gradeUnits.length == 0) {
      return grade(DecimalSum.number(units));
    }
    for (int i = 0; i < gradeUnits.length; i++) {
      if (units >= gradeUnits[i]) {
        return GRADES.get(i);
      }
    }
    return Grade.POOR;
  }

  /** {@return how results refer to this rubric; holds the content hash} */
  public RubricReference reference() {
    return reference;
  }

  private String hash() {
    StringBuilder text = new StringBuilder();
    line(text, "rubric", id, version, source.toString(), region, scope.name());
    line(text, "years", Integer.toString(firstYear), Integer.toString(lastYear));
    line(text, "marks", plain(fullMarks), grades.toString());
    line(
        text,
        "policy",
        zeroDenominator.name(),
        notApplicable.name(),
        weightsFrom.name(),
        overFull.name());
    for (RubricIndicator i : indicators) {
      BigDecimal weight = i.weight().orElse(null);
      line(
          text,
          "indicator",
          i.id(),
          String.join("/", i.path()),
          weight == null ? "shared" : plain(weight),
          name(i.measure().orElse(null)),
          kind(i.strategy()),
          i.zeroDenominator().isPresent() ? i.zeroDenominator().get().name() : "",
          Boolean.toString(i.answeredByExecution()));
      parameters(i.strategy()).forEach((name, value) -> line(text, name, value));
      line(text, "rule", i.rule().zh(), i.source());
    }
    for (SharedPoints s : shared) {
      line(text, "shared", plain(s.points()), String.join(",", s.members()));
    }
    for (OpenGroup g : openGroups) {
      line(
          text,
          "group",
          g.id(),
          String.join("/", g.path()),
          plain(g.points()),
          g.pointsFrom().name()
              + g.division().map(d -> " " + d.places() + " " + d.mode()).orElse(""),
          name(g.measure().orElse(null)),
          kind(g.strategy()));
      parameters(g.strategy()).forEach((name, value) -> line(text, name, value));
      line(text, "rule", g.rule().zh(), g.source());
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** What a measure or rule of one's own fails to tell of itself is for the linter to say. */
  private static String name(@Nullable Measure measure) {
    return measure == null ? "" : told(measure::name, "");
  }

  private static String kind(ScoringStrategy rule) {
    return told(rule::kind, "");
  }

  /** The parameters by name. What is null or fails is left out here: the linter names it. */
  private static Map<String, String> parameters(ScoringStrategy rule) {
    return told(() -> Parameters.sorted(rule), Map.of());
  }

  private static <T> T told(Supplier<T> question, T otherwise) {
    try {
      return question.get();
    } catch (Throwable e) {
      Failure.throwIfFatal(e);
      return otherwise;
    }
  }

  private static void line(StringBuilder text, @Nullable String... parts) {
    for (String each : parts) {
      String part = Objects.toString(each, "");
      text.append(part.length()).append(':').append(part);
    }
    text.append('\n');
  }

  @Override
  public String toString() {
    return id + " " + version;
  }

  /** Builds a rubric; not thread-safe. */
  public static final class Builder {

    private final String id;
    private final String version;
    private Label title;
    private @Nullable Source source;
    private String region = "";
    private Scope scope = Scope.DEPARTMENT;
    private int firstYear;
    private int lastYear = 9999;
    private @Nullable BigDecimal fullMarks;
    private @Nullable GradeBands grades;
    private @Nullable ZeroDenominator zeroDenominator;
    private @Nullable NotApplicablePolicy notApplicable;
    private final List<RubricIndicator> indicators = new ArrayList<>();
    private final List<SharedPoints> shared = new ArrayList<>();
    private final List<OpenGroup> openGroups = new ArrayList<>();
    private final List<LevelPoints> levels = new ArrayList<>();
    private WeightsFrom weightsFrom = WeightsFrom.RUBRIC;
    private OverFull overFull = OverFull.CAP;

    private Builder(String id, String version) {
      if (id.isBlank()) {
        throw new IllegalArgumentException("a rubric needs an id");
      }
      this.id = id;
      this.version = Objects.requireNonNull(version, "version");
      this.title = Label.of(id);
    }

    /**
     * States the title.
     *
     * @param zh the Chinese title, not null
     * @param en the English title, not null
     * @return this builder
     */
    public Builder title(String zh, String en) {
      this.title = new Label(zh, en);
      return this;
    }

    /**
     * States where it is published.
     *
     * @param issuer who issued it, not null
     * @param document its title or number, not null
     * @return this builder
     */
    public Builder source(String issuer, String document) {
      this.source = new Source(issuer, document);
      return this;
    }

    /**
     * States the region where it holds; without it the rubric holds in the whole country.
     *
     * @param slashed the region from the province down, such as 湖南省/岳阳市, not null
     * @return this builder
     */
    public Builder region(String slashed) {
      this.region = slashed;
      return this;
    }

    /**
     * States that it scores projects; without it the rubric scores departments.
     *
     * @return this builder
     */
    public Builder forProjects() {
      this.scope = Scope.PROJECT;
      return this;
    }

    /**
     * States the fiscal years for which it holds; without it, all.
     *
     * @param first the first year
     * @param last the last year, at least {@code first}
     * @return this builder
     * @throws IllegalArgumentException if the years are in the wrong order
     */
    public Builder years(int first, int last) {
      if (last < first) {
        throw new IllegalArgumentException(id + ": years from " + first + " to " + last);
      }
      this.firstYear = first;
      this.lastYear = last;
      return this;
    }

    /**
     * States the points that it gives at most.
     *
     * @param points the points, not null
     * @return this builder
     * @throws IllegalArgumentException if they are no number above 0
     */
    public Builder fullMarks(String points) {
      BigDecimal marks = number(id + ": fullMarks", points);
      if (marks.signum() == 0) {
        throw new IllegalArgumentException(id + ": fullMarks of 0; expected more than 0");
      }
      this.fullMarks = marks;
      return this;
    }

    /**
     * States which scores lead to which grade.
     *
     * @param bands the bands, not null
     * @return this builder
     */
    public Builder grades(GradeBands bands) {
      this.grades = bands;
      return this;
    }

    /**
     * States what happens if a measure divides by zero.
     *
     * @param outcome what happens, not null
     * @return this builder
     */
    public Builder onZeroDenominator(ZeroDenominator outcome) {
      this.zeroDenominator = outcome;
      return this;
    }

    /**
     * States what happens to the weight of an indicator that does not apply.
     *
     * @param policy what happens, not null
     * @return this builder
     */
    public Builder onNotApplicable(NotApplicablePolicy policy) {
      this.notApplicable = policy;
      return this;
    }

    /**
     * Adds an indicator.
     *
     * @param indicator the indicator, not null
     * @return this builder
     */
    public Builder add(RubricIndicator.Builder indicator) {
      indicators.add(indicator.build());
      return this;
    }

    /**
     * Adds a group that a unit fills with indicators of its own.
     *
     * @param group the group, not null
     * @return this builder
     */
    public Builder add(OpenGroup.Builder group) {
      openGroups.add(group.build());
      return this;
    }

    /**
     * States the points that the form prints for a level; they are compared when the rubric is
     * built.
     *
     * @param points the points, not null
     * @param path the level names, not empty
     * @return this builder
     * @throws IllegalArgumentException if the points are no number
     */
    public Builder level(String points, String... path) {
      List<String> names = List.of(path);
      String where = id + ": level " + String.join(" / ", names);
      levels.add(new LevelPoints(names, number(where, points)));
      return this;
    }

    /**
     * States where the weights of the named indicators come from; without it, from the rubric.
     *
     * @param from where, not null
     * @return this builder
     */
    public Builder weightsFrom(WeightsFrom from) {
      this.weightsFrom = Objects.requireNonNull(from, "from");
      return this;
    }

    /**
     * States what happens where the points of a form add up to more than the full marks, as printed
     * group headers may make them; without it, the total is held at the full marks.
     *
     * @param policy what happens, not null
     * @return this builder
     */
    public Builder onOverFull(OverFull policy) {
      this.overFull = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /**
     * Adds points that some indicators share.
     *
     * @param points the points of all of them together, not null
     * @param members their ids, not empty
     * @return this builder
     * @throws IllegalArgumentException if the points are no number or there is no member
     */
    public Builder share(String points, String... members) {
      List<String> ids = List.of(members);
      shared.add(new SharedPoints(number(id + ": shared by " + ids, points), ids));
      return this;
    }

    /**
     * Adds an indicator that is built already.
     *
     * @param indicator the indicator, not null
     * @return this builder
     */
    public Builder add(RubricIndicator indicator) {
      indicators.add(Objects.requireNonNull(indicator, "indicator"));
      return this;
    }

    /**
     * Adds a group that is built already.
     *
     * @param group the group, not null
     * @return this builder
     */
    public Builder add(OpenGroup group) {
      openGroups.add(Objects.requireNonNull(group, "group"));
      return this;
    }

    /**
     * Builds the rubric and has {@link RubricLinter} read it.
     *
     * @return the rubric
     * @throws NullPointerException if something is not stated; the message names it
     * @throws RubricException if there are errors in it, all at once
     */
    public Rubric build() {
      Rubric rubric = new Rubric(this);
      List<LintProblem> problems = new ArrayList<>();
      boolean usable = true;
      for (LintProblem problem : RubricLinter.lint(rubric)) {
        usable &= problem.level() != LintProblem.Level.ERROR;
        if (problem.level() != LintProblem.Level.NOTE) {
          problems.add(problem);
        }
      }
      if (!usable) {
        throw new RubricException(id, problems);
      }
      return rubric;
    }
  }
}
