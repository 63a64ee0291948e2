package dev.hadron.view;

import java.util.List;

/**
 * What the template of a test fixture sees.
 *
 * @param table name as SQL statements write it, in a Java literal
 * @param columns statements that fill the map {@code row}
 * @param insert statements that insert the row and return it
 * @param bodies methods that make request bodies
 */
public record FixtureView(
    String packageName,
    String imports,
    String table,
    String className,
    List<String> columns,
    List<String> insert,
    List<MethodView> bodies) {}
