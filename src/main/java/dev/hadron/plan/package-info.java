/** Which files a service consists of: one row per file, with its template, its view and its owner. */
package dev.hadron.plan;
