package io.jixiao.core.check;

import io.jixiao.core.check.Relation.Judgement;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts judgements into words and values. */
final class Findings {

  private static final int MOST_TERMS = 8;
  private static final int LONGEST_LABEL = 40;
  private static final Label UNKNOWN = Label.of("?");

  private Findings() {}

  static Finding of(Relation relation, Judgement judgement) {
    Identity identity = relation.identity();
    Outcome outcome = Outcome.valueOf(judgement.state().name());
    List<Place> places = new ArrayList<>();
    for (Cell cell : relation.cells()) {
      places.add(cell.place());
    }
    List<Place> missing = new ArrayList<>();
    for (Cell cell : judgement.missing()) {
      missing.add(cell.place());
    }
    BigDecimal stated = relation.stated().value;
    BigDecimal computed = judgement.computed();
    Finding.Builder finding =
        Finding.builder()
            .rule(identity.code())
            .severity(outcome == Outcome.FAILED ? identity.severity() : Severity.INFO)
            .outcome(outcome)
            .unitOfMeasure(relation.stated().unit)
            .addAllPlaces(places)
            .addAllMissing(missing)
            .message(
                new Label(
                    oneLine(message(relation, judgement, Language.ZH)),
                    oneLine(message(relation, judgement, Language.EN))))
            .fingerprint(fingerprint(relation, outcome, places));
    if (!(relation instanceof Relation.Statement)) {
      finding.stated(stated);
    }
    if (computed != null) {
      finding
          .computed(computed)
          .statedInterval(judgement.statedInterval())
          .computedInterval(judgement.computedInterval());
      if (stated != null) {
        finding.difference(stated.subtract(computed));
      }
    }
    return finding.build();
  }

  private static String fingerprint(Relation relation, Outcome outcome, List<Place> places) {
    StringBuilder text = new StringBuilder(relation.identity().code()).append('|').append(outcome);
    if (relation instanceof Relation.Statement statement) {
      // texts that were judged, such as a target or a grade
      statement.words().entrySet().stream()
          .map(word -> "|" + word.getKey() + "=" + word.getValue().zh())
          .sorted()
          .forEach(text::append);
    }
    places.stream()
        .map(p -> "|" + p.path() + "=" + (p.value() == null ? "" : same(p.value())))
        .sorted()
        .forEach(text::append);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Cells with several targets hold line feeds; a message is one line. */
  private static String oneLine(String text) {
    return text.replace('\n', ' ');
  }

  private static String message(Relation relation, Judgement judgement, Language language) {
    boolean zh = language == Language.ZH;
    Identity identity = relation.identity();
    if (relation instanceof Relation.Statement statement) {
      return Template.fill(
          statement.message(),
          language,
          word ->
              word.equals("label")
                  ? identity.label().in(language)
                  : statement.words().getOrDefault(word, UNKNOWN).in(language));
    }
    BigDecimal computed = judgement.computed();
    Label note = judgement.note();
    if (computed == null) {
      String why =
          note != null
              ? note.in(language)
              : (zh ? "无从核对，缺 " : "cannot be checked, missing ")
                  + names(judgement.missing(), language);
      return identity.label().in(language) + (zh ? "：" : ": ") + why;
    }
    StringBuilder text =
        new StringBuilder(
            Template.fill(
                identity.message(), language, word -> word(word, relation, computed, language)));
    switch (judgement.state()) {
      case WITHIN_ROUNDING -> text.append(zh ? "，在四舍五入范围内" : ", within rounding");
      case OTHER_SCOPE ->
          text.append(zh ? "，口径：" : ", scope: ").append(note == null ? "" : note.in(language));
      default -> {
        // the equation says it all
      }
    }
    if (!judgement.missing().isEmpty()) {
      text.append(zh ? "（空白按 0 计：" : " (blank read as 0: ")
          .append(names(judgement.missing(), language))
          .append(zh ? "）" : ")");
    }
    return text.toString();
  }

  private static String word(
      String word, Relation relation, BigDecimal computed, Language language) {
    String unit = unit(relation.stated());
    return switch (word) {
      case "label" -> relation.identity().label().in(language);
      case "source" -> relation.identity().source();
      case "stated" -> plain(relation.stated().orZero()) + unit;
      case "computed" -> plain(computed) + unit;
      case "difference" -> plain(relation.stated().orZero().subtract(computed)) + unit;
      default -> {
        StringBuilder text = new StringBuilder();
        equation(text, relation, computed, language);
        yield text.toString();
      }
    };
  }

  private static void equation(
      StringBuilder text, Relation relation, BigDecimal computed, Language language) {
    if (relation instanceof Relation.AtMost atMost) {
      sum(text, atMost.parts(), " + ", language);
      boolean negative = atMost.parts().stream().anyMatch(c -> c.orZero().signum() < 0);
      text.append(negative ? " < 0" : " > ");
      if (!negative) {
        named(text, atMost.bound(), language);
      }
      return;
    }
    named(text, relation.stated(), language);
    if (relation instanceof Relation.Sum sum) {
      text.append(" ≠ ");
      difference(text, sum.plus(), sum.minus(), language);
      long figures = figures(sum.plus()) + figures(sum.minus());
      if (figures != 1) {
        text.append(figures == 0 ? "" : " = ").append(plain(computed));
      }
    } else if (relation instanceof Relation.Ratio ratio) {
      boolean growth = !ratio.minus().isEmpty();
      text.append(" ≠ ").append(growth ? "(" : "");
      difference(text, ratio.parts(), ratio.minus(), language);
      text.append(growth ? ") ÷ " : " ÷ ");
      boolean several = ratio.wholes().size() > 1;
      text.append(several ? "(" : "");
      sum(text, ratio.wholes(), " + ", language);
      text.append(several ? ")" : "").append(" = ").append(plain(computed));
      text.append(unit(ratio.stated()));
    }
  }

  private static long figures(List<Cell> cells) {
    return cells.stream().filter(c -> !c.isBlank()).count();
  }

  private static void difference(
      StringBuilder text, List<Cell> plus, List<Cell> minus, Language language) {
    sum(text, plus, " + ", language);
    for (Cell cell : minus) {
      if (!cell.isBlank()) {
        text.append(" − ");
        named(text, cell, language);
      }
    }
  }

  private static void sum(StringBuilder text, List<Cell> cells, String sign, Language language) {
    List<Cell> present = cells.stream().filter(c -> !c.isBlank()).toList();
    if (present.size() > MOST_TERMS) {
      Label column = present.get(0).columnLabel;
      text.append(
          language == Language.ZH
              ? present.size() + " 项" + column.zh() + "之和"
              : "sum of “" + column.en() + "” in " + present.size() + " places");
      return;
    }
    boolean first = true;
    for (Cell cell : present) {
      text.append(first ? "" : sign);
      named(text, cell, language);
      first = false;
    }
  }

  private static void named(StringBuilder text, Cell cell, Language language) {
    String label = cell.label().in(language);
    text.append(label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) + "…" : label)
        .append(' ')
        .append(plain(cell.orZero()));
  }

  private static String names(List<Cell> cells, Language language) {
    StringBuilder text = new StringBuilder();
    for (Cell cell : cells) {
      text.append(text.isEmpty() ? "" : language == Language.ZH ? "、" : ", ")
          .append(cell.label().in(language));
    }
    return text.toString();
  }

  private static String unit(Cell cell) {
    String symbol = cell.unit.symbol();
    return symbol.isEmpty() ? "" : " " + symbol;
  }

  /** The number whatever its decimals: a zero behind them is no other figure. */
  private static String same(BigDecimal number) {
    return plain(number.stripTrailingZeros());
  }

  /** The number as printed; a figure of whole 万元 read from 亿元 keeps no exponent. */
  static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }
}
