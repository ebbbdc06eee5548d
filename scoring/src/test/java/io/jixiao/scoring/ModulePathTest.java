package io.jixiao.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.Label;
import jakarta.validation.Constraint;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plug-ins as modules: compiled against the library's modules and run on the module path. */
class ModulePathTest {

  private static final String PROVIDER =
      """
      package vendor.%1$s;

      import static io.jixiao.scoring.rubric.RubricIndicator.indicator;

      import io.jixiao.scoring.rubric.*;
      import io.jixiao.scoring.strategy.Judged;
      import java.util.List;

      public final class Provider implements RubricProvider {
        @Override
        public List<Rubric> rubrics() {
          %2$s
          return List.of(
              Rubric.of("vendor-%1$s", "1")
                  .source("vendor", "house rules")
                  .fullMarks("10")
                  .grades(GradeBands.NATIONAL)
                  .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
                  .onNotApplicable(NotApplicablePolicy.NO_POINTS)
                  .add(indicator("a", "甲").points("10").scoredBy(Judged.byPerson()).source("1"))
                  .build());
        }
      }
      """;

  private static final String MODULE =
      """
      module vendor.%1$s {
        requires io.jixiao.scoring;
        provides io.jixiao.scoring.rubric.RubricProvider with vendor.%1$s.Provider;
      }
      """;

  private static final String APPLICATION =
      """
      package application;

      import io.jixiao.scoring.Rubrics;

      public final class Main {
        public static void main(String[] args) {
          Rubrics rubrics = Rubrics.load();
          System.out.println("module " + Rubrics.class.getModule().getName());
          System.out.println("found " + rubrics.byId("vendor-good").source());
          rubrics.problems().forEach(p -> System.out.println("problem " + p.en()));
        }
      }
      """;

  @TempDir Path directory;

  private static Path of(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private String compile(String module, String modulePath, String... sources) throws IOException {
    Path out = directory.resolve(module);
    List<String> arguments = new ArrayList<>(List.of("-p", modulePath, "-d", out.toString()));
    for (String source : sources) {
      boolean descriptor = source.startsWith("module ");
      String type = source.contains("class Main") ? "Main" : "Provider";
      Path file =
          directory
              .resolve(module + "-sources")
              .resolve(descriptor ? "module-info.java" : type + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, source);
      arguments.add(file.toString());
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    assertThat(status).as("the compiler's exit status for " + module).isZero();
    return out.toString();
  }

  @Test
  void pluginModulesAreFoundOnTheModulePath_andOneThatFailsIsNamed()
      throws IOException, URISyntaxException, InterruptedException {
    String path =
        String.join(
            File.pathSeparator,
            of(Label.class).toString(),
            of(Rubrics.class).toString(),
            of(NullMarked.class).toString(),
            of(Constraint.class).toString());
    String good =
        compile("vendor.good", path, MODULE.formatted("good"), PROVIDER.formatted("good", ""));
    String broken =
        compile(
            "vendor.broken",
            path,
            MODULE.formatted("broken"),
            PROVIDER.formatted(
                "broken", "if (true) { throw new IllegalStateException(\"no licence\"); }"));
    String application =
        compile(
            "application",
            path,
            "module application { requires io.jixiao.scoring; exports application; }",
            APPLICATION);
    List<String> command =
        Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p",
                String.join(File.pathSeparator, path, good, broken, application),
                "-Dfile.encoding=UTF-8",
                "-m",
                "application/application.Main")
            .toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said.lines())
        .contains("module io.jixiao.scoring", "found vendor house rules")
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("problem ")
                    .contains("vendor.broken.Provider", "no licence"))
        .hasSize(3);
  }
}
