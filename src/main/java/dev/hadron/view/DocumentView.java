package dev.hadron.view;

/** What the template of the shipped contract sees: its text, as it was given. */
public record DocumentView(String text) {}
