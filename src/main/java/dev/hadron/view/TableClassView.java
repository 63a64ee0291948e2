package dev.hadron.view;

/**
 * What the template of a class sees whose logic a decision table is.
 *
 * @param description sentence of the class
 * @param name simple name of the interface
 * @param className simple name of the class
 * @param signature of the method, without an end
 * @param body of the method
 * @param helpers methods that it calls; empty where there are none
 * @param decides what it is that decides
 */
public record TableClassView(
    String packageName,
    String imports,
    String description,
    String name,
    String className,
    String signature,
    String body,
    String helpers,
    String decides) {}
