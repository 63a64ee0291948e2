package dev.hadron.view;

import java.util.List;

/**
 * What the template of a hole's page sees.
 *
 * @param name full name of its interface
 * @param method its one method
 * @param rule in lines, none of which begins a section
 * @param packages the types that it may use
 * @param examples a line each
 */
public record HolePageView(
    String name, String method, String rule, List<TypesView> packages, List<String> examples) {

  /**
   * Types of one package.
   *
   * @param heading of their section
   * @param declarations without package and imports
   */
  public record TypesView(String heading, List<String> declarations) {}
}
