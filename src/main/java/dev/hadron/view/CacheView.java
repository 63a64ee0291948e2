package dev.hadron.view;

import java.util.List;

/**
 * What the template of the tests of what is kept in memory sees.
 *
 * @param prefix of the service's own configuration properties
 */
public record CacheView(
    String packageName, String prefix, String imports, List<MethodView> methods) {}
