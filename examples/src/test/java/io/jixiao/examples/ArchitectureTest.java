package io.jixiao.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

@AnalyzeClasses(packages = "io.jixiao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule dependencies_runFromIoToScoringToCore =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("io.jixiao..")
          .layer("core")
          .definedBy("io.jixiao.core..")
          .layer("scoring")
          .definedBy("io.jixiao.scoring..")
          .layer("json")
          .definedBy("io.jixiao.json..")
          .layer("excel")
          .definedBy("io.jixiao.excel..")
          .layer("examples")
          .definedBy("io.jixiao.examples..")
          .whereLayer("examples")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("json")
          .mayOnlyBeAccessedByLayers("examples")
          .whereLayer("excel")
          .mayOnlyBeAccessedByLayers("examples")
          .whereLayer("scoring")
          .mayOnlyBeAccessedByLayers("json", "excel", "examples");

  @ArchTest
  static final ArchRule core_needsOnlyTheValidationApiAndJspecify =
      classes()
          .that()
          .resideInAPackage("io.jixiao.core..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.jixiao.core..",
              "java..",
              "jakarta.validation..",
              "org.jspecify..",
              "org.immutables.value..");

  @ArchTest
  static final ArchRule jacksonAndPoi_stayInTheirModules =
      noClasses()
          .that()
          .resideInAnyPackage("io.jixiao.core..", "io.jixiao.scoring..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml..", "org.apache.poi..");

  @ArchTest
  static final ArchRule noFloatingPoint_inFields =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage("io.jixiao.core..", "io.jixiao.scoring..", "io.jixiao.json..")
          .should()
          .haveRawType(double.class)
          .orShould()
          .haveRawType(float.class)
          .orShould()
          .haveRawType(Double.class)
          .orShould()
          .haveRawType(Float.class);

  @ArchTest
  static final ArchRule noFloatingPoint_inResults =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage("io.jixiao.core..", "io.jixiao.scoring..", "io.jixiao.json..")
          .should()
          .haveRawReturnType(double.class)
          .orShould()
          .haveRawReturnType(float.class);

  @ArchTest
  static final ArchRule noMutableStatics =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAPackage("io.jixiao..")
          .and()
          .areDeclaredInClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "are not made by the compiler", (JavaClass c) -> !c.getName().contains("$1")))
          .should()
          .beFinal();

  @ArchTest
  static final ArchRule internals_areNotUsedFromOtherModules =
      noClasses()
          .that()
          .resideInAPackage("io.jixiao.examples..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..internal..");
}
