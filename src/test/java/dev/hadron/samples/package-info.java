/** What lies below {@code samples/}, and real inputs beside the project, each generated as a whole. */
package dev.hadron.samples;
