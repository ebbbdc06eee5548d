package io.jixiao.core.check;

import java.util.Objects;

/**
 * A decision that a finding may stand: it stays in the result, marked as waived, until the figures
 * change.
 *
 * @param rule the code of the identity, such as EXP-02, not null
 * @param path the path of the first place of the finding, not null
 * @param fingerprint the fingerprint of the finding that was waived, not null; when the figures
 *     change, so does the fingerprint, and the waiver goes stale
 * @param reason why, not null, not blank
 * @param decidedBy who decided, as a role such as 预算股, not null, not blank
 */
public record Waiver(
    String rule, String path, String fingerprint, String reason, String decidedBy) {

  /**
   * Checks that everything is given.
   *
   * @param rule the code of the identity, not null
   * @param path the path of the first place of the finding, not null
   * @param fingerprint the fingerprint of the finding that was waived, not null
   * @param reason why, not null, not blank
   * @param decidedBy who decided, as a role, not null, not blank
   * @throws IllegalArgumentException if reason or role is blank
   */
  public Waiver {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(fingerprint, "fingerprint");
    if (reason.isBlank() || decidedBy.isBlank()) {
      throw new IllegalArgumentException("a waiver of " + rule + " needs a reason and a role");
    }
  }
}
