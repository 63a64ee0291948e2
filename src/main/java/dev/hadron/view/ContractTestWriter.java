package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.Operation;
import dev.hadron.model.Resource;
import dev.hadron.model.ServiceModel;
import java.util.List;
import java.util.Optional;

/** Writes the tests of one resource of a contract: each operation doing and refusing. */
final class ContractTestWriter {

  private final Resource resource;
  private final TestClass tests;
  private final ContractCalls calls;
  private final ContractReadTests reads;
  private final ContractCreateTests creations;
  private final ContractChangeTests changes;
  private final ContractLoginTests logins;
  private final ContractLinkTests links;
  private final HoleTests holes;

  ContractTestWriter(ServiceModel model, JavaTypes types, Resource resource) {
    this.resource = resource;
    this.tests = new TestClass(model, types, resource);
    ContractBodies bodies = new ContractBodies(model, types, tests.imports());
    this.calls = new ContractCalls(model, tests);
    this.links = new ContractLinkTests(model, tests, calls);
    this.reads = new ContractReadTests(model, tests, calls, links);
    this.creations = new ContractCreateTests(model, tests, calls, bodies);
    this.changes = new ContractChangeTests(model, tests, calls);
    this.logins = new ContractLoginTests(model, tests);
    this.holes = new HoleTests(model, tests, calls, bodies);
  }

  TestClassView view() {
    resource.operations().forEach(this::add);
    return tests.view();
  }

  private void add(Operation operation) {
    Binding binding = operation.binding();
    if (binding instanceof Binding.ListPage list) {
      reads.list(operation, list);
    } else if (binding instanceof Binding.LinkedList links) {
      reads.linkedList(operation, links);
    } else if (binding instanceof Binding.Get get) {
      reads.get(operation, get);
    } else if (binding instanceof Binding.Create create) {
      creations.add(operation, create.assignment(), create.scopes(), create.answer());
    } else if (binding instanceof Binding.Register register) {
      creations.add(
          operation, register.assignment(), List.of(), Optional.of(register.answer()));
    } else if (binding instanceof Binding.Replace replace) {
      changes.replace(operation, replace);
    } else if (binding instanceof Binding.Patch patch) {
      changes.patch(operation, patch);
    } else if (binding instanceof Binding.Delete delete) {
      changes.delete(operation, delete);
    } else if (binding instanceof Binding.Login login) {
      logins.add(operation, login);
    } else if (binding instanceof Binding.Link link) {
      links.link(operation, link);
    } else if (binding instanceof Binding.Unlink unlink) {
      links.unlink(operation, unlink);
    } else if (binding instanceof Binding.Linked linked) {
      links.linked(operation, linked);
    } else if (binding instanceof Binding.Values values) {
      reads.values(operation, values);
    } else if (binding instanceof Binding.Transition transition) {
      StateValues.test(tests.model(), tests, calls, operation, transition);
    } else if (binding instanceof Binding.Count count) {
      reads.count(operation, count);
    } else if (binding instanceof Binding.Custom custom) {
      holes.add(operation, custom.hole());
    } else {
      throw new IllegalArgumentException("no tests for " + binding.label());
    }
  }
}
