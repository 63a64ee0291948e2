package com.example.helpdesk.account;

import com.example.helpdesk.http.MaxBytes;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New account. */
public record NewAccount(
    @Schema(format = "email") @NotNull @Size(max = 254) @Email String email,
    @JsonProperty(value = "password", access = JsonProperty.Access.WRITE_ONLY)
        @Schema(writeOnly = true, format = "password")
        @NotNull
        @Size(min = 12, max = 72)
        @MaxBytes(72)
        String password,
    @NotNull @Size(min = 1, max = 100) String fullName) {}
