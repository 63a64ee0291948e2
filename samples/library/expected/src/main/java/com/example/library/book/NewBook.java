package com.example.library.book;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A book as it is handed in. */
@Schema(description = "A book as it is handed in.")
public record NewBook(
    @NotNull @Size(min = 1, max = 200) String title,
    @Schema(description = "ISBN-13 without dashes.") @NotNull @Pattern(regexp = "^97[89][0-9]{10}$")
        String isbn,
    @Schema(description = "Where a book stands.") @NotNull Genre genre,
    LocalDate published,
    @Size(max = 20) List<@Size(max = 40) String> keywords,
    @Schema(description = "How this copy was made.") @Valid Edition edition,
    @NotNull Long authorId) {}
