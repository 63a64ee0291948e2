/** Checks of the service as it is about to be planned. */
package dev.hadron.rules.model;
