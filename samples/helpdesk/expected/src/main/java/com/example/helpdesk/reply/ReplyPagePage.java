package com.example.helpdesk.reply;

import com.example.helpdesk.http.Nullable;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reply page page. */
public record ReplyPagePage(
    @NotNull Boolean hasMore, @Schema(nullable = true) @Nullable String next) {}
