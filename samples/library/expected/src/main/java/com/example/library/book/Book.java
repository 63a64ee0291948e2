package com.example.library.book;

import com.example.library.author.Author;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A book of the library. */
@Schema(description = "A book of the library.")
public record Book(
    @NotNull @Size(min = 1, max = 200) String title,
    @Schema(description = "ISBN-13 without dashes.") @NotNull @Pattern(regexp = "^97[89][0-9]{10}$")
        String isbn,
    @Schema(description = "Where a book stands.") @NotNull Genre genre,
    LocalDate published,
    @Size(max = 20) List<@Size(max = 40) String> keywords,
    @Schema(description = "How this copy was made.") @Valid Edition edition,
    @Schema(required = true, readOnly = true) Long id,
    @Schema(description = "Somebody who wrote a book.") @NotNull @Valid Author author) {}
