package dev.hadron.view;

import java.util.List;

/**
 * What the template of a test class for an operation's own logic sees.
 *
 * @param open whether somebody has to write the logic, so that its tests are skipped until then
 * @param field declaration of what is tested
 */
public record HoleTestView(
    String packageName,
    String imports,
    String className,
    boolean open,
    String field,
    List<MethodView> methods) {

  public HoleTestView {
    methods = List.copyOf(methods);
  }
}
