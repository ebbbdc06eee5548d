package io.jixiao.scoring;

import io.jixiao.core.internal.Failure;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.scoring.internal.StandardRubrics;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rubrics that are known: those of this library and those of {@link RubricProvider}s.
 *
 * <p>A provider that fails, returns null or repeats an id leaves a problem in {@link #problems()}
 * that names it; all other rubrics work. An id of this library stays with the library. An id that
 * two providers claim stands for neither rubric, since which of them comes first is chance: whoever
 * asks for it is told both names. This class is immutable and thread-safe.
 */
public final class Rubrics {

  private static final String LIBRARY = "io.jixiao.scoring";

  private static final String SERVICES = "META-INF/services/" + RubricProvider.class.getName();

  /** Past this many failures without a provider in between the list is taken to have no end. */
  private static final int MAX_FAILURES_IN_A_ROW = 1000;

  private static final int MAX_CAUSES = 100;

  private final Map<String, Rubric> byId = new LinkedHashMap<>();
  private final List<ClaimedTwice> claimedTwice = new ArrayList<>();
  private final List<Label> problems;

  /** A rubric whose id another provider claims too. */
  private record ClaimedTwice(Rubric rubric, Label problem) {}

  private Rubrics(List<RubricProvider> providers, List<Label> notLoaded) {
    List<Label> problems = new ArrayList<>(notLoaded);
    Map<String, String> owners = new HashMap<>();
    for (Rubric rubric : StandardRubrics.all()) {
      byId.put(rubric.id(), rubric);
      owners.put(rubric.id(), LIBRARY);
    }
    for (RubricProvider provider : providers) {
      add(provider, owners, problems);
    }
    this.problems = List.copyOf(problems);
  }

  /** {@return the rubrics of this library only} */
  public static Rubrics standard() {
    return StandardHolder.STANDARD;
  }

  /**
   * Loads the rubrics of this library and of every provider that the class path or module path
   * holds.
   *
   * @return the rubrics
   */
  public static Rubrics load() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return load(loader == null ? ClassLoader.getSystemClassLoader() : loader);
  }

  /**
   * Loads the rubrics of this library and of every provider that a class loader sees.
   *
   * @param loader the class loader, not null
   * @return the rubrics
   */
  public static Rubrics load(ClassLoader loader) {
    return of(ServiceLoader.load(RubricProvider.class, loader), () -> unlinked(loader));
  }

  /**
   * Obtains the rubrics of this library and of the given providers. Their order means nothing.
   *
   * @param providers the providers, not null
   * @return the rubrics
   */
  public static Rubrics of(Iterable<RubricProvider> providers) {
    return of(providers, List::of);
  }

  private static Rubrics of(
      Iterable<RubricProvider> providers, Supplier<List<Label>> unlinkedByName) {
    List<RubricProvider> found = new ArrayList<>();
    List<Label> notLoaded = new ArrayList<>();
    List<Label> unlinked = new ArrayList<>();
    Iterator<RubricProvider> it = providers.iterator();
    int inARow = 0;
    while (inARow < MAX_FAILURES_IN_A_ROW) {
      try {
        if (!it.hasNext()) {
          break;
        }
        found.add(it.next());
        inARow = 0;
      } catch (LinkageError e) {
        inARow++;
        unlinked.add(notLoaded("", e));
      } catch (Throwable e) {
        Failure.throwIfFatal(e);
        inARow++;
        notLoaded.add(notLoaded("", e));
      }
    }
    if (!unlinked.isEmpty()) {
      List<Label> named = unlinkedByName.get();
      notLoaded.addAll(named.isEmpty() ? unlinked : named);
    }
    found.sort(Comparator.comparing(provider -> provider.getClass().getName()));
    notLoaded.sort(Comparator.comparing(Label::en));
    return new Rubrics(found, notLoaded.stream().distinct().toList());
  }

  private static Label notLoaded(String name, Throwable error) {
    String text = withRootCause(error);
    return new Label(
        "评分方案提供者" + (name.isEmpty() ? "" : " " + name + " ") + "无法加载：" + text,
        "a rubric provider cannot be loaded: " + (name.isEmpty() ? "" : name + ": ") + text);
  }

  /**
   * Names the providers that cannot be linked: the error itself may name only what they miss, and
   * the service loader does not say which one it was at.
   */
  private static List<Label> unlinked(ClassLoader loader) {
    List<Label> out = new ArrayList<>();
    try {
      for (URL list : Collections.list(loader.getResources(SERVICES))) {
        URLConnection connection = list.openConnection();
        connection.setUseCaches(false);
        try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int comment = line.indexOf('#');
            String name = (comment < 0 ? line : line.substring(0, comment)).strip();
            LinkageError error = link(loader, name);
            if (error != null) {
              out.add(notLoaded(name, error));
            }
          }
        }
      }
    } catch (IOException e) {
      return out;
    }
    return out;
  }

  private static @Nullable LinkageError link(ClassLoader loader, String name) {
    try {
      Class.forName(name, false, loader);
      return null;
    } catch (ClassNotFoundException e) {
      return null; // the service loader says so by itself
    } catch (LinkageError e) {
      return e;
    }
  }

  /** Says what is wrong and why: a provider that cannot be made fails for a reason of its own. */
  private static String withRootCause(Throwable error) {
    String text =
        error instanceof ServiceConfigurationError ? error.getMessage() : error.toString();
    Throwable root = error;
    for (int depth = 0; depth < MAX_CAUSES && root.getCause() != null; depth++) {
      root = root.getCause();
    }
    return root == error ? String.valueOf(text) : text + ": " + root;
  }

  private void add(RubricProvider provider, Map<String, String> owners, List<Label> problems) {
    String name = provider.getClass().getName();
    List<Rubric> rubrics = new ArrayList<>();
    try {
      List<Rubric> given = provider.rubrics();
      if (isNull(given)) {
        problems.add(
            new Label(
                "评分方案提供者 " + name + " 返回了 null", "the rubric provider " + name + " returned null"));
        return;
      }
      // one by one: a list of the provider's own may throw, or hold what is no rubric
      for (Rubric rubric : given) {
        rubrics.add(rubric);
      }
    } catch (Throwable e) {
      Failure.throwIfFatal(e);
      String text = withRootCause(e);
      problems.add(
          new Label(
              "评分方案提供者 " + name + " 出错：" + text,
              "the rubric provider " + name + " failed: " + text));
      return;
    }
    for (Rubric rubric : rubrics) {
      if (isNull(rubric)) {
        problems.add(
            new Label(
                "评分方案提供者 " + name + " 给出的方案为 null",
                "the rubric provider " + name + " gave a rubric that is null"));
      } else if (owners.putIfAbsent(rubric.id(), name) == null) {
        byId.put(rubric.id(), rubric);
      } else {
        problems.add(repeated(rubric, String.valueOf(owners.get(rubric.id())), name));
      }
    }
  }

  private Label repeated(Rubric rubric, String first, String second) {
    String id = rubric.id();
    boolean same = first.equals(second);
    String zh = "评分方案 " + id + " 重复：" + first + (same ? " 给出两次" : " 与 " + second);
    String en =
        "the rubric "
            + id
            + (same
                ? " is given twice by " + first
                : " is given by both " + first + " and " + second);
    if (first.equals(LIBRARY)) {
      return new Label(zh + "，沿用前者", en + "; the former stays");
    }
    Label problem = new Label(zh + "，均不采用", en + "; neither is used");
    Rubric former = byId.remove(id);
    if (former != null) {
      claimedTwice.add(new ClaimedTwice(former, problem));
    }
    claimedTwice.add(new ClaimedTwice(rubric, problem));
    return problem;
  }

  private static boolean isNull(@Nullable Object fromOutside) {
    return fromOutside == null;
  }

  /** {@return all rubrics: those of this library first, then by the class name of the provider} */
  public List<Rubric> all() {
    return List.copyOf(byId.values());
  }

  /** {@return what is wrong with the providers, each named} */
  public List<Label> problems() {
    return problems;
  }

  /**
   * Finds a rubric by its id.
   *
   * @param id the id, not null, such as yueyang-2021
   * @return the rubric
   * @throws ScoringException if there is none, and the message lists all ids and the providers that
   *     failed; or if two providers give one, and the message names them
   */
  public Rubric byId(String id) {
    for (ClaimedTwice one : claimedTwice) {
      if (one.rubric().id().equals(id)) {
        throw new ScoringException(one.problem());
      }
    }
    Rubric rubric = byId.get(id);
    if (rubric == null) {
      throw none("评分方案 “" + id + "”", "rubric “" + id + "”", String.join(", ", byId.keySet()));
    }
    return rubric;
  }

  /** Says that there is no such rubric, and which providers failed, since theirs may be missed. */
  private ScoringException none(String zh, String en, String known) {
    StringBuilder allZh = new StringBuilder("没有" + zh + "；可选：" + known);
    StringBuilder allEn = new StringBuilder("no " + en + "; there are: " + known);
    for (Label problem : problems) {
      allZh.append('；').append(problem.zh());
      allEn.append("; ").append(problem.en());
    }
    return new ScoringException(new Label(allZh.toString(), allEn.toString()));
  }

  /**
   * Finds the one rubric for departments that a region issued for a year. National rubrics are not
   * found this way: whether one applies is for the caller to decide.
   *
   * @param year the fiscal year
   * @param region the region from the province down, separated by slashes, such as 湖南省/岳阳市, not
   *     null
   * @return the rubric
   * @throws ScoringException if there is none or more than one, and the message lists the
   *     candidates; or if two providers claim the id of one, and the message names them
   */
  public Rubric find(int year, String region) {
    return find(year, region, Rubric.Scope.DEPARTMENT);
  }

  /**
   * Finds the one rubric that a region issued for a year.
   *
   * @param year the fiscal year
   * @param region the region from the province down, separated by slashes, not null
   * @param scope what the rubric scores, not null
   * @return the rubric
   * @throws ScoringException if there is none or more than one, and the message lists the
   *     candidates; or if two providers claim the id of one, and the message names them
   */
  public Rubric find(int year, String region, Rubric.Scope scope) {
    for (ClaimedTwice one : claimedTwice) {
      if (isFor(one.rubric(), year, region, scope)) {
        throw new ScoringException(one.problem());
      }
    }
    List<Rubric> found = new ArrayList<>();
    for (Rubric rubric : byId.values()) {
      if (isFor(rubric, year, region, scope)) {
        found.add(rubric);
      }
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    String zh = year + (region.isEmpty() ? " 年度（报告没有填写地区）" : " " + region + " ");
    String en = year + (region.isEmpty() ? " (the report states no region)" : " " + region);
    if (found.isEmpty()) {
      throw none("适用于 " + zh + "的评分方案", "rubric for " + en, describe(byId.values()));
    }
    String ids = describe(found);
    throw new ScoringException(
        new Label("适用于 " + zh + "的评分方案不止一个：" + ids, "several rubrics for " + en + ": " + ids));
  }

  private static boolean isFor(Rubric rubric, int year, String region, Rubric.Scope scope) {
    return rubric.scope() == scope
        && !rubric.region().isEmpty()
        && rubric.region().equals(region)
        && rubric.firstYear() <= year
        && year <= rubric.lastYear();
  }

  /**
   * Finds the one rubric for the year and region of a unit.
   *
   * @param unit the unit, not null
   * @return the rubric
   * @throws ScoringException if there is no rubric or more than one
   */
  public Rubric find(UnitProfile unit) {
    return find(unit.year(), unit.region().orElse(""));
  }

  private static String describe(Iterable<Rubric> rubrics) {
    StringBuilder out = new StringBuilder();
    for (Rubric rubric : rubrics) {
      out.append(out.length() == 0 ? "" : ", ")
          .append(rubric.id())
          .append(" (")
          .append(rubric.region().isEmpty() ? "全国" : rubric.region())
          .append(years(rubric).isEmpty() ? "" : " ")
          .append(years(rubric))
          .append(')');
    }
    return out.toString();
  }

  /** The years for which a rubric holds: 2021, 2021–2023, 2021–, or nothing where it is for all. */
  static String years(Rubric rubric) {
    int first = rubric.firstYear();
    int last = rubric.lastYear();
    if (first == last) {
      return Integer.toString(first);
    }
    String from = first == 0 ? "" : Integer.toString(first);
    String to = last == 9999 ? "" : Integer.toString(last);
    return from.isEmpty() && to.isEmpty() ? "" : from + "–" + to;
  }

  /** Built on first use, once. */
  private static final class StandardHolder {
    private static final Rubrics STANDARD = of(List.of());

    private StandardHolder() {}
  }
}
