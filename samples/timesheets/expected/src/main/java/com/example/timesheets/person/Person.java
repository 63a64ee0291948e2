package com.example.timesheets.person;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who works for a company and can sign in. */
@Schema(description = "Somebody who works for a company and can sign in.")
public record Person(
    @NotNull Long id,
    @Schema(format = "email") @NotNull @Size(max = 254) @Email String email,
    @NotNull Long tenantId) {}
