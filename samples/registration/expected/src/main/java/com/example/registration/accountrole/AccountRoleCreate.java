package com.example.registration.accountrole;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says to create an account role. */
public record AccountRoleCreate(
    @NotNull UUID accountId,
    @NotNull Integer roleId,
    @Schema(nullable = true) Instant grantedAt,
    @Schema(nullable = true) @Size(max = 80) String grantedBy) {}
