package dev.hadron.view;

import java.util.List;

/**
 * What the template of the project's ledger sees.
 *
 * @param custom rows of a Markdown table: an operation that nobody has written, why, what to open
 * @param losses rows of a Markdown table: place, construct, what became of it, kind of loss
 */
public record LedgerView(String title, List<String> custom, List<String> losses) {}
