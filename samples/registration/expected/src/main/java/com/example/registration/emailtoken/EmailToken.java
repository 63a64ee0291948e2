package com.example.registration.emailtoken;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link that was mailed once and works once. */
@Schema(description = "A link that was mailed once and works once.")
public record EmailToken(
    @NotNull Long id,
    @NotNull EmailTokenPurpose purpose,
    @NotNull Instant createdAt,
    @NotNull Instant expiresAt,
    @Schema(nullable = true) Instant usedAt,
    @NotNull UUID accountId) {}
