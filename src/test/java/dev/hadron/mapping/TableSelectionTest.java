package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.catalog.Catalog;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.model.Entity;
import dev.hadron.model.ServiceModel;
import dev.hadron.read.sql.SqlReader;
import dev.hadron.rules.SchemaDecisions;
import dev.hadron.rules.handler.VersionNames;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which tables are things of their own, and which are links alone. */
class TableSelectionTest {

  private static final String SCHEMA =
      """
      CREATE TABLE student (id bigint PRIMARY KEY);
      CREATE TABLE course (id bigint PRIMARY KEY);
      CREATE TABLE interest (
          student_id bigint REFERENCES student, course_id bigint REFERENCES course,
          PRIMARY KEY (student_id, course_id));
      CREATE TABLE enrolment (
          student_id bigint REFERENCES student, course_id bigint REFERENCES course,
          PRIMARY KEY (student_id, course_id));
      CREATE TABLE grade (
          id bigint PRIMARY KEY, student_id bigint NOT NULL, course_id bigint NOT NULL,
          FOREIGN KEY (student_id, course_id) REFERENCES enrolment);
      """;

  @Test
  void aJoinTableThatOthersReferToIsMoreThanALink() {
    ServiceModel model = Schemas.map(SCHEMA).model();
    assertEquals(
        List.of("Student", "Course", "Enrolment", "Grade"),
        model.entities().stream().map(Entity::name).toList());
    assertEquals("Enrolment", model.entity("Grade").plainReferences().get(0).target());
  }

  @Test
  void itsRowsHaveAVersionAsThoseOfOtherThings() {
    Catalog given = new SqlReader().read(List.of(new SourceFile("s.sql", SCHEMA))).catalog();
    Catalog amended = SchemaDecisions.amend(given, VersionNames.AS_CALLED).catalog();
    assertEquals(
        List.of("student", "course", "enrolment", "grade"),
        amended.tables().stream()
            .filter(table -> table.column("version").isPresent())
            .map(table -> table.name().name())
            .toList());
  }
}
