package com.example.workshop.customer;

import com.example.workshop.bike.Bike;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Customer. */
public record Customer(
    @Schema(required = true, readOnly = true) Long id,
    @NotNull @Size(max = 120) String name,
    @Size(max = 30) String phone,
    @Schema(format = "email") @NotNull @Size(max = 254) @Email String email,
    @Schema(required = true, readOnly = true) Instant createdAt,
    @Schema(required = true, readOnly = true) List<@Valid Bike> bikes) {}
