package dev.hadron.model;

import dev.hadron.diagnostic.SourceLocation;

/** Where in the input a node of the model comes from: the place and the construct in the input's words. */
public record Origin(SourceLocation where, String construct) {}
