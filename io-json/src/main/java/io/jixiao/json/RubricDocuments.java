package io.jixiao.json;

import io.jixiao.json.internal.JsonFiles;
import io.jixiao.json.internal.RubricTypes;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.ScoringStrategy;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Rubrics as data: a bureau changes points and thresholds each year in a JSON document, without a
 * compiler.
 *
 * <pre>{@code
 * Rubric rubric = RubricDocuments.load(Path.of("yueyang-2022.json"));
 * ScoreSheet sheet = Scoring.standard().score(report, rubric, Evidence.none());
 * }</pre>
 *
 * <p>A document ({@code "schema": "jixiao-rubric/1"}) holds the whole of a rubric; a rubric that is
 * read back scores like the one that was written and has the same content hash. Measures are
 * referred to by name, as are rules of one's own ({@code {"kind": "custom", "name": …}}), which are
 * made known by {@link #withMeasure} and {@link #withStrategy}. The order of properties means
 * nothing. A list has at most 500 items; the other limits are those of {@link JixiaoJson}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RubricDocuments {

  private static final RubricDocuments STANDARD = new RubricDocuments(RubricTypes.standard());

  private final RubricTypes types;

  private RubricDocuments(RubricTypes types) {
    this.types = types;
  }

  /** {@return documents that may name the measures of the library} */
  public static RubricDocuments standard() {
    return STANDARD;
  }

  /**
   * Loads a rubric that names measures of the library only.
   *
   * @param file the document, not null
   * @return the rubric
   * @throws JsonDocumentException if it cannot be read, or contradicts itself; it carries all
   *     faults
   */
  public static Rubric load(Path file) {
    return STANDARD.read(file).orElseThrow();
  }

  /**
   * Makes a measure known by its own name.
   *
   * @param measure the measure, not null
   * @return documents that may name it
   * @throws IllegalArgumentException if the name is taken
   */
  public RubricDocuments withMeasure(Measure measure) {
    return new RubricDocuments(types.with(measure));
  }

  /**
   * Makes a rule of one's own known.
   *
   * @param name the name, not null
   * @param strategy the rule, not null
   * @return documents that may name it
   * @throws IllegalArgumentException if the name is taken
   */
  public RubricDocuments withStrategy(String name, ScoringStrategy strategy) {
    return new RubricDocuments(types.with(name, strategy));
  }

  /**
   * Reads a rubric from a file.
   *
   * @param file the document, not null
   * @return the rubric, or the faults; what the linter has to say of a rubric that can be used are
   *     faults of severity WARNING and INFO
   */
  public ReadResult<Rubric> read(Path file) {
    return JsonFiles.STRICT.read(types.rubric(), file);
  }

  /**
   * Reads a rubric from its text.
   *
   * @param json the text of the document, not null
   * @return the rubric, or the faults
   */
  public ReadResult<Rubric> read(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return JsonFiles.STRICT.read(types.rubric(), bytes, "rubric");
  }

  /**
   * Writes a rubric as text, one property a line.
   *
   * @param rubric the rubric, not null
   * @return the document, ending in a line feed
   * @throws IllegalArgumentException if it uses a measure or rule that is not known by name
   */
  public String write(Rubric rubric) {
    return new String(JsonFiles.bytes(types.rubric(), rubric, true), StandardCharsets.UTF_8);
  }

  /**
   * Writes a rubric to a file. The file is there in full or not at all.
   *
   * @param rubric the rubric, not null
   * @param file the file, not null; replaced if it is there
   * @throws UncheckedIOException if the file cannot be written
   * @throws IllegalArgumentException if it uses a measure or rule that is not known by name
   */
  public void write(Rubric rubric, Path file) {
    JsonFiles.write(types.rubric(), rubric, file);
  }

  /** {@return the JSON Schema (2020-12) of the rubric document} */
  public static String schema() {
    return JsonFiles.schema(RubricTypes.RUBRIC_SCHEMA);
  }
}
