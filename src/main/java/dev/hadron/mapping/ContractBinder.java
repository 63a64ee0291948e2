package dev.hadron.mapping;

import dev.hadron.model.Parameter;
import java.util.List;

/** Decides what each operation of a contract does, or says why nothing decides it. */
final class ContractBinder {

  private final ContractLists lists;
  private final ContractItems items;
  private final ContractCreations creations;

  ContractBinder(ContractContext context) {
    this.lists = new ContractLists(context);
    this.items = new ContractItems(context);
    this.creations = new ContractCreations(context);
  }

  ContractBound bind(ContractCall call, List<Parameter> parameters) {
    return switch (call.operation().method()) {
      case GET -> read(call, parameters);
      case POST -> creations.bind(call);
      case PUT, PATCH, DELETE -> items.bind(call);
      case HEAD, OPTIONS, TRACE, QUERY ->
          ContractBound.custom("the method " + call.operation().method() + " is bound by no rule");
    };
  }

  private ContractBound read(ContractCall call, List<Parameter> parameters) {
    if (call.answer() instanceof ContractBody.Many many) {
      return lists.bind(call, many, parameters);
    }
    return call.answer() instanceof ContractBody.Single
        ? items.bind(call)
        : ContractBound.custom("answers no object of what is stored");
  }
}
