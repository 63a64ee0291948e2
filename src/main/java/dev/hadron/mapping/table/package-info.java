/**
 * Decision tables and expressions as inputs have them: read, typed, searched for gaps and overlaps,
 * and evaluated for what shows them.
 */
package dev.hadron.mapping.table;
