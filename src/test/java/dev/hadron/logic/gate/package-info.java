/** Tests of the gate: what it lets through, what it refuses, and what it costs. */
package dev.hadron.logic.gate;
