/** Rubrics, measures and scoring strategies of fiscal self-evaluations. */
module io.jixiao.scoring {
  requires transitive io.jixiao.core;
  requires static transitive org.jspecify;

  exports io.jixiao.scoring;
  exports io.jixiao.scoring.evidence;
  exports io.jixiao.scoring.measure;
  exports io.jixiao.scoring.rubric;
  exports io.jixiao.scoring.spi;
  exports io.jixiao.scoring.strategy;

  uses io.jixiao.scoring.rubric.RubricProvider;
}
