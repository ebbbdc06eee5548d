package io.jixiao.scoring.measure;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.TraceStep;
import io.jixiao.scoring.evidence.EvidenceItem;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Operands;
import io.jixiao.scoring.spi.ScoringContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** By how many days something was late. */
record DaysLate(String name, Label label, LocalDate due) {

  Measured measure(ScoringContext context) {
    EvidenceItem item = context.evidence().find(name);
    if (item == null) {
      Label fetch =
          new Label("查下达文件或公开页面的日期", "see the date of the document or of the publication");
      return new Measured.Missing(List.of(new MissingInput(name, label, fetch)));
    }
    if (!(item instanceof EvidenceItem.Day given)) {
      return new Measured.Unusable(wrongType(name, label));
    }
    BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(due, given.day()));
    Ratio late = Ratio.of(days.max(BigDecimal.ZERO));
    Label between =
        new Label(
            label.zh() + " " + given.day() + " 晚于 " + due + " 的天数",
            "days from " + due + " to " + given.day() + ", " + label.en());
    Place input = new Place("#/evidence/" + name, between, UnitOfMeasure.NUMBER, days, null);
    Operand none = new Operand.Constant(Ratio.ZERO, new Label("未迟", "in time"));
    return Measured.value(
        late,
        List.of(input),
        List.of(new TraceStep(Operation.MAX, List.of(Operands.input(0), none), late)),
        null,
        List.of(),
        new Measured.Lever(0, Ratio.ONE));
  }

  static Label wrongType(String name, Label label) {
    return new Label(
        "证据 " + name + "（" + label.zh() + "）的类型不对，应为日期",
        "evidence " + name + " (" + label.en() + ") has the wrong type; expected a date");
  }
}
