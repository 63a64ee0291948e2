package com.example.registration.http;

import com.example.registration.problem.ProblemFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What the document says of answers beside their bodies: headers, and how long a list may be. */
final class DocumentedAnswers {
  private DocumentedAnswers() {}

  /** Adds to the answers of an operation what follows from its form. */
  static void complete(Operation operation) {
    boolean versioned = has(operation, "If-Match") || has(operation, "If-None-Match");
    Integer page = largestPage(operation);
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, response) -> complete(status, response, versioned, page));
  }

  /** As the parameter says that callers ask with for the size of a page. */
  private static Integer largestPage(Operation operation) {
    return Stream.ofNullable(operation.getParameters())
        .flatMap(List::stream)
        .filter(parameter -> "size".equals(parameter.getName()))
        .map(Parameter::getSchema)
        .filter(Objects::nonNull)
        .map(Schema::getMaximum)
        .filter(Objects::nonNull)
        .map(BigDecimal::intValue)
        .findFirst()
        .orElse(null);
  }

  private static void complete(
      String status, APIResponse response, boolean versioned, Integer page) {
    if (status.startsWith("4") && response.getRef() == null && response.getContent() == null) {
      response.setContent(problemBody());
    }
    if ("201".equals(status)) {
      addHeader(response, "Location", "Address of what was created");
    }
    if (status.startsWith("20") && response.getContent() != null) {
      List<Schema> lists =
          response.getContent().getMediaTypes().values().stream()
              .map(MediaType::getSchema)
              .filter(DocumentedAnswers::isArray)
              .toList();
      lists.forEach(list -> list.setMaxItems(page));
      if (!lists.isEmpty()) {
        addHeader(response, "Link", "Pages around this one (RFC 8288): first, prev, next");
      } else if (versioned || "201".equals(status)) {
        addHeader(response, "ETag", "Version of what was read or written");
      }
    }
  }

  private static boolean isArray(Schema schema) {
    return schema.getType() != null && schema.getType().contains(SchemaType.ARRAY);
  }

  static void addHeader(APIResponse response, String name, String description) {
    response.addHeader(
        name,
        OASFactory.createHeader()
            .description(description)
            .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
  }

  static boolean has(Operation operation, String header) {
    List<Parameter> parameters = operation.getParameters();
    return parameters != null && parameters.stream().anyMatch(p -> header.equals(p.getName()));
  }

  static APIResponse problem(String description) {
    return OASFactory.createAPIResponse().description(description).content(problemBody());
  }

  private static Content problemBody() {
    return OASFactory.createContent()
        .addMediaType(
            ProblemFormat.MEDIA_TYPE,
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem")));
  }
}
