package com.example.registration.role;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person may do, under one name. */
@Schema(description = "What a person may do, under one name.")
public record Role(
    @NotNull Integer id,
    @NotNull @Size(max = 40) @Pattern(regexp = "^[a-z][a-z-]*$") String name,
    @Schema(nullable = true) @Size(max = 200) String description) {}
