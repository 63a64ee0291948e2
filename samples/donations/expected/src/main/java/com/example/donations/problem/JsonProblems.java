package com.example.donations.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/** Says where a JSON body could not be read, without echoing how the service is built. */
final class JsonProblems {
  private JsonProblems() {}

  /** One sentence with line and column, where Jackson knows them. */
  static String detail(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    if (location == null || location.getLineNr() < 1) {
      return "The body cannot be read.";
    }
    return "The body cannot be read at line %d, column %d."
        .formatted(location.getLineNr(), location.getColumnNr());
  }

  /** The property that has the wrong type or is not known; none when the text is not JSON. */
  static List<InvalidValue> errors(JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return List.of();
    }
    return List.of(InvalidValue.inBody(pointer(mapping), reason(mapping)));
  }

  private static String reason(JsonMappingException e) {
    if (e instanceof UnrecognizedPropertyException) {
      return "is not a known property";
    }
    if (e instanceof InvalidNullException) {
      return "must not be null";
    }
    if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return "is not one of the allowed values";
    }
    return "has the wrong type or format";
  }

  private static String pointer(JsonMappingException e) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      pointer.append('/');
      pointer.append(
          step.getFieldName() == null ? step.getIndex() : JsonPointers.escape(step.getFieldName()));
    }
    return pointer.toString();
  }
}
