package com.example.workshop.shared;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Problem type. */
@Schema(name = "Problem")
public record ProblemType(
    String type, String title, Integer status, String detail, String instance) {}
