package com.example.library.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who wants to borrow. */
@Schema(description = "Somebody who wants to borrow.")
public record NewMember(
    @NotNull @Size(min = 1, max = 120) String name,
    @Schema(format = "email") @NotNull @Size(max = 254) @Email String email,
    @Schema(description = "Where letters go.") @Valid Address address) {}
