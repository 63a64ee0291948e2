/**
 * The intermediate representation: what the service is, decided and named, with the place in the input
 * that each node comes from. Nothing here knows SQL text, OpenAPI documents or templates.
 */
package dev.hadron.model;
