/** Checks of OpenAPI contracts. */
package dev.hadron.rules.contract;
