package dev.hadron.model;

import java.util.Optional;

/**
 * The column behind an attribute.
 *
 * @param name as the catalogue holds it, unquoted
 * @param sqlName as statements write it, quoted where it has to be
 * @param sqlType as PostgreSQL's {@code format_type} prints it
 * @param defaultExpression raw SQL text of DEFAULT
 */
public record Column(
    String name, String sqlName, String sqlType, Optional<String> defaultExpression) {}
