package dev.hadron.rules.handler;

import dev.hadron.catalog.Catalog;

/** What a rule does to a service by itself, beside finding fault: it adds to the tables. */
public interface RuleDecision {

  /** The schema with what the rule adds, and the statements that add it; both may be as before. */
  SchemaAmendment decide(Catalog catalog);
}
