/**
 * The command line: arguments in, exit code out; results on standard output, all else on standard
 * error.
 */
package dev.hadron.cli;
