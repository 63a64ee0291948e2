package com.example.library.member;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where letters go. */
@Schema(description = "Where letters go.")
public record Address(
    @NotNull @Size(max = 120) String street,
    @NotNull @Size(max = 80) String town,
    @Size(max = 12) String postalCode) {}
