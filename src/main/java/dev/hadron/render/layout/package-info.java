/**
 * The layout of generated Java: sorted imports, and lines of at most 100 columns, wrapped as
 * google-java-format wraps them.
 */
package dev.hadron.render.layout;
