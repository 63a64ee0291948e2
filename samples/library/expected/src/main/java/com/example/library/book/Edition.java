package com.example.library.book;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How this copy was made. */
@Schema(description = "How this copy was made.")
public record Edition(
    @NotNull @Size(max = 120) String publisher,
    @Min(1) Integer number,
    @Min(1) Integer pages,
    @Size(max = 5) List<@Pattern(regexp = "^[a-z]{2}$") String> languages) {}
