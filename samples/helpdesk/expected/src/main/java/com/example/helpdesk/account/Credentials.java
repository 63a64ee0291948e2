package com.example.helpdesk.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Credentials. */
public record Credentials(
    @Schema(format = "email") @NotNull @Size(max = 254) @Email String email,
    @JsonProperty(value = "password", access = JsonProperty.Access.WRITE_ONLY)
        @Schema(writeOnly = true, format = "password")
        @NotNull
        @Size(max = 72)
        String password) {}
