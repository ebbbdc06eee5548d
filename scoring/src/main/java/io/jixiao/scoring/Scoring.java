package io.jixiao.scoring;

import io.jixiao.core.check.Consistency;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.Evaluation;
import io.jixiao.core.score.ProjectScore;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.rubric.Rubric;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Scores self-evaluation reports: the entry point of this module.
 *
 * <pre>{@code
 * ScoreSheet sheet = Scoring.standard().score(report, "yueyang-2021");
 * sheet.total().verdict();                              // REFUTED
 * sheet.disputed().get(0).explanation(Language.ZH);      // one sentence
 * sheet.missing();                                      // what a person should fetch
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Scoring {

  private static final Scoring STANDARD = new Scoring(Rubrics.standard());

  private final Rubrics rubrics;

  private Scoring(Rubrics rubrics) {
    this.rubrics = rubrics;
  }

  /** {@return scoring by the rubrics of this library} */
  public static Scoring standard() {
    return STANDARD;
  }

  /**
   * Obtains scoring by rubrics of one's choice.
   *
   * @param rubrics the rubrics, such as {@link Rubrics#load()}, not null
   * @return the scoring
   */
  public static Scoring by(Rubrics rubrics) {
    return new Scoring(rubrics);
  }

  /** {@return the rubrics} */
  public Rubrics rubrics() {
    return rubrics;
  }

  /**
   * Scores the department's self-evaluation by the rubric of its region and year, without evidence.
   *
   * @param report the report, not null
   * @return the score sheet
   * @throws ScoringException if no rubric fits or several do, or a rule of one's own fails
   */
  public ScoreSheet score(SelfEvaluationReport report) {
    return score(report, rubrics.find(report.unit()), Evidence.none());
  }

  /**
   * Scores the department's self-evaluation without evidence.
   *
   * @param report the report, not null
   * @param rubricId the id of the rubric, not null
   * @return the score sheet
   * @throws ScoringException if there is no such rubric, or a rule of one's own fails
   */
  public ScoreSheet score(SelfEvaluationReport report, String rubricId) {
    return score(report, rubrics.byId(rubricId), Evidence.none());
  }

  /**
   * Scores the department's self-evaluation.
   *
   * @param report the report, not null
   * @param rubric the rubric, not null
   * @param evidence the facts beside the report, not null
   * @return the score sheet
   * @throws ScoringException if a rule of one's own fails; the message names the indicator
   */
  public ScoreSheet score(SelfEvaluationReport report, Rubric rubric, Evidence evidence) {
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(rubric, "rubric");
    Objects.requireNonNull(evidence, "evidence");
    return new Scorer(rubric, report, report.evaluation(), "/evaluation", evidence).score();
  }

  /**
   * Scores every project self-evaluation of a report, each with its own facts.
   *
   * @param report the report, not null
   * @param rubric the rubric for projects, not null
   * @param evidence the facts beside the report, not null; of them each project has those that
   *     {@link Evidence#project} gives
   * @return a score sheet for each project, in the order of the report
   * @throws ScoringException if a rule of one's own fails; the message names the indicator
   */
  public List<ProjectScore> scoreProjects(
      SelfEvaluationReport report, Rubric rubric, Evidence evidence) {
    ProjectScore[] out = new ProjectScore[report.projectEvaluations().size()];
    for (int i = 0; i < out.length; i++) {
      var project = report.projectEvaluations().get(i);
      String path = "/projectEvaluations/" + i + "/evaluation";
      out[i] =
          new ProjectScore(
              project.name(),
              new Scorer(rubric, report, project.evaluation(), path, evidence.project(i)).score());
    }
    return List.of(out);
  }

  /**
   * Lists the evidence that nothing asks for when a report and its projects are scored: a name that
   * is misspelt, a fact that the rubric does not need, a figure that the report holds itself.
   *
   * <p>The report is scored once more for it.
   *
   * @param report the report, not null
   * @param rubric the rubric for the department, or for projects, not null
   * @param evidence the facts beside the report, not null
   * @return the names, in the order in which they were given, those of a project behind its path;
   *     empty if all are read
   * @throws ScoringException if a rule of one's own fails; the message names the indicator
   */
  public List<String> unreadEvidence(
      SelfEvaluationReport report, Rubric rubric, Evidence evidence) {
    Set<String> unread = new LinkedHashSet<>(evidence.names());
    Evidence telling = evidence.telling(unread::remove);
    if (rubric.scope() == Rubric.Scope.PROJECT) {
      scoreProjects(report, rubric, telling);
    } else {
      score(report, rubric, telling);
      if (!report.projectEvaluations().isEmpty()) {
        readProjects(report, telling);
      }
    }
    return List.copyOf(unread);
  }

  /**
   * Scores a report by two rubrics, without evidence, and says which indicators change, and why.
   *
   * @param first the first rubric, not null
   * @param second the second rubric, not null
   * @param report the report, not null
   * @return the comparison
   * @throws ScoringException if a rule of one's own fails; the message names the indicator
   */
  public RubricComparison compare(Rubric first, Rubric second, SelfEvaluationReport report) {
    return compare(first, second, report, Evidence.none());
  }

  /**
   * Scores a report by two rubrics with facts beside it, and says which indicators change, and why.
   *
   * @param first the first rubric, not null
   * @param second the second rubric, not null
   * @param report the report, not null
   * @param evidence the facts beside the report, not null
   * @return the comparison
   * @throws ScoringException if a rule of one's own fails; the message names the indicator
   */
  public RubricComparison compare(
      Rubric first, Rubric second, SelfEvaluationReport report, Evidence evidence) {
    return new Comparer(first, second)
        .compare(score(report, first, evidence), score(report, second, evidence));
  }

  /**
   * Finds out everything about a report: checks its figures and scores it, and its projects, by the
   * rubrics of its region and year. A report that no rubric fits is checked only; the result says
   * why.
   *
   * @param report the report, not null
   * @param consistency the check of the figures, not null
   * @return the evaluation
   * @throws ScoringException if a rule of one's own fails; the message names the indicator
   */
  public Evaluation evaluate(SelfEvaluationReport report, Consistency consistency) {
    Rubric rubric;
    try {
      rubric = rubrics.find(report.unit());
    } catch (ScoringException e) {
      return Evaluation.builder()
          .unit(report.unit())
          .consistency(consistency.check(report))
          .notScored(e.label())
          .build();
    }
    return evaluate(report, consistency, rubric);
  }

  /**
   * Finds out everything about a report: checks its figures and scores it by a rubric. Projects are
   * scored by the project rubric of the region and year; if there is none, the result says why they
   * are not.
   *
   * @param report the report, not null
   * @param consistency the check of the figures, not null
   * @param rubric the rubric for the department, not null
   * @return the evaluation
   * @throws ScoringException if a rule of one's own fails; the message names the indicator
   */
  public Evaluation evaluate(SelfEvaluationReport report, Consistency consistency, Rubric rubric) {
    return evaluate(report, consistency, rubric, Evidence.none());
  }

  /**
   * Finds out everything about a report with facts beside it.
   *
   * @param report the report, not null
   * @param consistency the check of the figures, not null
   * @param rubric the rubric for the department, not null
   * @param evidence the facts beside the report, not null
   * @return the evaluation
   * @throws ScoringException if a rule of one's own fails; the message names the indicator
   */
  public Evaluation evaluate(
      SelfEvaluationReport report, Consistency consistency, Rubric rubric, Evidence evidence) {
    Evaluation.Builder out =
        Evaluation.builder()
            .unit(report.unit())
            .consistency(consistency.check(report))
            .sheet(score(report, rubric, evidence));
    if (!report.projectEvaluations().isEmpty()) {
      Rubric forProjects = null;
      try {
        forProjects = projectRubric(report);
      } catch (ScoringException e) {
        out.notScored(new Label("项目自评：" + e.label().zh(), "the projects: " + e.label().en()));
      }
      if (forProjects != null) {
        out.addAllProjects(scoreProjects(report, forProjects, evidence));
      }
    }
    return out.build();
  }

  /** Has the projects ask for their facts; without a rubric they ask for none. */
  private void readProjects(SelfEvaluationReport report, Evidence telling) {
    Rubric rubric;
    try {
      rubric = projectRubric(report);
    } catch (ScoringException e) {
      return;
    }
    scoreProjects(report, rubric, telling);
  }

  /** Finds the rubric for the projects of a report. */
  private Rubric projectRubric(SelfEvaluationReport report) {
    return rubrics.find(
        report.unit().year(), report.unit().region().orElse(""), Rubric.Scope.PROJECT);
  }
}
