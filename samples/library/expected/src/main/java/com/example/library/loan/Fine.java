package com.example.library.loan;

import com.example.library.http.MultipleOf;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be paid. */
@Schema(description = "What is to be paid.")
public record Fine(
    @Schema(multipleOf = 0.01) @NotNull @DecimalMin("0") @MultipleOf("0.01") BigDecimal amount,
    @NotNull @Min(0) Integer days) {}
