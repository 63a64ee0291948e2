package com.example.timesheets.favourite;

/** The key of a favourite. */
public record FavouriteId(Long personId, Long projectId) {}
