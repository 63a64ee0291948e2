package com.example.helpdesk.reply;

import com.example.helpdesk.account.Account;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something said about a ticket. */
@Schema(description = "Something said about a ticket.")
public record Reply(
    @Schema(required = true, readOnly = true) Long id,
    @NotNull @Size(min = 1, max = 5000) String text,
    @Schema(required = true, readOnly = true) Instant createdAt,
    @Schema(description = "Somebody who can log in.", required = true, readOnly = true) @Valid
        Account author) {}
