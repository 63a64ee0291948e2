package com.example.shop.category;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller can change of a category. */
public record CategoryUpdate(
    @NotNull @Size(max = 80) String name,
    @Schema(description = "Order among the shelves of the same parent.") @NotNull Integer position,
    @Schema(nullable = true) Long parentId) {}
