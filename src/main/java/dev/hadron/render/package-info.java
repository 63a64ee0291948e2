/**
 * Turns the plan into text: templates, the engine that renders them, and the layout of the result.
 */
package dev.hadron.render;
