/** Typed clients of a contract, by the openapi-generator library. */
package dev.hadron.client;
