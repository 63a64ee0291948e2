package com.example.parcels.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.example.parcels.problem.ProblemException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import org.junit.jupiter.api.Test;

class MergePatchTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MergePatch mergePatch =
      new MergePatch(JSON, Validation.buildDefaultValidatorFactory().getValidator());

  record Thing(@NotNull String name, Integer size, JsonNode more) {}

  @Test
  void what_is_absent_stays() throws JsonProcessingException {
    assertEquals(thing("a", 1, "{}"), patch(thing("a", 1, "{}"), "{}"));
  }

  @Test
  void null_removes() throws JsonProcessingException {
    assertEquals(thing("a", null, "{}"), patch(thing("a", 1, "{}"), "{\"size\": null}"));
  }

  @Test
  void objects_are_merged_and_arrays_are_replaced() throws JsonProcessingException {
    Thing before = thing("a", 1, "{\"x\": {\"y\": 1, \"z\": 2}, \"list\": [1, 2]}");
    Thing after = thing("a", 1, "{\"x\": {\"z\": 3}, \"list\": [4]}");
    String patch = "{\"more\": {\"x\": {\"y\": null, \"z\": 3}, \"list\": [4]}}";
    assertEquals(after, patch(before, patch));
  }

  @Test
  void what_is_required_cannot_be_removed() throws JsonProcessingException {
    Thing before = thing("a", 1, "{}");
    assertThrows(ConstraintViolationException.class, () -> patch(before, "{\"name\": null}"));
  }

  @Test
  void what_is_kept_cannot_be_removed_and_may_be_left_out() throws JsonProcessingException {
    Thing before = thing("a", 1, "{}");
    JsonNode patch = JSON.readTree("{\"size\": null}");
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> mergePatch.apply(before, patch, Thing.class, "/size", "/more"));
    assertEquals(1, refused.errors().size());
    assertEquals("/size", refused.errors().get(0).pointer());
  }

  @Test
  void a_patch_is_an_object() throws JsonProcessingException {
    Thing before = thing("a", 1, "{}");
    assertThrows(ProblemException.class, () -> patch(before, "[]"));
  }

  private Thing patch(Thing thing, String patch) throws JsonProcessingException {
    return mergePatch.apply(thing, JSON.readTree(patch), Thing.class);
  }

  private static Thing thing(String name, Integer size, String more)
      throws JsonProcessingException {
    return new Thing(name, size, JSON.readTree(more));
  }
}
