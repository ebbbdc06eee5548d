package io.jixiao.core.score;

import io.jixiao.core.model.Label;
import java.util.Objects;

/**
 * The rubric by which a sheet was scored, so that a stored result can be traced to its rules.
 *
 * @param id the unique id, such as yueyang-2021, not null
 * @param version the version of the rubric, such as 1, not null
 * @param title the title, not null
 * @param source the document that the rubric follows, not null
 * @param hash the SHA-256 of the rubric's content, in lower-case hexadecimal, not null
 */
public record RubricReference(String id, String version, Label title, String source, String hash) {

  /**
   * Checks that nothing is null.
   *
   * @param id the unique id, not null
   * @param version the version of the rubric, not null
   * @param title the title, not null
   * @param source the document that the rubric follows, not null
   * @param hash the SHA-256 of the rubric's content, not null
   */
  public RubricReference {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(hash, "hash");
  }
}
