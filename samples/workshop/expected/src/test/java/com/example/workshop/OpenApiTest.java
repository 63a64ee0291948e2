package com.example.workshop;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.workshop.testing.Document;
import com.example.workshop.testing.Happy;
import com.example.workshop.testing.Unhappy;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {
  private static final JavaClasses TESTS =
      ArchConfiguration.withThreadLocalScope(
          configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPackages("com.example.workshop");
          });

  @Test
  void every_operation_of_the_contract_has_a_happy_test() {
    assertEquals(operations(), covered(Happy.class, Happy::value));
  }

  @Test
  void every_operation_of_the_contract_has_an_unhappy_test() {
    assertEquals(operations(), covered(Unhappy.class, Unhappy::value));
  }

  private static Set<String> operations() {
    return Document.operations().stream()
        .map(operation -> operation.method() + " " + operation.path())
        .collect(toCollection(TreeSet::new));
  }

  private static <A extends Annotation> Set<String> covered(
      Class<A> mark, Function<A, String> operation) {
    return TESTS.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(mark))
        .map(method -> operation.apply(method.getAnnotationOfType(mark)))
        .collect(toCollection(TreeSet::new));
  }
}
