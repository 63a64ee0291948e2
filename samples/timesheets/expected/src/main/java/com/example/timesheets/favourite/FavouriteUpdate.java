package com.example.timesheets.favourite;

import jakarta.validation.constraints.NotNull;

/** What a caller can change of a favourite. */
public record FavouriteUpdate(@NotNull Integer position) {}
