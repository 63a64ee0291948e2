package com.example.noticeboard.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that everybody should know. */
@Schema(description = "Something that everybody should know.")
public record Notice(
    @NotNull Long id,
    @NotNull @Size(max = 120) String title,
    @NotNull @Size(max = 4000) String text,
    @Schema(description = "The last day on which it matters.", nullable = true) LocalDate until,
    @NotNull Instant createdAt,
    @Schema(nullable = true) @Size(max = 80) String createdBy,
    @NotNull Integer topicId) {}
