package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How long the texts are by which tests know a row: no longer than what refers to them holds, and as
 * long as a column that is padded with blanks, so that they come back as they went.
 */
final class KeyWidths {

  private final ServiceModel model;

  KeyWidths(ServiceModel model) {
    this.model = model;
  }

  /** What a column holds. */
  private record Width(int length, boolean padded) {}

  /** The attribute's constraints, narrowed to what fits all columns that hold its value. */
  Constraints of(Entity entity, Attribute attribute) {
    Constraints constraints = attribute.constraints();
    if (entity.uniqueKeys().stream().noneMatch(key -> key.members().contains(attribute.name()))
        || !SqlText.isText(attribute.column().sqlType())
        || constraints.pattern().isPresent()
        || !constraints.values().isEmpty()) {
      return constraints;
    }
    List<Width> widths = new ArrayList<>(referring(entity, attribute, new HashSet<>()));
    own(attribute).forEach(widths::add);
    int most = widths.stream().mapToInt(Width::length).min().orElse(Integer.MAX_VALUE);
    if (widths.isEmpty()) {
      return constraints;
    }
    boolean padded = widths.stream().anyMatch(each -> each.padded() && each.length() == most);
    Constraints narrowed = constraints.withMaxLength(most);
    return padded ? narrowed.withMinLength(most) : narrowed;
  }

  private static Stream<Width> own(Attribute attribute) {
    boolean padded = isPadded(attribute);
    return attribute.constraints().maxLength().stream().map(length -> new Width(length, padded));
  }

  /** The columns that refer to it, and those that refer to them. */
  private List<Width> referring(Entity entity, Attribute attribute, Set<String> seen) {
    List<Width> widths = new ArrayList<>();
    if (!seen.add(entity.name() + "." + attribute.name())) {
      return widths;
    }
    for (Entity child : model.entitiesReferringTo(entity)) {
      child.references().stream()
          .filter(reference -> reference.target().equals(entity.name()))
          .flatMap(reference -> reference.columns().stream())
          .filter(column -> column.referencedColumn().equals(attribute.column().name()))
          .forEach(column -> widths.addAll(referring(child, column, isPadded(attribute), seen)));
      for (Entity.PlainReference reference : child.plainReferences()) {
        int place = reference.referencedColumns().indexOf(attribute.column().name());
        if (reference.target().equals(entity.name()) && place >= 0) {
          Attribute own = child.attribute(reference.attributes().get(place));
          own(own).forEach(widths::add);
          widths.addAll(referring(child, own, seen));
        }
      }
    }
    return widths;
  }

  private static boolean isPadded(Attribute attribute) {
    return SqlText.isBlankPadded(attribute.column().sqlType());
  }

  /**
   * @param alike whether the column is padded where its type is that of what it refers to
   */
  private List<Width> referring(
      Entity child, Relation.JoinColumn column, boolean alike, Set<String> seen) {
    List<Width> widths = new ArrayList<>();
    boolean padded = column.ownType().map("bpchar"::equals).orElse(alike);
    column.maxLength().ifPresent(length -> widths.add(new Width(length, padded)));
    child.keyAttributes().stream()
        .filter(key -> key.column().name().equals(column.column()))
        .forEach(
            key -> {
              own(key).forEach(widths::add);
              widths.addAll(referring(child, key, seen));
            });
    return widths;
  }
}
