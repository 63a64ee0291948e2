/** Catalogs rendered as migrations. */
package dev.hadron.migrate;
