package com.example.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

public record Product(
    Long id,
    String sku,
    String name,
    String description,
    BigDecimal price,
    Double weightKg,
    List<String> tags,
    JsonNode attributes,
    Boolean active,
    Instant createdAt) {}
