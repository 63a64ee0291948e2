package dev.hadron.plan;

import java.util.Objects;

/**
 * One row of the plan: the file at {@code path} is rendered from {@code template} with {@code view}.
 *
 * @param path output path relative to the project's root, with {@code /} as separator
 * @param template path below {@code templates/}, such as {@code rest/pom.xml.qute}
 * @param view the record that the template declares in its first line
 */
public record PlannedFile(String path, String template, Object view, Ownership ownership) {

  public PlannedFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(template, "template");
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(ownership, "ownership");
  }
}
