package com.example.library.loan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who wants which book until when. */
@Schema(description = "Who wants which book until when.")
public record NewLoan(@NotNull Long bookId, @NotNull Long memberId, @NotNull LocalDate due) {}
