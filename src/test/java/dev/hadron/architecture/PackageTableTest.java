package dev.hadron.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may import whom: one table, and nothing beside it. */
class PackageTableTest {

  private static final String ROOT = "dev.hadron";

  /** Package, and what it may import of ours beside itself and {@code diagnostic}. */
  private static final Map<String, Set<String>> TABLE =
      Map.ofEntries(
          Map.entry("diagnostic", Set.of()),
          Map.entry("catalog", Set.of()),
          Map.entry("api", Set.of()),
          Map.entry("read.sql", Set.of("catalog")),
          Map.entry("read.jdbc", Set.of("catalog")),
          Map.entry("read.openapi", Set.of("api")),
          Map.entry("model.naming", Set.of()),
          Map.entry("model", Set.of("model.naming")),
          Map.entry("mapping", Set.of("catalog", "api", "model", "model.naming", "sample")),
          Map.entry("rules", Set.of("model", "model.naming", "catalog", "api")),
          Map.entry("plan", Set.of("model", "model.naming", "rules", "view")),
          Map.entry("sample", Set.of("model", "model.naming")),
          Map.entry("view", Set.of("model", "model.naming", "rules", "sample")),
          Map.entry("render", Set.of("model", "model.naming", "rules", "plan", "view")),
          Map.entry("migrate", Set.of("catalog")),
          Map.entry("logic", Set.of("model", "plan")),
          Map.entry("client", Set.of("api")),
          Map.entry("output", Set.of("plan")),
          Map.entry(
              "generate",
              Set.of(
                  "catalog",
                  "api",
                  "read.sql",
                  "read.jdbc",
                  "read.openapi",
                  "model",
                  "model.naming",
                  "mapping",
                  "rules",
                  "plan",
                  "sample",
                  "view",
                  "render",
                  "migrate",
                  "logic",
                  "client",
                  "output")),
          // The faces hold the sinks, and a sink takes planned files.
          Map.entry("cli", Set.of("generate", "output", "plan")),
          Map.entry("web", Set.of("generate", "output", "plan")),
          Map.entry("store", Set.of()),
          Map.entry("", Set.of("cli")));

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
  }

  @Test
  void everyPackageIsInTheTable() {
    Set<String> unknown = new TreeSet<>();
    for (JavaClass type : classes) {
      if (row(type).isEmpty()) {
        unknown.add(type.getPackageName());
      }
    }
    assertEquals(Set.of(), unknown);
  }

  @Test
  void importsFollowTheTable() {
    Set<String> broken = new TreeSet<>();
    int seen = 0;
    for (JavaClass type : classes) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith(ROOT)) {
          seen++;
          if (!isAllowed(row(type).orElseThrow(), row(target).orElseThrow())) {
            broken.add(type.getName() + " imports " + target.getName());
          }
        }
      }
    }
    assertTrue(seen > 0);
    assertEquals(Set.of(), broken);
  }

  @Test
  void packagesHaveNoCircles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
  }

  private static boolean isAllowed(String from, String to) {
    return from.equals(to) || to.equals("diagnostic") || TABLE.get(from).contains(to);
  }

  /** The row of a type: the longest name in the table that its package is or lies under. */
  private static Optional<String> row(JavaClass type) {
    String name = type.getPackageName();
    if (name.equals(ROOT)) {
      return Optional.of("");
    }
    String rest = name.substring(ROOT.length() + 1);
    while (!TABLE.containsKey(rest) && rest.contains(".")) {
      rest = rest.substring(0, rest.lastIndexOf('.'));
    }
    return Optional.of(rest).filter(TABLE::containsKey);
  }
}
