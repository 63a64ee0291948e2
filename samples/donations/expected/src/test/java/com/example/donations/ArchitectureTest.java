package com.example.donations;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "com.example.donations";
  private static final String[] COMMON = {
    ROOT + ".problem", ROOT + ".paging", ROOT + ".http", ROOT + ".persistence"
  };
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void resources_know_services_but_no_rows() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(".*(Entity|Repository|EntityManager)")
        .check(CLASSES);
  }

  @Test
  void services_know_nothing_of_http() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Service")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx..")
        .check(CLASSES);
  }

  @Test
  void transactions_begin_at_services() {
    classes()
        .that()
        .areAnnotatedWith(Transactional.class)
        .should()
        .haveSimpleNameEndingWith("Service")
        .check(CLASSES);
  }

  @Test
  void common_packages_know_no_feature() {
    classes()
        .that()
        .resideInAnyPackage(COMMON)
        .and()
        .doNotHaveSimpleName("ProblemFormat")
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(COMMON).or(resideOutsideOfPackage(ROOT + "..")))
        .check(CLASSES);
  }

  @Test
  void nothing_needs_the_help_for_developers() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".dev")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".dev")
        .check(CLASSES);
  }

  @Test
  void addresses_for_developers_are_in_dev_mode_only() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".dev")
        .and()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .beAnnotatedWith(IfBuildProfile.class)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void every_operation_says_who_may_call_it() {
    methods()
        .that()
        .areMetaAnnotatedWith(HttpMethod.class)
        .should()
        .beAnnotatedWith(RolesAllowed.class)
        .orShould()
        .beAnnotatedWith(PermitAll.class)
        .orShould()
        .beAnnotatedWith(Authenticated.class)
        .check(CLASSES);
  }

  @Test
  void what_a_class_needs_comes_through_its_constructor() {
    noFields().should().beAnnotatedWith(Inject.class).check(CLASSES);
  }

  @Test
  void nothing_is_printed() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
  }
}
