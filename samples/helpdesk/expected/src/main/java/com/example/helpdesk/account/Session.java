package com.example.helpdesk.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Proof of who is calling. */
@Schema(description = "Proof of who is calling.")
public record Session(
    @NotNull @Size(max = 4000) String token,
    @Schema(description = "Somebody who can log in.") @NotNull @Valid Account account) {}
