package io.jixiao.core.model;

import java.util.Objects;

/**
 * A name or sentence in Chinese and English.
 *
 * @param zh the Chinese text, not null
 * @param en the English text, not null
 */
public record Label(String zh, String en) {

  /**
   * Checks that neither text is null.
   *
   * @param zh the Chinese text, not null
   * @param en the English text, not null
   * @throws NullPointerException if a text is null
   */
  public Label {
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
  }

  /**
   * Obtains a label that is the same in both languages, such as a name typed by the unit.
   *
   * @param text the text, not null
   * @return the label
   */
  public static Label of(String text) {
    return new Label(text, text);
  }

  /**
   * Returns the text in one language.
   *
   * @param language the language, not null
   * @return the text
   */
  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }
}
