package dev.hadron.plan;

import dev.hadron.model.Access;
import dev.hadron.model.Assignment;
import dev.hadron.model.Attribute;
import dev.hadron.model.Binding;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.Feature;
import dev.hadron.model.ErrorShape;
import dev.hadron.model.Guard;
import dev.hadron.model.Hole;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.Parameter;
import dev.hadron.model.RecordType;
import dev.hadron.model.RequestBody;
import dev.hadron.model.Security;
import dev.hadron.model.ServiceModel;
import dev.hadron.view.CallerSettings;
import dev.hadron.view.ComposeViews;
import dev.hadron.view.ConcealedPaths;
import dev.hadron.view.CustomVerbs;
import dev.hadron.view.EnvelopeCode;
import dev.hadron.view.JsonTexts;
import dev.hadron.view.Lookups;
import dev.hadron.view.Marks;
import dev.hadron.view.PaddedTexts;
import dev.hadron.view.UtcTimes;
import dev.hadron.view.PlainParents;
import dev.hadron.view.RelatedPaths;
import dev.hadron.view.Room;
import dev.hadron.view.RowFilters;
import dev.hadron.view.SharedReads;
import dev.hadron.view.ToldUnions;
import dev.hadron.view.WriteOnlyValues;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which folders of templates a model asks for. */
final class Features {

  private Features() {}

  static Set<String> of(ServiceModel model) {
    Set<String> features =
        new TreeSet<>(
            Set.of("core", "delivery", "dev", "http", "paging", "persistence", "problem", "rest", "test"));
    features.addAll(
        model.api().document().isPresent() ? Set.of("contract", "scan") : Set.of("schema", "walks"));
    features.add(
        switch (model.database()) {
          case POSTGRESQL -> "postgresql";
          case H2 -> "h2";
          case MYSQL, MARIADB -> "mysql";
        });
    model.features().stream()
        .filter(asked -> asked != Feature.CACHING || SharedReads.exist(model))
        .forEach(asked -> features.add(asked.label()));
    if (model.operations().stream().anyMatch(Features::needsToken)) {
      features.add("shield");
    }
    if (model.operations().stream().anyMatch(Operation::isCustom)) {
      features.add("logic");
    }
    if (model.operations().stream().anyMatch(Operation::isUnwritten)) {
      features.add("holes");
    }
    if (model.operations().stream().anyMatch(o -> o.isCustom() && !o.isUnwritten())) {
      features.add("tables");
    }
    if (model.operations().stream().anyMatch(Features::hasExamples)) {
      features.add("examples");
    }
    if (ComposeViews.exist(model)) {
      features.add("compose");
    }
    boolean slugs =
        model.assignments().stream()
            .flatMap(assignment -> assignment.presets().stream())
            .anyMatch(preset -> preset.value() instanceof Assignment.SlugOf);
    if (model.api().document().isPresent()) {
      addConstraints(model, features);
    } else if (hasChoices(model)) {
      features.add("choices");
    }
    if (storesDocuments(model)) {
      features.add("documents");
    }
    if (model.assignments().stream().anyMatch(Features::takesPassword)) {
      features.add("passwords");
    }
    boolean schema = model.api().document().isEmpty();
    if (schema && model.operations().stream().anyMatch(Features::looksAtLists)) {
      features.add("wholes");
    }
    if (schema || model.operations().stream().anyMatch(Operation::isTagged)) {
      features.add("tags");
    }
    if (schema || model.operations().stream().anyMatch(o -> o.condition().isPresent())) {
      features.add("conditions");
    }
    if (WriteOnlyValues.stayInside(model)) {
      features.add("hidden");
    }
    if (Marks.exist(model)) {
      features.add("marks");
    }
    if (slugs) {
      features.add("slugs");
    }
    if (model.operations().stream().anyMatch(o -> o.binding() instanceof Binding.Patch)) {
      features.add("patch");
    }
    if (model.operations().stream().anyMatch(o -> !o.unsupportedParameters().isEmpty())) {
      features.add("unsupported");
    }
    if (model.operations().stream().anyMatch(o -> o.selection().isPresent())) {
      features.add("selection");
    }
    if (model.operations().stream().anyMatch(o -> !o.substitutes().isEmpty())) {
      features.add("statuses");
    }
    if (model.errorShape() instanceof ErrorShape.DeclaredShapes) {
      features.add("bodies");
    }
    if (model.operations().stream().anyMatch(o -> !o.listHeaders().isEmpty())) {
      features.add("totals");
    }
    if (ConcealedPaths.exist(model)) {
      features.add("concealed");
    }
    if (!CustomVerbs.of(model).isEmpty()) {
      features.add("verbs");
    }
    if (ToldUnions.areChecked(model)) {
      features.add("variants");
    }
    if (JsonTexts.exist(model)) {
      features.add("texts");
    }
    if (PaddedTexts.exist(model)) {
      features.add("padded");
    }
    if (UtcTimes.exist(model)) {
      features.add("utc");
    }
    if (CallerSettings.exist(model)) {
      features.add("settings");
    }
    if (!model.standIns().isEmpty()) {
      features.add("extensions");
    }
    if (PlainParents.areNeeded(model)) {
      features.add("parents");
    }
    if (Room.isShort(model)) {
      features.add("few");
    }
    if (RowFilters.exist(model)) {
      features.add("guards");
    }
    if (RowFilters.exist(model, Guard.Whose.OWNER)) {
      features.add("owners");
    }
    if (RowFilters.exist(model, Guard.Whose.TENANT)) {
      features.add("tenants");
    }
    if (RowFilters.referPlainly(model)) {
      features.add("references");
    }
    if (model.operations().stream().anyMatch(Features::countsPages)) {
      features.add("pages");
    }
    if (model.operations().stream().anyMatch(Features::isSorted)) {
      features.add("sorting");
    }
    if (model.operations().stream().anyMatch(Features::hasCursor)) {
      features.addAll(Set.of("walks", "windows"));
    }
    if (model.operations().stream().anyMatch(Operation::mayCreate)) {
      features.add("stores");
    }
    if (model.operations().stream().anyMatch(Operation::linksInBody)) {
      features.add("links");
    }
    if (model.operations().stream().anyMatch(Features::hasNumberedPages)) {
      features.add("paged");
    }
    if (model.entities().stream().anyMatch(entity -> readsRelated(model, entity))) {
      features.add("related");
    }
    if (model.operations().stream().anyMatch(o -> o.access() instanceof Access.RoleSets)) {
      features.add("scopes");
    }
    if (model.security() instanceof Security.Jwt jwt) {
      features.add("jwt");
      features.addAll(ofIssuer(jwt.issuer()));
      boolean signsIn = features.contains("accounts") || features.contains("local");
      if (signsIn || knowsCaller(model) || features.contains("owners")) {
        features.add("caller");
      }
    } else {
      features.add("open");
    }
    return features;
  }

  private static Set<String> ofIssuer(Security.Issuer issuer) {
    if (issuer instanceof Security.Issuer.Elsewhere) {
      return Set.of("verified");
    }
    if (issuer instanceof Security.Issuer.Contract) {
      return Set.of("verified", "accounts");
    }
    if (issuer instanceof Security.Issuer.Accounts) {
      return Set.of("local", "passwords");
    }
    if (issuer instanceof Security.Issuer.Provider) {
      return Set.of("oidc");
    }
    throw new IllegalStateException("unknown issuer " + issuer);
  }

  private static boolean takesPassword(Assignment assignment) {
    return assignment.parts().stream()
        .anyMatch(part -> part.target() instanceof Assignment.ToHashedSecret);
  }

  /** What values of the wire are checked with, as far as the contract says something of it. */
  private static void addConstraints(ServiceModel model, Set<String> features) {
    List<RecordType.Property> properties =
        model.records().stream().flatMap(record -> record.properties().stream()).toList();
    if (properties.stream().anyMatch(RecordType.Property::mayBeNull)) {
      features.add("nullable");
    }
    if (model.records().stream().anyMatch(r -> !r.members().equals(Constraints.NONE))) {
      features.add("members");
    }
    if (model.records().stream().anyMatch(RecordType::closed)) {
      features.add("closed");
    }
    Stream<Constraints> said =
        Stream.of(
                properties.stream().map(RecordType.Property::constraints),
                model.operations().stream()
                    .flatMap(operation -> operation.parameters().stream())
                    .map(Parameter::constraints),
                model.operations().stream()
                    .flatMap(operation -> operation.body().stream())
                    .map(RequestBody::constraints))
            .flatMap(each -> each);
    said.forEach(constraints -> addConstraints(constraints, features));
  }

  private static void addConstraints(Constraints constraints, Set<String> features) {
    if (constraints.multipleOf().isPresent()) {
      features.add("multiples");
    }
    if (!constraints.values().isEmpty()) {
      features.add("choices");
    }
    constraints.items().ifPresent(items -> addConstraints(items, features));
  }

  private static boolean hasChoices(ServiceModel model) {
    return model.records().stream()
        .flatMap(record -> record.properties().stream())
        .anyMatch(property -> !property.constraints().values().isEmpty());
  }

  private static boolean hasExamples(Operation operation) {
    return operation.binding() instanceof Binding.Custom custom
        && !custom.hole().examples().isEmpty();
  }

  private static boolean looksAtLists(Operation operation) {
    return operation.binding() instanceof Binding.Custom custom
        && custom.hole().needs().stream().anyMatch(Hole.Rows.class::isInstance);
  }

  private static boolean needsToken(Operation operation) {
    return operation.access().needsToken();
  }

  private static boolean countsPages(Operation operation) {
    return operation.listShape().isPresent()
        && operation
            .paging()
            .filter(paging -> EnvelopeCode.countsPages(operation.listShape().get(), paging))
            .isPresent();
  }

  private static boolean isSorted(Operation operation) {
    return operation.binding() instanceof Binding.ListPage list && list.sorting().isPresent();
  }

  private static boolean readsRelated(ServiceModel model, Entity entity) {
    return !RelatedPaths.ofLists(model, entity).isEmpty()
        || !RelatedPaths.ofAnswers(model, entity).isEmpty();
  }

  private static boolean hasCursor(Operation operation) {
    return operation.paging().filter(Paging.Keyset.class::isInstance).isPresent();
  }

  private static boolean hasNumberedPages(Operation operation) {
    return operation.binding() instanceof Binding.ListPage list
        && (list.paging() instanceof Paging.PageNumber
            || list.paging() instanceof Paging.OffsetLimit
            || list.paging() instanceof Paging.Keyset);
  }

  /** Whether some operation is about the row of whoever calls it. */
  private static boolean knowsCaller(ServiceModel model) {
    boolean sets =
        model.assignments().stream()
            .flatMap(assignment -> assignment.presets().stream())
            .anyMatch(preset -> preset.value() instanceof Assignment.Caller);
    return sets
        || Marks.knowCaller(model)
        || model.operations().stream().anyMatch(Features::isForCaller)
        || Lookups.all(model.operations()).stream()
            .flatMap(lookup -> lookup.conditions().stream())
            .anyMatch(condition -> condition.value() instanceof Lookup.CallerKey);
  }

  private static boolean isForCaller(Operation operation) {
    return operation.binding() instanceof Binding.ListPage list && !list.caller().isEmpty();
  }

  private static boolean storesDocuments(ServiceModel model) {
    return model.entities().stream()
        .flatMap(entity -> entity.attributes().stream())
        .anyMatch(Attribute::isDocument);
  }
}
