package dev.hadron.output;

import static dev.hadron.output.Runs.generated;
import static dev.hadron.output.Runs.run;
import static dev.hadron.output.Runs.scaffolded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockJsonTest {

  private static final LockFile LOCK =
      run(scaffolded("b.md", ""), generated("a.txt", "1\n")).lock();

  @Test
  void isReadableAndSorted() {
    assertEquals(
        """
        {
          "format": 1,
          "hadron": "0.1.0",
          "project": {
            "name": "shop"
          },
          "options": {
            "group-id": "com.example"
          },
          "inputs": {
            "schema.sql": "%s"
          },
          "sources": [
            "../schema.sql"
          ],
          "rules": "%s",
          "templates": "%s",
          "files": {
            "a.txt": {
              "sha256": "4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865",
              "owner": "generated",
              "template": "core/a.txt.qute"
            },
            "b.md": {
              "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
              "owner": "scaffolded",
              "template": "core/b.md.qute"
            }
          }
        }
        """
            .formatted(
                Sha256.of("create table t (id int)"), Sha256.of("rules"), Sha256.of("templates")),
        LockJson.write(LOCK));
  }

  @Test
  void comesBackAsItWas() throws Exception {
    assertEquals(LOCK, LockJson.read(LockJson.write(LOCK)));
  }

  @Test
  void newMembersArePassedOver() throws Exception {
    String newer = LockJson.write(LOCK).replace("\"rules\"", "\"new\": [{\"a\": 1}], \"rules\"");

    assertEquals(LOCK, LockJson.read(newer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"format\": 1 | \"format\": 2 | format 2 is newer than this program",
        "\"rules\" | \"ruels\" | \"rules\" is missing",
        "\"generated\" | \"mine\" | the entry of a.txt is incomplete",
        "\"options\": { | \"options\": 3, \"x\": { | line 7 has VALUE_NUMBER_INT, not START_OBJECT",
      })
  void refusesWhatItCannotRead(String old, String replacement, String message) {
    String text = LockJson.write(LOCK).replace(old, replacement);

    LockFormatException e = assertThrows(LockFormatException.class, () -> LockJson.read(text));

    assertEquals(message, e.getMessage());
  }

  @Test
  void refusesWhatIsNotJson() {
    assertThrows(LockFormatException.class, () -> LockJson.read("<<<<<<< ours"));
    assertThrows(LockFormatException.class, () -> LockJson.read(""));
  }
}
