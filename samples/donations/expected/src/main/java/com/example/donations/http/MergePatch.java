package com.example.donations.http;

import com.example.donations.problem.InvalidValue;
import com.example.donations.problem.ProblemException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** JSON merge patch (RFC 7396): null removes a value, what is absent stays as it is. */
@ApplicationScoped
public class MergePatch {
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectMapper json;
  private final Validator validator;

  public MergePatch(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /**
   * The patched value; 400 when it cannot be read or is not valid.
   *
   * @param kept JSON pointers of what null may not remove
   */
  public <T> T apply(T current, JsonNode patch, Class<T> type, String... kept) {
    if (patch == null || !patch.isObject()) {
      throw new ProblemException(400, "A merge patch is a JSON object.");
    }
    refuseRemoval(patch, kept);
    T patched = read(merge(json.valueToTree(current), patch), type);
    Set<ConstraintViolation<T>> violations = validator.validate(patched);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return patched;
  }

  private static void refuseRemoval(JsonNode patch, String... kept) {
    InvalidValue[] removed =
        Stream.of(kept)
            .filter(pointer -> patch.at(pointer).isNull())
            .map(pointer -> InvalidValue.inBody(pointer, "must not be null"))
            .toArray(InvalidValue[]::new);
    if (removed.length > 0) {
      throw new ProblemException(400, "The request is not valid.", removed);
    }
  }

  private <T> T read(JsonNode tree, Class<T> type) {
    try {
      return json.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw new BadRequestException(e);
    }
  }

  private JsonNode merge(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode merged = target.isObject() ? target.deepCopy() : json.createObjectNode();
    for (Map.Entry<String, JsonNode> change : patch.properties()) {
      if (change.getValue().isNull()) {
        merged.remove(change.getKey());
      } else {
        JsonNode before = merged.path(change.getKey());
        merged.set(change.getKey(), merge(before, change.getValue()));
      }
    }
    return merged;
  }
}
