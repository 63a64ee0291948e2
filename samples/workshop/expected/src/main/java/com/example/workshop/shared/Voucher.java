package com.example.workshop.shared;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** Voucher. */
public record Voucher(@NotNull @Size(max = 20) String code, @NotNull BigDecimal amount) {}
