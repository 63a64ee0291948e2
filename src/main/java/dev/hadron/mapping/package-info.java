/**
 * From the two halves to the model: a schema gives the operations, a contract gives the tables; the
 * only place that knows both sides.
 */
package dev.hadron.mapping;
