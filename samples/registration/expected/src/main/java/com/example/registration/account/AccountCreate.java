package com.example.registration.account;

import com.example.registration.http.MaxBytes;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says to create an account. */
public record AccountCreate(
    @Schema(description = "Where the account is confirmed and reset.", format = "email")
        @NotNull
        @Size(max = 254)
        @Pattern(regexp = "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$")
        @Email
        String email,
    @NotNull @Size(min = 2, max = 80) String displayName,
    @JsonProperty(value = "password", access = JsonProperty.Access.WRITE_ONLY)
        @Schema(writeOnly = true)
        @NotNull
        @Size(min = 8, max = 72)
        @MaxBytes(72)
        String password,
    @Schema(nullable = true) @Size(max = 10) String locale) {}
