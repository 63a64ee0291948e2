/**
 * Where the files of a run go: a folder, an archive or memory; and what a project remembers of the
 * run that made it, so that nothing is ever overwritten in silence.
 */
package dev.hadron.output;
