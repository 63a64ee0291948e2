package dev.hadron.view;

/**
 * What the templates of an operation's own logic see.
 *
 * @param description sentence of the interface
 * @param rule first paragraph of what it does
 * @param name simple name of the interface
 * @param className simple name of the class that holds the logic
 * @param signature of the method, without an end
 * @param checked whether what the method returns is stored, so that it has to be valid
 * @param operation literal of the operation's id
 * @param file literal of the file with the class, as messages name it
 */
public record HoleView(
    String packageName,
    String imports,
    String description,
    String rule,
    String name,
    String className,
    String signature,
    boolean checked,
    String operation,
    String file) {}
