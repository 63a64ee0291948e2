/**
 * Values that satisfy, or just miss, the constraints of the model: the data of generated tests,
 * examples and demo rows. Deterministic: the same constraint and number give the same value.
 */
package dev.hadron.sample;
