/**
 * What one template may see: records with finished strings, made from the model. Long lines and
 * unused imports are left to the layout of the renderer.
 */
package dev.hadron.view;
