/** One use case per command: a request record in, a result record out. */
package dev.hadron.generate;
