package com.example.library.loan;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be paid. */
@Schema(description = "What is to be paid.")
public record Fine(@NotNull @DecimalMin("0") BigDecimal amount, @NotNull @Min(0) Integer days) {}
