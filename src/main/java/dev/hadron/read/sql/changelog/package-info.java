/**
 * Changelogs of Liquibase, in XML, YAML, JSON or formatted SQL, turned into the statements that
 * Liquibase would run on an empty PostgreSQL database.
 *
 * <p>Every statement keeps the place of the element that it comes from; what is no definition, or
 * hangs on something that only a database knows, is a ledger line.
 */
package dev.hadron.read.sql.changelog;
