package io.jixiao.scoring.measure;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.TraceStep;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Operands;
import io.jixiao.scoring.spi.ScoringContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Staff against posts: those in service, or where they are not printed the actual staff. That may
 * hold the retired: within the posts it shows that those in service are, beyond them it shows
 * nothing, and the staff in service is missing. Where both are printed and differ, the other count
 * is another reading. Evidence of the wrong type for either is named even where the other is
 * printed.
 */
final class StaffControl extends Formula {

  private static final Label BY_IN_SERVICE = new Label("按在职人数", "by staff in service");
  private static final Label BY_ACTUAL = new Label("按实有人数", "by actual staff");
  private static final Figure IN_SERVICE = ReportFigures.IN_SERVICE;
  private static final Figure ACTUAL = ReportFigures.ACTUAL_STAFF;
  private static final Figure ESTABLISHED = ReportFigures.ESTABLISHED;

  StaffControl(String name, Label label) {
    super(name, label);
  }

  @Override
  public Measured measure(ScoringContext context) {
    BigDecimal posts = ESTABLISHED.number(context);
    BigDecimal inService = IN_SERVICE.number(context);
    BigDecimal actual = ACTUAL.number(context);
    BigDecimal staff = inService != null ? inService : actual;
    Measured wrong = inService == null ? IN_SERVICE.wrongType(context) : null;
    if (wrong == null && actual == null) {
      wrong = ACTUAL.wrongType(context);
    }
    if (wrong != null) {
      return wrong;
    }
    if (posts == null || staff == null) {
      return Figure.explain(context, IN_SERVICE, ESTABLISHED);
    }
    for (Figure count : new Figure[] {IN_SERVICE, ACTUAL}) {
      BigDecimal number = count.number(context);
      if (number != null && count.refuses(number)) {
        return Measured.Unusable.negative(count.place(context));
      }
    }
    int sign = posts.signum();
    if (sign > 0 && isOpen(posts, inService, actual)) {
      return missing(staff, posts);
    }
    if (sign > 0) {
      boolean differs = inService != null && actual != null && actual.compareTo(inService) != 0;
      return new Staff(context, inService != null, differs ? actual : null, Ratio.of(staff, posts));
    }
    return sign < 0
        ? Measured.Unusable.negative(ESTABLISHED.place(context))
        : new Measured.Undefined(
            List.of(
                (inService != null ? IN_SERVICE : ACTUAL).place(context),
                ESTABLISHED.place(context)),
            zero(ESTABLISHED));
  }

  @Override
  public @Nullable Ratio valueAlone(ScoringContext context) {
    BigDecimal posts = ESTABLISHED.number(context);
    BigDecimal inService = IN_SERVICE.number(context);
    BigDecimal actual = ACTUAL.number(context);
    if (posts == null
        || posts.signum() <= 0
        || (inService != null && IN_SERVICE.refuses(inService))
        || (actual != null && ACTUAL.refuses(actual))
        || (inService == null && context.evidence().find(IN_SERVICE.name()) != null)
        || (actual == null && context.evidence().find(ACTUAL.name()) != null)
        || isOpen(posts, inService, actual)) {
      return null;
    }
    if (inService == null || actual == null) {
      BigDecimal staff = inService == null ? actual : inService;
      return staff == null ? null : Ratio.of(staff, posts);
    }
    return inService.compareTo(actual) == 0 ? Ratio.of(inService, posts) : null;
  }

  /** Tells whether only the retired may make the staff more than the posts. */
  private static boolean isOpen(
      BigDecimal posts, @Nullable BigDecimal inService, @Nullable BigDecimal actual) {
    return inService == null && actual != null && actual.compareTo(posts) > 0;
  }

  /** Asks for the staff in service, and says what the actual staff would give. */
  private static Measured missing(BigDecimal actual, BigDecimal posts) {
    Ratio percent = Ratio.of(actual, posts).times(Ratio.of(100));
    String rate = percent.round(2, RoundingMode.HALF_UP).toPlainString();
    String staff = actual.toPlainString();
    String of = posts.toPlainString();
    MissingInput asked = IN_SERVICE.missing();
    Label label =
        new Label(
            asked.label().zh()
                + ("（实有 " + staff + " 人 ÷ 编制 " + of + " 人 = " + rate + " %，可能含离退休人员）"),
            asked.label().en()
                + (" (actual staff " + staff + " ÷ posts " + of + " = " + rate + " %")
                + ", which may include the retired)");
    return new Measured.Missing(List.of(new MissingInput(asked.name(), label, asked.fetch())));
  }

  /** The rate, by one count or the other. */
  private static final class Staff extends Measured.Value {

    private final ScoringContext context;
    private final boolean byInService;
    private final @Nullable BigDecimal otherCount;

    Staff(
        ScoringContext context, boolean byInService, @Nullable BigDecimal otherCount, Ratio value) {
      super(value);
      this.context = context;
      this.byInService = byInService;
      this.otherCount = otherCount;
    }

    @Override
    public List<Place> inputs() {
      return List.of(
          (byInService ? IN_SERVICE : ACTUAL).place(context), ESTABLISHED.place(context));
    }

    @Override
    public List<TraceStep> steps() {
      return List.of(new TraceStep(Operation.DIVIDE, Operands.FIRST_TWO_INPUTS, value()));
    }

    @Override
    public Label reading() {
      return byInService ? BY_IN_SERVICE : BY_ACTUAL;
    }

    @Override
    public boolean hasAlternatives() {
      return otherCount != null;
    }

    @Override
    public List<Measured.Alternative> alternatives() {
      return otherCount == null
          ? List.of()
          : List.of(
              new Measured.Alternative(
                  BY_ACTUAL, Ratio.of(otherCount, number(ESTABLISHED, context))));
    }

    @Override
    public Measured.Lever lever() {
      return new Measured.Lever(0, Ratio.of(BigDecimal.ONE, value().denominator()));
    }
  }
}
