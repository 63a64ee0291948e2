/**
 * OpenAPI 2.0, 3.0 and 3.1 documents into {@link dev.hadron.api.Api}: SnakeYAML and Jackson's
 * streaming parsers read the text, everything above the tree of nodes (references, editions,
 * repairs, places) is decided here. Nothing outside the given files is ever opened.
 */
package dev.hadron.read.openapi;
