package io.jixiao.benchmarks;

import io.jixiao.benchmarks.DecisionTables.Dialect;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.scoring.evidence.Evidence;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * The decision engines with {@link DecisionTables}, each as its documentation sets it up, its
 * tables parsed once. A whole job takes the figures from the report and the evidence, decides the
 * 25 tables, and adds the points up, as the library and the code by hand do; the sum is taken in
 * Java, which is faster than another decision. Arithmetic only is the tables alone, the figures
 * taken out already.
 *
 * <ul>
 *   <li>KIE: the runtime as built from defaults, all decisions in one call, figures as BigDecimal;
 *       table by table as well, the way that Camunda is asked.
 *   <li>Camunda: the default configuration with the FEEL engine that it comes with, which parses
 *       every expression each time it is asked.
 *   <li>Camunda with its earlier FEEL: {@code enableFeelLegacyBehavior(true)}, where expressions
 *       are JUEL, which keeps what it has parsed, and only unary tests are FEEL. Figures have
 *       twelve decimals, since JUEL rounds a quotient to the decimals of its dividend.
 * </ul>
 */
final class DecisionEngines {

  private static final int INDICATORS = HandWrittenScores.INDICATORS;
  private static final int JUEL_DECIMALS = 12;
  private static final BigDecimal SHARED = new BigDecimal("15");

  private final DmnEngine camunda;
  private final DmnDecision[] decisions;
  private final DmnEngine earlier;
  private final DmnDecision[] earlierDecisions;
  private final DMNRuntime kie;
  private final DMNModel model;

  DecisionEngines() {
    DefaultDmnEngineConfiguration feel = new DefaultDmnEngineConfiguration();
    feel.setDefaultInputExpressionExpressionLanguage("feel");
    feel.setDefaultInputEntryExpressionLanguage("feel");
    feel.setDefaultOutputEntryExpressionLanguage("feel");
    camunda = feel.buildEngine();
    decisions = decisions(camunda, Dialect.FEEL);
    DefaultDmnEngineConfiguration juel = new DefaultDmnEngineConfiguration();
    juel.enableFeelLegacyBehavior(true);
    earlier = juel.buildEngine();
    earlierDecisions = decisions(earlier, Dialect.JUEL);
    StringReader xml = new StringReader(DecisionTables.xml(Dialect.FEEL));
    kie =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(ResourceFactory.newReaderResource(xml, "UTF-8")))
            .getOrElseThrow(IllegalStateException::new);
    model = kie.getModels().get(0);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
  }

  private static DmnDecision[] decisions(DmnEngine engine, Dialect dialect) {
    byte[] xml = DecisionTables.xml(dialect).getBytes(StandardCharsets.UTF_8);
    DmnDecision[] out = new DmnDecision[INDICATORS];
    for (DmnDecision decision : engine.parseDecisions(new ByteArrayInputStream(xml))) {
      for (int i = 0; i < INDICATORS; i++) {
        if (decision.getKey().equals(DecisionTables.name(i))) {
          out[i] = decision;
        }
      }
    }
    return out;
  }

  BigDecimal[] camunda(SelfEvaluationReport report, Evidence evidence) {
    return points(camunda(Department.variables(report, evidence)));
  }

  Object[] camunda(Map<String, Object> variables) {
    return decide(camunda, decisions, variables);
  }

  BigDecimal[] earlierCamunda(SelfEvaluationReport report, Evidence evidence) {
    return points(earlierCamunda(juelVariables(report, evidence)));
  }

  Object[] earlierCamunda(Map<String, Object> variables) {
    return decide(earlier, earlierDecisions, variables);
  }

  /** The figures with the decimals that quotients are to have. */
  static Map<String, Object> juelVariables(SelfEvaluationReport report, Evidence evidence) {
    Map<String, Object> out = new HashMap<>(64);
    Department.variables(report, evidence)
        .forEach(
            (name, value) ->
                out.put(
                    name,
                    value instanceof BigDecimal number
                        ? number.setScale(JUEL_DECIMALS, RoundingMode.UNNECESSARY)
                        : value));
    out.put("zero", BigDecimal.ZERO);
    return out;
  }

  private static Object[] decide(
      DmnEngine engine, DmnDecision[] decisions, Map<String, Object> variables) {
    Object[] out = new Object[INDICATORS];
    for (int i = 0; i < INDICATORS; i++) {
      out[i] = engine.evaluateDecisionTable(decisions[i], variables).getSingleEntry();
    }
    return out;
  }

  BigDecimal[] kie(SelfEvaluationReport report, Evidence evidence) {
    DMNContext result = kie(Department.variables(report, evidence)).getContext();
    Object[] out = new Object[INDICATORS];
    for (int i = 0; i < INDICATORS; i++) {
      out[i] = result.get(DecisionTables.name(i));
    }
    return points(out);
  }

  DMNResult kie(Map<String, Object> variables) {
    return kie.evaluateAll(model, context(variables));
  }

  BigDecimal[] kieTableByTable(SelfEvaluationReport report, Evidence evidence) {
    DMNContext context = context(Department.variables(report, evidence));
    Object[] out = new Object[INDICATORS];
    for (int i = 0; i < INDICATORS; i++) {
      String name = DecisionTables.name(i);
      out[i] = kie.evaluateByName(model, context, name).getContext().get(name);
    }
    return points(out);
  }

  private DMNContext context(Map<String, Object> variables) {
    DMNContext context = kie.newContext();
    variables.forEach(context::set);
    return context;
  }

  /** {@return the points of the 25 indicators, and their sum} */
  private static BigDecimal[] points(Object[] results) {
    BigDecimal[] out = new BigDecimal[INDICATORS + 1];
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal shared = BigDecimal.ZERO;
    for (int i = 0; i < INDICATORS; i++) {
      out[i] =
          results[i] instanceof BigDecimal points
              ? points
              : new BigDecimal(String.valueOf(results[i]));
      if (i >= 21 && i < 24) {
        shared = shared.add(out[i]);
      } else {
        sum = sum.add(out[i]);
      }
    }
    out[INDICATORS] = sum.add(shared.min(SHARED));
    return out;
  }
}
