package dev.hadron.mapping;

import dev.hadron.model.Binding;
import dev.hadron.model.Evidence;

/** What an operation was found to do, and why. */
record ContractBound(Binding binding, Evidence evidence) {

  static ContractBound of(ContractRule rule, String seen, Binding binding) {
    return new ContractBound(binding, rule.seen(seen));
  }

  /** Left to whoever writes the logic; the reason is told to them. */
  static ContractBound custom(String reason) {
    return new ContractBound(
        new Binding.Custom(reason), ContractRule.CONTRACT_UNBOUND.seen(reason));
  }
}
