package io.jixiao.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.check.Severity;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluationReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {

  static ReadForms roundTrip(SelfEvaluationReport report, Language language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormWriter.of(language).write(report, out);
    return FormReader.standard().read(new ByteArrayInputStream(out.toByteArray()), "a.xlsx");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yueyang-2021", "yunxi-2020", "xinzhou-2021", "quyuan-2024", "lianyungang-2021"})
  void whatIsWrittenIsReadBack(String name) throws IOException {
    SelfEvaluationReport report = Reports.load(name);
    ReadForms read = roundTrip(report, Language.ZH);
    assertThat(read.faults()).filteredOn(f -> f.severity() != Severity.INFO).isEmpty();
    SelfEvaluationReport back = read.report().orElseThrow();
    assertThat(back.unit()).isEqualTo(report.unit());
    assertThat(back.income()).isEqualTo(report.income());
    assertThat(back.expenditure()).isEqualTo(report.expenditure());
    assertThat(back.threePublic()).isEqualTo(report.threePublic());
    assertThat(back.fixedAssets()).isEqualTo(report.fixedAssets());
    assertThat(back.budget()).isEqualTo(report.budget());
    assertThat(back.assets()).isEqualTo(report.assets());
    assertThat(back.economic()).isEqualTo(report.economic());
    assertThat(back.statutory()).isEqualTo(report.statutory());
    assertThat(back.projects()).isEqualTo(report.projects());
    assertThat(back.specialFunds()).isEqualTo(report.specialFunds());
    assertThat(back.tasks()).isEqualTo(report.tasks());
    assertThat(back.baseData()).isEqualTo(report.baseData());
    assertThat(back.goals()).isEqualTo(report.goals());
    assertThat(back.satisfaction()).isEqualTo(report.satisfaction());
    assertThat(back.evaluation()).isEqualTo(report.evaluation());
    assertThat(back.projectEvaluations()).isEqualTo(report.projectEvaluations());
    assertThat(back).isEqualTo(report);
  }

  @Test
  void englishLabelsAreReadBackToo() throws IOException {
    SelfEvaluationReport report = Reports.load("yueyang-2021");
    SelfEvaluationReport back = roundTrip(report, Language.EN).report().orElseThrow();
    assertThat(back.unit()).isEqualTo(report.unit());
    assertThat(back.expenditure()).isEqualTo(report.expenditure());
    assertThat(back.evaluation().indicators()).isEqualTo(report.evaluation().indicators());
  }

  @Test
  void everyFigureComesWithItsCell() throws IOException {
    ReadForms read = roundTrip(Reports.load("yueyang-2021"), Language.ZH);
    assertThat(read.cells()).containsEntry("/expenditure/consolidated/basic", "收支情况!C11");
  }
}
