package dev.hadron.mapping;

import dev.hadron.api.ApiOperation;
import dev.hadron.api.HttpMethod;

/**
 * An operation of the contract with its path taken apart and its bodies opened.
 *
 * @param conditional whether it has conditional requests, or another one at the same address has
 */
record ContractCall(
    ApiOperation operation,
    ContractPath path,
    ContractBody request,
    ContractBody answer,
    boolean conditional) {

  boolean is(HttpMethod method) {
    return operation.method() == method;
  }

  /** Whether the contract names the status. */
  boolean declares(String status) {
    return operation.responses().stream().anyMatch(r -> r.status().equals(status));
  }

  /** Whether it is sent to a collection: a list or a creation by its path. */
  boolean isOnCollection() {
    return path.isChain() && !path.endsInKey();
  }

  boolean isOnItem() {
    return path.isChain() && path.endsInKey();
  }

  /** Operations are told apart by their ids, which are unique in a document. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ContractCall call
        && call.operation.operationId().equals(operation.operationId());
  }

  @Override
  public int hashCode() {
    return operation.operationId().hashCode();
  }

  String label() {
    return operation.label();
  }
}
