package com.example.registration.accountrole;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller can change of an account role. */
public record AccountRoleUpdate(
    @NotNull Instant grantedAt, @Schema(nullable = true) @Size(max = 80) String grantedBy) {}
