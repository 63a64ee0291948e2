package dev.hadron.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.read.sql.SqlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionsTest {

  private static final RuleEngine ENGINE = RuleEngine.standard();

  @Test
  void a_comment_at_the_end_of_the_line_holds_for_it() {
    RuleReport report =
        review(
            """
            CREATE TABLE a (x int); -- hadron:suppress ddl-primary-key staging
            CREATE TABLE b (x int);
            """);

    assertEquals(List.of("ddl-primary-key at 2"), lines(report));
    assertEquals("staging", report.suppressed().get(0).reason());
  }

  @Test
  void a_comment_above_holds_across_other_comments_but_no_further() {
    RuleReport report =
        review(
            """
            -- hadron:suppress ddl-primary-key staging
            -- What the scale says.

            CREATE TABLE a (x int);
            CREATE TABLE b (x int);
            """);

    assertEquals(List.of("ddl-primary-key at 5"), lines(report));
  }

  @Test
  void without_a_reason_nothing_is_suppressed() {
    RuleReport report =
        review(
            """
            -- hadron:suppress ddl-primary-key
            CREATE TABLE a (x int);
            """);

    assertEquals(List.of("ddl-primary-key at 2"), lines(report));
  }

  @Test
  void a_suppression_of_another_rule_takes_nothing_back() {
    RuleReport report =
        review(
            """
            -- hadron:suppress ddl-money-type staging
            CREATE TABLE a (x int);
            """);

    assertEquals(List.of("quality-suppression-reason at 1", "ddl-primary-key at 2"), lines(report));
  }

  @Test
  void one_that_is_needed_no_more_is_a_finding() {
    RuleReport report =
        review(
            """
            -- hadron:suppress ddl-primary-key staging
            CREATE TABLE a (x int PRIMARY KEY);
            """);

    assertEquals(List.of("quality-suppression-reason at 1"), lines(report));
    assertEquals(
        "nothing here breaks ddl-primary-key any more", report.findings().get(0).message());
  }

  @Test
  void a_comment_above_annotations_holds_for_the_declaration() {
    RuleReport report =
        ENGINE.check(
            List.of(
                new SourceFile(
                    "src/main/java/com/example/Line.java",
                    """
                    package com.example;

                    // hadron:suppress http-optimistic-lock written once by the importer
                    @Entity
                    @Table(name = "line")
                    public class Line {}
                    """)));

    assertEquals(List.of(), lines(report));
    assertEquals(1, report.suppressed().size());
  }

  @Test
  void a_finding_about_a_whole_file_is_suppressed_in_its_head_only() {
    assertEquals(List.of(), lines(dockerfile("# %s\nFROM debian:13\n")));
    assertEquals(
        List.of("delivery-non-root at 0", "quality-suppression-reason at 2"),
        lines(dockerfile("FROM debian:13\n# %s\n")));
  }

  private static RuleReport dockerfile(String text) {
    String comment = "hadron:suppress delivery-non-root drops its rights itself";
    return ENGINE.check(List.of(new SourceFile("Dockerfile", text.formatted(comment))));
  }

  private static RuleReport review(String sql) {
    List<SourceFile> files = List.of(new SourceFile("schema.sql", sql));
    return ENGINE.check(new SqlReader().read(files).catalog(), files);
  }

  private static List<String> lines(RuleReport report) {
    return report.findings().stream()
        .map(finding -> finding.rule() + " at " + finding.where().line())
        .toList();
  }
}
