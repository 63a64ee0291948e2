package com.example.shop.category;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shelf of the catalogue; shelves form a tree. */
@Schema(description = "A shelf of the catalogue; shelves form a tree.")
public record Category(
    @NotNull Long id,
    @NotNull @Size(max = 80) String name,
    @Schema(description = "Order among the shelves of the same parent.") @NotNull Integer position,
    @Schema(nullable = true) Long parentId) {}
