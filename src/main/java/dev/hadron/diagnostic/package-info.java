/** Values that describe what an input said, where it said it, and what became of it; free to all packages. */
package dev.hadron.diagnostic;
