package com.example.registration.role;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says to create a role. */
public record RoleCreate(
    @NotNull @Size(max = 40) @Pattern(regexp = "^[a-z][a-z-]*$") String name,
    @Schema(nullable = true) @Size(max = 200) String description) {}
