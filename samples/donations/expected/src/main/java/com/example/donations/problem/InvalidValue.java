package com.example.donations.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One value that a request may not have, and where it stands: in the body or in a parameter. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvalidValue(
    @Schema(description = "Place in the body, as a JSON pointer", examples = "/price")
        String pointer,
    @Schema(description = "Name of the parameter", examples = "page") String parameter,
    @Schema(description = "What is wrong with the value", required = true) String detail) {

  /** The JSON pointer or the parameter's name. */
  public String place() {
    return pointer == null ? parameter : pointer;
  }

  /** The value at a JSON pointer of the body. */
  public static InvalidValue inBody(String pointer, String detail) {
    return new InvalidValue(pointer, null, detail);
  }

  /** The value of a path, query, header or cookie parameter. */
  public static InvalidValue inParameter(String parameter, String detail) {
    return new InvalidValue(null, parameter, detail);
  }
}
