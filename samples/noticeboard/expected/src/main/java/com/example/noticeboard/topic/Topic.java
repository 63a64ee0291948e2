package com.example.noticeboard.topic;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What notices are about. */
@Schema(description = "What notices are about.")
public record Topic(@NotNull Integer id, @NotNull @Size(max = 60) String name) {}
