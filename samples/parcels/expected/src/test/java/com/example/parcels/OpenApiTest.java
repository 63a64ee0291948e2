package com.example.parcels;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.parcels.testing.Document;
import com.example.parcels.testing.Document.Operation;
import com.example.parcels.testing.Happy;
import com.example.parcels.testing.Unhappy;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
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
            return new ClassFileImporter().importPackages("com.example.parcels");
          });

  @Test
  void every_operation_has_a_happy_test() {
    assertEquals(operationIds(), covered(Happy.class, Happy::value));
  }

  @Test
  void every_operation_has_an_unhappy_test() {
    assertEquals(operationIds(), covered(Unhappy.class, Unhappy::value));
  }

  @Test
  void every_operation_has_a_name_of_its_own() {
    List<Operation> operations = Document.operations();
    operations.forEach(operation -> assertNotNull(operation.id(), operation.path()));
    assertEquals(operations.size(), operationIds().size());
  }

  @Test
  void every_operation_declares_success_and_the_problems_of_all() {
    assertAll(
        Document.operations().stream()
            .map(
                operation ->
                    () -> {
                      Set<String> declared = operation.responses().keySet();
                      assertTrue(declared.containsAll(Set.of("400", "401", "403", "500")));
                      assertTrue(declared.stream().anyMatch(status -> status.startsWith("2")));
                    }));
  }

  @Test
  void no_refusal_is_left_without_its_body() {
    assertAll(
        Document.operations().stream()
            .map(
                operation ->
                    () ->
                        operation.responses().entrySet().stream()
                            .filter(each -> each.getKey().startsWith("4"))
                            .forEach(each -> assertHasBody(operation.id(), each))));
  }

  /** What is told once for all operations is referred to, and tells its body there. */
  private static void assertHasBody(String operation, Map.Entry<String, ?> answer) {
    Set<?> fields = ((Map<?, ?>) answer.getValue()).keySet();
    assertTrue(
        fields.contains("$ref") || fields.contains("content"), operation + " " + answer.getKey());
  }

  private static Set<String> operationIds() {
    return Document.operations().stream().map(Operation::id).collect(toCollection(TreeSet::new));
  }

  private static <A extends Annotation> Set<String> covered(
      Class<A> mark, Function<A, String> operationId) {
    return TESTS.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(mark))
        .map(method -> operationId.apply(method.getAnnotationOfType(mark)))
        .collect(toCollection(TreeSet::new));
  }
}
