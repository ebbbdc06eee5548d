package io.jixiao.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of yueyang-2021 as DMN 1.3: a decision table for each of the 25 indicators, as a user
 * of a decision engine would draw them. The rates are computed in the tables. Tiers are unary
 * tests, deductions and counts are a test with a formula, checklists collect a sum, and the unit's
 * own points pass within their weight.
 */
final class DecisionTables {

  /** The language of everything but the unary tests, which are FEEL. */
  enum Dialect {
    /** FEEL, as DMN has it. */
    FEEL,
    /**
     * The expression language of Java, which has methods instead of functions, and rounds a
     * quotient of decimals to the decimals of its dividend.
     */
    JUEL
  }

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Set<String> FUNCTIONS =
      Set.of("max", "floor", "true", "zero", "toBigInteger");

  private final StringBuilder decisions = new StringBuilder();
  private final Set<String> inputs = new TreeSet<>();
  private final Dialect dialect;
  private int count;

  private DecisionTables(Dialect dialect) {
    this.dialect = dialect;
  }

  /** {@return the name of a decision by the position of its indicator} */
  static String name(int indicator) {
    return "points" + indicator;
  }

  /** {@return the model as XML} */
  static String xml(Dialect dialect) {
    DecisionTables out = new DecisionTables(dialect);
    out.over("staff / established", "1", "0.5", "5");
    out.over("(threePublic - threePublicPrior) / threePublicPrior", "0", "0.5", "5");
    out.table(
        "UNIQUE",
        List.of("keyProjectSpending / projectBudget"),
        new String[][] {
          {">= 0.9", "5"},
          {"[0.8..0.9)", "4"},
          {"[0.7..0.8)", "3"},
          {"[0.6..0.7)", "2"},
          {"< 0.6", "0"}
        });
    out.table(
        "UNIQUE",
        List.of("budgetAdjustments / initialBudget"),
        new String[][] {
          {"0", "3"}, {"(0..0.1]", "2"}, {"(0.1..0.2]", "1"}, {"(0.2..0.3]", "0.5"}, {"> 0.3", "0"}
        });
    out.occurrences("lateSpecialFunds", "0.5", "3");
    out.table(
        "UNIQUE",
        List.of("balance", "balance - carriedForward"),
        new String[][] {{"<= 0", "-", "3"}, {"> 0", "<= 0", "2"}, {"> 0", "> 0", "0"}});
    out.over("threePublic / threePublicBudget", "1", "1", "6");
    out.checklist("budget_rules_", "1", "1", "1");
    out.occurrences("fundViolations", "1", "3");
    out.checklist("disclosure_", "1", "0.5", "0.5", "0.5", "0.5");
    out.under("procurementSpending / procurementBudget", "1", "0.2", "3");
    out.under("cardSpending / cardEligible", "0.5", "0.2", "3");
    out.checklist("asset_rules_", "2", "1");
    out.occurrences("assetViolations", "1", "4");
    out.under("assetsInUse / assetsTotal", "1", "0.1", "3");
    for (String weight : List.of("5", "7", "5", "2", "2", "4", "15", "15", "15")) {
      String claimed = "claimed" + out.count;
      out.table("UNIQUE", List.of(claimed), new String[][] {{"[0.." + weight + "]", claimed}});
    }
    out.table(
        "UNIQUE",
        List.of(
            "(answersBest + answersGood + answersFair) / (answersBest + answersGood + answersFair +"
                + " answersPoor)"),
        new String[][] {
          {">= 0.95", "5"}, {"[0.85..0.95)", "3"}, {"[0.75..0.85)", "1"}, {"< 0.75", "0"}
        });
    StringBuilder xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"")
        .append(" id=\"yueyang\" name=\"yueyang\" namespace=\"urn:jixiao:benchmarks\">\n");
    for (String input : out.inputs) {
      xml.append("<inputData id=\"in_" + input + "\" name=\"" + input + "\">")
          .append("<variable name=\"" + input + "\" id=\"inv_" + input + "\"/></inputData>\n");
    }
    return xml.append(out.decisions).append("</definitions>\n").toString();
  }

  private void over(String rate, String threshold, String each, String full) {
    String off = off(full, each, "((" + rate + ") - " + number(threshold) + ") * 100");
    table(
        "UNIQUE",
        List.of(rate),
        new String[][] {{"<= " + threshold, full}, {"> " + threshold, off}});
  }

  private void under(String rate, String threshold, String each, String full) {
    String off = off(full, each, "(" + number(threshold) + " - (" + rate + ")) * 100");
    table(
        "UNIQUE",
        List.of(rate),
        new String[][] {{">= " + threshold, full}, {"< " + threshold, off}});
  }

  private String off(String full, String each, String steps) {
    return dialect == Dialect.FEEL
        ? "max(0, " + full + " - " + each + " * floor(" + steps + "))"
        : "zero.max(" + full + " - " + number(each) + " * (" + steps + ").toBigInteger())";
  }

  /** A number as a decimal, which JUEL takes from a text; unquoted it would be binary. */
  private String number(String digits) {
    return dialect == Dialect.FEEL ? digits : "'" + digits + "'";
  }

  private String expression(String text) {
    return dialect == Dialect.FEEL ? text : "${" + text + "}";
  }

  private void occurrences(String count, String each, String full) {
    table(
        "UNIQUE",
        List.of(count),
        new String[][] {
          {
            ">= 0",
            (dialect == Dialect.FEEL ? "max(0, " : "zero.max(")
                + full
                + " - "
                + number(each)
                + " * "
                + count
                + ")"
          }
        });
  }

  private void checklist(String items, String... points) {
    List<String> names = new ArrayList<>();
    String[][] rules = new String[points.length][points.length + 1];
    for (int i = 0; i < points.length; i++) {
      names.add(items + (i + 1));
      for (int k = 0; k < points.length; k++) {
        rules[i][k] = i == k ? "true" : "-";
      }
      rules[i][points.length] = points[i];
    }
    table("COLLECT\" aggregation=\"SUM", names, rules);
  }

  private void table(String hitPolicy, List<String> expressions, String[][] rules) {
    String id = name(count);
    Set<String> needed = new TreeSet<>();
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < expressions.size(); i++) {
      String at = id + "_" + i;
      names(expressions.get(i), needed);
      table
          .append("<input id=\"i" + at + "\"><inputExpression id=\"e" + at + "\"><text>")
          .append(escape(expression(expressions.get(i))))
          .append("</text></inputExpression></input>\n");
    }
    table.append("<output id=\"o" + id + "\" name=\"" + id + "\"/>\n");
    for (int r = 0; r < rules.length; r++) {
      table.append("<rule id=\"r" + id + "_" + r + "\">");
      for (int i = 0; i < expressions.size(); i++) {
        table.append("<inputEntry id=\"t" + id + "_" + r + "_" + i + "\"><text>");
        table.append(escape(rules[r][i])).append("</text></inputEntry>");
      }
      String output = rules[r][expressions.size()];
      names(output, needed);
      table.append("<outputEntry id=\"p" + id + "_" + r + "\"><text>");
      table.append(escape(expression(output))).append("</text></outputEntry></rule>\n");
    }
    decisions.append("<decision id=\"" + id + "\" name=\"" + id + "\">");
    decisions.append("<variable name=\"" + id + "\" id=\"v" + id + "\"/>\n");
    for (String input : needed) {
      decisions.append("<informationRequirement id=\"q" + id + "_" + input + "\">");
      decisions.append("<requiredInput href=\"#in_" + input + "\"/></informationRequirement>\n");
    }
    decisions.append("<decisionTable id=\"d" + id + "\" hitPolicy=\"" + hitPolicy + "\">\n");
    decisions.append(table).append("</decisionTable></decision>\n");
    inputs.addAll(needed);
    count++;
  }

  private static void names(String expression, Set<String> out) {
    Matcher names = NAME.matcher(expression);
    while (names.find()) {
      if (!FUNCTIONS.contains(names.group())) {
        out.add(names.group());
      }
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
