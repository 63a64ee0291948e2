package com.example.library.loan;

import com.example.library.http.Nullable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A book that a member has or had at home. */
@Schema(description = "A book that a member has or had at home.")
public record Loan(
    @NotNull Long bookId,
    @NotNull Long memberId,
    @NotNull LocalDate due,
    @Schema(required = true, readOnly = true) Long id,
    @Schema(nullable = true) @Nullable LocalDate returned) {}
