package dev.hadron.view;

/** Something that a class is given through its constructor. */
public record DependencyView(String type, String name) {}
