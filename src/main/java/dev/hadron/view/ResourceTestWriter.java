package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.Operation;
import dev.hadron.model.Resource;
import dev.hadron.model.ServiceModel;

/** Writes the tests of one resource that came from a table: each operation doing and refusing. */
final class ResourceTestWriter {

  private final ServiceModel model;
  private final Resource resource;
  private final TestClass tests;
  private final TableListTests lists;
  private final TableLinkTests links;
  private final TableCreateTests creations;
  private final TableRowTests rows;
  private final ViewTests views;
  private final GuardTests guards;
  private final HoleTests holes;

  ResourceTestWriter(ServiceModel model, JavaTypes types, Resource resource, Probe probe) {
    this.model = model;
    this.resource = resource;
    this.tests = new TestClass(model, types, resource);
    this.lists = new TableListTests(model, types, tests, probe);
    this.links = new TableLinkTests(model, tests);
    this.creations = new TableCreateTests(model, tests);
    this.rows = new TableRowTests(model, tests);
    this.views = new ViewTests(model, types, tests);
    this.guards = new GuardTests(model, tests);
    this.holes =
        new HoleTests(
            model,
            tests,
            new ContractCalls(model, tests),
            new ContractBodies(model, types, tests.imports()));
  }

  TestClassView view() {
    resource.operations().forEach(this::add);
    resource.operations().stream()
        .flatMap(operation -> operation.binding().entity().stream())
        .map(model::entity)
        .map(entity -> Room.of(model, entity).emptied())
        .filter(lines -> !lines.isEmpty())
        .findFirst()
        .ifPresent(lines -> tests.before("makes_room", lines));
    return tests.view();
  }

  private void add(Operation operation) {
    Binding binding = operation.binding();
    if (binding instanceof Binding.Custom custom) {
      holes.add(operation, custom.hole());
      guards.of(operation, custom.hole(), holes.sending(operation, tests.trial(operation)));
      return;
    }
    if (isOfView(binding)) {
      ofView(operation);
      return;
    }
    if (binding instanceof Binding.ListPage list) {
      lists.add(operation, list);
    } else if (binding instanceof Binding.Get) {
      rows.get(operation);
    } else if (binding instanceof Binding.Create) {
      creations.add(operation);
    } else if (binding instanceof Binding.Replace) {
      rows.replace(operation);
    } else if (binding instanceof Binding.Patch) {
      rows.patch(operation);
    } else if (binding instanceof Binding.Delete) {
      rows.delete(operation);
    } else if (binding instanceof Binding.LinkedList linked) {
      links.list(operation, linked);
    } else if (binding instanceof Binding.Link link) {
      links.link(operation, link);
    } else if (binding instanceof Binding.Unlink unlink) {
      links.unlink(operation, unlink);
    } else {
      throw new IllegalArgumentException("unknown binding " + binding);
    }
    guards.add(operation);
  }

  private boolean isOfView(Binding binding) {
    return RowsWriter.derived(model.entity(binding.entity().orElseThrow())).isPresent();
  }

  private void ofView(Operation operation) {
    if (operation.binding() instanceof Binding.ListPage list) {
      views.list(operation, list);
    } else if (operation.binding() instanceof Binding.Get) {
      views.get(operation);
    } else {
      throw new IllegalArgumentException("unknown binding of a view " + operation.binding());
    }
  }
}
