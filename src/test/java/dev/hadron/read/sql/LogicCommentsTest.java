package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which comments say something of logic, and what belongs to them. */
class LogicCommentsTest {

  private static List<LogicComments.Found> in(String text) {
    return LogicComments.in(new SourceFile("schema.sql", text), Dialect.POSTGRESQL);
  }

  @Test
  void whatIsIndentedFurtherBelongsToIt() {
    List<LogicComments.Found> found =
        in(
            """
            -- Orders.
            -- hadron:logic POST /orders/{id}/approve
            --   rule: |
            --     First.
            --
            --     Second.
            -- The table of orders.
            CREATE TABLE orders (
              id int, -- hadron:logic GET /no
              -- hadron:logic  GET /orders/{id}/a\s
              --   answer: order
              note text
            );
            """);
    assertEquals(
        List.of("POST /orders/{id}/approve", "GET /orders/{id}/a"),
        found.stream().map(LogicComments.Found::address).toList());
    assertEquals("schema.sql:2:4", found.get(0).where().toString());
    assertEquals(
        "     rule: |\n       First.\n  \n       Second.\n", found.get(0).says().text());
    assertEquals(3, found.get(0).says().firstLine());
    assertEquals("       answer: order\n", found.get(1).says().text());
    assertEquals("schema.sql:11:8", found.get(1).says().locate(7).toString());
  }

  @Test
  void aHeadIsNeverAPartOfAnotherNorACommentThatIsIndentedLikeIt() {
    List<LogicComments.Found> found =
        in(
            """
            --   hadron:logic POST /orders/{id}/a
            --   hadron:logic POST /orders/{id}/b
            --     rule: As it is.
            --   Orders of customers.
            """);
    assertEquals(
        List.of("", "       rule: As it is.\n"),
        found.stream().map(each -> each.says().text()).toList());
  }

  @Test
  void textsAreNoComments() {
    assertEquals(
        List.of(),
        in(
            """
            INSERT INTO a VALUES ('
            -- hadron:logic POST /a/{id}/b
            ');
            DO $$
            -- hadron:logic POST /a/{id}/b
            $$;
            /*
            -- hadron:logic POST /a/{id}/b
            */
            """));
  }

  @Test
  void textsOfMysqlHaveTheirOwnEscapes() {
    String text = "# it's\nINSERT INTO a VALUES ('it\\'s');\n-- hadron:logic GET /a/b\n";
    assertEquals(1, LogicComments.in(new SourceFile("a.sql", text), Dialect.MYSQL).size());
  }

  @Test
  void oneWithoutAnAddressIsFound() {
    assertEquals("", in("-- hadron:logic").get(0).address());
    assertEquals("", in("-- hadron:logic\nSELECT 1;").get(0).says().text().strip());
  }
}
