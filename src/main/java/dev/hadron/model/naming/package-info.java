/** How names of tables, columns and schemas become Java names, paths and plurals. */
package dev.hadron.model.naming;
