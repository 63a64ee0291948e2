/** Prompt, answer, gate, repair: the way of one hole to a body, within budgets. */
package dev.hadron.logic.loop;
