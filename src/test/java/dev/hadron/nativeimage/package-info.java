/** What a native image has to be told, and the proof that it is told all of it. */
package dev.hadron.nativeimage;
