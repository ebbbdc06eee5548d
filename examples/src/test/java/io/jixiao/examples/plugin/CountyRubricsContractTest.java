package io.jixiao.examples.plugin;

import io.jixiao.core.score.MissingInput;
import io.jixiao.scoring.contract.RubricContract;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricProvider;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What the contract asks of every rubric, asked of the sample plug-in. */
class CountyRubricsContractTest extends RubricContract {

  @Override
  protected Rubric rubric() {
    return new CountyRubrics().rubrics().get(0);
  }

  @Override
  protected Optional<Class<? extends RubricProvider>> provider() {
    return Optional.of(CountyRubrics.class);
  }

  @Override
  protected Evidence evidence(List<MissingInput> missing, Random random) {
    Evidence.Builder out = Evidence.builder();
    for (MissingInput input : missing) {
      if (input.name().equals("disclosure.daysLate")) {
        out.count(input.name(), random.nextInt(30));
      }
    }
    return out.build();
  }
}
