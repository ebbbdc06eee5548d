package io.jixiao.scoring.rubric;

import java.util.Objects;

/**
 * Where a rubric is published.
 *
 * @param issuer who issued it, such as 岳阳市财政局, not null
 * @param document its title or number, such as 财预〔2020〕10号, not null
 */
public record Source(String issuer, String document) {

  /**
   * Checks that nothing is null.
   *
   * @param issuer who issued it, not null
   * @param document its title or number, not null
   */
  public Source {
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(document, "document");
  }

  /** {@return issuer and document in one text} */
  @Override
  public String toString() {
    return issuer + " " + document;
  }
}
