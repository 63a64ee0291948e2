package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.mapping.Schemas;
import dev.hadron.model.Entity;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns of bytes: bytes in rows, their Base64 in bodies and in the contract. */
class BytesTest {

  private static final ServiceModel MODEL =
      Schemas.map(
              """
              CREATE TABLE upload (
                  id int PRIMARY KEY,
                  content bytea NOT NULL,
                  digest bytea NOT NULL UNIQUE CHECK (octet_length(digest) = 32),
                  mark bytea NOT NULL CHECK (length(mark) BETWEEN 4 AND 6));
              """)
          .model();

  private final Entity upload = MODEL.entity("Upload");

  private List<String> body() {
    return new FixtureWriter(MODEL, new JavaTypes(MODEL), upload)
        .view().bodies().stream()
            .filter(each -> each.signature().contains(" update("))
            .findFirst()
            .orElseThrow()
            .lines();
  }

  @Test
  void rowsHaveBytesAsManyAsChecksWant() {
    assertEquals(
        List.of(
            "row.putIfAbsent(\"id\", db.uniqueNumber());",
            "row.putIfAbsent(\"content\", Base64.getDecoder().decode(\"AQID\"));",
            "row.putIfAbsent(\"digest\", db.unique(32).getBytes(StandardCharsets.US_ASCII));",
            "row.putIfAbsent(\"mark\", Base64.getDecoder().decode(\"AQIDBA==\"));"),
        new FixtureWriter(MODEL, new JavaTypes(MODEL), upload).view().columns());
  }

  @Test
  void bodiesHaveTheirBase64() {
    assertEquals("body.put(\"content\", \"AQID\");", body().get(1));
    assertEquals(
        "body.put(\"digest\","
            + " Base64.getEncoder().encodeToString(db.unique(32).getBytes(StandardCharsets.US_ASCII)));",
        body().get(2));
  }

  @Test
  void theContractTellsTheLengthOfTheText() {
    assertEquals(
        List.of("minLength = 8", "maxLength = 8"),
        SchemaArguments.bounds(
            upload.attribute("mark").type(), upload.attribute("mark").constraints()));
    assertEquals(
        List.of("@NotNull", "@Size(min = 4, max = 6)"),
        Validations.of(
            upload.attribute("mark").type(), upload.attribute("mark").constraints(), true));
  }
}
