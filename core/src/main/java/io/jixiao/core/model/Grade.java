package io.jixiao.core.model;

import java.util.Optional;

/**
 * A grade of evaluation (评价等次). Which scores lead to which grade is for the rubric to say.
 *
 * <p>Source: 财预〔2020〕10号 (four grades); the local words 优秀, 良好, 合格, 一般 and 不合格 name the same.
 */
public enum Grade {
  /** 优. */
  EXCELLENT("优", "excellent"),
  /** 良. */
  GOOD("良", "good"),
  /** 中. */
  MEDIUM("中", "medium"),
  /** 差. */
  POOR("差", "poor");

  private final Label label;

  Grade(String zh, String en) {
    this.label = new Label(zh, en);
  }

  /** {@return the word for the grade, such as 优} */
  public Label label() {
    return label;
  }

  /**
   * Reads a printed grade.
   *
   * @param text the printed word, not null, such as 优秀
   * @return the grade, empty if the word is not known
   */
  public static Optional<Grade> parse(String text) {
    return switch (text.strip()) {
      case "优", "优秀" -> Optional.of(EXCELLENT);
      case "良", "良好" -> Optional.of(GOOD);
      case "中", "中等", "合格", "一般" -> Optional.of(MEDIUM);
      case "差", "较差", "不合格" -> Optional.of(POOR);
      default -> Optional.empty();
    };
  }
}
