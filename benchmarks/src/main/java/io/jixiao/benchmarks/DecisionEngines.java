package io.jixiao.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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

/** The two decision engines with {@link DecisionTables}, parsed once. */
final class DecisionEngines {

  private static final int INDICATORS = HandWrittenScores.INDICATORS;

  private final DmnEngine camunda;
  private final DmnDecision[] decisions = new DmnDecision[INDICATORS];
  private final DMNRuntime kie;
  private final DMNModel model;

  DecisionEngines() {
    String xml = DecisionTables.xml();
    DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
    configuration.setDefaultInputExpressionExpressionLanguage("feel");
    configuration.setDefaultInputEntryExpressionLanguage("feel");
    configuration.setDefaultOutputEntryExpressionLanguage("feel");
    camunda = configuration.buildEngine();
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    for (DmnDecision decision : camunda.parseDecisions(new ByteArrayInputStream(bytes))) {
      for (int i = 0; i < INDICATORS; i++) {
        if (decision.getKey().equals(DecisionTables.name(i))) {
          decisions[i] = decision;
        }
      }
    }
    kie =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(
                List.of(ResourceFactory.newReaderResource(new StringReader(xml), "UTF-8")))
            .getOrElseThrow(IllegalStateException::new);
    model = kie.getModels().get(0);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
  }

  Object[] camunda(Map<String, Object> variables) {
    Object[] out = new Object[INDICATORS];
    for (int i = 0; i < INDICATORS; i++) {
      out[i] = camunda.evaluateDecisionTable(decisions[i], variables).getSingleEntry();
    }
    return out;
  }

  DMNResult kie(Map<String, Object> variables) {
    DMNContext context = kie.newContext();
    variables.forEach(context::set);
    return kie.evaluateAll(model, context);
  }

  static BigDecimal[] points(Object[] results) {
    BigDecimal[] out = new BigDecimal[INDICATORS];
    for (int i = 0; i < INDICATORS; i++) {
      out[i] = new BigDecimal(String.valueOf(results[i]));
    }
    return out;
  }

  static BigDecimal[] points(DMNResult result) {
    Object[] out = new Object[INDICATORS];
    for (int i = 0; i < INDICATORS; i++) {
      out[i] = result.getDecisionResultByName(DecisionTables.name(i)).getResult();
    }
    return points(out);
  }
}
