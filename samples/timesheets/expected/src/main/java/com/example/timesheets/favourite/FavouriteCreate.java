package com.example.timesheets.favourite;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says to create a favourite. */
public record FavouriteCreate(@NotNull Long projectId, @Schema(nullable = true) Integer position) {}
