package com.example.shop.category;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says to create a category. */
public record CategoryCreate(
    @NotNull @Size(max = 80) String name,
    @Schema(description = "Order among the shelves of the same parent.", nullable = true)
        Integer position,
    @Schema(nullable = true) Long parentId) {}
