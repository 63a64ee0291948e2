package dev.hadron.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.diagnostic.Diagnostic;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputPathsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pom.xml", ".gitignore", ".github/workflows/ci.yml", "src/main/java/a/Größe.java",
        "db/V1__init.sql", "Console.java", "common.txt", "a b.txt",
      })
  void ordinaryPathsAreFine(String path) {
    assertEquals(List.of(), problems(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../a.txt | the path is not a plain relative one",
        "a/../b.txt | the path is not a plain relative one",
        "a//b.txt | the path is not a plain relative one",
        "./a.txt | the path is not a plain relative one",
        "/etc/passwd | the path is not a plain relative one",
        "a/ | the path is not a plain relative one",
        "C:/a.txt | \"C:\" has a character that Windows refuses there",
        "a\\b.txt | \"a\\b.txt\" has a character that Windows refuses there",
        "a?.txt | \"a?.txt\" has a character that Windows refuses there",
        "a./b.txt | \"a.\" has a character that Windows refuses there",
        "src/Aux.java | \"Aux.java\" is the name of a device on Windows",
        "con | \"con\" is the name of a device on Windows",
        "lpt1/a.txt | \"lpt1\" is the name of a device on Windows",
        ".git/config | \".git\" is not for generated files",
        ".Hadron/lock.json | \".Hadron\" is not for generated files",
      })
  void pathsThatLeadAstrayAreErrors(String path, String problem) {
    assertEquals(List.of(problem), problems(path));
  }

  @Test
  void longNamesAreErrors() {
    assertEquals(List.of("a name in the path has more than 255 bytes"), problems("ä".repeat(128)));
  }

  @Test
  void pathsThatDifferInCaseCollide() {
    assertEquals(
        List.of("the path collides with src/Order.java where case does not count"),
        problems("src/Order.java", "src/order.java", "src/Orders.java"));
  }

  @Test
  void fileAndFolderOfOneNameCollide() {
    assertEquals(
        List.of("the path collides with a where case does not count"), problems("a", "A.b", "a/c"));
    assertEquals(
        List.of("the path collides with A/c where case does not count"), problems("A/c", "a"));
  }

  private static List<String> problems(String... paths) {
    return OutputPaths.check(Arrays.asList(paths)).stream().map(Diagnostic::message).toList();
  }
}
