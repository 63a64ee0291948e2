package com.example.workshop.customer;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New customer. */
public record NewCustomer(
    @NotNull @Size(min = 1, max = 120) String name,
    @Size(max = 30) String phone,
    @Schema(format = "email") @NotNull @Size(max = 254) @Email String email) {}
