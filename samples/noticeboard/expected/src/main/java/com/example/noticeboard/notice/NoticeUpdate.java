package com.example.noticeboard.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller can change of a notice. */
public record NoticeUpdate(
    @NotNull @Size(max = 120) String title,
    @NotNull @Size(max = 4000) String text,
    @Schema(description = "The last day on which it matters.", nullable = true) LocalDate until,
    @NotNull Integer topicId) {}
