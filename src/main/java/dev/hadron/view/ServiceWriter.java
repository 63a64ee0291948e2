package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.Operation;
import dev.hadron.model.Resource;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the service of one resource: one transactional method per operation that is bound. */
final class ServiceWriter {

  private final Resource resource;
  private final ServiceCode code;

  ServiceWriter(ServiceModel model, JavaTypes types, EntityViews entities, Resource resource) {
    this.resource = resource;
    this.code = new ServiceCode(model, types, entities);
  }

  static String className(Resource resource) {
    return resource.name() + "Service";
  }

  ServiceView view() {
    List<MethodView> methods = new ArrayList<>();
    resource.operations().forEach(operation -> methods.add(method(operation)));
    methods.addAll(code.helpers.values());
    for (String name :
        List.of(
            "http.IfMatch",
            "http.MergePatch",
            "http.Versioned",
            "paging.Conditions",
            "paging.Page",
            "paging.PageRequest",
            "problem.ProblemException")) {
      code.imports.add(code.types.inBase(name));
    }
    code.imports.add(JavaTypes.JSON_NODE);
    code.imports.add("java.util.List");
    code.imports.add("io.quarkus.cache.CacheResult");
    return new ServiceView(
        code.types.inBase(resource.packageName()),
        JavaText.imports(code.imports),
        "What can be done with "
            + JavaText.spaced(resource.tag()).toLowerCase(Locale.ROOT)
            + "; each method is one transaction.",
        className(resource),
        List.copyOf(code.dependencies.values()),
        methods);
  }

  private MethodView method(Operation operation) {
    code.begin(operation);
    operation.parameters().forEach(p -> code.imports.addAll(code.types.imports(p.type())));
    operation.body().ifPresent(body -> code.imports.addAll(code.types.imports(body.type())));
    operation.success().body().ifPresent(body -> code.imports.addAll(code.types.imports(body)));
    ServiceRows rows = new ServiceRows(code);
    ServiceLists lists = new ServiceLists(code);
    boolean own = code.model.api().document().isPresent();
    Binding binding =
        own
            ? ContractTags.versioned(code.model, operation.binding())
            : operation.binding();
    if (binding instanceof Binding.ListPage list) {
      return lists.list(operation, list);
    }
    if (binding instanceof Binding.Get get) {
      return rows.get(operation, get);
    }
    if (binding instanceof Binding.Create create) {
      return rows.create(operation, create);
    }
    if (binding instanceof Binding.Replace replace) {
      return rows.replace(operation, replace);
    }
    if (binding instanceof Binding.Patch patch) {
      return rows.patch(operation, patch);
    }
    if (binding instanceof Binding.Delete delete) {
      return new ServiceRemovals(code, rows).delete(operation, delete);
    }
    if (binding instanceof Binding.LinkedList links) {
      return lists.linkedList(operation, links);
    }
    if (binding instanceof Binding.Link link) {
      return own ? new ServiceLinks(code).link(operation, link) : lists.link(operation, link);
    }
    if (binding instanceof Binding.Unlink unlink) {
      return own
          ? new ServiceLinks(code).unlink(operation, unlink)
          : lists.unlink(operation, unlink);
    }
    if (binding instanceof Binding.Linked linked) {
      return new ServiceLinks(code).linked(operation, linked);
    }
    if (binding instanceof Binding.Values values) {
      return new ServiceLinks(code).values(operation, values);
    }
    if (binding instanceof Binding.Transition transition) {
      return rows.transition(operation, transition);
    }
    if (binding instanceof Binding.Count count) {
      return new ContractLists(code).count(operation, count);
    }
    if (binding instanceof Binding.Register register) {
      return new ServiceAccounts(code).register(operation, register);
    }
    if (binding instanceof Binding.Custom) {
      return new ServiceHoles(code).hole(operation);
    }
    if (binding instanceof Binding.Login login) {
      return new ServiceAccounts(code).login(operation, login);
    }
    throw new IllegalArgumentException("unknown binding " + binding);
  }
}
