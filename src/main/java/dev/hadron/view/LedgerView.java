package dev.hadron.view;

import java.util.List;

/**
 * What the template of the project's ledger sees.
 *
 * @param losses rows of a Markdown table: place, construct, what became of it, kind of loss
 */
public record LedgerView(String title, List<String> losses) {}
