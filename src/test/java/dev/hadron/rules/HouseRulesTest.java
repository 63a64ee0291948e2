package dev.hadron.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Severity;
import dev.hadron.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseRulesTest {

  @TempDir Path folder;

  private final List<Diagnostic> problems = new ArrayList<>();

  @Test
  void a_team_declares_a_rule_of_its_own() throws IOException {
    page(
        "delivery/house-base-image",
        """
        ---
        id: house-base-image
        summary: Every image is built on ours
        severity: error
        sets: [standard]
        applies-to: file
        check: files
        files: ['**/Dockerfile']
        required: ['^FROM registry\\.example\\.com/base:']
        message: the image is not built on ours
        hint: FROM registry.example.com/base:17
        ---
        """);

    RuleReport report =
        new RuleEngine(catalog().set("standard"))
            .check(List.of(new SourceFile("Dockerfile", "FROM debian:13\nUSER 185\n")));

    assertEquals(
        List.of(
            "Dockerfile: error: the image is not built on ours [house-base-image]\n"
                + "  hint: FROM registry.example.com/base:17"),
        report.diagnostics().stream().map(Diagnostic::format).toList());
  }

  @Test
  void a_known_id_takes_the_place_of_ours() throws IOException {
    page(
        "database/ddl-key-range",
        """
        ---
        id: ddl-key-range
        summary: Our keys are big
        severity: error
        sets: [minimal]
        applies-to: schema
        check: KeyRange
        ---
        """);

    Rule rule = catalog().rule("ddl-key-range").orElseThrow();

    assertEquals(Severity.ERROR, rule.severity());
    assertTrue(catalog().set("minimal").contains("ddl-key-range"));
    assertFalse(catalog().set("strict").contains("ddl-key-range"));
  }

  @Test
  void what_is_wrong_with_a_page_is_said_with_its_place() throws IOException {
    page("house/no-head", "# A rule\n");
    page("house/no-end", "---\nid: no-end\n");
    page("house/other-name", front("id: this", "applies-to: schema", "check: KeyRange"));
    page("house/unknown", front("id: unknown", "applies-to: sql", "check: KeyRang", "colour: red"));
    page("house/twice", front("id: twice", "id: twice"));
    page("house/colon", front("id: colon: colon"));
    page(
        "house/pattern",
        front(
            "id: pattern",
            "applies-to: file",
            "check: files",
            "files: ['*']",
            "message: no",
            "forbidden: ['(']"));

    catalog();

    assertEquals(
        List.of(
            "rules/house/colon.md:2:1: put this value in single quotes",
            "rules/house/no-end.md:3:1: the front matter has no end: a line of ---",
            "rules/house/no-head.md:1:1: a rule begins with front matter: a line of ---",
            "rules/house/other-name.md:2:1: the id this is not the file's name",
            "rules/house/pattern.md:1:1: Unclosed group near index 1",
            "rules/house/twice.md:3:1: key id stands twice",
            "rules/house/unknown.md:3:1: applies-to is none of schema, contract, model, java, file, binding",
            "rules/house/unknown.md:4:1: no check is called KeyRang",
            "rules/house/unknown.md:5:1: no rule has a key colour"),
        problems.stream().map(each -> each.where() + ": " + each.message()).sorted().toList());
  }

  private static String front(String... lines) {
    return "---\n"
        + String.join("\n", lines)
        + "\nsummary: Something holds\nseverity: note\nsets: [strict]\n---\n";
  }

  private RuleCatalog catalog() {
    return RuleCatalog.standard().withHouseRules(folder.resolve("rules"), problems);
  }

  private void page(String name, String text) throws IOException {
    Path page = folder.resolve("rules").resolve(name + ".md");
    Files.createDirectories(page.getParent());
    Files.writeString(page, text);
  }
}
