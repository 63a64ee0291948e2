package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the general tests of a schema's service refuse at its probe. */
class TableRefusalsTest {

  @ParameterizedTest
  @CsvSource({"'\"/name\"', true", "'', false"})
  void aBodyWithoutAnythingIsRefusedWhereSomethingIsRequired(String pointers, boolean refused) {
    ProbeView probe =
        new ProbeView("/api/v1/notes", "note:read", "note:write", "0", pointers, "Note", List.of());
    assertEquals(
        refused,
        new TableRefusals(probe)
            .tests().stream()
                .anyMatch(test -> test.signature().contains("every_invalid_property_is_told")));
  }
}
