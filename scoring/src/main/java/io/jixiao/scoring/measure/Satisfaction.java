package io.jixiao.scoring.measure;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.TraceStep;
import io.jixiao.scoring.internal.Names;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Operands;
import io.jixiao.scoring.spi.ScoringContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The share of satisfied answers, by one definition of who is satisfied or by the other. Answers
 * that are no valid ones are left out; what an answer of an unknown word says is not guessed.
 */
final class Satisfaction extends Formula {

  private static final Measured.Missing MISSING =
      new Measured.Missing(
          List.of(
              new MissingInput(
                  "/satisfaction",
                  new Label("满意度调查各类答案的份数", "Number of each answer of the satisfaction survey"),
                  new Label("取满意度调查问卷的汇总", "take the summary of the satisfaction survey"))));

  private static final Label NO_ANSWERS = new Label("有效问卷为 0 份", "there are no valid answers");

  private static final Word NOT_SATISFIED = new Word(true, false, false);
  private static final Word NOT_VALID = new Word(false, false, false);

  private final Label reading;
  private final Label otherReading;
  private final Map<String, Word> words = new HashMap<>();

  /**
   * What an answer counts as.
   *
   * @param valid whether it is among those that are divided by
   * @param satisfied whether it is satisfied by the definition that is used
   * @param otherwise whether it is satisfied by the other
   */
  private record Word(boolean valid, boolean satisfied, boolean otherwise) {}

  Satisfaction(
      String name,
      Label reading,
      Set<String> satisfied,
      Label otherReading,
      Set<String> otherSatisfied,
      Set<String> notSatisfied,
      Set<String> notValid) {
    super(name, new Label("满意度", "Satisfaction"));
    this.reading = reading;
    this.otherReading = otherReading;
    notValid.forEach(word -> words.put(word, NOT_VALID));
    notSatisfied.forEach(word -> words.put(word, NOT_SATISFIED));
    otherSatisfied.forEach(word -> words.put(word, new Word(true, false, true)));
    satisfied.forEach(word -> words.put(word, new Word(true, true, otherSatisfied.contains(word))));
  }

  @Override
  public Measured measure(ScoringContext context) {
    List<SatisfactionAnswer> answers = context.report().satisfaction();
    Ratio value = valueAlone(context);
    if (value != null) {
      return new Satisfied(this, answers, value);
    }
    boolean blank = answers.isEmpty();
    for (SatisfactionAnswer answer : answers) {
      Word word = word(answer);
      if (word == null) {
        return unknown(answers);
      }
      int count = answer.count().orElse(0);
      if (count < 0) {
        return negative(answer.answer(), count);
      }
      blank |= word.valid() && answer.count().isEmpty();
    }
    return blank
        ? MISSING
        : new Measured.Undefined(new Satisfied(this, answers, Ratio.ZERO).valid(), NO_ANSWERS);
  }

  @Override
  public @Nullable Ratio valueAlone(ScoringContext context) {
    List<SatisfactionAnswer> answers = context.report().satisfaction();
    long total = 0;
    long good = 0;
    for (int i = 0; i < answers.size(); i++) {
      Word word = word(answers.get(i));
      if (word == null) {
        return null;
      }
      // What is left out may be blank, but not negative.
      int count = answers.get(i).count().orElse(word.valid() ? -1 : 0);
      if (count < 0) {
        return null;
      }
      total += word.valid() ? count : 0;
      good += word.satisfied() ? count : 0;
    }
    return total == 0 ? null : Ratio.of(BigDecimal.valueOf(good), BigDecimal.valueOf(total));
  }

  @Override
  public boolean hasReadings() {
    return true;
  }

  /** Finds what an answer counts as; null if its word is in no list. */
  private @Nullable Word word(SatisfactionAnswer answer) {
    Word exact = words.get(answer.answer());
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<String, Word> word : words.entrySet()) {
      if (Names.same(answer.answer(), word.getKey())) {
        return word.getValue();
      }
    }
    return null;
  }

  private Measured.Unusable unknown(List<SatisfactionAnswer> answers) {
    StringJoiner zh = new StringJoiner("”、“", "“", "”");
    StringJoiner en = new StringJoiner("”, “", "“", "”");
    for (SatisfactionAnswer answer : answers) {
      if (word(answer) == null) {
        zh.add(answer.answer());
        en.add(answer.answer());
      }
    }
    return new Measured.Unusable(
        new Label(
            "满意度调查的答案" + zh + "是否计为满意没有规定",
            "nothing states whether the answer " + en + " of the survey counts as satisfied"));
  }

  private static Measured.Unusable negative(String answer, int count) {
    return new Measured.Unusable(
        new Label(
            "满意度调查的答案“" + answer + "”份数为负数（" + count + "）",
            "the number of the answer “" + answer + "” of the survey is negative (" + count + ")"));
  }

  /** The share and the answers that it comes from. */
  private static final class Satisfied extends Measured.Value {

    private final Satisfaction formula;
    private final List<SatisfactionAnswer> answers;

    Satisfied(Satisfaction formula, List<SatisfactionAnswer> answers, Ratio value) {
      super(value);
      this.formula = formula;
      this.answers = answers;
    }

    @Override
    public List<Place> inputs() {
      List<Place> out = new ArrayList<>(answers.size());
      for (int i = 0; i < answers.size(); i++) {
        out.add(place(i));
      }
      return out;
    }

    /** The answers that make the base. */
    List<Place> valid() {
      List<Place> out = new ArrayList<>(answers.size());
      for (int i = 0; i < answers.size(); i++) {
        if (word(i).valid()) {
          out.add(place(i));
        }
      }
      return out;
    }

    private Place place(int answer) {
      return new Place(
          "/satisfaction/" + answer + "/count",
          label(answer),
          UnitOfMeasure.NUMBER,
          BigDecimal.valueOf(count(answer)),
          null);
    }

    private Label label(int answer) {
      String word = answers.get(answer).answer();
      return word(answer).valid()
          ? Label.of(word)
          : new Label(word + "（不计入有效答卷）", word + " (no valid answer, left out)");
    }

    private Word word(int answer) {
      return Objects.requireNonNull(formula.word(answers.get(answer)), "word");
    }

    /** Adds up the answers that count. */
    private long sum(Predicate<Word> counted, List<Operand> terms) {
      long sum = 0;
      for (int i = 0; i < answers.size(); i++) {
        if (counted.test(word(i))) {
          sum += count(i);
          terms.add(Operands.input(i));
        }
      }
      return sum;
    }

    private int count(int answer) {
      return answers.get(answer).count().orElse(0);
    }

    @Override
    public List<TraceStep> steps() {
      List<Operand> good = new ArrayList<>(answers.size());
      List<Operand> valid = new ArrayList<>(answers.size());
      long satisfied = sum(Word::satisfied, good);
      long all = sum(Word::valid, valid);
      if (good.isEmpty()) {
        good.add(new Operand.Constant(Ratio.ZERO, formula.reading));
      }
      return List.of(
          new TraceStep(Operation.ADD, good, Ratio.of(satisfied)),
          new TraceStep(Operation.ADD, valid, Ratio.of(all)),
          new TraceStep(
              Operation.DIVIDE, List.of(Operands.result(0), Operands.result(1)), value()));
    }

    @Override
    public Label reading() {
      return formula.reading;
    }

    @Override
    public boolean hasAlternatives() {
      return true;
    }

    @Override
    public List<Measured.Alternative> alternatives() {
      List<Operand> terms = new ArrayList<>(answers.size());
      long other = sum(Word::otherwise, terms);
      long all = sum(Word::valid, terms);
      return List.of(
          new Measured.Alternative(
              formula.otherReading, Ratio.of(BigDecimal.valueOf(other), BigDecimal.valueOf(all))));
    }
  }
}
