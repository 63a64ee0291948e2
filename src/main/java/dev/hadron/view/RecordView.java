package dev.hadron.view;

import java.util.List;

/**
 * What the template of a record on the wire sees.
 *
 * @param components with their annotations, separated by commas
 */
public record RecordView(
    String packageName,
    String imports,
    String description,
    List<String> annotations,
    String name,
    String components) {}
