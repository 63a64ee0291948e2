/** What a rule's Java part is: the kinds of checks and decisions, and what they hand back. */
package dev.hadron.rules.handler;
