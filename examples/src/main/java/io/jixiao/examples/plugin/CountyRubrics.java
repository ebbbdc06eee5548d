package io.jixiao.examples.plugin;

import static io.jixiao.scoring.rubric.RubricIndicator.indicator;

import io.jixiao.scoring.measure.Measures;
import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricProvider;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.strategy.Judged;
import io.jixiao.scoring.strategy.Tiers;
import java.util.List;

/** The rubric of a made-up county: two rules over figures, one of its own, and one for a person. */
public final class CountyRubrics implements RubricProvider {

  @Override
  public List<Rubric> rubrics() {
    Rubric.Builder rubric =
        Rubric.of("example-county", "1")
            .title("示例县部门整体支出绩效评价", "Example county, department spending")
            .source("示例县财政局", "示财绩〔2024〕1号")
            .region("示例省/示例县")
            .fullMarks("100")
            .grades(GradeBands.NATIONAL)
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .onNotApplicable(NotApplicablePolicy.RESCALE);
    Tiers posts = Tiers.builder().upTo("100%").gives("30").upTo("105%").gives("15").otherwise("0");
    Tiers use =
        Tiers.builder().atLeast("100%").gives("30").atLeast("90%").gives("20").otherwise("0");
    return List.of(
        rubric
            .add(
                indicator("staff", "投入", "预算配置", "财政供养人员控制率")
                    .points("30")
                    .measuredBy(Measures.STAFF_CONTROL_RATE)
                    .scoredBy(posts)
                    .rule("≤100%，30分；≤105%，15分；超过不得分", "≤ 100 %: 30; ≤ 105 %: 15")
                    .source("第三条"))
            .add(
                indicator("assets", "过程", "资产管理", "固定资产利用率")
                    .points("30")
                    .measuredBy(Measures.FIXED_ASSET_UTILISATION)
                    .scoredBy(use)
                    .rule("100%，30分；90%以上，20分", "100 %: 30; at least 90 %: 20")
                    .source("第四条"))
            .add(
                indicator("disclosure", "过程", "预算管理", "预决算信息公开性和完善性")
                    .points("20")
                    .scoredBy(new DaysLate(20))
                    .rule("每迟一日扣1分", "1 off for each day")
                    .source("第五条"))
            .add(
                indicator("effect", "效果", "履职效益", "社会效益")
                    .points("20")
                    .scoredBy(Judged.byPerson())
                    .rule("由评价组评定", "by the evaluators")
                    .source("第六条"))
            .build());
  }
}
