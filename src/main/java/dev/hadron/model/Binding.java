package dev.hadron.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an operation does: one of the things that rules can write, or custom logic. */
public sealed interface Binding {

  /** Name of the entity that the operation is about; empty for custom logic without one. */
  Optional<String> entity();

  /** Names of all entities whose rows it looks at. */
  default Set<String> entities() {
    return entity().map(Set::of).orElseGet(Set::of);
  }

  /** The rows that it is below, each with the relation that leads to it. */
  default List<Scope> scopes() {
    if (this instanceof ListPage list) {
      return list.scope().stream().toList();
    }
    return this instanceof Count count ? count.scope().stream().toList() : List.of();
  }

  /** The rows that it finds first: the one that it is about, or those that it is below. */
  default List<Lookup> lookups() {
    if (this instanceof Custom custom) {
      return custom.hole().lookups();
    }
    return this instanceof OnRow row
        ? List.of(row.lookup())
        : scopes().stream().map(Scope::parent).toList();
  }

  /** How what it reads or writes is versioned. */
  default EntityTag tag() {
    if (this instanceof ListPage list) {
      return list.entityTag();
    }
    if (this instanceof Get get) {
      return get.entityTag();
    }
    if (this instanceof Create create) {
      return create.entityTag();
    }
    if (this instanceof Replace replace) {
      return replace.entityTag();
    }
    if (this instanceof Patch patch) {
      return patch.entityTag();
    }
    return this instanceof Delete delete ? delete.entityTag() : new EntityTag.None();
  }

  /** The projection as which a row is answered. */
  default Optional<String> shown() {
    if (this instanceof Get get) {
      return Optional.of(get.projection());
    }
    if (this instanceof Create create) {
      return create.answer();
    }
    if (this instanceof Replace replace) {
      return replace.answer();
    }
    if (this instanceof Patch patch) {
      return patch.answer();
    }
    if (this instanceof Delete delete) {
      return delete.answer();
    }
    if (this instanceof Register register) {
      return Optional.of(register.answer());
    }
    if (this instanceof Link link) {
      return link.answer();
    }
    if (this instanceof Unlink unlink) {
      return unlink.answer();
    }
    if (this instanceof Transition transition) {
      return transition.answer();
    }
    return this instanceof Login login ? Optional.of(login.answer()) : Optional.empty();
  }

  /** Short name for the table of bindings, such as {@code ListPage(Owner)}. */
  default String label() {
    return getClass().getSimpleName() + entity().map(name -> "(" + name + ")").orElse("");
  }

  private static Set<String> both(String one, String other) {
    return one.equals(other) ? Set.of(one) : Set.of(one, other);
  }

  /** A binding that finds one row first. */
  sealed interface OnRow extends Binding {
    Lookup lookup();

    @Override
    default Optional<String> entity() {
      return Optional.of(lookup().entity());
    }
  }

  /**
   * A list of rows, whole or below a parent.
   *
   * @param scope the parent row whose children are listed, and the child's relation to it
   * @param order in which it is unless a caller wants another one
   * @param sorting how a caller says so, in words of the contract
   * @param entityTag a hash of the answer where the contract has conditional requests
   * @param caller path to the accounts among which the caller has to be, such as {@code author,
   *     followedBy}; empty where the list is the same for everybody
   */
  record ListPage(
      String entityName,
      Optional<Scope> scope,
      ListShape shape,
      Paging paging,
      List<Filter> filters,
      List<SortKey> order,
      Optional<Sorting> sorting,
      EntityTag entityTag,
      List<String> caller)
      implements Binding {
    public ListPage {
      caller = List.copyOf(caller);
      filters = List.copyOf(filters);
      order = List.copyOf(order);
    }

    /** A list without conditional requests. */
    public ListPage(
        String entityName,
        Optional<Scope> scope,
        ListShape shape,
        Paging paging,
        List<Filter> filters,
        List<SortKey> order) {
      this(
          entityName,
          scope,
          shape,
          paging,
          filters,
          order,
          Optional.empty(),
          new EntityTag.None(),
          List.of());
    }

    /** Whether it has some of the rows alone, whatever its parameters say. */
    public boolean isPart() {
      return scope.isPresent() || !caller.isEmpty();
    }

    @Override
    public Optional<String> entity() {
      return Optional.of(entityName);
    }

    @Override
    public Set<String> entities() {
      return scope.map(s -> both(entityName, s.parent().entity())).orElseGet(() -> Set.of(entityName));
    }
  }

  /** One row. */
  record Get(Lookup lookup, String projection, EntityTag entityTag) implements OnRow {}

  /**
   * A new row.
   *
   * @param scopes parents whose rows the path names, with the new row's relation to each
   * @param answer projection of the answer's body; empty for an answer without a body
   * @param location path template of the {@code Location} header, where there is one; placeholders
   *     that the operation's own path has are its parameters, others are attributes of the new row
   */
  record Create(
      String entityName,
      List<Scope> scopes,
      String assignment,
      Optional<String> answer,
      EntityTag entityTag,
      Optional<String> location)
      implements Binding {
    public Create {
      scopes = List.copyOf(scopes);
    }

    @Override
    public Optional<String> entity() {
      return Optional.of(entityName);
    }

    @Override
    public Set<String> entities() {
      return Stream.concat(
              Stream.of(entityName), scopes.stream().map(scope -> scope.parent().entity()))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /**
   * All of a row's client-owned values (PUT), or those that are present.
   *
   * @param creation assignment of a new row where there is none with the key of the path (201);
   *     empty where that is a 404
   */
  record Replace(
      Lookup lookup,
      String assignment,
      Optional<String> creation,
      Optional<String> answer,
      EntityTag entityTag)
      implements OnRow {

    /** A change of a row that has to be there. */
    public Replace(
        Lookup lookup, String assignment, Optional<String> answer, EntityTag entityTag) {
      this(lookup, assignment, Optional.empty(), answer, entityTag);
    }
  }

  /**
   * JSON Merge Patch (RFC 7396) of a row.
   *
   * @param current projection of the row onto the record that the patch is merged into
   */
  record Patch(
      Lookup lookup,
      String current,
      String assignment,
      Optional<String> answer,
      EntityTag entityTag)
      implements OnRow {}

  /** Removal of a row. */
  record Delete(Lookup lookup, Optional<String> answer, EntityTag entityTag) implements OnRow {}

  /** The rows that a join table links to one row. */
  record LinkedList(
      Lookup lookup, String relation, String targetEntity, ListShape shape, Paging paging)
      implements OnRow {
    @Override
    public Set<String> entities() {
      return both(lookup.entity(), targetEntity);
    }
  }

  /**
   * A row of a join table: made, or found already there.
   *
   * @param target the row at the other end
   */
  record Link(Lookup lookup, String relation, Lookup target, Optional<String> answer)
      implements OnRow {
    @Override
    public Set<String> entities() {
      return both(lookup.entity(), target.entity());
    }
  }

  /** A row of a join table removed. */
  record Unlink(Lookup lookup, String relation, Lookup target, Optional<String> answer)
      implements OnRow {
    @Override
    public Set<String> entities() {
      return both(lookup.entity(), target.entity());
    }
  }

  /**
   * Whether a join table links two rows: nothing is answered where it does, 404 where it does not.
   *
   * @param target the row at the other end
   */
  record Linked(Lookup lookup, String relation, Lookup target) implements OnRow {
    @Override
    public Set<String> entities() {
      return both(lookup.entity(), target.entity());
    }
  }

  /** A new user with a hashed password. */
  record Register(String entityName, String assignment, String answer) implements Binding {
    @Override
    public Optional<String> entity() {
      return Optional.of(entityName);
    }
  }

  /**
   * A token for a user's name and password.
   *
   * @param loginPath components from the body's record to the name, such as {@code user, email}
   * @param passwordPath likewise to the password
   */
  record Login(
      String entityName,
      String loginAttribute,
      String secretAttribute,
      List<String> loginPath,
      List<String> passwordPath,
      String answer)
      implements Binding {
    @Override
    public Optional<String> entity() {
      return Optional.of(entityName);
    }
  }

  /** The different values that rows have in an attribute, or in a list of them, in order. */
  record Values(String entityName, String attribute) implements Binding {
    @Override
    public Optional<String> entity() {
      return Optional.of(entityName);
    }
  }

  /**
   * A state that a row is put into; nothing happens where it is in it already.
   *
   * @param attribute that holds the state: an enum or a flag
   * @param value as the wire spells it
   */
  record Transition(Lookup lookup, String attribute, String value, Optional<String> answer)
      implements OnRow {}

  /**
   * How many rows there are, whole or below a parent.
   *
   * @param scope the parent row whose children are counted
   */
  record Count(String entityName, Optional<Scope> scope, List<Filter> filters)
      implements Binding {
    public Count {
      filters = List.copyOf(filters);
    }

    @Override
    public Optional<String> entity() {
      return Optional.of(entityName);
    }

    @Override
    public Set<String> entities() {
      return scope.map(s -> both(entityName, s.parent().entity())).orElseGet(() -> Set.of(entityName));
    }
  }

  /**
   * What no rule decides: validated, secured, and either decided by a table of the contract, or 501
   * until somebody writes it.
   */
  record Custom(String reason, Hole hole) implements Binding {
    @Override
    public String label() {
      return hole.table()
          .map(
              table ->
                  table.isExpression()
                      ? "Expression"
                      : "DecisionTable(%d rows)".formatted(table.rules().size()))
          .orElseGet(Binding.super::label);
    }

    @Override
    public Optional<String> entity() {
      return Optional.empty();
    }

    @Override
    public Set<String> entities() {
      return hole.entities();
    }
  }

  /**
   * A parent row named by the path.
   *
   * @param relation the child's reference to the parent
   */
  record Scope(String relation, Lookup parent) {}

  /** One key of a list's default order. */
  record SortKey(String attribute, boolean descending) {}
}
