package com.example.shop.address;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says to create an address. */
public record AddressCreate(
    @NotNull @Size(max = 120) String street,
    @NotNull @Size(max = 16) String postalCode,
    @NotNull @Size(max = 80) String city,
    @Schema(description = "ISO 3166-1 alpha-2 code.")
        @NotNull
        @Size(max = 2)
        @Pattern(regexp = "^[A-Z]{2}$")
        String country,
    @NotNull Long customerId) {}
