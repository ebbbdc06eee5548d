package io.jixiao.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README shows the very code that is compiled and run here. */
class ReadmeTest {

  private static String dedented(List<String> lines) {
    int indent =
        lines.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return lines.stream()
        .map(line -> line.isBlank() ? "" : line.substring(indent).stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  private static String between(String start, String end, List<String> lines, int nth) {
    List<String> found = new ArrayList<>();
    int seen = -1;
    boolean inside = false;
    for (String line : lines) {
      if (!inside && line.strip().equals(start)) {
        inside = true;
        seen++;
      } else if (inside && line.strip().equals(end)) {
        inside = false;
      } else if (inside && seen == nth) {
        found.add(line);
      }
    }
    return dedented(found);
  }

  private static String compiled(String test) throws IOException {
    Path file = Path.of("src/test/java/io/jixiao/examples", test + ".java");
    return between("// README", "// end README", Files.readAllLines(file), 0);
  }

  @Test
  void everyJavaBlockIsCodeThatATestRuns() throws IOException {
    List<String> readme = Files.readAllLines(Path.of("../README.md"));
    assertThat(between("```java", "```", readme, 0))
        .isNotBlank()
        .isEqualTo(compiled("ReadmeExampleTest"));
    assertThat(between("```java", "```", readme, 1))
        .isNotBlank()
        .isEqualTo(compiled("ReadmeRubricTest"))
        .satisfies(code -> assertThat(code.lines().count()).isLessThanOrEqualTo(40));
    assertThat(readme.stream().filter("```java"::equals)).hasSize(2);
  }
}
