package dev.hadron.view;

import java.util.List;

/**
 * What the template sees that makes rows of a view appear in tests.
 *
 * @param table name of the view, in a comment
 */
public record RowsView(
    String packageName,
    String imports,
    String table,
    String className,
    List<MethodView> methods) {}
