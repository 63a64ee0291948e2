/** The logic step in the background, as a server runs it for those who call it: in memory alone. */
package dev.hadron.generate.jobs;
