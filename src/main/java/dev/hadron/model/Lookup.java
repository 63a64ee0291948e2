package dev.hadron.model;

import java.util.List;
import java.util.Optional;

/**
 * How an operation finds the row that it is about: the entity, and one condition per key in the path.
 *
 * <p>{@code /owners/{ownerId}/pets/{petId}} is {@code Pet} with {@code id = petId} and
 * {@code owner.id = ownerId}; {@code /user} is {@code User} whose key is the token's subject.
 *
 * @param owner the reference to the account that alone may do what is done; 403 to any other
 */
public record Lookup(String entity, List<Condition> conditions, Optional<String> owner) {

  public Lookup {
    conditions = List.copyOf(conditions);
  }

  /** A row that is everybody's who may call. */
  public Lookup(String entity, List<Condition> conditions) {
    this(entity, conditions, Optional.empty());
  }

  /** The same row, for its owner alone. */
  public Lookup ownedBy(String relation) {
    return new Lookup(entity, conditions, Optional.of(relation));
  }

  /**
   * One condition: an attribute, reached over zero or more references, equals a value.
   *
   * @param path relation names and, last, an attribute name
   */
  public record Condition(List<String> path, Value value) {
    public Condition {
      path = List.copyOf(path);
    }
  }

  /** What the attribute is compared with. */
  public sealed interface Value {}

  /** A path parameter, by its Java name. */
  public record PathParameter(String name) implements Value {}

  /** The key of the authenticated caller's own row: the subject of the token. */
  public record CallerKey() implements Value {}

  /** Whether the row is found by exactly its own key. */
  public boolean isByKey(Entity found) {
    return conditions.size() == found.identifier().attributes().size()
        && conditions.stream()
            .allMatch(
                c -> c.path().size() == 1 && found.identifier().attributes().contains(c.path().get(0)));
  }
}
