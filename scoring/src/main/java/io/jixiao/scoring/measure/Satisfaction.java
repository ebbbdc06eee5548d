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
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Operands;
import io.jixiao.scoring.spi.ScoringContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The share of satisfied answers, by one definition of who is satisfied or by the other. */
final class Satisfaction extends Formula {

  private static final Measured.Missing MISSING =
      new Measured.Missing(
          List.of(
              new MissingInput(
                  "/satisfaction",
                  new Label("满意度调查各类答案的份数", "Number of each answer of the satisfaction survey"),
                  new Label("取满意度调查问卷的汇总", "take the summary of the satisfaction survey"))));

  private static final Label NO_ANSWERS = new Label("有效问卷为 0 份", "there are no valid answers");

  private final Label reading;
  private final Set<String> satisfied;
  private final Label otherReading;
  private final Set<String> otherSatisfied;

  Satisfaction(
      String name,
      Label reading,
      Set<String> satisfied,
      Label otherReading,
      Set<String> otherSatisfied) {
    super(name, new Label("满意度", "Satisfaction"));
    this.reading = reading;
    this.satisfied = Set.copyOf(satisfied);
    this.otherReading = otherReading;
    this.otherSatisfied = Set.copyOf(otherSatisfied);
  }

  @Override
  public Measured measure(ScoringContext context) {
    List<SatisfactionAnswer> answers = context.report().satisfaction();
    if (answers.isEmpty()) {
      return MISSING;
    }
    long total = 0;
    long good = 0;
    for (int i = 0; i < answers.size(); i++) {
      SatisfactionAnswer answer = answers.get(i);
      Optional<Integer> count = answer.count();
      if (count.isEmpty()) {
        return MISSING;
      }
      total += count.get();
      good += counts(satisfied, answer) ? count.get() : 0;
    }
    if (total == 0) {
      return new Measured.Undefined(new Satisfied(this, answers, Ratio.ZERO).inputs(), NO_ANSWERS);
    }
    return new Satisfied(
        this, answers, Ratio.of(BigDecimal.valueOf(good), BigDecimal.valueOf(total)));
  }

  private static boolean counts(Set<String> definition, SatisfactionAnswer answer) {
    return definition.contains(answer.answer()) || definition.contains(answer.answer().strip());
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
        out.add(
            new Place(
                "/satisfaction/" + i + "/count",
                Label.of(answers.get(i).answer()),
                UnitOfMeasure.NUMBER,
                BigDecimal.valueOf(count(i)),
                null));
      }
      return out;
    }

    private int count(int answer) {
      return answers.get(answer).count().orElse(0);
    }

    private long sum(Set<String> counted, List<Operand> terms) {
      long sum = 0;
      for (int i = 0; i < answers.size(); i++) {
        if (counts(counted, answers.get(i))) {
          sum += count(i);
          terms.add(Operands.input(i));
        }
      }
      return sum;
    }

    @Override
    public List<TraceStep> steps() {
      List<Operand> good = new ArrayList<>(answers.size());
      List<Operand> all = new ArrayList<>(answers.size());
      long satisfied = sum(formula.satisfied, good);
      if (good.isEmpty()) {
        good.add(new Operand.Constant(Ratio.ZERO, formula.reading));
      }
      for (int i = 0; i < answers.size(); i++) {
        all.add(Operands.input(i));
      }
      return List.of(
          new TraceStep(Operation.ADD, good, Ratio.of(satisfied)),
          new TraceStep(Operation.ADD, all, Ratio.of(total())),
          new TraceStep(
              Operation.DIVIDE, List.of(Operands.result(0), Operands.result(1)), value()));
    }

    private long total() {
      long total = 0;
      for (int i = 0; i < answers.size(); i++) {
        total += count(i);
      }
      return total;
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
      long other = sum(formula.otherSatisfied, new ArrayList<>(answers.size()));
      return List.of(
          new Measured.Alternative(
              formula.otherReading,
              Ratio.of(BigDecimal.valueOf(other), BigDecimal.valueOf(total()))));
    }
  }
}
