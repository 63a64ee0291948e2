package com.example.registration.emailtoken;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller can change of an email token. */
public record EmailTokenUpdate(
    @NotNull EmailTokenPurpose purpose,
    @Schema(description = "SHA-256 of what the mail contains, in hexadecimal.")
        @NotNull
        @Size(max = 64)
        @Pattern(regexp = "^[0-9a-f]{64}$")
        String tokenHash,
    @NotNull Instant expiresAt,
    @Schema(nullable = true) Instant usedAt,
    @NotNull UUID accountId) {}
