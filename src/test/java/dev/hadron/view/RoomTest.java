package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.mapping.Schemas;
import dev.hadron.model.Entity;
import dev.hadron.model.Operation;
import dev.hadron.model.ServiceModel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that hold few rows, since their keys have few values, and what tests make of that. */
class RoomTest {

  private static final String SCHEMA =
      """
      CREATE TYPE mood AS ENUM ('sad', 'so so', 'happy');
      CREATE TABLE settings (id boolean PRIMARY KEY DEFAULT true CHECK (id), title text,
          version bigint NOT NULL DEFAULT 0);
      CREATE TABLE site (id int PRIMARY KEY DEFAULT 1 CHECK (id = 1), motto text NOT NULL);
      CREATE TABLE switch (id boolean PRIMARY KEY, name text NOT NULL);
      CREATE TABLE floor (
          level smallint PRIMARY KEY CHECK (level BETWEEN 1 AND 3), name text NOT NULL UNIQUE,
          version bigint NOT NULL DEFAULT 0);
      CREATE TABLE step (size smallint PRIMARY KEY CHECK (size IN (2, 4)), name text);
      CREATE TABLE amount (value numeric(2,1) PRIMARY KEY CHECK (value > 9.7), name text);
      CREATE TABLE letter (code char(1) PRIMARY KEY);
      CREATE TABLE mood_text (mood mood PRIMARY KEY, emoji text,
          version bigint NOT NULL DEFAULT 0);
      CREATE TABLE mood_extra (mood mood PRIMARY KEY REFERENCES mood_text (mood), remark text,
          version bigint NOT NULL DEFAULT 0);
      CREATE TABLE rule (active boolean, mood mood, body text, PRIMARY KEY (active, mood));
      CREATE TABLE diary (
          id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          mood  mood NOT NULL REFERENCES mood_text (mood),
          level smallint NOT NULL REFERENCES floor (level),
          day   date NOT NULL,
          main  boolean UNIQUE,
          version bigint NOT NULL DEFAULT 0,
          UNIQUE (mood, day));
      CREATE TABLE opening (
          active boolean, mood mood, at time,
          PRIMARY KEY (active, mood, at),
          FOREIGN KEY (active, mood) REFERENCES rule (active, mood));
      CREATE TABLE lamp (
          code char(1) REFERENCES letter (code), number int, PRIMARY KEY (code, number));
      CREATE TABLE tag (id int PRIMARY KEY CHECK (id >= 100000), kind mood, UNIQUE (kind, id));
      """;

  private static final ServiceModel MODEL = Schemas.map(SCHEMA).model();

  private static Entity entity(String table) {
    return MODEL.entities().stream()
        .filter(each -> each.table().name().equals(table))
        .findFirst()
        .orElseThrow();
  }

  private static FixtureView fixture(String table) {
    return new FixtureWriter(MODEL, new JavaTypes(MODEL), entity(table)).view();
  }

  private static List<MethodView> tests(String table) {
    Entity entity = entity(table);
    return new ResourceTestWriter(
            MODEL,
            new JavaTypes(MODEL),
            MODEL.resources().stream()
                .filter(each -> each.operations().stream().anyMatch(o -> isOf(o, entity)))
                .findFirst()
                .orElseThrow(),
            new Probe(MODEL))
        .view()
        .methods();
  }

  private static boolean isOf(Operation operation, Entity entity) {
    return operation.binding().entity().equals(Optional.of(entity.name()));
  }

  private static String test(String table, String name) {
    return tests(table).stream()
        .filter(each -> each.signature().contains(name))
        .map(each -> String.join("\n", each.lines()))
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "settings,   1",
    "site, 1",
    "switch, 2",
    "floor, 3",
    "step, 2",
    "amount, 2",
    "letter, 6",
    "mood_text,  3",
    "mood_extra, 3",
    "rule, 6",
    "diary, 6",
    "opening, 6",
    "tag, 6",
  })
  void asManyRowsAreWantedAsThereCanBe(String table, int rows) {
    assertEquals(rows, Room.of(MODEL, entity(table)).atMost(6));
  }

  @Test
  void aRowTakesAFreeKeyOrThePlaceOfOthers() {
    FixtureView fixture = fixture("rule");
    assertEquals("free(db, given).forEach(row::putIfAbsent);", fixture.columns().get(0));
    assertTrue(fixture.insert().contains("  db.removeAll(\"rule\");"), fixture.insert().toString());
    MethodView free = fixture.bodies().get(fixture.bodies().size() - 1);
    assertEquals(
        "return FewKeys.free(db, \"SELECT 1 FROM rule WHERE active = ? AND mood = ?\", given,"
            + " new Values(\"active\", true, false),"
            + " new Values(\"mood\", \"sad\", \"so so\", \"happy\"));",
        free.lines().get(0));
  }

  @Test
  void fewParentsAreSharedUnlessAKeyWantsAnotherEachTime() {
    String diary = fixture("diary").columns().toString();
    assertTrue(diary.contains("MoodTextFixture.any(db)"), diary);
    assertTrue(diary.contains("FloorFixture.any(db)"), diary);
    assertTrue(diary.contains("\"day\", LocalDate.ofEpochDay(db.uniqueNumber())"), diary);
    assertFalse(diary.contains("\"main\""), diary);
    String extra = fixture("mood_extra").columns().toString();
    assertTrue(extra.contains("MoodTextFixture.insert(db)"), extra);
    String opening = fixture("opening").columns().toString();
    assertTrue(opening.contains("part.isEmpty() ? RuleFixture.any(db)"), opening);
    assertTrue(opening.contains("\"at\", LocalTime.MIN.plusSeconds(db.uniqueNumber())"), opening);
  }

  @Test
  void whatAKeyOfOthersSharesCanBeShared() {
    String lamp = fixture("lamp").columns().toString();
    assertTrue(lamp.contains("LetterFixture.any(db)"), lamp);
    assertTrue(
        fixture("letter").bodies().stream().anyMatch(each -> each.signature().contains(" any(")));
    assertFalse(
        fixture("step").bodies().stream().anyMatch(each -> each.signature().contains(" any(")));
  }

  @Test
  void numbersBeginWhereACheckLetsThem() {
    String tag = fixture("tag").columns().toString();
    assertTrue(tag.contains("row.putIfAbsent(\"id\", 100000 + db.uniqueNumber())"), tag);
  }

  @Test
  void testsAreWrittenForTheRowsThatThereCanBe() {
    assertEquals("db.removeAll(\"settings\");", test("settings", "makes_room"));
    assertEquals("", test("settings", "costs_the_same"));
    assertFalse(test("settings", "from_page_to_page").contains("for ("));
    assertTrue(test("floor", "costs_the_same").contains("i < 3;"));
    assertTrue(test("mood_extra", "makes_room").contains("db.removeAll(\"mood_text\");"));
    assertEquals("", test("diary", "makes_room"));
    assertTrue(test("diary", "mood_that_does_not_exist").contains("db.removeAll(\"mood_text\");"));
  }

  @Test
  void anAddressMayWriteAKeyInAnotherWay() {
    assertTrue(test("mood_text", "create_stores").contains("URI.create(location).getPath()"));
    assertTrue(test("floor", "create_stores").contains(".header(\"Location\", endsWith("));
  }
}
