package dev.hadron.rules.handler;

import dev.hadron.api.Api;
import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Dialect;
import dev.hadron.model.ServiceModel;
import java.util.List;

/** How a rule sees that it is broken: one kind for each thing that can be looked at. */
public sealed interface RuleCheck
    permits RuleCheck.CatalogCheck,
        RuleCheck.ContractCheck,
        RuleCheck.ModelCheck,
        RuleCheck.JavaCheck,
        FileCheck {

  /** A check of a database schema. */
  non-sealed interface CatalogCheck extends RuleCheck {
    List<Violation> check(Catalog catalog);

    /** The same on the server that the schema is for, where servers differ in what is wrong. */
    default List<Violation> check(Catalog catalog, Dialect dialect) {
      return check(catalog);
    }
  }

  /** A check of an OpenAPI contract. */
  non-sealed interface ContractCheck extends RuleCheck {
    List<Violation> check(Api api);
  }

  /** A check of the service as it is about to be planned. */
  non-sealed interface ModelCheck extends RuleCheck {
    List<Violation> check(ServiceModel model);
  }

  /** A check of one Java source file. */
  non-sealed interface JavaCheck extends RuleCheck {
    List<Violation> check(JavaSource source);
  }
}
