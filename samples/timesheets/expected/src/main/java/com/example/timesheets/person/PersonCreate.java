package com.example.timesheets.person;

import com.example.timesheets.http.MaxBytes;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says to create a person. */
public record PersonCreate(
    @Schema(format = "email") @NotNull @Size(max = 254) @Email String email,
    @JsonProperty(value = "password", access = JsonProperty.Access.WRITE_ONLY)
        @Schema(writeOnly = true)
        @NotNull
        @Size(min = 8, max = 72)
        @MaxBytes(72)
        String password) {}
