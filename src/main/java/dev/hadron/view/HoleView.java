package dev.hadron.view;

/**
 * What the template of the interface of an operation's own logic sees.
 *
 * @param description sentence of the interface
 * @param rule first paragraph of what it does
 * @param name simple name of the interface
 * @param signature of the method, without an end
 * @param checked whether what the method returns is stored, so that it has to be valid
 */
public record HoleView(
    String packageName,
    String imports,
    String description,
    String rule,
    String name,
    String signature,
    boolean checked) {}
