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
import dev.hadron.model.EnumType;
import dev.hadron.model.ErrorShape;
import dev.hadron.model.Operation;
import dev.hadron.model.RecordType;
import dev.hadron.model.Resource;
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
  private final ContractStorage storage;
  private final List<LedgerEntry> ledger = new ArrayList<>();
  private final List<Recognition> recognised = new ArrayList<>();

  private ApiMapper(
      Api api, Coordinates coordinates, Meanings meanings, ContractStorage storage) {
    this.api = api;
    this.coordinates = coordinates;
    this.meanings = meanings;
    this.storage = storage;
  }

  /**
   * Entities, records, operations with their bindings, and tables; nothing is ever thrown away.
   *
   * @param meanings what the user says that operations and properties mean
   */
  public static ApiMapped map(Api api, Coordinates coordinates, Meanings meanings) {
    MadeTables tables = new MadeTables();
    Mapped mapped = map(api, coordinates, meanings, tables);
    return new ApiMapped(
        mapped.model(),
        tables.catalog(),
        mapped.ledger(),
        mapped.diagnostics(),
        mapped.recognised());
  }

  /** The same with things kept as the storage says. */
  static Mapped map(
      Api api, Coordinates coordinates, Meanings meanings, ContractStorage storage) {
    return new ApiMapper(api, coordinates, meanings, storage).map();
  }

  private Mapped map() {
    ContractTypes types = new ContractTypes(api, new UniqueNames(), ledger);
    ContractBodies bodies = new ContractBodies(api, types);
    List<ContractCall> calls = calls(bodies);
    ContractErrors errors = new ContractErrors(api, types, bodies, ledger);
    ErrorShape errorShape = errors.shape();
    ContractUses uses = new ContractUses(calls, types);
    ContractThings things =
        storage.keep(
            new ContractFacts(
                calls,
                new ContractFamilies(calls, types, errors.records(), meanings),
                types,
                uses,
                meanings,
                recognised,
                ledger));
    ContractContext context =
        new ContractContext(
            things,
            storage,
            types,
            new ContractLookups(things, calls),
            new ContractProjections(things, types, ledger),
            new ContractAssignments(things, types, meanings, ledger),
            storage.links(),
            meanings,
            recognised,
            ledger);
    ContractSecurity security = new ContractSecurity(api, ledger);
    LogicHoles holes = new LogicHoles(new ContractLogic(context));
    Map<ContractCall, Operation> operations =
        operations(context, bodies, calls, security, new ContractHoles(context, holes));
    ContractPackages packages = new ContractPackages(things, types, calls);
    List<EnumType> enums = new ArrayList<>(packages.enums());
    enums.addAll(storage.enums());
    List<Resource> resources = holes.named(new ContractResources(api, things).group(operations));
    List<RecordType> records = new ArrayList<>(packages.records());
    records.addAll(holes.records(resources));
    ServiceModel model =
        new ServiceModel(
            coordinates,
            info(differences(types, operations)),
            storage.entities(),
            enums,
            records,
            context.projections().all(),
            context.assignments().all(),
            resources,
            security(security, operations),
            errorShape,
            Database.POSTGRESQL,
            List.of(),
            Map.of());
    return new Mapped(
        model, new Ledger(ledger), diagnostics(things, types, holes.problems()), recognised);
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

  private Map<ContractCall, Operation> operations(
      ContractContext context,
      ContractBodies bodies,
      List<ContractCall> calls,
      ContractSecurity security,
      ContractHoles holes) {
    ContractParameters parameters = new ContractParameters(api, context.types(), ledger);
    ContractStatuses statuses = new ContractStatuses(api, context.things(), ledger);
    ContractOperations mapper =
        new ContractOperations(context, bodies, parameters, security, statuses, holes);
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

  private List<ApiInfo.Difference> differences(
      ContractTypes types, Map<ContractCall, Operation> operations) {
    List<ApiInfo.Difference> differences = new ArrayList<>();
    operations.forEach(
        (call, operation) ->
            differences.addAll(ContractDifferences.of(api, types, call.operation(), operation)));
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

  private List<Diagnostic> diagnostics(
      ContractThings things, ContractTypes types, List<Diagnostic> hints) {
    if (!api.operations().isEmpty()) {
      List<Diagnostic> all = new ArrayList<>(unknownSubjects(things, types));
      all.addAll(hints);
      return all;
    }
    return List.of(
        Diagnostic.error(
            "contract-without-operations",
            api.webhooks().isEmpty()
                ? "no operation under paths, so there is nothing to serve"
                : "webhooks alone, which are requests that the service sends: there is nothing to serve",
            SourceLocation.ofFile(api.document().entry().name()),
            api.webhooks().isEmpty()
                ? "describe at least one operation"
                : "describe the operations that its callers use; or, to serve those who take the"
                    + " webhooks, write them as paths"));
  }

  private List<Diagnostic> unknownSubjects(ContractThings things, ContractTypes types) {
    Set<String> subjects = new TreeSet<>();
    api.operations().forEach(operation -> subjects.add(operation.operationId()));
    for (ContractThing thing : things.all()) {
      thing.members().forEach(member -> subjects.add(thing.subject(member)));
      thing.family().records().forEach(record -> subjects.add(types.record(record).schemaName()));
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
