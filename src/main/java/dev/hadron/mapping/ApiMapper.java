package dev.hadron.mapping;

import dev.hadron.api.Api;
import dev.hadron.api.ApiDocument;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiServer;
import dev.hadron.api.HttpMethod;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Ledger;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.model.ApiInfo;
import dev.hadron.model.Binding;
import dev.hadron.model.Coordinates;
import dev.hadron.model.Database;
import dev.hadron.model.Entity;
import dev.hadron.model.ErrorShape;
import dev.hadron.model.Operation;
import dev.hadron.model.Security;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A contract to the service that it describes, and to the tables that such a service needs. */
public final class ApiMapper {

  private final Api api;
  private final Coordinates coordinates;
  private final Meanings meanings;
  private final List<LedgerEntry> ledger = new ArrayList<>();
  private final List<Recognition> recognised = new ArrayList<>();

  private ApiMapper(Api api, Coordinates coordinates, Meanings meanings) {
    this.api = api;
    this.coordinates = coordinates;
    this.meanings = meanings;
  }

  /**
   * Entities, records, operations with their bindings, and tables; nothing is ever thrown away.
   *
   * @param meanings what the user says that operations and properties mean
   */
  public static ApiMapped map(Api api, Coordinates coordinates, Meanings meanings) {
    return new ApiMapper(api, coordinates, meanings).map();
  }

  private ApiMapped map() {
    ContractTypes types = new ContractTypes(api, new UniqueNames(), ledger);
    ContractBodies bodies = new ContractBodies(api, types);
    List<ContractCall> calls = calls(bodies);
    ContractErrors errors = new ContractErrors(api, types, bodies, ledger);
    ErrorShape errorShape = errors.shape(SourceLocation.ofFile(api.document().entry().name()));
    ContractUses uses = new ContractUses(calls, types);
    ContractThings things =
        new ContractThings(
            new ContractFamilies(calls, types, errors.records()), new ContractMembers(types, uses));
    ContractColumns columns = new ContractColumns(types.enums());
    UniqueNames tables = new UniqueNames();
    things.all().forEach(thing -> tables.claim(ContractColumns.tableName(thing.name())));
    ContractLinks links = new ContractLinks(things, calls, tables, meanings, recognised);
    relate(things, types, uses, columns, tables, links);
    List<Entity> entities = new ContractEntities(things, types).all();
    ContractContext context =
        new ContractContext(
            things,
            types,
            new ContractLookups(things, calls),
            new ContractProjections(things, types, ledger),
            new ContractAssignments(things, types, meanings, ledger),
            links,
            meanings,
            recognised,
            ledger);
    ContractSecurity security = new ContractSecurity(api, ledger);
    Map<ContractCall, Operation> operations = operations(context, bodies, calls, security);
    ContractPackages packages = new ContractPackages(things, types, calls);
    ServiceModel model =
        new ServiceModel(
            coordinates,
            info(differences(types, operations)),
            entities,
            packages.enums(),
            packages.records(),
            context.projections().all(),
            context.assignments().all(),
            new ContractResources(api, things).group(operations),
            security(security, operations),
            errorShape,
            Database.POSTGRESQL,
            List.of());
    return new ApiMapped(
        model,
        new ContractTables(entities, things, columns).catalog(),
        new Ledger(ledger),
        diagnostics(things),
        recognised);
  }

  private List<ContractCall> calls(ContractBodies bodies) {
    List<ContractCall> calls = new ArrayList<>();
    Set<String> conditional = ContractTags.paths(api);
    for (ApiOperation operation : api.operations()) {
      if (operation.method() == HttpMethod.QUERY || operation.method() == HttpMethod.TRACE) {
        ledger.add(
            new LedgerEntry(
                "method-unserved",
                "operation " + operation.label(),
                "is left out: the method is not served",
                operation.location()));
      } else {
        calls.add(
            new ContractCall(
                operation,
                ContractPath.of(operation.path()),
                bodies.request(operation),
                bodies.answer(operation),
                conditional.contains(operation.path())));
      }
    }
    return calls;
  }

  /** Keys first, then what refers to them, then lists of what refers, then plain values. */
  private void relate(
      ContractThings things,
      ContractTypes types,
      ContractUses uses,
      ContractColumns columns,
      UniqueNames tables,
      ContractLinks links) {
    ContractIdentities identities = new ContractIdentities(columns, uses, ledger);
    things.all().forEach(identities::identify);
    new ContractReferences(things, types, uses, ledger).find();
    new ContractRelatedValues(things, uses).find();
    new ContractCollections(things, types, tables, ledger).find();
    links.find();
    new ContractMarks(things, links, meanings, recognised).find();
    new ContractParts(things, uses, ledger).find();
    ContractAttributes attributes = new ContractAttributes(types, columns, uses, ledger);
    things.all().forEach(attributes::find);
    new ContractScopes(things, uses, ledger).find();
  }

  private Map<ContractCall, Operation> operations(
      ContractContext context,
      ContractBodies bodies,
      List<ContractCall> calls,
      ContractSecurity security) {
    ContractParameters parameters = new ContractParameters(api, context.types(), ledger);
    ContractOperations mapper = new ContractOperations(context, bodies, parameters, security);
    Map<ContractCall, Operation> operations = new LinkedHashMap<>();
    calls.forEach(call -> operations.put(call, mapper.operation(call)));
    return operations;
  }

  private static Security security(
      ContractSecurity security, Map<ContractCall, Operation> operations) {
    boolean issuesTokens =
        operations.values().stream()
            .map(Operation::binding)
            .anyMatch(b -> b instanceof Binding.Login || b instanceof Binding.Register);
    return security.security(issuesTokens);
  }

  private static List<ApiInfo.Difference> differences(
      ContractTypes types, Map<ContractCall, Operation> operations) {
    List<ApiInfo.Difference> differences = new ArrayList<>();
    operations.forEach(
        (call, operation) ->
            differences.addAll(ContractDifferences.of(types, call.operation(), operation)));
    return differences;
  }

  private ApiInfo info(List<ApiInfo.Difference> differences) {
    ApiDocument document = api.document();
    return new ApiInfo(
        api.info().title(),
        api.info().version(),
        Optional.of(api.info().description().strip()).filter(text -> !text.isEmpty()),
        api.servers().stream().map(ApiServer::resolvedUrl).toList(),
        api.servers().stream().findFirst().map(ApiServer::basePath).orElse(""),
        Optional.of(
            new ApiInfo.Document(
                document.text(),
                document.format() == ApiDocument.Format.JSON ? "json" : "yaml",
                differences)));
  }

  private List<Diagnostic> diagnostics(ContractThings things) {
    if (!api.operations().isEmpty()) {
      return unknownSubjects(things);
    }
    return List.of(
        Diagnostic.error(
            "contract-without-operations",
            "no operation under paths, so there is nothing to serve",
            SourceLocation.ofFile(api.document().entry().name()),
            "describe at least one operation"));
  }

  private List<Diagnostic> unknownSubjects(ContractThings things) {
    Set<String> subjects = new TreeSet<>();
    api.operations().forEach(operation -> subjects.add(operation.operationId()));
    for (ContractThing thing : things.all()) {
      thing.members().forEach(member -> subjects.add(thing.subject(member)));
    }
    return meanings.unknown(subjects).stream()
        .map(
            key ->
                Diagnostic.warning(
                    "option",
                    "no operation and no property is called " + key,
                    SourceLocation.ofFile(Meanings.PLACE + key),
                    "write the operationId, or the thing and its property as in Article.author"))
        .toList();
  }
}
