/**
 * An OpenAPI document as immutable records: operations, bodies, schemas and security schemes in
 * document order, component references resolved, references between named schemas kept by name.
 */
package dev.hadron.api;
