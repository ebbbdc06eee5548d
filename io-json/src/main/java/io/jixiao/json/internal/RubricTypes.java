package io.jixiao.json.internal;

import static io.jixiao.json.internal.Draft.add;
import static io.jixiao.json.internal.Draft.put;

import io.jixiao.core.check.Severity;
import io.jixiao.core.model.Label;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Ratio;
import io.jixiao.scoring.Rubrics;
import io.jixiao.scoring.measure.Measures;
import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.LevelPoints;
import io.jixiao.scoring.rubric.LintProblem;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.OpenGroup;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricException;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.rubric.RubricLinter;
import io.jixiao.scoring.rubric.SharedPoints;
import io.jixiao.scoring.rubric.Source;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.ScoringStrategy;
import io.jixiao.scoring.strategy.BalanceRule;
import io.jixiao.scoring.strategy.Checklist;
import io.jixiao.scoring.strategy.Composite;
import io.jixiao.scoring.strategy.Deduction;
import io.jixiao.scoring.strategy.Judged;
import io.jixiao.scoring.strategy.PerOccurrence;
import io.jixiao.scoring.strategy.Proportional;
import io.jixiao.scoring.strategy.QualitativeBands;
import io.jixiao.scoring.strategy.Reading;
import io.jixiao.scoring.strategy.TargetAttainment;
import io.jixiao.scoring.strategy.Tiers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The types of a rubric document, with the measures and rules that it may name. */
public final class RubricTypes {

  /** The version of the rubric document. */
  public static final String RUBRIC_SCHEMA = "jixiao-rubric/1";

  private static final Codec<RoundingMode> MODE =
      Codecs.constant("rounding", RoundingMode.class, "舍入方式", "rounding mode");

  private final Map<String, Measure> measures;
  private final Map<String, ScoringStrategy> strategies;
  private final Codec<Measure> measure;
  private final UnionCodec<ScoringStrategy> strategy =
      new UnionCodec<>("Strategy", new Label("计分规则", "scoring rule"));
  private final ObjectType<Rubric, ?> rubric;

  private RubricTypes(Map<String, Measure> measures, Map<String, ScoringStrategy> strategies) {
    this.measures = measures;
    this.strategies = strategies;
    this.measure =
        named(
            "measure",
            measures,
            Measure::name,
            new Label("已登记的指标算法名称", "the name of a registered measure"));
    describeStrategies();
    this.rubric = describeRubric();
  }

  /** {@return the types with the measures of the library, its rubrics' own included} */
  public static RubricTypes standard() {
    Map<String, Measure> known = new LinkedHashMap<>();
    Measures.all().forEach(m -> known.put(m.name(), m));
    for (Rubric each : Rubrics.standard().all()) {
      for (RubricIndicator indicator : each.indicators()) {
        indicator.measure().ifPresent(m -> known.putIfAbsent(m.name(), m));
      }
    }
    return new RubricTypes(known, Map.of());
  }

  /**
   * Returns the same with one more measure.
   *
   * @param more the measure
   * @return the types
   */
  public RubricTypes with(Measure more) {
    Map<String, Measure> known = new LinkedHashMap<>(measures);
    if (known.put(more.name(), more) != null) {
      throw new IllegalArgumentException("a measure " + more.name() + " is known already");
    }
    return new RubricTypes(known, strategies);
  }

  /**
   * Returns the same with one more rule.
   *
   * @param name the name of the rule
   * @param more the rule
   * @return the types
   */
  public RubricTypes with(String name, ScoringStrategy more) {
    Map<String, ScoringStrategy> known = new LinkedHashMap<>(strategies);
    if (known.put(name, more) != null) {
      throw new IllegalArgumentException("a rule " + name + " is known already");
    }
    return new RubricTypes(measures, known);
  }

  /** {@return the rubric document} */
  public ObjectType<Rubric, ?> rubric() {
    return rubric;
  }

  /** A value that is referred to by a name under which it is known. */
  private static <V> Codec<V> named(
      String definition, Map<String, V> known, Function<V, String> name, Label what) {
    String names = String.join(", ", known.keySet());
    return Codecs.written(
        definition,
        new Label(what.zh() + "：" + names, what.en() + ": " + names),
        text -> {
          V value = known.get(text);
          if (value == null) {
            throw new IllegalArgumentException(text);
          }
          return value;
        },
        value -> {
          String text = name.apply(value);
          if (!known.containsKey(text)) {
            throw new IllegalArgumentException(text + " is not " + what.en());
          }
          return text;
        });
  }

  private void describeStrategies() {
    strategy
        .add("tiers", Tiers.class, tiers())
        .add("deduction", Deduction.class, deduction())
        .add("occurrences", PerOccurrence.class, occurrences())
        .add("proportional", Proportional.class, proportional())
        .add("target", TargetAttainment.class, target())
        .add("qualitative", QualitativeBands.class, qualitative())
        .add("checklist", Checklist.class, checklist())
        .add("balance", BalanceRule.class, balance())
        .add("composite", Composite.class, composite())
        .add("judged", Judged.class, judged())
        .add("custom", ScoringStrategy.class, custom());
  }

  private static ObjectType<Tiers, Draft> tiers() {
    ObjectType<Operand.Band, Draft> band =
        ObjectType.<Operand.Band, Draft>describe(
                "Tier",
                Operand.Band.class,
                "一档",
                "a band with its points",
                Draft::new,
                d ->
                    new Operand.Band(
                        d.orNull("min", Ratio.class),
                        d.has("minIncluded"),
                        d.orNull("max", Ratio.class),
                        d.has("maxIncluded"),
                        d.get("points", BigDecimal.class),
                        d.label("label")))
            .orNull("min", "下限", "lower edge", Codecs.RATE, Operand.Band::min, put("min"))
            .flag(
                "minIncluded",
                "含下限",
                "whether the lower edge belongs",
                Operand.Band::minIncluded,
                Draft.mark("minIncluded"))
            .orNull("max", "上限", "upper edge", Codecs.RATE, Operand.Band::max, put("max"))
            .flag(
                "maxIncluded",
                "含上限",
                "whether the upper edge belongs",
                Operand.Band::maxIncluded,
                Draft.mark("maxIncluded"))
            .required("points", "得分", "points", Codecs.DECIMAL, Operand.Band::points, put("points"))
            .label("label", "文字", "the band in words", Operand.Band::label, put("label"))
            .done();
    return ObjectType.<Tiers, Draft>describe(
            "Tiers",
            Tiers.class,
            "分档",
            "tiers: the first band that holds decides",
            Draft::new,
            d ->
                Tiers.of(
                    d.list("bands", Operand.Band.class),
                    d.get("outside", Tiers.Outside.class),
                    d.orNull("otherwise", BigDecimal.class),
                    d.has("percent"),
                    d.has("shares")))
        .flag(
            "percent",
            "界限为百分数",
            "whether the edges are percentages",
            Tiers::percent,
            Draft.mark("percent"))
        .flag(
            "shares",
            "得分为分值的比例",
            "whether points are shares of the weight",
            Tiers::shares,
            Draft.mark("shares"))
        .atMost(Limits.RUBRIC_ITEMS)
        .always("bands", "各档", "bands in order", band, Tiers::bands, add("bands"))
        .required(
            "outside",
            "各档之外",
            "what a value outside all bands leads to",
            Codecs.constant("tiersOutside", Tiers.Outside.class, "各档之外", "outside all bands"),
            Tiers::outside,
            put("outside"))
        .orNull(
            "otherwise",
            "各档之外的得分",
            "points outside all bands",
            Codecs.DECIMAL,
            Tiers::otherwise,
            put("otherwise"))
        .done();
  }

  private static ObjectType<Deduction, Draft> deduction() {
    return ObjectType.<Deduction, Draft>describe(
            "Deduction",
            Deduction.class,
            "每超（低）若干百分点扣分",
            "a deduction per percentage point",
            Draft::new,
            d -> {
              Deduction.Builder builder =
                  Deduction.of(d.digits("perStep")).perPercentagePoints(d.digits("stepWidth"));
              String threshold = d.get("threshold", Ratio.class).toString();
              return (d.get("side", Deduction.Side.class) == Deduction.Side.ABOVE
                      ? builder.above(threshold)
                      : builder.below(threshold))
                  .reading(d.get("reading", Reading.class))
                  .downTo(d.digits("floor"))
                  .rounded(d.number("places"), d.get("mode", RoundingMode.class));
            })
        .required(
            "perStep",
            "每档扣分",
            "points off per step",
            Codecs.DECIMAL,
            Deduction::perStep,
            put("perStep"))
        .required(
            "stepWidth",
            "每档百分点",
            "percentage points per step",
            Codecs.DECIMAL,
            Deduction::stepWidth,
            put("stepWidth"))
        .required(
            "side",
            "超过或低于",
            "on which side points are lost",
            Codecs.constant("side", Deduction.Side.class, "超过或低于", "side"),
            Deduction::side,
            put("side"))
        .required(
            "threshold", "标准", "threshold", Codecs.RATE, Deduction::threshold, put("threshold"))
        .required(
            "reading",
            "不足一档的算法",
            "how parts of a step count",
            Codecs.constant("reading", Reading.class, "不足一档的算法", "reading"),
            Deduction::reading,
            put("reading"))
        .required(
            "floor", "扣至", "least that remains", Codecs.DECIMAL, Deduction::floor, put("floor"))
        .required("places", "保留小数位", "decimals", Codecs.COUNT, Deduction::places, put("places"))
        .required("mode", "舍入方式", "rounding", MODE, Deduction::mode, put("mode"))
        .done();
  }

  private static ObjectType<PerOccurrence, Draft> occurrences() {
    return ObjectType.<PerOccurrence, Draft>describe(
            "PerOccurrence",
            PerOccurrence.class,
            "每次扣分",
            "a deduction per occurrence",
            Draft::new,
            d -> PerOccurrence.of(d.digits("each"), d.digits("floor")))
        .required(
            "each", "每次扣分", "points off each", Codecs.DECIMAL, PerOccurrence::each, put("each"))
        .required(
            "floor", "扣至", "least that remains", Codecs.DECIMAL, PerOccurrence::floor, put("floor"))
        .done();
  }

  private static ObjectType<Proportional, Draft> proportional() {
    return ObjectType.<Proportional, Draft>describe(
            "Proportional",
            Proportional.class,
            "按比例计分",
            "the weight times the rate, up to a cap",
            Draft::new,
            d ->
                Proportional.cappedAt(d.get("cap", Ratio.class).toString())
                    .rounded(d.number("places"), d.get("mode", RoundingMode.class)))
        .required("cap", "上限", "cap", Codecs.RATE, Proportional::cap, put("cap"))
        .required("places", "保留小数位", "decimals", Codecs.COUNT, Proportional::places, put("places"))
        .required("mode", "舍入方式", "rounding", MODE, Proportional::mode, put("mode"))
        .done();
  }

  private ObjectType<TargetAttainment, Draft> target() {
    return ObjectType.<TargetAttainment, Draft>describe(
            "TargetAttainment",
            TargetAttainment.class,
            "按目标完成情况计分",
            "full points where the target is met",
            Draft::new,
            d ->
                TargetAttainment.builder()
                    .missed(d.get("missed", TargetAttainment.Missed.class))
                    .bareTarget(d.get("bareTarget", TargetAttainment.BareTarget.class))
                    .statedRate(d.get("statedRate", TargetAttainment.StatedRate.class))
                    .overFulfilment(
                        d.get("overThreshold", Ratio.class).toString(),
                        d.get("overFulfilment", TargetAttainment.OverFulfilment.class))
                    .words(d.get("words", ScoringStrategy.class))
                    .rounded(d.number("places"), d.get("mode", RoundingMode.class)))
        .required(
            "missed",
            "未达目标",
            "what a missed target gives",
            Codecs.constant("missed", TargetAttainment.Missed.class, "未达目标", "missed"),
            TargetAttainment::missed,
            put("missed"))
        .required(
            "bareTarget",
            "无符号的目标",
            "how a target without a sign is read",
            Codecs.constant(
                "bareTarget", TargetAttainment.BareTarget.class, "无符号的目标", "target without a sign"),
            TargetAttainment::bareTarget,
            put("bareTarget"))
        .required(
            "statedRate",
            "文字目标的完成率",
            "how a rate against words is read",
            Codecs.constant(
                "statedRate", TargetAttainment.StatedRate.class, "文字目标的完成率", "rate against words"),
            TargetAttainment::statedRate,
            put("statedRate"))
        .required(
            "overThreshold",
            "超额标准",
            "beyond which rate it counts as over-fulfilled",
            Codecs.RATE,
            TargetAttainment::overThreshold,
            put("overThreshold"))
        .required(
            "overFulfilment",
            "超额完成",
            "what a value far beyond the target gives",
            Codecs.constant(
                "overFulfilment", TargetAttainment.OverFulfilment.class, "超额完成", "over-fulfilment"),
            TargetAttainment::over,
            put("overFulfilment"))
        .required(
            "words",
            "文字目标的规则",
            "the rule for targets in words",
            strategy,
            TargetAttainment::words,
            put("words"))
        .required(
            "places", "保留小数位", "decimals", Codecs.COUNT, TargetAttainment::places, put("places"))
        .required("mode", "舍入方式", "rounding", MODE, TargetAttainment::mode, put("mode"))
        .done();
  }

  private static ObjectType<QualitativeBands, Draft> qualitative() {
    ObjectType<QualitativeBands.Band, Draft> band =
        ObjectType.<QualitativeBands.Band, Draft>describe(
                "QualitativeBand",
                QualitativeBands.Band.class,
                "一级",
                "a level with its share of the weight",
                Draft::new,
                d ->
                    new QualitativeBands.Band(
                        d.text("level"), d.get("min", Ratio.class), d.get("max", Ratio.class)))
            .required(
                "level", "达成程度", "level", Codecs.TEXT, QualitativeBands.Band::level, put("level"))
            .required(
                "min", "下限", "least share", Codecs.RATE, QualitativeBands.Band::min, put("min"))
            .required(
                "max", "上限", "greatest share", Codecs.RATE, QualitativeBands.Band::max, put("max"))
            .done();
    return ObjectType.<QualitativeBands, Draft>describe(
            "QualitativeBands",
            QualitativeBands.class,
            "按达成程度计分",
            "a share of the weight by level",
            Draft::new,
            d -> {
              QualitativeBands.Builder builder = QualitativeBands.builder();
              for (QualitativeBands.Band each : d.list("bands", QualitativeBands.Band.class)) {
                builder.band(each.level(), each.min().toString(), each.max().toString());
              }
              return builder
                  .choose(d.get("end", QualitativeBands.End.class))
                  .rounded(d.number("places"), d.get("mode", RoundingMode.class));
            })
        .atMost(Limits.RUBRIC_ITEMS)
        .always("bands", "各级", "levels, best first", band, QualitativeBands::bands, add("bands"))
        .required(
            "end",
            "取上限或下限",
            "which end of the band counts",
            Codecs.constant("bandEnd", QualitativeBands.End.class, "取上限或下限", "end of the band"),
            QualitativeBands::end,
            put("end"))
        .required(
            "places", "保留小数位", "decimals", Codecs.COUNT, QualitativeBands::places, put("places"))
        .required("mode", "舍入方式", "rounding", MODE, QualitativeBands::mode, put("mode"))
        .done();
  }

  private static ObjectType<Checklist, Draft> checklist() {
    ObjectType<Checklist.Item, Draft> item =
        ObjectType.<Checklist.Item, Draft>describe(
                "ChecklistItem",
                Checklist.Item.class,
                "一项",
                "an item with its points",
                Draft::new,
                d ->
                    new Checklist.Item(
                        d.text("id"), d.label("label"), d.get("points", BigDecimal.class)))
            .required("id", "代号", "id", Codecs.TEXT, Checklist.Item::id, put("id"))
            .label("label", "要求", "what must hold", Checklist.Item::label, put("label"))
            .required(
                "points", "得分", "points", Codecs.DECIMAL, Checklist.Item::points, put("points"))
            .done();
    return ObjectType.<Checklist, Draft>describe(
            "Checklist",
            Checklist.class,
            "逐项计分",
            "each item that holds gives its points",
            Draft::new,
            d -> Checklist.of(d.list("items", Checklist.Item.class), d.has("shares")))
        .flag(
            "shares",
            "得分为分值的比例",
            "whether points are shares of the weight",
            Checklist::shares,
            Draft.mark("shares"))
        .atMost(Limits.RUBRIC_ITEMS)
        .always("items", "各项", "items", item, Checklist::items, add("items"))
        .done();
  }

  private ObjectType<BalanceRule, Draft> balance() {
    return ObjectType.<BalanceRule, Draft>describe(
            "BalanceRule",
            BalanceRule.class,
            "结余与上年结转比较",
            "the balance against what was carried forward",
            Draft::new,
            d ->
                BalanceRule.of(
                        d.get("balance", Measure.class), d.get("carriedForward", Measure.class))
                    .none(d.digits("nonePoints"), d.get("none", BalanceRule.None.class))
                    .within(d.digits("withinPoints"))
                    .beyond(d.digits("beyondPoints")))
        .required("balance", "结余", "balance", measure, BalanceRule::balance, put("balance"))
        .required(
            "carriedForward",
            "上年结转",
            "carried forward",
            measure,
            BalanceRule::carriedForward,
            put("carriedForward"))
        .required(
            "none",
            "无结余的含义",
            "what counts as no balance",
            Codecs.constant("noBalance", BalanceRule.None.class, "无结余的含义", "no balance"),
            BalanceRule::none,
            put("none"))
        .required(
            "nonePoints",
            "无结余得分",
            "points where there is no balance",
            Codecs.DECIMAL,
            BalanceRule::nonePoints,
            put("nonePoints"))
        .required(
            "withinPoints",
            "不超过上年结转得分",
            "points within the carry-over",
            Codecs.DECIMAL,
            BalanceRule::withinPoints,
            put("withinPoints"))
        .required(
            "beyondPoints",
            "超过上年结转得分",
            "points beyond the carry-over",
            Codecs.DECIMAL,
            BalanceRule::beyondPoints,
            put("beyondPoints"))
        .done();
  }

  private ObjectType<Composite, Draft> composite() {
    ObjectType<Composite.Part, Draft> part =
        ObjectType.<Composite.Part, Draft>describe(
                "CompositePart",
                Composite.Part.class,
                "一部分",
                "a part with its own rule",
                Draft::new,
                d ->
                    new Composite.Part(
                        d.text("name"),
                        d.get("points", BigDecimal.class),
                        d.orNull("measure", Measure.class),
                        d.get("strategy", ScoringStrategy.class)))
            .required("name", "名称", "name", Codecs.TEXT, Composite.Part::name, put("name"))
            .required(
                "points",
                "分值",
                "full points",
                Codecs.DECIMAL,
                Composite.Part::weight,
                put("points"))
            .orNull("measure", "算法", "measure", measure, Composite.Part::measure, put("measure"))
            .required("strategy", "规则", "rule", strategy, Composite.Part::rule, put("strategy"))
            .done();
    return ObjectType.<Composite, Draft>describe(
            "Composite",
            Composite.class,
            "组合计分",
            "the sum, the least or the mean of parts",
            Draft::new,
            d -> {
              Composite.Builder builder = Composite.builder();
              for (Composite.Part each : d.list("parts", Composite.Part.class)) {
                builder.part(
                    each.name(), each.weight().toPlainString(), each.measure(), each.rule());
              }
              return builder
                  .combine(d.get("how", Composite.How.class))
                  .rounded(d.number("places"), d.get("mode", RoundingMode.class));
            })
        .atMost(Limits.RUBRIC_ITEMS)
        .always("parts", "各部分", "parts", part, Composite::parts, add("parts"))
        .required(
            "how",
            "组合方式",
            "how the parts are combined",
            Codecs.constant("combination", Composite.How.class, "组合方式", "combination"),
            Composite::how,
            put("how"))
        .required("places", "保留小数位", "decimals", Codecs.COUNT, Composite::places, put("places"))
        .required("mode", "舍入方式", "rounding", MODE, Composite::mode, put("mode"))
        .done();
  }

  private static ObjectType<Judged, Draft> judged() {
    return ObjectType.<Judged, Draft>describe(
            "Judged",
            Judged.class,
            "由人评定",
            "left to a person",
            Draft::new,
            d -> Judged.because(d.label("why")))
        .label("why", "原因", "why", Judged::why, put("why"))
        .done();
  }

  private ObjectType<ScoringStrategy, Draft> custom() {
    return ObjectType.<ScoringStrategy, Draft>describe(
            "Custom",
            ScoringStrategy.class,
            "自有规则",
            "a rule of one's own, by its name",
            Draft::new,
            d -> d.get("name", ScoringStrategy.class))
        .required(
            "name",
            "名称",
            "name",
            named(
                "rule",
                strategies,
                this::nameOf,
                new Label("已登记的规则名称", "the name of a registered rule")),
            s -> s,
            put("name"))
        .done();
  }

  private String nameOf(ScoringStrategy rule) {
    return strategies.entrySet().stream()
        .filter(known -> known.getValue().equals(rule))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(rule.toString());
  }

  private ObjectType<RubricIndicator, Draft> indicator() {
    return ObjectType.<RubricIndicator, Draft>describe(
            "RubricIndicator",
            RubricIndicator.class,
            "评分指标",
            "an indicator with its rule",
            Draft::new,
            RubricTypes::indicator)
        .required("id", "代号", "id", Codecs.TEXT, RubricIndicator::id, put("id"))
        .always("path", "各级指标名称", "level names", Codecs.TEXT, RubricIndicator::path, add("path"))
        .optional("points", "分值", "points", Codecs.DECIMAL, RubricIndicator::weight, put("points"))
        .optional("measure", "算法", "measure", measure, RubricIndicator::measure, put("measure"))
        .required("strategy", "计分规则", "rule", strategy, RubricIndicator::strategy, put("strategy"))
        .label("rule", "规则文字", "the rule in words", RubricIndicator::rule, put("rule"))
        .required("source", "依据", "source", Codecs.TEXT, RubricIndicator::source, put("source"))
        .optional(
            "onZeroDenominator",
            "分母为零时",
            "what happens if the measure divides by zero",
            ZERO,
            RubricIndicator::zeroDenominator,
            put("onZeroDenominator"))
        .flag(
            "answeredByExecution",
            "得分填在预算执行行",
            "whether the unit claims the points in the execution line",
            RubricIndicator::answeredByExecution,
            Draft.mark("answeredByExecution"))
        .done();
  }

  private static final Codec<ZeroDenominator> ZERO =
      Codecs.constant("zeroDenominator", ZeroDenominator.class, "分母为零时", "on a zero denominator");

  private static RubricIndicator indicator(Draft d) {
    if (!d.has("measure") && readsMeasure(d.get("strategy", ScoringStrategy.class))) {
      throw new InvalidValue(
          List.of(
              new InvalidValue.Problem(
                  "/measure",
                  new Label("该规则需要算法（measure）", "the rule needs a measure, and none is stated"))));
    }
    RubricIndicator.Builder builder =
        RubricIndicator.indicator(d.text("id"), d.list("path", String.class).toArray(new String[0]))
            .scoredBy(d.get("strategy", ScoringStrategy.class))
            .rule(d.label("rule").zh(), d.label("rule").en())
            .source(d.text("source"));
    d.optional("points", BigDecimal.class).ifPresent(p -> builder.points(p.toPlainString()));
    d.optional("measure", Measure.class).ifPresent(builder::measuredBy);
    d.optional("onZeroDenominator", ZeroDenominator.class).ifPresent(builder::onZeroDenominator);
    return (d.has("answeredByExecution") ? builder.answeredByExecution() : builder).build();
  }

  private static boolean readsMeasure(ScoringStrategy rule) {
    return rule instanceof Tiers
        || rule instanceof Deduction
        || rule instanceof PerOccurrence
        || rule instanceof Proportional;
  }

  private ObjectType<OpenGroup, Draft> group() {
    return ObjectType.<OpenGroup, Draft>describe(
            "OpenGroup",
            OpenGroup.class,
            "由单位自定指标的组",
            "a group that a unit fills with indicators of its own",
            Draft::new,
            RubricTypes::group)
        .required("id", "代号", "id", Codecs.TEXT, OpenGroup::id, put("id"))
        .always("path", "各级指标名称", "level names", Codecs.TEXT, OpenGroup::path, add("path"))
        .required("points", "分值", "points", Codecs.DECIMAL, OpenGroup::points, put("points"))
        .required(
            "pointsFrom",
            "分值来源",
            "where the points come from",
            Codecs.constant("pointsFrom", OpenGroup.PointsFrom.class, "分值来源", "source of points"),
            OpenGroup::pointsFrom,
            put("pointsFrom"))
        .optional(
            "division",
            "未印分值的各行平分",
            "rows without weight have equal parts",
            DIVISION,
            OpenGroup::division,
            put("division"))
        .optional("measure", "算法", "measure", measure, OpenGroup::measure, put("measure"))
        .required("strategy", "计分规则", "rule", strategy, OpenGroup::strategy, put("strategy"))
        .label("rule", "规则文字", "the rule in words", OpenGroup::rule, put("rule"))
        .required("source", "依据", "source", Codecs.TEXT, OpenGroup::source, put("source"))
        .done();
  }

  private static OpenGroup group(Draft d) {
    OpenGroup.Builder builder =
        OpenGroup.group(d.text("id"), d.list("path", String.class).toArray(new String[0]))
            .points(d.digits("points"), d.get("pointsFrom", OpenGroup.PointsFrom.class))
            .scoredBy(d.get("strategy", ScoringStrategy.class))
            .rule(d.label("rule").zh(), d.label("rule").en())
            .source(d.text("source"));
    d.optional("measure", Measure.class).ifPresent(builder::measuredBy);
    d.optional("division", Operand.Rounding.class)
        .ifPresent(r -> builder.dividedEqually(r.places(), r.mode()));
    return builder.build();
  }

  private static final ObjectType<Operand.Rounding, Draft> DIVISION =
      ObjectType.<Operand.Rounding, Draft>describe(
              "EqualDivision",
              Operand.Rounding.class,
              "平分后的取整",
              "how equal parts are rounded",
              Draft::new,
              d -> new Operand.Rounding(d.number("places"), d.get("mode", RoundingMode.class)))
          .required(
              "places", "保留小数位", "decimals", Codecs.COUNT, Operand.Rounding::places, put("places"))
          .required("mode", "舍入方式", "rounding", MODE, Operand.Rounding::mode, put("mode"))
          .done();

  private static final ObjectType<Source, Draft> SOURCE =
      ObjectType.<Source, Draft>describe(
              "Source",
              Source.class,
              "发布依据",
              "where a rubric is published",
              Draft::new,
              d -> new Source(d.text("issuer"), d.text("document")))
          .required("issuer", "发布机关", "issuer", Codecs.TEXT, Source::issuer, put("issuer"))
          .required("document", "文件", "document", Codecs.TEXT, Source::document, put("document"))
          .done();

  private static final ObjectType<GradeBands, Draft> GRADES =
      ObjectType.<GradeBands, Draft>describe(
              "GradeBands",
              GradeBands.class,
              "等次标准",
              "which scores lead to which grade",
              Draft::new,
              d ->
                  new GradeBands(
                      d.get("excellent", BigDecimal.class),
                      d.get("good", BigDecimal.class),
                      d.get("medium", BigDecimal.class)))
          .required(
              "excellent",
              "优",
              "least score graded 优",
              Codecs.DECIMAL,
              GradeBands::excellent,
              put("excellent"))
          .required(
              "good", "良", "least score graded 良", Codecs.DECIMAL, GradeBands::good, put("good"))
          .required(
              "medium",
              "中",
              "least score graded 中",
              Codecs.DECIMAL,
              GradeBands::medium,
              put("medium"))
          .done();

  private static final ObjectType<SharedPoints, Draft> SHARED =
      ObjectType.<SharedPoints, Draft>describe(
              "SharedPoints",
              SharedPoints.class,
              "共享分值",
              "points that some indicators share",
              Draft::new,
              d ->
                  new SharedPoints(
                      d.get("points", BigDecimal.class), d.list("members", String.class)))
          .required("points", "分值", "points", Codecs.DECIMAL, SharedPoints::points, put("points"))
          .atMost(Limits.RUBRIC_ITEMS)
          .always(
              "members",
              "指标代号",
              "ids of the indicators",
              Codecs.TEXT,
              SharedPoints::members,
              add("members"))
          .done();

  private static final ObjectType<LevelPoints, Draft> LEVEL =
      ObjectType.<LevelPoints, Draft>describe(
              "LevelPoints",
              LevelPoints.class,
              "一级的分值",
              "points that the form states for a level",
              Draft::new,
              d -> new LevelPoints(d.list("path", String.class), d.get("points", BigDecimal.class)))
          .always("path", "各级指标名称", "level names", Codecs.TEXT, LevelPoints::path, add("path"))
          .required("points", "分值", "points", Codecs.DECIMAL, LevelPoints::points, put("points"))
          .done();

  private ObjectType<Rubric, Draft> describeRubric() {
    return ObjectType.<Rubric, Draft>describe(
            "Rubric",
            Rubric.class,
            "评分办法",
            "A rubric: which indicators are scored, for how many points, by which rules",
            Draft::new,
            RubricTypes::rubric)
        .schema(RUBRIC_SCHEMA)
        .required("id", "代号", "id", Codecs.TEXT, Rubric::id, put("id"))
        .required("version", "版本", "version", Codecs.TEXT, Rubric::version, put("version"))
        .label("title", "标题", "title", Rubric::title, put("title"))
        .required("source", "发布依据", "source", SOURCE, Rubric::source, put("source"))
        .required(
            "region",
            "地区，从省级写起，空为全国",
            "region from the province down; empty for the whole country",
            Codecs.TEXT,
            Rubric::region,
            put("region"))
        .required(
            "scope",
            "适用对象",
            "what it scores",
            Codecs.constant("scope", Rubric.Scope.class, "适用对象", "scope"),
            Rubric::scope,
            put("scope"))
        .required(
            "firstYear",
            "起始年度",
            "first fiscal year",
            Codecs.COUNT,
            Rubric::firstYear,
            put("firstYear"))
        .required(
            "lastYear", "截止年度", "last fiscal year", Codecs.COUNT, Rubric::lastYear, put("lastYear"))
        .required(
            "fullMarks", "满分", "full marks", Codecs.DECIMAL, Rubric::fullMarks, put("fullMarks"))
        .required("grades", "等次标准", "grade bands", GRADES, Rubric::grades, put("grades"))
        .required(
            "onZeroDenominator",
            "分母为零时",
            "what happens if a measure divides by zero",
            ZERO,
            Rubric::zeroDenominator,
            put("onZeroDenominator"))
        .required(
            "onNotApplicable",
            "指标不适用时",
            "what happens to the weight of an indicator that does not apply",
            Codecs.constant(
                "notApplicable", NotApplicablePolicy.class, "指标不适用时", "on not applicable"),
            Rubric::notApplicable,
            put("onNotApplicable"))
        .required(
            "weightsFrom",
            "分值来源",
            "where the weights come from",
            Codecs.constant("weightsFrom", Rubric.WeightsFrom.class, "分值来源", "source of weights"),
            Rubric::weightsFrom,
            put("weightsFrom"))
        .required(
            "onOverFull",
            "超过满分时",
            "what happens where points add up to more than the full marks",
            Codecs.constant("overFull", Rubric.OverFull.class, "超过满分时", "on more than full marks"),
            Rubric::overFull,
            put("onOverFull"))
        .atMost(Limits.RUBRIC_ITEMS)
        .always(
            "indicators", "指标", "indicators", indicator(), Rubric::indicators, add("indicators"))
        .list(
            "levels",
            "各级分值",
            "points that the form states for a level",
            LEVEL,
            Rubric::levels,
            add("levels"))
        .list("shared", "共享分值", "shared points", SHARED, Rubric::shared, add("shared"))
        .list("groups", "自定指标组", "open groups", group(), Rubric::openGroups, add("groups"))
        .reviewed(RubricTypes::review)
        .done();
  }

  private static Rubric rubric(Draft d) {
    Source source = d.get("source", Source.class);
    Rubric.Builder builder =
        Rubric.of(d.text("id"), d.text("version"))
            .title(d.label("title").zh(), d.label("title").en())
            .source(source.issuer(), source.document())
            .region(d.text("region"))
            .years(d.number("firstYear"), d.number("lastYear"))
            .fullMarks(d.digits("fullMarks"))
            .grades(d.get("grades", GradeBands.class))
            .onZeroDenominator(d.get("onZeroDenominator", ZeroDenominator.class))
            .onNotApplicable(d.get("onNotApplicable", NotApplicablePolicy.class))
            .weightsFrom(d.get("weightsFrom", Rubric.WeightsFrom.class))
            .onOverFull(d.get("onOverFull", Rubric.OverFull.class));
    if (d.get("scope", Rubric.Scope.class) == Rubric.Scope.PROJECT) {
      builder.forProjects();
    }
    d.list("indicators", RubricIndicator.class).forEach(builder::add);
    d.list("groups", OpenGroup.class).forEach(builder::add);
    for (SharedPoints shared : d.list("shared", SharedPoints.class)) {
      builder.share(shared.points().toPlainString(), shared.members().toArray(new String[0]));
    }
    for (LevelPoints level : d.list("levels", LevelPoints.class)) {
      builder.level(level.points().toPlainString(), level.path().toArray(new String[0]));
    }
    try {
      return builder.build();
    } catch (RubricException e) {
      List<InvalidValue.Problem> problems = new ArrayList<>();
      for (LintProblem problem : e.problems()) {
        problems.add(
            new InvalidValue.Problem(problem.pointer(), words(problem, d), Severity.ERROR));
      }
      throw new InvalidValue(problems);
    }
  }

  /** Tells what the linter says of a rubric that can be used. */
  private static List<InvalidValue.Problem> review(Rubric rubric) {
    List<InvalidValue.Problem> remarks = new ArrayList<>();
    for (LintProblem problem : RubricLinter.lint(rubric)) {
      remarks.add(
          new InvalidValue.Problem(
              problem.pointer(),
              problem.message(),
              problem.level() == LintProblem.Level.NOTE ? Severity.INFO : Severity.WARNING));
    }
    return remarks;
  }

  /** Names what a problem is about where the pointer does not show it, as of a shared member. */
  private static Label words(LintProblem problem, Draft rubric) {
    Label message = problem.message();
    return problem.where().equals(rubric.text("id")) || message.zh().contains(problem.where())
        ? message
        : new Label(problem.where() + "：" + message.zh(), problem.where() + ": " + message.en());
  }
}
