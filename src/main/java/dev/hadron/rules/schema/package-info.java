/** Checks of and decisions about database schemas. */
package dev.hadron.rules.schema;
