/**
 * The report model of China's fiscal self-evaluations (部门整体支出 / 项目支出绩效自评) and the consistency of
 * its figures.
 */
module io.jixiao.core {
  requires transitive jakarta.validation;
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;
  requires static java.compiler;

  exports io.jixiao.core.model;
  exports io.jixiao.core.check;
  exports io.jixiao.core.score;
  exports io.jixiao.core.validation;
  exports io.jixiao.core.internal to
      io.jixiao.scoring;
}
