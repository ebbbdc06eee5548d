package io.jixiao.core.check;

import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A smallest set of cells whose change repairs every identity over figures that they stand in:
 * sums, ratios and bounds.
 *
 * <p>With the repair every failed finding in {@code explains} goes, and none comes at the repaired
 * cells but the {@code sequels}: what is then within rounding or in another scope, and what is said
 * of texts, such as a grade or a missing reason for a lower score, which no change of a figure can
 * mend.
 *
 * @param rank the order of likelihood, from 1; equal sizes are ordered, never hidden
 * @param changes the cells with their repaired values, not null, not empty
 * @param cause how the fault may have come about, if one cause fits all the changes; each change
 *     has its own besides
 * @param explains the codes of the findings that the change removes, in order, not null
 * @param sequels the findings that the change brings out, in order, not null
 */
public record Suspect(
    int rank,
    List<Change> changes,
    Optional<Cause> cause,
    List<String> explains,
    List<Sequel> sequels) {

  /**
   * Copies the lists.
   *
   * @param rank the order of likelihood, from 1
   * @param changes the cells with their repaired values, not null, not empty
   * @param cause how the fault may have come about, if one cause fits all the changes
   * @param explains the codes of the findings that the change removes, not null
   * @param sequels the findings that the change brings out, not null
   */
  public Suspect {
    changes = List.copyOf(changes);
    explains = List.copyOf(explains);
    sequels = List.copyOf(sequels);
    Objects.requireNonNull(cause, "cause");
  }

  /**
   * Puts the suspect into words: every cell with its stated and its repaired figure and the cause,
   * then what else is to be looked at.
   *
   * @return the suspect as a sentence
   */
  public Label message() {
    return new Label(message(Language.ZH), message(Language.EN));
  }

  private String message(Language language) {
    boolean zh = language == Language.ZH;
    StringJoiner text = new StringJoiner(zh ? "；" : "; ");
    boolean together = changes.size() > 1 && cause.isPresent();
    for (Change change : changes) {
      String stated = change.stated().map(Findings::plain).orElse(zh ? "空白" : "blank");
      String words =
          change.label().in(language) + " " + stated + " → " + Findings.plain(change.repaired());
      text.add(together ? words : words + because(change.cause(), language));
    }
    StringJoiner look =
        new StringJoiner(zh ? "、" : ", ", zh ? "改后另须查看 " : "then also look at ", "");
    look.setEmptyValue("");
    sequels.stream()
        .filter(s -> s.outcome() == Outcome.FAILED)
        .map(Sequel::rule)
        .distinct()
        .forEach(look::add);
    String whole = text + (together ? because(cause, language) : "");
    return look.length() == 0 ? whole : whole + (zh ? "；" : "; ") + look;
  }

  private static String because(Optional<Cause> cause, Language language) {
    String comma = language == Language.ZH ? "，" : ", ";
    return cause.map(c -> comma + c.label().in(language)).orElse("");
  }

  /**
   * One cell to change.
   *
   * @param path the path of the cell, not null
   * @param label its name for a person, not null
   * @param stated the figure as printed; empty where the cell is blank
   * @param repaired the figure that repairs the identities, in the precision of the cell, not null
   * @param cause how this figure may have come to be wrong, if a cause fits
   */
  public record Change(
      String path,
      Label label,
      Optional<BigDecimal> stated,
      BigDecimal repaired,
      Optional<Cause> cause) {

    /**
     * Checks that all is given.
     *
     * @param path the path of the cell, not null
     * @param label its name for a person, not null
     * @param stated the figure as printed; empty where the cell is blank
     * @param repaired the figure that repairs the identities, not null
     * @param cause how this figure may have come to be wrong, if a cause fits
     */
    public Change {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(stated, "stated");
      Objects.requireNonNull(repaired, "repaired");
      Objects.requireNonNull(cause, "cause");
    }
  }

  /**
   * A finding that the repaired report has and the present one does not: of severity INFO where the
   * identity then holds within rounding or in another scope, above it where something is to be
   * looked at as well.
   *
   * @param rule the code of the identity, such as SCR-08, not null
   * @param path the path of the first place of the finding, not null
   * @param outcome how the identity then comes out, not null
   * @param severity how much the finding weighs, not null
   */
  public record Sequel(String rule, String path, Outcome outcome, Severity severity) {

    /**
     * Checks that all is given.
     *
     * @param rule the code of the identity, not null
     * @param path the path of the first place of the finding, not null
     * @param outcome how the identity then comes out, not null
     * @param severity how much the finding weighs, not null
     */
    public Sequel {
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(outcome, "outcome");
      Objects.requireNonNull(severity, "severity");
    }
  }
}
