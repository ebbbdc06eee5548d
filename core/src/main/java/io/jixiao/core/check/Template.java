package io.jixiao.core.check;

import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a message with {placeholders}. */
final class Template {

  /** What the message of an equation may speak of. */
  static final Set<String> EQUATION =
      Set.of("label", "equation", "stated", "computed", "difference", "source");

  /** The message of an equation whose identity has none of its own. */
  static final Label DEFAULT =
      new Label(
          "{label}：{equation}，差 {difference}", "{label}: {equation}, difference {difference}");

  /** The message of a bound: the difference is plain. */
  static final Label BOUND = new Label("{label}：{equation}", "{label}: {equation}");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  private Template() {}

  /** Fills in the words of one language. */
  static String fill(Label template, Language language, Function<String, String> words) {
    return PLACEHOLDER
        .matcher(template.in(language))
        .replaceAll(m -> Matcher.quoteReplacement(words.apply(m.group(1))));
  }

  /** Checks that a template speaks only of what an equation has. */
  static void requireEquation(String code, Label template) {
    for (Language language : Language.values()) {
      Matcher matcher = PLACEHOLDER.matcher(template.in(language));
      while (matcher.find()) {
        if (!EQUATION.contains(matcher.group(1))) {
          throw new IllegalArgumentException(
              "identity "
                  + code
                  + ": "
                  + matcher.group()
                  + " in \""
                  + template.in(language)
                  + "\"; expected one of "
                  + EQUATION.stream().sorted().toList());
        }
      }
    }
  }
}
