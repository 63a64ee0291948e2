package com.example.helpdesk.shared;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** RFC 9457. */
@Schema(name = "Problem", description = "RFC 9457.")
public record ProblemType(
    @Schema(defaultValue = "about:blank", format = "uri-reference") String type,
    String title,
    Integer status,
    String detail,
    @Schema(format = "uri-reference") String instance) {}
