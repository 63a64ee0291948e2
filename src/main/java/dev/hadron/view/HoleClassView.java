package dev.hadron.view;

/**
 * What the template of a class sees that somebody has to write an operation's own logic in.
 *
 * @param description sentence of the class
 * @param name simple name of the interface
 * @param className simple name of the class
 * @param signature of the method, without an end
 * @param operation literal of the operation's id
 * @param file literal of the file with the class, as messages name it
 */
public record HoleClassView(
    String packageName,
    String imports,
    String description,
    String name,
    String className,
    String signature,
    String operation,
    String file) {}
