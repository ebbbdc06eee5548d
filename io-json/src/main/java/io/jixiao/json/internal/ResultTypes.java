package io.jixiao.json.internal;

import static io.jixiao.json.internal.Draft.add;
import static io.jixiao.json.internal.Draft.put;

import io.jixiao.core.check.Cause;
import io.jixiao.core.check.ConsistencyResult;
import io.jixiao.core.check.Finding;
import io.jixiao.core.check.Interval;
import io.jixiao.core.check.Outcome;
import io.jixiao.core.check.Place;
import io.jixiao.core.check.Severity;
import io.jixiao.core.check.Suspect;
import io.jixiao.core.check.Waiver;
import io.jixiao.core.model.Grade;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.score.Evaluation;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.IndicatorState;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.NextTier;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.ProjectScore;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.ReadingScore;
import io.jixiao.core.score.RubricReference;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.core.score.ScoreTotal;
import io.jixiao.core.score.Trace;
import io.jixiao.core.score.TraceStep;
import io.jixiao.core.score.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types of a result document. */
public final class ResultTypes {

  /** The version of the result document. */
  public static final String RESULT_SCHEMA = "jixiao-result/1";

  private static final Codec<UnitOfMeasure> UNIT =
      Codecs.word(
          "unitOfMeasure", UnitOfMeasure.class, "计量单位", "unit of measure", UnitOfMeasure::symbol);

  private static final Codec<Grade> GRADE =
      Codecs.word("grade", Grade.class, "评价等次", "grade", grade -> grade.label().zh());

  private static final Codec<Severity> SEVERITY =
      Codecs.constant("severity", Severity.class, "严重程度", "severity");

  private static final Codec<Outcome> OUTCOME =
      Codecs.constant("outcome", Outcome.class, "核对结果", "outcome of a check");

  private static final Codec<Cause> CAUSE =
      Codecs.constant("cause", Cause.class, "可能原因", "how a fault may have come about");

  private static final Codec<Verdict> VERDICT =
      Codecs.constant("verdict", Verdict.class, "结论", "verdict on a claim");

  private static final Codec<IndicatorState> STATE =
      Codecs.constant("state", IndicatorState.class, "评分状态", "how the scoring ended");

  private static final Codec<Operation> OPERATION =
      Codecs.constant("operation", Operation.class, "运算", "operation");

  private static final Codec<RoundingMode> ROUNDING =
      Codecs.constant("rounding", RoundingMode.class, "舍入方式", "rounding mode");

  static final Codec<Interval> INTERVAL =
      new PairCodec<>(Codecs.COMPUTED, Interval::new, Interval::min, Interval::max);

  static final ObjectType<Label, Draft> LABEL =
      ObjectType.<Label, Draft>describe(
              "Label",
              Label.class,
              "两种语言的文字",
              "A name or sentence in both languages",
              Draft::new,
              d -> new Label(d.text("zh"), d.text("en")))
          .required("zh", "中文", "in Chinese", Codecs.TEXT, Label::zh, put("zh"))
          .required("en", "英文", "in English", Codecs.TEXT, Label::en, put("en"))
          .done();

  static final ObjectType<Place, Draft> PLACE =
      ObjectType.<Place, Draft>describe(
              "Place",
              Place.class,
              "报告中的一个单元格",
              "One cell of a report",
              Draft::new,
              d ->
                  new Place(
                      d.text("path"),
                      d.label("label"),
                      d.get("unitOfMeasure", UnitOfMeasure.class),
                      d.orNull("value", BigDecimal.class),
                      d.orNull("cell", String.class)))
          .required("path", "路径", "path in the report", Codecs.TEXT, Place::path, put("path"))
          .label("label", "名称", "name of the cell", Place::label, put("label"))
          .nullable("value", "数值", "figure", Codecs.COMPUTED, Place::value, put("value"))
          .required("unitOfMeasure", "计量单位", "unit", UNIT, Place::unit, put("unitOfMeasure"))
          .nullable("cell", "所在单元格", "cell of the sheet", Codecs.TEXT, Place::cell, put("cell"))
          .done();

  static final ObjectType<Waiver, Draft> WAIVER =
      ObjectType.<Waiver, Draft>describe(
              "Waiver",
              Waiver.class,
              "豁免",
              "A decision that a finding may stand",
              Draft::new,
              d ->
                  new Waiver(
                      d.text("rule"),
                      d.text("path"),
                      d.text("fingerprint"),
                      d.text("reason"),
                      d.text("decidedBy")))
          .required("rule", "规则代码", "code of the rule", Codecs.TEXT, Waiver::rule, put("rule"))
          .required("path", "路径", "path of the first place", Codecs.TEXT, Waiver::path, put("path"))
          .required(
              "fingerprint",
              "指纹",
              "fingerprint of the finding",
              Codecs.TEXT,
              Waiver::fingerprint,
              put("fingerprint"))
          .required("reason", "理由", "reason", Codecs.TEXT, Waiver::reason, put("reason"))
          .required(
              "decidedBy",
              "决定人职务",
              "who decided, as a role",
              Codecs.TEXT,
              Waiver::decidedBy,
              put("decidedBy"))
          .done();

  /** A finding. */
  public static final ObjectType<Finding, Finding.Builder> FINDING =
      ObjectType.describe(
              "Finding",
              Finding.class,
              "核对发现",
              "An identity that does not simply hold",
              Finding::builder,
              Finding.Builder::build)
          .required(
              "rule", "规则代码", "code of the rule", Codecs.TEXT, Finding::rule, Finding.Builder::rule)
          .required(
              "severity",
              "严重程度",
              "severity",
              SEVERITY,
              Finding::severity,
              Finding.Builder::severity)
          .required(
              "outcome", "核对结果", "outcome", OUTCOME, Finding::outcome, Finding.Builder::outcome)
          .optional(
              "stated", "填报数", "stated", Codecs.COMPUTED, Finding::stated, Finding.Builder::stated)
          .optional(
              "computed",
              "计算数",
              "computed",
              Codecs.COMPUTED,
              Finding::computed,
              Finding.Builder::computed)
          .optional(
              "difference",
              "差额",
              "stated less computed",
              Codecs.COMPUTED,
              Finding::difference,
              Finding.Builder::difference)
          .required(
              "unitOfMeasure",
              "计量单位",
              "unit",
              UNIT,
              Finding::unitOfMeasure,
              Finding.Builder::unitOfMeasure)
          .optional(
              "statedInterval",
              "填报数的可能范围",
              "all that the stated side may stand for",
              INTERVAL,
              Finding::statedInterval,
              Finding.Builder::statedInterval)
          .optional(
              "computedInterval",
              "计算数的可能范围",
              "all that the computed side may stand for",
              INTERVAL,
              Finding::computedInterval,
              Finding.Builder::computedInterval)
          .always(
              "places",
              "涉及的单元格",
              "every cell that takes part",
              PLACE,
              Finding::places,
              Finding.Builder::addPlaces)
          .list(
              "missing",
              "缺少的单元格",
              "the cells that are blank and would decide it",
              PLACE,
              Finding::missing,
              Finding.Builder::addMissing)
          .label(
              "message",
              "说明",
              "the finding as a sentence",
              Finding::message,
              Finding.Builder::message)
          .required(
              "fingerprint",
              "指纹",
              "identifier of the finding",
              Codecs.TEXT,
              Finding::fingerprint,
              Finding.Builder::fingerprint)
          .optional("waiver", "豁免", "waiver", WAIVER, Finding::waiver, Finding.Builder::waiver)
          .done();

  static final ObjectType<Suspect.Change, Draft> CHANGE =
      ObjectType.<Suspect.Change, Draft>describe(
              "Change",
              Suspect.Change.class,
              "一个单元格的更正",
              "One cell to change",
              Draft::new,
              d ->
                  new Suspect.Change(
                      d.text("path"),
                      d.label("label"),
                      d.optional("stated", BigDecimal.class),
                      d.get("repaired", BigDecimal.class),
                      d.optional("cause", Cause.class)))
          .required("path", "路径", "path", Codecs.TEXT, Suspect.Change::path, put("path"))
          .label("label", "名称", "name of the cell", Suspect.Change::label, put("label"))
          .optional(
              "stated", "填报数", "stated", Codecs.COMPUTED, Suspect.Change::stated, put("stated"))
          .required(
              "repaired",
              "更正数",
              "the figure that repairs the identities",
              Codecs.COMPUTED,
              Suspect.Change::repaired,
              put("repaired"))
          .optional(
              "cause", "可能原因", "cause of this change", CAUSE, Suspect.Change::cause, put("cause"))
          .done();

  static final ObjectType<Suspect.Sequel, Draft> SEQUEL =
      ObjectType.<Suspect.Sequel, Draft>describe(
              "Sequel",
              Suspect.Sequel.class,
              "更正后出现的发现",
              "A finding that a repair brings out",
              Draft::new,
              d ->
                  new Suspect.Sequel(
                      d.text("rule"),
                      d.text("path"),
                      d.get("outcome", Outcome.class),
                      d.get("severity", Severity.class)))
          .required(
              "rule", "规则", "code of the identity", Codecs.TEXT, Suspect.Sequel::rule, put("rule"))
          .required(
              "path",
              "路径",
              "path of the first place of the finding",
              Codecs.TEXT,
              Suspect.Sequel::path,
              put("path"))
          .required("outcome", "结果", "outcome", OUTCOME, Suspect.Sequel::outcome, put("outcome"))
          .required(
              "severity", "严重程度", "severity", SEVERITY, Suspect.Sequel::severity, put("severity"))
          .done();

  /** A suspect. */
  public static final ObjectType<Suspect, Draft> SUSPECT =
      ObjectType.<Suspect, Draft>describe(
              "Suspect",
              Suspect.class,
              "疑似有误的单元格",
              "Cells whose change repairs every identity",
              Draft::new,
              d ->
                  new Suspect(
                      d.number("rank"),
                      d.list("changes", Suspect.Change.class),
                      d.optional("cause", Cause.class),
                      d.list("explains", String.class),
                      d.list("sequels", Suspect.Sequel.class)))
          .required("rank", "排序", "order of likelihood", Codecs.COUNT, Suspect::rank, put("rank"))
          .always("changes", "更正", "cells to change", CHANGE, Suspect::changes, add("changes"))
          .optional("cause", "可能原因", "cause", CAUSE, Suspect::cause, put("cause"))
          .always(
              "explains",
              "可消除的发现",
              "codes of the findings that the change removes",
              Codecs.TEXT,
              Suspect::explains,
              add("explains"))
          .list(
              "sequels",
              "更正后出现的发现",
              "findings that the change brings out",
              SEQUEL,
              Suspect::sequels,
              add("sequels"))
          .done();

  static final ObjectType<ConsistencyResult.Counts, Draft> COUNTS =
      ObjectType.<ConsistencyResult.Counts, Draft>describe(
              "Counts",
              ConsistencyResult.Counts.class,
              "核对数量",
              "How many identities came out how",
              Draft::new,
              d ->
                  new ConsistencyResult.Counts(
                      d.number("held"),
                      d.number("failed"),
                      d.number("withinRounding"),
                      d.number("notAssessable"),
                      d.number("waived")))
          .required("held", "成立", "held", Codecs.COUNT, ConsistencyResult.Counts::held, put("held"))
          .required(
              "failed",
              "不成立",
              "failed",
              Codecs.COUNT,
              ConsistencyResult.Counts::failed,
              put("failed"))
          .required(
              "withinRounding",
              "舍入范围内",
              "within rounding",
              Codecs.COUNT,
              ConsistencyResult.Counts::withinRounding,
              put("withinRounding"))
          .required(
              "notAssessable",
              "无法核对",
              "not assessable",
              Codecs.COUNT,
              ConsistencyResult.Counts::notAssessable,
              put("notAssessable"))
          .required(
              "waived",
              "豁免",
              "waived",
              Codecs.COUNT,
              ConsistencyResult.Counts::waived,
              put("waived"))
          .done();

  /** What a check found. */
  public static final ObjectType<ConsistencyResult, Draft> CONSISTENCY =
      ObjectType.<ConsistencyResult, Draft>describe(
              "ConsistencyResult",
              ConsistencyResult.class,
              "核对结果",
              "What the check of one report found",
              Draft::new,
              d ->
                  new ConsistencyResult(
                      d.list("findings", Finding.class),
                      d.list("suspects", Suspect.class),
                      d.flag("searchComplete"),
                      d.get("counts", ConsistencyResult.Counts.class),
                      d.list("staleWaivers", Waiver.class)))
          .always(
              "findings", "核对发现", "findings", FINDING, ConsistencyResult::findings, add("findings"))
          .always(
              "suspects", "疑点", "suspects", SUSPECT, ConsistencyResult::suspects, add("suspects"))
          .always(
              "searchComplete",
              "疑点查找是否完整",
              "whether the search for suspects was complete",
              ConsistencyResult::searchComplete,
              put("searchComplete"))
          .required("counts", "核对数量", "counts", COUNTS, ConsistencyResult::counts, put("counts"))
          .list(
              "staleWaivers",
              "失效的豁免",
              "waivers that fit no finding any more",
              WAIVER,
              ConsistencyResult::staleWaivers,
              add("staleWaivers"))
          .done();

  static final ObjectType<RubricReference, Draft> RUBRIC =
      ObjectType.<RubricReference, Draft>describe(
              "RubricReference",
              RubricReference.class,
              "评分办法",
              "The rubric by which a sheet was scored",
              Draft::new,
              d ->
                  new RubricReference(
                      d.text("id"),
                      d.text("version"),
                      d.label("title"),
                      d.text("source"),
                      d.text("hash")))
          .required("id", "代号", "id", Codecs.TEXT, RubricReference::id, put("id"))
          .required(
              "version", "版本", "version", Codecs.TEXT, RubricReference::version, put("version"))
          .label("title", "标题", "title", RubricReference::title, put("title"))
          .required("source", "依据", "source", Codecs.TEXT, RubricReference::source, put("source"))
          .required(
              "hash",
              "内容摘要",
              "SHA-256 of its content",
              Codecs.TEXT,
              RubricReference::hash,
              put("hash"))
          .done();

  static final ObjectType<MissingInput, Draft> MISSING =
      ObjectType.<MissingInput, Draft>describe(
              "MissingInput",
              MissingInput.class,
              "缺少的依据",
              "An input that was not given",
              Draft::new,
              d -> new MissingInput(d.text("name"), d.label("label"), d.label("fetch")))
          .required("name", "代号", "name", Codecs.TEXT, MissingInput::name, put("name"))
          .label("label", "名称", "what it is", MissingInput::label, put("label"))
          .label("fetch", "如何取得", "where to get it", MissingInput::fetch, put("fetch"))
          .done();

  static final ObjectType<ReadingScore, Draft> READING =
      ObjectType.<ReadingScore, Draft>describe(
              "ReadingScore",
              ReadingScore.class,
              "另一种理解的得分",
              "What another reading of the rule would give",
              Draft::new,
              d -> new ReadingScore(d.label("reading"), d.orNull("points", BigDecimal.class)))
          .label("reading", "理解", "the reading", ReadingScore::reading, put("reading"))
          .optional(
              "points",
              "得分，未给出时由人评定或无法评定",
              "points; without them a person decides, or it cannot be assessed",
              Codecs.COMPUTED,
              reading -> Optional.ofNullable(reading.points()),
              put("points"))
          .done();

  static final ObjectType<NextTier, Draft> NEXT_TIER =
      ObjectType.<NextTier, Draft>describe(
              "NextTier",
              NextTier.class,
              "再得分所需的变化",
              "The smallest change that would have given more points",
              Draft::new,
              d ->
                  new NextTier(
                      d.text("path"),
                      d.label("label"),
                      d.get("unitOfMeasure", UnitOfMeasure.class),
                      d.get("change", BigDecimal.class),
                      d.get("points", BigDecimal.class)))
          .required("path", "路径", "path", Codecs.TEXT, NextTier::path, put("path"))
          .label("label", "名称", "name of the figure", NextTier::label, put("label"))
          .required("unitOfMeasure", "计量单位", "unit", UNIT, NextTier::unit, put("unitOfMeasure"))
          .required("change", "变化", "change", Codecs.COMPUTED, NextTier::change, put("change"))
          .required("points", "可得分", "points", Codecs.COMPUTED, NextTier::points, put("points"))
          .done();

  static final ObjectType<Operand, Draft> OPERAND =
      ObjectType.<Operand, Draft>describe(
              "Operand",
              Operand.class,
              "运算对象：input、result、constant、rounding 之一，或一个分档",
              "What a step works on: one of input, result, constant, rounding, or a band",
              Draft::new,
              ResultTypes::operand)
          .orNull(
              "input",
              "第几个输入",
              "position of an input",
              Codecs.COUNT,
              of(Operand.Input.class, Operand.Input::index),
              put("input"))
          .orNull(
              "result",
              "第几步的结果",
              "position of a step",
              Codecs.COUNT,
              of(Operand.Result.class, Operand.Result::index),
              put("result"))
          .orNull(
              "constant",
              "规则中的数",
              "number of the rule",
              Codecs.RATIO,
              of(Operand.Constant.class, Operand.Constant::value),
              put("constant"))
          .orNull(
              "rounding",
              "舍入方式",
              "rounding mode",
              ROUNDING,
              of(Operand.Rounding.class, Operand.Rounding::mode),
              put("rounding"))
          .orNull(
              "places",
              "保留小数位",
              "decimals to keep",
              Codecs.COUNT,
              of(Operand.Rounding.class, Operand.Rounding::places),
              put("places"))
          .orNull(
              "min",
              "下限",
              "lower end",
              Codecs.RATIO,
              of(Operand.Band.class, Operand.Band::min),
              put("min"))
          .orNull(
              "minIncluded",
              "含下限",
              "whether the lower end belongs",
              Codecs.FLAG,
              of(Operand.Band.class, Operand.Band::minIncluded),
              put("minIncluded"))
          .orNull(
              "max",
              "上限",
              "upper end",
              Codecs.RATIO,
              of(Operand.Band.class, Operand.Band::max),
              put("max"))
          .orNull(
              "maxIncluded",
              "含上限",
              "whether the upper end belongs",
              Codecs.FLAG,
              of(Operand.Band.class, Operand.Band::maxIncluded),
              put("maxIncluded"))
          .orNull(
              "points",
              "得分",
              "points of the band",
              Codecs.COMPUTED,
              of(Operand.Band.class, Operand.Band::points),
              put("points"))
          .label(
              "label",
              "名称",
              "what it is",
              false,
              operand ->
                  operand instanceof Operand.Constant c
                      ? c.label()
                      : operand instanceof Operand.Band b ? b.label() : null,
              put("label"))
          .oneOf(
              new Form(List.of("input"), List.of()),
              new Form(List.of("result"), List.of()),
              new Form(List.of("constant", "label"), List.of()),
              new Form(List.of("rounding", "places"), List.of()),
              new Form(
                  List.of("minIncluded", "maxIncluded", "points", "label"), List.of("min", "max")))
          .done();

  private static <O extends Operand, V> Function<Operand, @Nullable V> of(
      Class<O> kind, Function<O, @Nullable V> getter) {
    return operand -> kind.isInstance(operand) ? getter.apply(kind.cast(operand)) : null;
  }

  private static Operand operand(Draft d) {
    if (d.has("input")) {
      return new Operand.Input(d.number("input"));
    }
    if (d.has("result")) {
      return new Operand.Result(d.number("result"));
    }
    if (d.has("constant")) {
      return new Operand.Constant(d.get("constant", Ratio.class), d.label("label"));
    }
    if (d.has("rounding")) {
      return new Operand.Rounding(d.number("places"), d.get("rounding", RoundingMode.class));
    }
    return new Operand.Band(
        d.orNull("min", Ratio.class),
        d.flag("minIncluded"),
        d.orNull("max", Ratio.class),
        d.flag("maxIncluded"),
        d.get("points", BigDecimal.class),
        d.label("label"));
  }

  static final ObjectType<TraceStep, Draft> STEP =
      ObjectType.<TraceStep, Draft>describe(
              "TraceStep",
              TraceStep.class,
              "一步运算",
              "One step of arithmetic",
              Draft::new,
              d ->
                  new TraceStep(
                      d.get("operation", Operation.class),
                      d.list("operands", Operand.class),
                      d.get("result", Ratio.class)))
          .required(
              "operation", "运算", "operation", OPERATION, TraceStep::operation, put("operation"))
          .some("operands", "运算对象", "operands", OPERAND, TraceStep::operands, add("operands"))
          .required("result", "结果", "result", Codecs.RATIO, TraceStep::result, put("result"))
          .done();

  static final ObjectType<Trace, Draft> TRACE =
      ObjectType.<Trace, Draft>describe(
              "Trace",
              Trace.class,
              "得分过程",
              "How the points came about",
              Draft::new,
              d ->
                  new Trace(
                      d.label("rule"),
                      d.text("source"),
                      d.optional("reading", Label.class),
                      d.list("inputs", Place.class),
                      d.list("steps", TraceStep.class)))
          .label("rule", "规则", "the rule's text", Trace::rule, put("rule"))
          .required("source", "依据", "source", Codecs.TEXT, Trace::source, put("source"))
          .optionalLabel("reading", "所用理解", "reading that was used", Trace::reading, put("reading"))
          .always("inputs", "输入", "inputs", PLACE, Trace::inputs, add("inputs"))
          .always("steps", "步骤", "steps", STEP, Trace::steps, add("steps"))
          .done();

  static final ObjectType<IndicatorScore, IndicatorScore.Builder> INDICATOR =
      ObjectType.describe(
              "IndicatorScore",
              IndicatorScore.class,
              "指标得分",
              "What one indicator of a rubric got, and how",
              IndicatorScore::builder,
              IndicatorScore.Builder::build)
          .required("id", "代号", "id", Codecs.TEXT, IndicatorScore::id, IndicatorScore.Builder::id)
          .required(
              "name", "指标", "name", Codecs.TEXT, IndicatorScore::name, IndicatorScore.Builder::name)
          .list(
              "path",
              "各级指标名称",
              "level names, outermost first",
              Codecs.TEXT,
              IndicatorScore::path,
              IndicatorScore.Builder::addPath)
          .optional(
              "weight",
              "分值",
              "weight",
              Codecs.COMPUTED,
              IndicatorScore::weight,
              IndicatorScore.Builder::weight)
          .optional(
              "claimed",
              "自评得分",
              "claimed points",
              Codecs.COMPUTED,
              IndicatorScore::claimed,
              IndicatorScore.Builder::claimed)
          .optional(
              "awarded",
              "得分",
              "awarded points",
              Codecs.COMPUTED,
              IndicatorScore::awarded,
              IndicatorScore.Builder::awarded)
          .required(
              "state", "评分状态", "state", STATE, IndicatorScore::state, IndicatorScore.Builder::state)
          .derived("explanation", "说明", "the score as a sentence", s -> s.explanation(Language.ZH))
          .derived(
              "explanationEn",
              "说明（英文）",
              "the score as a sentence, in English",
              s -> s.explanation(Language.EN))
          .always(
              "missing",
              "缺少的依据",
              "inputs that the rule misses",
              MISSING,
              IndicatorScore::missing,
              IndicatorScore.Builder::addMissing)
          .optional(
              "rawPoints",
              "封顶前得分",
              "points before floor and cap",
              Codecs.COMPUTED,
              IndicatorScore::rawPoints,
              IndicatorScore.Builder::rawPoints)
          .optional(
              "deduction",
              "扣分",
              "points taken off",
              Codecs.COMPUTED,
              IndicatorScore::deduction,
              IndicatorScore.Builder::deduction)
          .required(
              "proven",
              "可能得分范围",
              "what the figures leave possible",
              INTERVAL,
              IndicatorScore::proven,
              IndicatorScore.Builder::proven)
          .optionalLabel(
              "reason",
              "原因",
              "why it ended in its state",
              IndicatorScore::reason,
              IndicatorScore.Builder::reason)
          .list(
              "otherReadings",
              "其他理解",
              "what other readings of the rule would give",
              READING,
              IndicatorScore::otherReadings,
              IndicatorScore.Builder::addOtherReadings)
          .optional(
              "nextTier",
              "再得分所需的变化",
              "what would have given more points",
              NEXT_TIER,
              IndicatorScore::nextTier,
              IndicatorScore.Builder::nextTier)
          .required(
              "trace", "得分过程", "trace", TRACE, IndicatorScore::trace, IndicatorScore.Builder::trace)
          .done();

  private record GradeRange(Grade min, Grade max) {}

  private static final Codec<GradeRange> GRADE_RANGE =
      new PairCodec<>(GRADE, GradeRange::new, GradeRange::min, GradeRange::max);

  static final ObjectType<ScoreTotal, ScoreTotal.Builder> TOTAL =
      ObjectType.describe(
              "ScoreTotal",
              ScoreTotal.class,
              "总分",
              "The total of a sheet",
              ScoreTotal::builder,
              ScoreTotal.Builder::build)
          .optional(
              "claimed",
              "自评总分",
              "claimed total",
              Codecs.COMPUTED,
              ScoreTotal::claimed,
              ScoreTotal.Builder::claimed)
          .required(
              "sumOfClaimed",
              "自评得分合计",
              "sum of the claimed points",
              Codecs.COMPUTED,
              ScoreTotal::sumOfClaimed,
              ScoreTotal.Builder::sumOfClaimed)
          .required(
              "provenMin",
              "最低可能总分",
              "least total that the figures leave possible",
              Codecs.COMPUTED,
              ScoreTotal::provenMin,
              ScoreTotal.Builder::provenMin)
          .required(
              "provenMax",
              "最高可能总分",
              "greatest total that the figures leave possible",
              Codecs.COMPUTED,
              ScoreTotal::provenMax,
              ScoreTotal.Builder::provenMax)
          .required(
              "fullMarks",
              "满分",
              "full marks",
              Codecs.COMPUTED,
              ScoreTotal::fullMarks,
              ScoreTotal.Builder::fullMarks)
          .optional(
              "verdict",
              "总分结论",
              "verdict on the claimed total",
              VERDICT,
              ScoreTotal::verdict,
              ScoreTotal.Builder::verdict)
          .text(
              "claimedGrade",
              "自评等次",
              "claimed grade",
              ScoreTotal::claimedGrade,
              ScoreTotal.Builder::claimedGrade)
          .required(
              "gradeRange",
              "可能等次",
              "worst and best grade that the figures leave possible",
              GRADE_RANGE,
              t -> new GradeRange(t.gradeMin(), t.gradeMax()),
              (b, range) -> b.gradeMin(range.min()).gradeMax(range.max()))
          .optional(
              "gradeVerdict",
              "等次结论",
              "verdict on the claimed grade",
              VERDICT,
              ScoreTotal::gradeVerdict,
              ScoreTotal.Builder::gradeVerdict)
          .always(
              "readingChangesGrade",
              "其他理解是否改变等次",
              "whether other readings would change the possible grades",
              ScoreTotal::readingChangesGrade,
              ScoreTotal.Builder::readingChangesGrade)
          .done();

  /** A score sheet. */
  public static final ObjectType<ScoreSheet, ScoreSheet.Builder> SHEET =
      ObjectType.describe(
              "ScoreSheet",
              ScoreSheet.class,
              "评分表",
              "A scored self-evaluation",
              ScoreSheet::builder,
              ScoreSheet.Builder::build)
          .required(
              "rubric", "评分办法", "rubric", RUBRIC, ScoreSheet::rubric, ScoreSheet.Builder::rubric)
          .always(
              "indicators",
              "指标得分",
              "indicators",
              INDICATOR,
              ScoreSheet::indicators,
              ScoreSheet.Builder::addIndicators)
          .required("total", "总分", "total", TOTAL, ScoreSheet::total, ScoreSheet.Builder::total)
          .optional(
              "borneOut",
              "数据支持的比例",
              "share of the claimed points that the figures bear out",
              Codecs.RATIO,
              ScoreSheet::borneOut,
              ScoreSheet.Builder::borneOut)
          .list("notes", "备注", "notes", LABEL, ScoreSheet::notes, ScoreSheet.Builder::addNotes)
          .done();

  /** A project being read. */
  private static final class ProjectDraft {
    private final Draft own = new Draft();
    private final ScoreSheet.Builder sheet = ScoreSheet.builder();

    ProjectScore build() {
      return new ProjectScore(own.text("name"), sheet.build());
    }
  }

  static final ObjectType<ProjectScore, ?> PROJECT =
      ObjectType.<ProjectScore, ProjectDraft>describe(
              "ProjectScore",
              ProjectScore.class,
              "项目评分表",
              "The score sheet of one project",
              ProjectDraft::new,
              ProjectDraft::build)
          .required(
              "name",
              "项目",
              "name of the project",
              Codecs.TEXT,
              ProjectScore::name,
              (d, name) -> Draft.<String>put("name").apply(d.own, name))
          .embed(
              SHEET,
              true,
              ProjectScore::sheet,
              d -> d.sheet,
              List.of("rubric", "indicators", "total", "borneOut", "notes"))
          .done();

  /** A result being read. */
  private static final class ResultDraft {
    private final UnitProfile.Builder unit = UnitProfile.builder();
    private final Draft consistency = new Draft();
    private ScoreSheet.@Nullable Builder sheet;
    private final Evaluation.Builder result = Evaluation.builder();

    ScoreSheet.Builder sheet() {
      if (sheet == null) {
        sheet = ScoreSheet.builder();
      }
      return sheet;
    }

    Evaluation build() {
      if (sheet != null) {
        result.sheet(sheet.build());
      }
      return result.unit(unit.build()).consistency(CONSISTENCY.build(consistency)).build();
    }
  }

  /** The result document. */
  public static final ObjectType<Evaluation, ?> RESULT =
      ObjectType.<Evaluation, ResultDraft>describe(
              "Evaluation",
              Evaluation.class,
              "核对和评分结果",
              "What was found out about one report",
              ResultDraft::new,
              ResultDraft::build)
          .schema(RESULT_SCHEMA)
          .required(
              "unit",
              "部门（单位）名称",
              "name of the unit",
              Codecs.TEXT,
              e -> e.unit().name(),
              (d, name) -> d.unit.name(name))
          .embed(
              ReportTypes.UNIT_PROFILE,
              true,
              Evaluation::unit,
              d -> d.unit,
              List.of(
                  "year",
                  "budgetCode",
                  "reportDate",
                  "level",
                  "region",
                  "staffing",
                  "duties",
                  "tasks"))
          .embed(SHEET, false, e -> e.sheet().orElse(null), ResultDraft::sheet, List.of("rubric"))
          .embed(
              CONSISTENCY,
              true,
              Evaluation::consistency,
              d -> d.consistency,
              List.of("findings", "suspects", "searchComplete", "staleWaivers"))
          .embed(
              SHEET,
              false,
              e -> e.sheet().orElse(null),
              ResultDraft::sheet,
              List.of("indicators", "total", "borneOut", "notes"))
          .optionalLabel(
              "notScored",
              "未评分的原因",
              "why there is no score sheet",
              Evaluation::notScored,
              (d, reason) -> d.result.notScored(reason))
          .list(
              "projects",
              "项目评分表",
              "score sheets of the projects",
              PROJECT,
              Evaluation::projects,
              (d, project) -> d.result.addProjects(project))
          .embed(CONSISTENCY, true, Evaluation::consistency, d -> d.consistency, List.of("counts"))
          .done();

  /** Every type with a class of its own. */
  static final List<ObjectType<?, ?>> ALL =
      List.of(
          LABEL,
          PLACE,
          WAIVER,
          FINDING,
          CHANGE,
          SEQUEL,
          SUSPECT,
          COUNTS,
          CONSISTENCY,
          RUBRIC,
          MISSING,
          READING,
          NEXT_TIER,
          OPERAND,
          STEP,
          TRACE,
          INDICATOR,
          TOTAL,
          SHEET,
          PROJECT,
          RESULT);

  private ResultTypes() {}
}
