package com.example.helpdesk.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who can log in. */
@Schema(description = "Somebody who can log in.")
public record Account(
    @Schema(required = true, readOnly = true) UUID id,
    @Schema(format = "email") @NotNull @Size(max = 254) @Email String email,
    @NotNull @Size(min = 1, max = 100) String fullName) {}
