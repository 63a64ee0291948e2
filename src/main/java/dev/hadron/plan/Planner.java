package dev.hadron.plan;

import dev.hadron.diagnostic.Ledger;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.Migration;
import dev.hadron.model.Operation;
import dev.hadron.model.RecordType;
import dev.hadron.model.Resource;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.StandIn;
import dev.hadron.view.PackageView;
import dev.hadron.view.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Lays the catalog of templates over a model: which file exists, from which template, with which view. */
public final class Planner {

  private final TemplateCatalog catalog;

  public Planner(TemplateCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * @param ledger what the project says about the input that shaped nothing of it
   */
  public GenerationPlan plan(ServiceModel model, Ledger ledger) {
    Views views = new Views(model, ledger);
    List<PlannedFile> files = new ArrayList<>();
    Set<String> features = Features.of(model);
    for (TemplateRow row : catalog.rows()) {
      if (!features.contains(row.feature())) {
        continue;
      }
      switch (row.loop()) {
        case ONCE -> add(files, row, model, views.fileNames(), view(row, views));
        case ENTITY -> {
          for (Entity entity : model.entities()) {
            add(files, row, model, names(row, entity.name(), entity.packageName()), view(row, views, entity));
          }
        }
        case RESOURCE -> {
          for (Resource resource : model.resources()) {
            add(files, row, model, names(row, resource.name(), resource.packageName()), view(row, views, resource));
          }
        }
        case HOLE -> {
          for (Resource resource : model.resources()) {
            for (Operation operation : resource.operations()) {
              if (operation.binding() instanceof Binding.Custom custom) {
                add(files, row, model, names(row, custom.hole().name(), resource.packageName()), view(row, views, resource, operation));
              }
            }
          }
        }
        case TYPE -> {
          for (RecordType type : model.records()) {
            add(files, row, model, names(row, type.name(), type.packageName()), Optional.of(views.record(type)));
          }
        }
        case ENUM -> {
          for (EnumType type : model.enums()) {
            add(files, row, model, names(row, type.name(), type.packageName()), Optional.of(views.enumType(type)));
          }
        }
        case MODULE -> {
          for (Map.Entry<String, PackageView> module : views.modules().entrySet()) {
            add(files, row, model, Map.of("module", module.getKey()), Optional.of(module.getValue()));
          }
        }
        case MIGRATION -> {
          for (Migration migration : model.migrations()) {
            String stem = migration.fileName().replaceFirst("\\.sql$", "");
            add(files, row, model, Map.of("migration", stem), Optional.of(views.migration(migration)));
          }
        }
        case EXTENSION -> {
          for (StandIn standIn : model.standIns()) {
            add(files, row, model, Map.of("extension", standIn.extension()), Optional.of(views.standIn(standIn)));
          }
        }
        default -> throw new IllegalStateException("unknown loop " + row.loop());
      }
    }
    return new GenerationPlan(files);
  }

  private static Optional<?> view(TemplateRow row, Views views) {
    return switch (row.viewName()) {
      case "ProjectView" -> Optional.of(views.project());
      case "PomView" -> Optional.of(views.pom());
      case "LedgerView" -> Optional.of(views.ledger());
      case "HolesView" -> Optional.of(views.holes());
      case "ErrorView" -> Optional.of(views.errors());
      case "ClusterView" -> Optional.of(views.cluster());
      case "DashboardView" -> Optional.of(views.dashboard());
      case "CacheView" -> Optional.of(views.cache());
      case "ComposeView" -> Optional.of(views.compose());
      case "VerbsView" -> Optional.of(views.verbs());
      case "DocumentView" -> views.document();
      case "ShieldView" -> Optional.of(views.shield());
      case "TestClassView" -> views.preconditionsTest();
      case "MigrationView" -> views.partitions();
      case "AuthView" -> Optional.of(views.auth());
      case "SettingsView" -> Optional.of(views.settings());
      case "ExtensionsView" -> Optional.of(views.extensions());
      default -> throw new IllegalStateException(row.template() + " wants " + row.view());
    };
  }

  private static Optional<?> view(TemplateRow row, Views views, Entity entity) {
    return switch (row.viewName()) {
      case "EntityView" -> Optional.of(views.entity(entity));
      case "KeyView" -> views.key(entity);
      case "RepositoryView" -> Optional.of(views.repository(entity));
      case "MapperView" -> Optional.of(views.mapper(entity));
      case "FilterView" -> views.filter(entity);
      case "FixtureView" -> views.fixture(entity);
      case "RowsView" -> views.rows(entity);
      case "TestClassView" -> views.mapperTest(entity);
      default -> throw new IllegalStateException(row.template() + " wants " + row.view());
    };
  }

  private static Optional<?> view(TemplateRow row, Views views, Resource resource) {
    return switch (row.viewName()) {
      case "ResourceView" -> Optional.of(views.resource(resource));
      case "ServiceView" -> Optional.of(views.service(resource));
      case "TestClassView" -> Optional.of(views.resourceTest(resource));
      default -> throw new IllegalStateException(row.template() + " wants " + row.view());
    };
  }

  private static Optional<?> view(
      TemplateRow row, Views views, Resource resource, Operation operation) {
    return switch (row.viewName()) {
      case "HoleView" -> Optional.of(views.hole(resource, operation));
      case "HoleClassView" -> views.holeClass(resource, operation);
      case "TableClassView" -> views.tableClass(resource, operation);
      case "HoleTestView" -> views.holeTest(resource, operation);
      case "HolePageView" -> views.holePage(resource, operation);
      default -> throw new IllegalStateException(row.template() + " wants " + row.view());
    };
  }

  private static Map<String, String> names(TemplateRow row, String name, String module) {
    return Map.of(row.loop().label(), name, "module", module);
  }

  private static void add(
      List<PlannedFile> files,
      TemplateRow row,
      ServiceModel model,
      Map<String, String> names,
      Optional<?> view) {
    if (view.isEmpty()) {
      return;
    }
    Map<String, String> values = new TreeMap<>(names);
    values.put("package", model.coordinates().basePackage().replace('.', '/'));
    files.add(
        new PlannedFile(row.outputPath(values), row.template(), view.get(), row.ownership()));
  }
}
