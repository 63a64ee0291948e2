/** Decision tables as contracts have them: read, typed, and searched for gaps and overlaps. */
package dev.hadron.mapping.table;
