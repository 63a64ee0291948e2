package dev.hadron.view;

import java.util.List;

/**
 * What the template of the list of holes sees.
 *
 * @param rows of a Markdown table: operation, why no rule binds it, its class
 */
public record HolesView(String title, List<String> rows) {}
