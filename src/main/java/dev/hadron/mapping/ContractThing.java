package dev.hadron.mapping;

import dev.hadron.model.Attribute;
import dev.hadron.model.Identifier;
import dev.hadron.model.Relation;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A thing of the contract on its way to an entity: its properties and the role that each plays. */
final class ContractThing {

  private final ContractFamily family;
  private final List<ContractMember> members;
  private final Map<String, ContractRole> roles = new LinkedHashMap<>();
  private final List<ContractReference> references = new ArrayList<>();
  private final List<Relation> collections = new ArrayList<>();
  private final List<Attribute> attributes = new ArrayList<>();
  private final Set<String> unique = new LinkedHashSet<>();
  private final Map<String, String> scopes = new LinkedHashMap<>();
  private final Set<String> callers = new LinkedHashSet<>();
  private final Set<String> wholes = new LinkedHashSet<>();
  private final Map<String, String> slugs = new LinkedHashMap<>();
  private final UniqueNames names = new UniqueNames();
  private final UniqueNames columns = new UniqueNames();
  private Identifier identifier;
  private Attribute key;

  ContractThing(ContractFamily family, List<ContractMember> members) {
    this.family = family;
    this.members = List.copyOf(members);
  }

  String name() {
    return family.name();
  }

  ContractFamily family() {
    return family;
  }

  List<ContractMember> members() {
    return members;
  }

  Optional<ContractMember> member(String memberName) {
    return members.stream().filter(member -> member.name().equals(memberName)).findFirst();
  }

  /** A property as messages and the option that says its meaning call it: {@code Article.author}. */
  String subject(ContractMember member) {
    return name() + "." + member.property().jsonName();
  }

  /** The role of a property; empty while it has none. */
  Optional<ContractRole> role(String memberName) {
    return Optional.ofNullable(roles.get(memberName));
  }

  void give(String memberName, ContractRole role) {
    roles.put(memberName, role);
  }

  /** A free name for an attribute or relation: that of the property, where it is one. */
  String claim(String wanted) {
    return names.claim(wanted);
  }

  /** A free name for a column of the thing's table. */
  String claimColumn(String wanted) {
    return columns.claim(wanted);
  }

  void identify(Identifier value, Attribute attribute) {
    identifier = value;
    key = attribute;
  }

  Identifier identifier() {
    return identifier;
  }

  /** The single attribute of the primary key. */
  Attribute key() {
    return key;
  }

  void add(Attribute attribute) {
    attributes.add(attribute);
  }

  /** Attributes beside the key. */
  List<Attribute> attributes() {
    return attributes;
  }

  Optional<Attribute> attribute(String attributeName) {
    return key.name().equals(attributeName)
        ? Optional.of(key)
        : attributes.stream().filter(a -> a.name().equals(attributeName)).findFirst();
  }

  void add(ContractReference reference) {
    references.add(reference);
  }

  void replace(ContractReference old, ContractReference other) {
    references.replaceAll(reference -> reference == old ? other : reference);
  }

  List<ContractReference> references() {
    return references;
  }

  Optional<ContractReference> reference(String relationName) {
    return references.stream().filter(r -> r.name().equals(relationName)).findFirst();
  }

  /**
   * The reference that leads to a parent of the path: the one of the parent's name before one below
   * which rows are made before any other.
   */
  Optional<ContractReference> referenceTo(ContractThing parent) {
    List<ContractReference> all =
        references.stream().filter(r -> r.target().equals(parent.name())).toList();
    return all.stream()
        .filter(r -> r.name().equals(parent.variable()))
        .findFirst()
        .or(() -> all.stream().filter(ContractReference::scoped).findFirst())
        .or(() -> all.stream().findFirst());
  }

  void add(Relation collection) {
    collections.add(collection);
  }

  /** Relations to many. */
  List<Relation> collections() {
    return collections;
  }

  /** Attributes beside the key that identify a row alone. */
  Set<String> unique() {
    return unique;
  }

  /** Of those, the ones that tell apart the rows of one parent alone, with the reference to it. */
  Map<String, String> scopes() {
    return scopes;
  }

  /** References that a creation sets to the authenticated caller. */
  Set<String> callers() {
    return callers;
  }

  /** References to what a row is a part of, so that it ends with it. */
  Set<String> wholes() {
    return wholes;
  }

  /** Attributes that are made from another: slug to title. */
  Map<String, String> slugs() {
    return slugs;
  }

  /** Whether callers give it a password, so that it is somebody who signs in. */
  boolean isUser() {
    return members.stream()
        .anyMatch(member -> member.fromClient() && ContractSecrets.isPassword(member.property()));
  }

  /** {@code petType} for {@code PetType}. */
  String variable() {
    return JavaName.variable(name());
  }
}
