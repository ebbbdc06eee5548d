package io.jixiao.scoring;

import static io.jixiao.scoring.rubric.RubricIndicator.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricProvider;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.strategy.Judged;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RubricProviderTest {

  private static Rubric rubric(String id, String region, int year) {
    return Rubric.of(id, "1")
        .source("某市财政局", "某文")
        .region(region)
        .years(year, year)
        .fullMarks("10")
        .grades(GradeBands.NATIONAL)
        .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
        .onNotApplicable(NotApplicablePolicy.NO_POINTS)
        .add(indicator("a", "甲").points("10").scoredBy(Judged.byPerson()).source("某文"))
        .build();
  }

  /** A provider that works. */
  public static final class Good implements RubricProvider {
    @Override
    public List<Rubric> rubrics() {
      return List.of(rubric("good-2024", "某省/某市", 2024));
    }
  }

  /** A provider that throws. */
  public static final class Throwing implements RubricProvider {
    @Override
    public List<Rubric> rubrics() {
      throw new IllegalStateException("no licence");
    }
  }

  /** A provider that returns null. */
  public static final class Null implements RubricProvider {
    @Override
    @SuppressWarnings("NullAway") // what a plug-in without null checks may do
    public List<Rubric> rubrics() {
      return null;
    }
  }

  /** A provider with a null among its rubrics. */
  public static final class NullElement implements RubricProvider {
    @Override
    @SuppressWarnings("NullAway") // what a plug-in without null checks may do
    public List<Rubric> rubrics() {
      return Arrays.asList((Rubric) null, rubric("after-null", "某省/某市", 2025));
    }
  }

  /** A provider that takes an id that is taken. */
  public static final class Duplicate implements RubricProvider {
    @Override
    public List<Rubric> rubrics() {
      return List.of(rubric("yueyang-2021", "某省/某市", 2021), rubric("good-2024", "某省/乙市", 2024));
    }
  }

  /** A second rubric for the same place and year. */
  public static final class Rival implements RubricProvider {
    @Override
    public List<Rubric> rubrics() {
      return List.of(rubric("rival-2024", "某省/某市", 2024));
    }
  }

  @Test
  void aProviderThatFailsIsNamedAndTheOthersWork() {
    Rubrics rubrics =
        Rubrics.of(
            List.of(new Throwing(), new Null(), new NullElement(), new Good(), new Duplicate()));
    assertThatThrownBy(() -> rubrics.byId("good-2024"))
        .isInstanceOf(ScoringException.class)
        .hasMessageContaining(Good.class.getName())
        .hasMessageContaining(Duplicate.class.getName());
    assertThat(rubrics.all()).extracting(Rubric::id).doesNotContain("good-2024");
    assertThat(rubrics.byId("after-null").firstYear()).isEqualTo(2025);
    assertThat(rubrics.byId("yueyang-2021").source().issuer()).isEqualTo("岳阳市财政局");
    assertThat(rubrics.problems())
        .extracting(p -> p.en())
        .satisfiesExactlyInAnyOrder(
            p -> assertThat(p).contains(Throwing.class.getName(), "no licence"),
            p -> assertThat(p).contains(Null.class.getName(), "returned null"),
            p -> assertThat(p).contains(NullElement.class.getName(), "is null"),
            p -> assertThat(p).contains("yueyang-2021", Duplicate.class.getName(), "io.jixiao"),
            p ->
                assertThat(p)
                    .contains("good-2024", Duplicate.class.getName(), Good.class.getName()));
  }

  @Test
  void theOrderInWhichProvidersAreFoundMakesNoDifference() {
    List<RubricProvider> providers =
        List.of(new Throwing(), new NullElement(), new Good(), new Duplicate(), new Rival());
    List<RubricProvider> reversed = new ArrayList<>(providers);
    Collections.reverse(reversed);
    Rubrics one = Rubrics.of(providers);
    Rubrics other = Rubrics.of(reversed);
    assertThat(other.all()).extracting(Rubric::id).isEqualTo(ids(one));
    assertThat(other.problems()).isEqualTo(one.problems());
  }

  private static List<String> ids(Rubrics rubrics) {
    return rubrics.all().stream().map(Rubric::id).toList();
  }

  @Test
  void aRubricIsFoundByYearAndRegionAndTwoAreAnErrorThatListsThem() {
    Rubrics one = Rubrics.of(List.of(new Good()));
    assertThat(one.find(2024, "某省/某市").id()).isEqualTo("good-2024");
    Rubrics two = Rubrics.of(List.of(new Good(), new Rival()));
    assertThatThrownBy(() -> two.find(2024, "某省/某市"))
        .isInstanceOf(ScoringException.class)
        .hasMessageContaining("good-2024")
        .hasMessageContaining("rival-2024");
    assertThatThrownBy(() -> two.find(2023, "某省/某市"))
        .isInstanceOfSatisfying(
            ScoringException.class, e -> assertThat(e.label().zh()).contains("没有适用于 2023 某省/某市"));
  }

  @Test
  void aPlaceWhoseRubricHasAnIdOfTwoProviders_isToldSo() {
    Rubrics rubrics = Rubrics.of(List.of(new Good(), new Duplicate(), new Rival()));
    for (String region : List.of("某省/某市", "某省/乙市")) {
      assertThatThrownBy(() -> rubrics.find(2024, region))
          .isInstanceOf(ScoringException.class)
          .hasMessageContaining("good-2024")
          .hasMessageContaining(Good.class.getName())
          .hasMessageContaining(Duplicate.class.getName());
    }
  }

  @Test
  void whoFindsNoRubricIsToldWhichProvidersFailed() {
    Rubrics rubrics = Rubrics.of(List.of(new Throwing(), new Null()));
    assertThatThrownBy(() -> rubrics.byId("good-2024"))
        .hasMessageContaining(Throwing.class.getName())
        .hasMessageContaining(Null.class.getName());
    assertThatThrownBy(() -> rubrics.find(2024, "某省/某市"))
        .isInstanceOfSatisfying(
            ScoringException.class,
            e -> {
              assertThat(e.label().zh()).contains(Throwing.class.getName() + " 出错");
              assertThat(e.label().en()).contains(Null.class.getName() + " returned null");
            });
  }

  @Test
  void theServiceFileOfAClassPathIsRead(@TempDir Path dir) throws IOException {
    Path services = Files.createDirectories(dir.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(RubricProvider.class.getName()),
        "io.jixiao.nowhere.Missing\n"
            + Good.class.getName()
            + "\n"
            + Throwing.class.getName()
            + "\n");
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {dir.toUri().toURL()}, RubricProviderTest.class.getClassLoader())) {
      Rubrics rubrics = Rubrics.load(loader);
      assertThat(rubrics.byId("good-2024").version()).isEqualTo("1");
      assertThat(rubrics.problems())
          .extracting(p -> p.en())
          .anyMatch(p -> p.contains("io.jixiao.nowhere.Missing"))
          .anyMatch(p -> p.contains(Throwing.class.getName()));
    }
  }

  /** A provider whose constructor throws. */
  public static final class Unmade implements RubricProvider {
    /** Throws. */
    public Unmade() {
      throw new IllegalStateException("no licence", new IOException("the licence file is empty"));
    }

    @Override
    public List<Rubric> rubrics() {
      return List.of();
    }
  }

  /** A provider whose class cannot be initialized. */
  public static final class Uninitialized implements RubricProvider {
    private static final int LIMIT = Integer.parseInt("none");

    @Override
    public List<Rubric> rubrics() {
      return List.of(rubric("limit-" + LIMIT, "某省/某市", 2024));
    }
  }

  /** The parent of a provider, left out of the jar. */
  public abstract static class Parent implements RubricProvider {}

  /** A provider without its parent. */
  public static final class Orphan extends Parent {
    @Override
    public List<Rubric> rubrics() {
      return List.of();
    }
  }

  /** A provider compiled for a Java to come. */
  public static final class FromTheFuture implements RubricProvider {
    @Override
    public List<Rubric> rubrics() {
      return List.of();
    }
  }

  /** A loader that looks into its directory first and knows nothing of the parent class. */
  private static final class PlugInLoader extends URLClassLoader {
    PlugInLoader(Path dir) throws IOException {
      super(new URL[] {dir.toUri().toURL()}, RubricProviderTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        if (name.equals(Orphan.class.getName()) || name.equals(FromTheFuture.class.getName())) {
          return findClass(name);
        }
        if (name.equals(Parent.class.getName())) {
          throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
      }
    }
  }

  private static void writeClass(Path dir, Class<?> type, int majorVersion) throws IOException {
    String file = type.getName().replace('.', '/') + ".class";
    try (InputStream in =
        Objects.requireNonNull(
            RubricProviderTest.class.getClassLoader().getResourceAsStream(file))) {
      byte[] bytes = in.readAllBytes();
      bytes[6] = (byte) (majorVersion >> 8);
      bytes[7] = (byte) majorVersion;
      Path to = dir.resolve(file);
      Files.createDirectories(Objects.requireNonNull(to.getParent()));
      Files.write(to, bytes);
    }
  }

  @Test
  void providersThatCannotBeLinkedOrMade_leaveTheOthersAtWork(@TempDir Path dir)
      throws IOException {
    writeClass(dir, Orphan.class, 61);
    writeClass(dir, FromTheFuture.class, 300);
    Path services = Files.createDirectories(dir.resolve("META-INF/services"));
    Files.write(
        services.resolve(RubricProvider.class.getName()),
        List.of(
            "# plug-ins",
            Orphan.class.getName() + " # without its parent",
            FromTheFuture.class.getName(),
            Unmade.class.getName(),
            Uninitialized.class.getName(),
            Good.class.getName()));
    try (URLClassLoader loader = new PlugInLoader(dir)) {
      Rubrics rubrics = Rubrics.load(loader);
      assertThat(rubrics.byId("good-2024").version()).isEqualTo("1");
      assertThat(rubrics.problems())
          .extracting(p -> p.en())
          .satisfiesExactlyInAnyOrder(
              p -> assertThat(p).contains(Orphan.class.getName(), "NoClassDefFoundError", "Parent"),
              p -> assertThat(p).contains("UnsupportedClassVersionError", "FromTheFuture"),
              p -> assertThat(p).contains(Unmade.class.getName(), "the licence file is empty"),
              p ->
                  assertThat(p)
                      .contains(Uninitialized.class.getName(), "NumberFormatException", "none"));
    }
  }

  @Test
  void aListOfProvidersThatNeverComesOn_ends() {
    Iterator<RubricProvider> stuck =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public RubricProvider next() {
            throw new ServiceConfigurationError("stuck");
          }
        };
    assertThat(Rubrics.of(() -> stuck).problems())
        .extracting(p -> p.en())
        .containsExactly("a rubric provider cannot be loaded: stuck");
  }

  /** A provider that loads plug-ins of its own and fails at it. */
  public static final class Nested implements RubricProvider {
    @Override
    public List<Rubric> rubrics() {
      throw new ServiceConfigurationError("nested", new IOException("disk"));
    }
  }

  /** A provider whose list fails when it is read. */
  public static final class BrokenList implements RubricProvider {
    @Override
    public List<Rubric> rubrics() {
      return new AbstractList<>() {
        @Override
        public Rubric get(int index) {
          throw new IllegalStateException("row " + index + " is locked");
        }

        @Override
        public int size() {
          return 1;
        }
      };
    }
  }

  /** A provider whose list holds what is no rubric. */
  public static final class Polluted implements RubricProvider {
    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // what a plug-in that ignores warnings may do
    public List<Rubric> rubrics() {
      return (List) List.of("yueyang-2021");
    }
  }

  @Test
  void providersWhoseListsFail_areNamedAndTheOthersWork() {
    Rubrics rubrics =
        Rubrics.of(List.of(new Nested(), new BrokenList(), new Polluted(), new Good()));
    assertThat(rubrics.byId("good-2024").version()).isEqualTo("1");
    assertThat(rubrics.problems())
        .extracting(p -> p.en())
        .satisfiesExactly(
            p -> assertThat(p).contains(BrokenList.class.getName(), "row 0 is locked"),
            p -> assertThat(p).contains(Nested.class.getName(), "nested", "disk"),
            p -> assertThat(p).contains(Polluted.class.getName(), "ClassCastException"));
  }

  @Test
  void withoutPlugInsThereAreOurOwnRubrics() {
    assertThat(Rubrics.load().all())
        .extracting(Rubric::id)
        .contains(
            "yueyang-2021",
            "yunxi-2020",
            "xinzhou-2021",
            "quyuan-2024",
            "quyuan-2024-project",
            "lianyungang-2021",
            "national-2013-53",
            "national-2020-10",
            "national-2020-10-cost");
    assertThat(Rubrics.load().problems()).isEmpty();
  }

  @Test
  void theHashChangesWithTheRulesAndWithNothingElse() {
    assertThat(rubric("a", "某省", 2024).reference()).isEqualTo(rubric("a", "某省", 2024).reference());
    assertThat(rubric("a", "某省", 2024).reference().hash())
        .hasSize(64)
        .isNotEqualTo(rubric("a", "某省", 2025).reference().hash());
  }
}
