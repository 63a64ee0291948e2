package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import dev.hadron.model.Security;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.UniqueKey;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes the view of a project as a whole: what files see that exist once. */
final class ProjectViews {

  private final ServiceModel model;
  private final JavaTypes types;
  private final Probe probe;
  private final Scopes scopes;

  ProjectViews(ServiceModel model, JavaTypes types, Probe probe, Scopes scopes) {
    this.model = model;
    this.types = types;
    this.probe = probe;
    this.scopes = scopes;
  }

  /**
   * @param uses what of the classes that each service has is called in this one
   */
  ProjectView view(UsesView uses) {
    return new ProjectView(
        model.coordinates().groupId(),
        model.coordinates().artifactId(),
        model.coordinates().version(),
        model.coordinates().basePackage(),
        model.coordinates().title(),
        model.api().description().map(JavaText::oneLine).orElse(""),
        model.coordinates().artifactId(),
        model.api().basePath().isEmpty() ? "/" : model.api().basePath(),
        model.api().document().isPresent(),
        model.security() instanceof Security.Jwt,
        isIssued(Security.Issuer.Contract.class),
        isIssued(Security.Issuer.Accounts.class),
        isIssued(Security.Issuer.Provider.class),
        scheme(),
        info(),
        constraints(),
        probe.view(),
        DatabaseCode.of(model.database()).view(model, uses),
        scopes.checks(),
        new RowFilters(model).token(),
        Correlations.view(model.correlation()),
        new RowFilters(model).views(types),
        FeatureViews.of(model),
        uses);
  }

  private boolean isIssued(Class<? extends Security.Issuer> by) {
    return model.security() instanceof Security.Jwt jwt && by.isInstance(jwt.issuer());
  }

  private String scheme() {
    return model.security() instanceof Security.Jwt jwt ? jwt.scheme() : "";
  }

  private String info() {
    String description =
        model
            .api()
            .description()
            .map(text -> ", description = " + JavaText.literal(JavaText.oneLine(text)))
            .orElse("");
    return "title = %s, version = %s%s"
        .formatted(
            JavaText.literal(model.api().title()),
            JavaText.literal(model.api().version()),
            description);
  }

  /** Names are a table's own for CHECKs and references: one that means two things is left out. */
  private List<ConstraintView> constraints() {
    Map<String, Set<List<String>>> properties = new TreeMap<>();
    for (Entity entity : model.entities()) {
      for (UniqueKey key : entity.uniqueKeys()) {
        meanings(properties, key.constraintName()).add(wireNames(entity, key.members()));
      }
      for (Relation.ManyToOne reference : entity.references()) {
        meanings(properties, reference.constraintName()).add(List.of(reference.wireName()));
      }
      for (Entity.PlainReference reference : entity.plainReferences()) {
        meanings(properties, reference.constraintName())
            .add(wireNames(entity, reference.attributes()));
      }
      entity.checks().stream()
          .filter(Entity.CheckConstraint::isConstraint)
          .forEach(
              check ->
                  meanings(properties, check.name()).add(wireNames(entity, check.attributes())));
    }
    return properties.entrySet().stream()
        .filter(each -> each.getValue().size() == 1)
        .map(each -> constraint(each.getKey(), each.getValue().iterator().next()))
        .toList();
  }

  private static Set<List<String>> meanings(
      Map<String, Set<List<String>>> properties, String constraint) {
    return properties.computeIfAbsent(constraint, name -> new HashSet<>());
  }

  private static ConstraintView constraint(String name, List<String> properties) {
    return new ConstraintView(JavaText.literal(name), "[" + JavaText.list(properties) + "]");
  }

  private static List<String> wireNames(Entity entity, List<String> members) {
    return members.stream()
        .map(
            member ->
                entity
                    .findRelation(member)
                    .filter(Relation.ManyToOne.class::isInstance)
                    .map(relation -> ((Relation.ManyToOne) relation).wireName())
                    .or(() -> entity.findAttribute(member).map(Attribute::wireName))
                    .orElseThrow())
        .toList();
  }
}
