package com.example.shop.customer;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says to create a customer. */
public record CustomerCreate(
    @Schema(description = "Where order confirmations are sent.", format = "email")
        @NotNull
        @Size(max = 254)
        @Email
        String email,
    @NotNull @Size(max = 120) String fullName,
    @Schema(nullable = true, format = "phone")
        @Size(max = 32)
        @Pattern(regexp = "^(?:[^0-9]*[0-9].*)?$")
        String phone,
    @Schema(nullable = true) LocalDate birthDate) {}
