package com.example.timesheets.person;

import com.example.timesheets.http.MaxBytes;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller can change of a person. */
public record PersonUpdate(
    @Schema(format = "email") @NotNull @Size(max = 254) @Email String email,
    @JsonProperty(value = "password", access = JsonProperty.Access.WRITE_ONLY)
        @Schema(nullable = true, writeOnly = true)
        @Size(min = 8, max = 72)
        @MaxBytes(72)
        String password) {}
