package com.example.registration.emailtoken;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller can change of an email token. */
public record EmailTokenUpdate(
    @NotNull EmailTokenPurpose purpose,
    @NotNull Instant expiresAt,
    @Schema(nullable = true) Instant usedAt) {}
