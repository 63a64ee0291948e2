package com.example.registration.accountrole;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A role that was given to an account. */
@Schema(description = "A role that was given to an account.")
public record AccountRole(
    @NotNull UUID accountId,
    @NotNull Integer roleId,
    @NotNull Instant grantedAt,
    @Schema(nullable = true) @Size(max = 80) String grantedBy) {}
