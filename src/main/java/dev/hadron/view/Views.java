package dev.hadron.view;

import dev.hadron.diagnostic.Ledger;
import dev.hadron.model.ApiInfo;
import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.Migration;
import dev.hadron.model.Operation;
import dev.hadron.model.RecordType;
import dev.hadron.model.Resource;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.StandIn;
import dev.hadron.model.ValueSource;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes the views of one service, each once; an empty view means that the file does not exist for
 * the element.
 */
public final class Views {

  private final ServiceModel model;
  private final Ledger ledger;
  private final JavaTypes types;
  private final EntityViews entities;
  private final RecordViews recordViews;
  private final Map<Entity, RepositoryView> repositories = new IdentityHashMap<>();
  private final Map<Entity, Optional<FilterView>> filters = new IdentityHashMap<>();
  private final Map<Entity, Optional<FixtureView>> fixtures = new IdentityHashMap<>();
  private final Map<Entity, Optional<RowsView>> rows = new IdentityHashMap<>();
  private final Map<Resource, ServiceView> services = new IdentityHashMap<>();
  private final Map<Resource, ResourceView> resources = new IdentityHashMap<>();
  private final Map<Resource, TestClassView> resourceTests = new IdentityHashMap<>();
  private final Probe probe;
  private final Scopes scopes;
  private ProjectView project;
  private ShieldView shield;

  public Views(ServiceModel model, Ledger ledger) {
    this.model = model;
    this.ledger = ledger;
    this.types = new JavaTypes(model);
    this.entities = new EntityViews(model, types);
    this.recordViews = new RecordViews(model, types);
    this.probe = new Probe(model);
    this.scopes = new Scopes(model);
  }

  public EntityView entity(Entity entity) {
    return entities.view(entity);
  }

  /** The record of a composite key. */
  public Optional<KeyView> key(Entity entity) {
    if (!entity.hasCompositeKey()) {
      return Optional.empty();
    }
    TreeSet<String> imports = new TreeSet<>();
    List<String> components = new ArrayList<>();
    entity
        .keyAttributes()
        .forEach(
            key -> {
              imports.addAll(types.imports(key.type()));
              components.add(types.name(key.type()) + " " + key.name());
            });
    return Optional.of(
        new KeyView(
            types.inBase(entity.packageName()),
            JavaText.imports(imports),
            entities.keyType(entity),
            JavaText.article(entity.name()),
            String.join(", ", components)));
  }

  public RepositoryView repository(Entity entity) {
    return repositories.computeIfAbsent(
        entity, key -> new RepositoryViews(model, types, entities).view(key));
  }

  public MapperView mapper(Entity entity) {
    return new MapperViews(model, types).view(entity);
  }

  public Optional<FilterView> filter(Entity entity) {
    return filters.computeIfAbsent(entity, key -> new FilterViews(model, types).view(key));
  }

  public RecordView record(RecordType record) {
    return recordViews.view(record);
  }

  public EnumView enumType(EnumType type) {
    return EnumViews.view(type, types);
  }

  public ServiceView service(Resource resource) {
    return services.computeIfAbsent(
        resource, key -> new ServiceWriter(model, types, entities, key).view());
  }

  /** The logic of an operation of the resource that no rule binds. */
  public HoleView hole(Resource resource, Operation operation) {
    return new HoleViews(model, types).view(resource, operation);
  }

  /** The class of logic that somebody has to write; none where a table decides. */
  public Optional<HoleClassView> holeClass(Resource resource, Operation operation) {
    return new HoleViews(model, types).toWrite(resource, operation);
  }

  /** The class of logic that a table decides; none where somebody has to write it. */
  public Optional<TableClassView> tableClass(Resource resource, Operation operation) {
    return new HoleViews(model, types).decided(resource, operation);
  }

  /** What a writer of that logic has to know. */
  public Optional<HolePageView> holePage(Resource resource, Operation operation) {
    return new HolePages(model, types).view(resource, operation);
  }

  /** The examples of that logic as tests. */
  public Optional<HoleTestView> holeTest(Resource resource, Operation operation) {
    return new HolePages(model, types).test(resource, operation);
  }

  public HolesView holes() {
    return new HoleViews(model, types).list();
  }

  public ResourceView resource(Resource resource) {
    return resources.computeIfAbsent(
        resource, key -> new ResourceWriter(model, types, scopes, key).view());
  }

  /** How tests store a row; empty where rows are made of others. */
  public Optional<FixtureView> fixture(Entity entity) {
    return fixtures.computeIfAbsent(
        entity,
        key ->
            Optional.of(key)
                .filter(each -> RowsWriter.derived(each).isEmpty())
                .map(each -> new FixtureWriter(model, types, each).view()));
  }

  /** How tests make a row of a view; empty for a table, and where that is not known. */
  public Optional<RowsView> rows(Entity entity) {
    return rows.computeIfAbsent(entity, key -> RowsWriter.view(model, types, key));
  }

  /** The mapper's unit tests; empty where nothing in it is plain enough. */
  public Optional<TestClassView> mapperTest(Entity entity) {
    return Optional.of(new MapperTestWriter(model, types, entity).view())
        .filter(test -> !test.methods().isEmpty());
  }

  public TestClassView resourceTest(Resource resource) {
    return resourceTests.computeIfAbsent(
        resource,
        key ->
            model.api().document().isPresent()
                ? new ContractTestWriter(model, types, key).view()
                : new ResourceTestWriter(model, types, key, probe).view());
  }

  /** The test that writes can be made to name a version; empty where no write can. */
  public Optional<TestClassView> preconditionsTest() {
    return new PreconditionsTestWriter(model, types).view();
  }

  /** How it is run in Kubernetes. */
  public ClusterView cluster() {
    return ClusterViews.view(model);
  }

  /** What Grafana shows of it. */
  public DashboardView dashboard() {
    return DashboardViews.view(model, shield().unknownPath());
  }

  public CacheView cache() {
    return SharedReads.tests(model, types);
  }

  /** What starts the service beside its database; there is none for a database in the process. */
  public ComposeView compose() {
    return ComposeViews.compose(model);
  }

  public VerbsView verbs() {
    return CustomVerbs.view(model);
  }

  public ErrorView errors() {
    return new ErrorViews(model, types).view();
  }

  /** What the input says and the service does not do. */
  public LedgerView ledger() {
    return LedgerViews.view(model, ledger);
  }

  /** What the general tests of a service look at. */
  public ShieldView shield() {
    if (shield == null) {
      shield = new ShieldViews(model, project().probe()).view();
    }
    return shield;
  }

  /** The contract that the service was made from; empty where a schema was. */
  public Optional<DocumentView> document() {
    return model
        .api()
        .document()
        .map(
            document ->
                new DocumentView(
                    model.coordinates().basePackage(),
                    document.text(),
                    "/META-INF/" + fileName(document),
                    JavaText.literal(model.api().basePath()),
                    differences(document)));
  }

  private static String differences(ApiInfo.Document document) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    document
        .differences()
        .forEach(each -> lines.computeIfAbsent(each.reason(), r -> new ArrayList<>()).add(each.line()));
    return lines.entrySet().stream()
        .map(e -> JavaText.literal(e.getKey()) + ", List.of(" + JavaText.list(e.getValue()) + ")")
        .collect(Collectors.joining(", "));
  }

  private static String fileName(ApiInfo.Document document) {
    return "openapi." + document.extension();
  }

  /** Placeholders of the paths of files that exist once. */
  public Map<String, String> fileNames() {
    return model
        .api()
        .document()
        .map(document -> Map.of("document", fileName(document)))
        .orElse(Map.of());
  }

  public MigrationView migration(Migration migration) {
    return new MigrationView(migration.sql());
  }

  /** The script of an extension that the local database lacks. */
  public MigrationView standIn(StandIn standIn) {
    return new MigrationView(standIn.sql());
  }

  public ExtensionsView extensions() {
    return new ExtensionsView(
        model.coordinates().basePackage(),
        JavaText.list(model.standIns().stream().map(StandIn::extension).toList()));
  }

  /** The accounts of those who sign in. */
  public AuthView auth() {
    return AuthViews.view(model, project());
  }

  public SettingsView settings() {
    return new SettingsView(
        model.coordinates().basePackage(),
        JavaText.list(CallerSettings.of(model)),
        JavaText.literal(model.coordinates().artifactId()));
  }

  /** A script of tests alone; empty where every table takes rows. */
  public Optional<MigrationView> partitions() {
    return PartitionScript.of(model).map(MigrationView::new);
  }

  /** Descriptions of the service's packages by their last segment. */
  public Map<String, PackageView> modules() {
    Map<String, PackageView> modules = new TreeMap<>();
    for (Entity entity : model.entities()) {
      add(modules, entity.packageName(), JavaName.capitalize(JavaText.spaced(entity.plural())));
    }
    for (Resource resource : model.resources()) {
      add(modules, resource.packageName(), resource.tag());
    }
    return modules;
  }

  private void add(Map<String, PackageView> modules, String segment, String title) {
    modules.putIfAbsent(
        segment,
        new PackageView(
            types.inBase(segment),
            JavaText.javadoc(title) + ": what is stored, what travels, and what can be done."));
  }

  public PomView pom() {
    return PomViews.view(
        model.coordinates(),
        DatabaseCode.of(model.database()),
        model.security(),
        hashesPasswords(),
        model.features());
  }

  private boolean hashesPasswords() {
    return model.entities().stream()
        .flatMap(entity -> entity.attributes().stream())
        .anyMatch(attribute -> attribute.source() == ValueSource.HASHED_SECRET);
  }

  public ProjectView project() {
    if (project == null) {
      project = new ProjectViews(model, types, probe, scopes).view(Uses.of(model, this));
    }
    return project;
  }
}
