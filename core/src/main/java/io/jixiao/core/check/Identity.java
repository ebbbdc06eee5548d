package io.jixiao.core.check;

import io.jixiao.core.model.Label;
import io.jixiao.core.model.SelfEvaluationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Something that must add up, declared as data: a stable code, a label, a severity, the formula,
 * its source, and the places it touches.
 *
 * <p>The standard catalogue is {@link Identities#standard()}. An application declares its own over
 * paths. A {@code *} in the stated path stands for every row in turn; in a term as many {@code *},
 * from the left, stand for the same rows, and further ones, and every {@code **}, for all rows
 * added up: <code>/projects/*&#47;executed</code> is the sum of <code>
 * /projects/*&#47;items/*&#47;amount</code>.
 *
 * <pre>{@code
 * Identity cap = Identity.sum("MY-01", "/expenditure/consolidated/basic")
 *     .plus("/expenditure/consolidated/personnel").plus("/expenditure/consolidated/publicUse")
 *     .label("基本支出合计", "Basic expenditure").source("岳财绩〔2021〕3号").build();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Identity {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,9}-[0-9]{2,3}");

  private final String code;
  private final Label label;
  private final Label message;
  private final Severity severity;
  private final String formula;
  private final String source;
  private final String stated;
  private final List<Term> terms;
  private final boolean truncated;
  private final boolean whole;
  private final Rule rule;

  private Identity(
      String code,
      Label label,
      Label message,
      Severity severity,
      String formula,
      String source,
      String stated,
      List<Term> terms,
      boolean truncated,
      boolean whole,
      Rule rule) {
    this.code = code;
    this.label = label;
    this.message = message;
    this.severity = severity;
    this.formula = formula;
    this.source = source;
    this.stated = stated;
    this.terms = List.copyOf(terms);
    this.truncated = truncated;
    this.whole = whole;
    this.rule = rule;
  }

  /** How an identity states its relations over a report. */
  @FunctionalInterface
  interface Rule {
    void check(Identity identity, SelfEvaluationReport report, Run run);
  }

  /**
   * How a term takes part.
   *
   * @param role its part in the formula, not null
   * @param path the path of its places, with * for the rows of a list, not null
   */
  public record Term(Role role, String path) {

    /**
     * Checks that role and path are given.
     *
     * @param role its part in the formula, not null
     * @param path the path of its places, not null
     */
    public Term {
      Objects.requireNonNull(role, "role");
      Objects.requireNonNull(path, "path");
    }
  }

  /** The part of a term in a formula. */
  public enum Role {
    /** Added. */
    PLUS,
    /** Subtracted. */
    MINUS,
    /** The whole of a ratio. */
    OVER,
    /** An upper bound. */
    BOUND
  }

  /** Declares an identity of the standard catalogue. */
  static Identity of(
      String code,
      Label label,
      Severity severity,
      String formula,
      String source,
      String stated,
      List<Term> terms,
      Rule rule) {
    return new Identity(
        code,
        label,
        Template.DEFAULT,
        severity,
        formula,
        source,
        stated,
        terms,
        false,
        false,
        rule);
  }

  /** Says that the terms are the whole of the formula. */
  Identity whole() {
    return with(message, true);
  }

  /** Gives the message its own words. */
  Identity message(Label words) {
    return with(words, whole);
  }

  private Identity with(Label words, boolean isWhole) {
    return new Identity(
        code, label, words, severity, formula, source, stated, terms, truncated, isWhole, rule);
  }

  /**
   * Starts an identity: the stated place equals the sum of its terms.
   *
   * @param code a stable code such as MY-01, not null
   * @param stated the path of the stated place, not null
   * @return a builder
   */
  public static Builder sum(String code, String stated) {
    return new Builder(code, stated, false);
  }

  /**
   * Starts an identity: the stated percentage equals the sum of its terms over the whole.
   *
   * @param code a stable code such as MY-02, not null
   * @param stated the path of the stated percentage, not null
   * @return a builder
   */
  public static Builder ratio(String code, String stated) {
    return new Builder(code, stated, true);
  }

  /** {@return the stable code, such as EXP-02; never re-used for another identity} */
  public String code() {
    return code;
  }

  /** {@return the name of the identity} */
  public Label label() {
    return label;
  }

  /**
   * {@return the words of a finding in both languages, such as <code>{label}：{equation}，差
   * {difference}</code>; see {@link Builder#message}}
   */
  public Label message() {
    return message;
  }

  /** {@return how much a failure weighs} */
  public Severity severity() {
    return severity;
  }

  /** {@return the formula over the names of the model, such as basic = personnel + publicUse} */
  public String formula() {
    return formula;
  }

  /** {@return where the identity is written down, such as 附件3-1 or 财预〔2013〕53号} */
  public String source() {
    return source;
  }

  /** {@return the path of the stated places, with * for the rows of a list} */
  public String stated() {
    return stated;
  }

  /** {@return the terms with their places} */
  public List<Term> terms() {
    return terms;
  }

  /**
   * Whether the terms are the whole of the formula: stated = plus − minus, over the whole of a
   * ratio, and nothing else.
   */
  boolean isWhole() {
    return whole;
  }

  /** {@return true if further decimals of the figures were cut off, not rounded to the nearest} */
  public boolean truncated() {
    return truncated;
  }

  void check(SelfEvaluationReport report, Run run) {
    rule.check(this, report, run);
  }

  @Override
  public String toString() {
    return code + ": " + formula;
  }

  /** Builds identities over paths; not thread-safe. */
  public static final class Builder {

    private final String code;
    private final String stated;
    private final boolean ratio;
    private final List<Term> terms = new ArrayList<>();
    private Label label = Label.of("");
    private Label message = Template.DEFAULT;
    private Severity severity = Severity.ERROR;
    private String source = "";
    private boolean truncated;

    private Builder(String code, String stated, boolean ratio) {
      this.code = Objects.requireNonNull(code, "code");
      this.stated = Objects.requireNonNull(stated, "stated");
      this.ratio = ratio;
    }

    /**
     * Adds a place.
     *
     * @param path its path, not null
     * @return this builder
     */
    public Builder plus(String path) {
      terms.add(new Term(Role.PLUS, path));
      return this;
    }

    /**
     * Subtracts a place.
     *
     * @param path its path, not null
     * @return this builder
     */
    public Builder minus(String path) {
      terms.add(new Term(Role.MINUS, path));
      return this;
    }

    /**
     * Adds a place to the whole of a ratio.
     *
     * @param path its path, not null
     * @return this builder
     */
    public Builder over(String path) {
      terms.add(new Term(Role.OVER, path));
      return this;
    }

    /**
     * Names the identity.
     *
     * @param zh the Chinese name, not null
     * @param en the English name, not null
     * @return this builder
     */
    public Builder label(String zh, String en) {
      this.label = new Label(zh, en);
      return this;
    }

    /**
     * Words the message of a finding. The placeholders are <code>{label}</code>, <code>{equation}
     * </code> (every figure with its name), <code>{stated}</code>, <code>{computed}</code>, <code>
     * {difference}</code> (with its unit) and <code>{source}</code>. Unless said otherwise it is
     * <code>{label}：{equation}，差 {difference}</code>. Whether the figures meet within rounding or
     * in another scope, and which blanks were read as 0, is added behind it.
     *
     * @param zh the Chinese words, not null
     * @param en the English words, not null
     * @return this builder
     */
    public Builder message(String zh, String en) {
      this.message = new Label(zh, en);
      return this;
    }

    /**
     * Says how much a failure weighs; ERROR unless said otherwise.
     *
     * @param level the severity, not null
     * @return this builder
     */
    public Builder severity(Severity level) {
      this.severity = Objects.requireNonNull(level, "level");
      return this;
    }

    /**
     * Says where the identity is written down.
     *
     * @param document the document, not null
     * @return this builder
     */
    public Builder source(String document) {
      this.source = Objects.requireNonNull(document, "document");
      return this;
    }

    /**
     * Says that the figures were cut off, not rounded to the nearest.
     *
     * @return this builder
     */
    public Builder truncated() {
      this.truncated = true;
      return this;
    }

    /**
     * Builds the identity.
     *
     * @return the identity
     * @throws IllegalArgumentException if the code is malformed, a path is none, there are no
     *     terms, the stated place is one of its own terms, a ratio lacks its part or whole, or the
     *     message has an unknown placeholder
     */
    public Identity build() {
      if (!CODE.matcher(code).matches()) {
        throw new IllegalArgumentException(
            "identity code \"" + code + "\": expected FAMILY-nn, such as MY-01");
      }
      requirePath(stated);
      Template.requireEquation(code, message);
      boolean part = false;
      boolean whole = false;
      StringBuilder formula = new StringBuilder(stated).append(" =");
      for (Term term : terms) {
        requirePath(term.path());
        if (term.path().equals(stated)) {
          throw new IllegalArgumentException(
              "identity " + code + ": " + stated + " is defined by itself");
        }
        if (term.role() == Role.OVER && !ratio) {
          throw new IllegalArgumentException("identity " + code + ": a sum has no whole");
        }
        whole |= term.role() == Role.OVER;
        part |= term.role() != Role.OVER;
        formula.append(symbol(term.role())).append(term.path());
      }
      if (!part || ratio != whole) {
        throw new IllegalArgumentException(
            "identity " + code + ": " + (part ? "a ratio needs a whole" : "no terms"));
      }
      return new Identity(
          code,
          label.zh().isEmpty() ? Label.of(code) : label,
          message,
          severity,
          formula.toString(),
          source,
          stated,
          terms,
          truncated,
          true,
          new PathRule(ratio, stated, terms));
    }

    private void requirePath(String path) {
      if (!path.startsWith("/") || path.length() > 500) {
        throw new IllegalArgumentException(
            "identity " + code + ": \"" + path + "\" is not a path such as /income/*/total");
      }
    }

    private static String symbol(Role role) {
      return switch (role) {
        case PLUS -> " + ";
        case MINUS -> " - ";
        case OVER -> " / ";
        case BOUND -> " <= ";
      };
    }
  }
}
