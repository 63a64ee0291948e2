/** One database schema as immutable values: what a server would hold after running the input. */
package dev.hadron.catalog;
