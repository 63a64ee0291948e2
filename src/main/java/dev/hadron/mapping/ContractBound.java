package dev.hadron.mapping;

import dev.hadron.model.Binding;
import dev.hadron.model.Evidence;
import dev.hadron.model.Hole;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an operation was found to do, and why.
 *
 * @param rule empty where no rule says it: the evidence then says why not
 */
record ContractBound(Optional<Binding> rule, Evidence evidence) {

  static ContractBound of(ContractRule rule, String seen, Binding binding) {
    return new ContractBound(Optional.of(binding), rule.seen(seen));
  }

  /** Left to whoever writes the logic; the reason is told to them. */
  static ContractBound custom(String reason) {
    return new ContractBound(Optional.empty(), ContractRule.CONTRACT_UNBOUND.seen(reason));
  }

  /**
   * @param hole where the logic goes that no rule says
   */
  Binding binding(Supplier<Hole> hole) {
    return rule.orElseGet(() -> new Binding.Custom(evidence.seen(), hole.get()));
  }

  /** Why it is bound so: a table says more than that no rule does. */
  Evidence evidence(Binding binding) {
    return binding instanceof Binding.Custom custom
        ? custom
            .hole()
            .table()
            .map(
                table ->
                    (table.isExpression()
                            ? ContractRule.CONTRACT_EXPRESSION
                            : ContractRule.CONTRACT_TABLE)
                        .seen(table.evidence()))
            .orElse(evidence)
        : evidence;
  }
}
