package dev.hadron.view;

import java.util.List;

/**
 * What the template of a repository sees.
 *
 * @param listing expression that says by what rows may be sorted
 */
public record RepositoryView(
    String packageName,
    String imports,
    String description,
    String className,
    String entityClass,
    String keyType,
    String listing,
    List<MethodView> methods) {}
