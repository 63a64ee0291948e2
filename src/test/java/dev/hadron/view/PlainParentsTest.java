package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.mapping.Schemas;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parents of rows where foreign keys of several columns have some of them in common. */
class PlainParentsTest {

  private static final ServiceModel MODEL =
      Schemas.map(
              """
              CREATE TABLE project (id text PRIMARY KEY);
              CREATE TABLE talk (
                  id text, project_id text REFERENCES project, PRIMARY KEY (id, project_id));
              CREATE TABLE run (
                  id text, project_id text, talk_id text NOT NULL, PRIMARY KEY (id, project_id),
                  FOREIGN KEY (talk_id, project_id) REFERENCES talk (id, project_id));
              CREATE TABLE event (
                  project_id text, talk_id text, number int, run_id text NOT NULL, note text,
                  PRIMARY KEY (project_id, talk_id, number),
                  FOREIGN KEY (talk_id, project_id) REFERENCES talk (id, project_id),
                  FOREIGN KEY (run_id, project_id) REFERENCES run (id, project_id));
              CREATE TABLE tag (
                  name text, project_id text REFERENCES project, PRIMARY KEY (name, project_id));
              """)
          .model();

  private static FixtureView fixture(String entity) {
    return new FixtureWriter(MODEL, new JavaTypes(MODEL), MODEL.entity(entity)).view();
  }

  private static List<String> body(String entity, String signature) {
    return fixture(entity).bodies().stream()
        .filter(each -> each.signature().endsWith(signature))
        .findFirst()
        .orElseThrow()
        .lines();
  }

  @Test
  void whatSeveralParentsHaveInCommonTheFirstOneSays() {
    List<String> lines = body("Event", "create(Db db)");
    assertTrue(
        lines.contains(
            "Map<String, Object> runRow ="
                + " RunFixture.insert(db, Map.of(\"project_id\", talkRow.get(\"project_id\")));"),
        lines.toString());
    assertTrue(lines.contains("body.put(\"runId\", runRow.get(\"id\"));"), lines.toString());
  }

  @Test
  void aRowThatIsReplacedKeepsTheParentsThatItsKeyLeavesIt() {
    assertEquals(
        List.of("Map<String, Object> body = new LinkedHashMap<>();", "body.put(\"note\", \"note 2\");", "return body;"),
        body("Event", "update(Db db)"));
    assertEquals(
        List.of(
            "Map<String, Object> body = update(db);",
            "body.put(\"runId\", row.get(\"run_id\"));",
            "return body;"),
        body("Event", "update(Db db, Map<String, Object> row)"));
    assertEquals("RunFixture.update(db, row)", PlainParents.update(MODEL, MODEL.entity("Run"), "RunFixture"));
    assertEquals("TagFixture.update(db)", PlainParents.update(MODEL, MODEL.entity("Tag"), "TagFixture"));
  }

  @Test
  void aKeyOfWhichOthersSayThePartOfItsParentTellsRowsOfOneParentApart() {
    assertTrue(
        fixture("Talk").columns().contains("row.putIfAbsent(\"id\", \"id-\" + db.unique());"),
        fixture("Talk").columns().toString());
    assertTrue(
        fixture("Tag").columns().contains("row.putIfAbsent(\"name\", \"name-1\");"),
        fixture("Tag").columns().toString());
  }
}
