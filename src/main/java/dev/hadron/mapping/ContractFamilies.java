package dev.hadron.mapping;

import dev.hadron.api.HttpMethod;
import dev.hadron.model.RecordType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the things that a contract is about: records are variants of one thing where they meet at
 * one path, or where their names and properties say so.
 */
final class ContractFamilies {

  private final List<ContractCall> calls;
  private final Set<ContractCall> creating;
  private final Set<ContractCall> crud;

  /** Operations by the record that they take or answer. */
  private final Map<String, Set<ContractCall>> about = new HashMap<>();

  private final ContractTypes types;
  private final ContractNouns nouns;
  private final ContractKinship kinship;
  private final ContractExistence existence;
  private final Meanings meanings;
  private final List<ContractFamily> entities = new ArrayList<>();
  private final Map<String, ContractFamily> byRecord = new HashMap<>();
  private final Map<String, ContractFamily> byHome = new HashMap<>();

  /**
   * @param apart records that are no thing: errors
   * @param meanings which schemas the user says that rows are kept of
   */
  ContractFamilies(
      List<ContractCall> calls, ContractTypes types, Set<String> apart, Meanings meanings) {
    this.calls = calls;
    this.meanings = meanings;
    this.types = types;
    this.creating = select(calls, call -> isCreate(call, types));
    this.crud = select(calls, this::isCrud);
    for (ContractCall call : calls) {
      for (ContractBody body : List.of(call.request(), call.answer())) {
        body.coreRecord()
            .ifPresent(
                record -> about.computeIfAbsent(record, key -> new LinkedHashSet<>()).add(call));
      }
    }
    this.nouns = new ContractNouns(calls, types);
    this.existence = new ContractExistence(calls, types, nouns);
    this.kinship = new ContractKinship(types, nouns, candidates(apart));
    joinAtPaths();
    kinship.joinByName();
    joinViewsOfUsers();
    UniqueNames names = new UniqueNames();
    for (List<String> group : kinship.groups()) {
      ContractFamily family = family(group, names);
      if (family.entity()) {
        entities.add(family);
        family.records().forEach(record -> byRecord.put(record, family));
        family.homes().forEach(home -> byHome.putIfAbsent(home, family));
      }
    }
  }

  private static Set<ContractCall> select(
      List<ContractCall> calls, Predicate<ContractCall> condition) {
    return calls.stream().filter(condition).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Operations that take or answer a record of the group, in document order. */
  private List<ContractCall> about(List<String> group) {
    Set<ContractCall> found = new HashSet<>();
    group.forEach(record -> found.addAll(about.getOrDefault(record, Set.of())));
    return found.size() < 2 ? List.copyOf(found) : calls.stream().filter(found::contains).toList();
  }

  List<ContractFamily> entities() {
    return List.copyOf(entities);
  }

  /** The thing that the record shows, if it is stored. */
  Optional<ContractFamily> entityOf(String record) {
    return Optional.ofNullable(byRecord.get(record));
  }

  /** The thing that a collection or the items of it are, if it is stored. */
  Optional<ContractFamily> at(ContractPath path) {
    return Optional.ofNullable(byHome.get(path.collection().node()));
  }

  private List<String> candidates(Set<String> apart) {
    Set<String> envelopes = new TreeSet<>(apart);
    for (ContractCall call : calls) {
      for (ContractBody body : List.of(call.request(), call.answer())) {
        if (body instanceof ContractBody.Single single && !single.path().isEmpty()) {
          envelopes.add(single.outer());
        } else if (body instanceof ContractBody.Many many) {
          many.outer().ifPresent(envelopes::add);
        }
      }
    }
    return types.records().stream()
        .map(RecordType::name)
        .filter(name -> !envelopes.contains(name))
        .toList();
  }

  /** Records of the same collection and its items, and request with answer, where related. */
  private void joinAtPaths() {
    Map<String, Set<String>> atNode = new LinkedHashMap<>();
    for (ContractCall call : calls) {
      Optional<String> asked = call.request().coreRecord();
      Optional<String> answered = call.answer().coreRecord();
      if (asked.isPresent() && answered.isPresent()) {
        kinship.joinIfRelated(answered.get(), asked.get());
      }
      if (crud.contains(call)) {
        Set<String> here =
            atNode.computeIfAbsent(call.path().collection().node(), n -> new LinkedHashSet<>());
        answered.ifPresent(here::add);
        asked.ifPresent(here::add);
      }
    }
    for (Set<String> records : atNode.values()) {
      List<String> list = List.copyOf(records);
      for (int i = 0; i < list.size(); i++) {
        for (int j = i + 1; j < list.size(); j++) {
          kinship.joinIfRelated(list.get(i), list.get(j));
        }
      }
    }
  }

  /** A profile that shows most of a user's values is the user, seen by others. */
  private void joinViewsOfUsers() {
    List<List<String>> groups = kinship.groups();
    List<List<String>> users =
        groups.stream()
            .filter(group -> creates(group).stream().anyMatch(this::asksPassword))
            .toList();
    for (List<String> user : users) {
      for (List<String> view : groups) {
        if (view != user && isViewOf(view, user) && creates(view).isEmpty()) {
          kinship.join(user.get(0), view.get(0));
        }
      }
    }
  }

  private boolean isViewOf(List<String> view, List<String> user) {
    if (!kinship.showsMostOf(view, user)) {
      return false;
    }
    Set<String> shared = kinship.shared(view, user);
    List<String> keys =
        about(view).stream()
            .filter(call -> call.isOnItem() && shows(call, view))
            .map(call -> call.path().lastKey().orElseThrow())
            .toList();
    return keys.isEmpty()
        ? shared.stream().anyMatch(ContractFamilies::names)
        : shared.containsAll(keys);
  }

  private static boolean names(String property) {
    return Set.of("id", "username", "userName", "email", "login", "userId").contains(property);
  }

  private boolean asksPassword(ContractCall call) {
    return call.request()
        .coreRecord()
        .filter(record -> ContractSecrets.password(types.record(record)).isPresent())
        .isPresent();
  }

  private List<ContractCall> creates(List<String> group) {
    return about(group).stream()
        .filter(creating::contains)
        .filter(call -> group.contains(call.request().coreRecord().orElse("")))
        .toList();
  }

  static boolean isCreate(ContractCall call, ContractTypes types) {
    return call.is(HttpMethod.POST)
        && call.isOnCollection()
        && call.request() instanceof ContractBody.Single
        && !ContractSecrets.signsIn(call, types);
  }

  private boolean isCrud(ContractCall call) {
    return call.path().isChain()
        && !ContractSecrets.signsIn(call, types)
        && (call.isOnItem()
            || isCreate(call, types)
            || call.is(HttpMethod.GET) && call.answer() instanceof ContractBody.Many);
  }

  private static boolean shows(ContractCall call, List<String> group) {
    return call.answer() instanceof ContractBody.Single single && group.contains(single.core());
  }

  private ContractFamily family(List<String> group, UniqueNames names) {
    String main = main(group);
    String said = nouns.entity(types.record(named(group, main)).schemaName());
    String name =
        homes(group, said).isEmpty()
            ? about(group).stream()
                .filter(call -> answersItem(call, group))
                .findFirst()
                .map(call -> nouns.entity(call.path().lastLiteral().orElseThrow()))
                .orElse(said)
            : said;
    Set<String> homes = homes(group, name);
    boolean entity = isEntity(group, name, homes);
    List<String> records = new ArrayList<>(List.of(main));
    group.stream().filter(record -> !record.equals(main)).forEach(records::add);
    return new ContractFamily(
        entity ? names.claim(name) : name,
        main,
        records,
        records.stream().map(nouns::entity).collect(Collectors.toSet()),
        homes,
        entity);
  }

  /** The record that an item is read as, else that a creation answers, else that a list holds. */
  private String main(List<String> group) {
    List<ContractCall> answering =
        about(group).stream()
            .filter(call -> group.contains(call.answer().coreRecord().orElse("")))
            .toList();
    List<ContractCall> creates = creates(group);
    return answering.stream()
        .filter(creates::contains)
        .findFirst()
        .or(
            () ->
                answering.stream()
                    .filter(call -> call.is(HttpMethod.GET) && call.isOnItem())
                    .findFirst())
        .or(() -> answering.stream().findFirst())
        .flatMap(call -> call.answer().coreRecord())
        .orElseGet(() -> plainest(group));
  }

  /** The record that gives the thing its name: a plainly named one before a variant. */
  private String named(List<String> group, String main) {
    String stem = nouns.stemKey(types.record(main).schemaName());
    return group.stream()
        .filter(record -> ContractNames.letters(types.record(record).schemaName()).equals(stem))
        .findFirst()
        .orElse(main);
  }

  private String plainest(List<String> group) {
    return group.stream()
        .filter(
            record ->
                ContractNames.letters(types.record(record).schemaName())
                    .equals(nouns.stemKey(types.record(record).schemaName())))
        .findFirst()
        .orElse(group.get(0));
  }

  private Set<String> homes(List<String> group, String name) {
    Set<String> homes = new LinkedHashSet<>();
    for (ContractCall call : about(group)) {
      boolean collection =
          crud.contains(call)
              && call.isOnCollection()
              && (isCalled(call.path(), group, name) || isToldStored(group));
      // A list at a key is of what has the key in common: nothing is found there.
      boolean item = call.isOnItem() && !(call.answer() instanceof ContractBody.Many);
      if (item || collection) {
        homes.add(call.path().collection().node());
      }
    }
    Set<String> all = Set.copyOf(homes);
    homes.removeIf(home -> isOfParts(home, all, group, name));
    return homes;
  }

  /** Below the thing's own items, where operations on a part answer the whole that it is of. */
  private boolean isOfParts(String home, Set<String> homes, List<String> group, String name) {
    List<ContractCall> there =
        about(group).stream()
            .filter(call -> call.path().collection().node().equals(home))
            .toList();
    return there.stream()
            .flatMap(call -> call.path().parentItem().stream())
            .anyMatch(item -> homes.contains(item.collection().node()))
        && there.stream()
            .noneMatch(
                call ->
                    isCalled(call.path(), group, name)
                        || group.contains(call.request().coreRecord().orElse(""))
                        || call.is(HttpMethod.GET)
                            && group.contains(call.answer().coreRecord().orElse("")));
  }

  private boolean isCalled(ContractPath collection, List<String> group, String name) {
    String literal = ContractNames.key(collection.lastLiteral().orElse(""));
    return literal.equals(ContractNames.key(name))
        || literal.equals(ContractNames.letters(name))
        || ContractNames.endsIn(name, literal) && hasLife(group)
        || group.stream()
            .anyMatch(
                record -> literal.equals(nouns.stemKey(types.record(record).schemaName())));
  }

  /** Whether it is made, or told apart by a value of its own: what is neither is counted or computed. */
  private boolean hasLife(List<String> group) {
    return !creates(group).isEmpty() || group.stream().anyMatch(existence::hasIdentity);
  }

  /** A creation whose answer has the id of an item there, which its body need not have. */
  private boolean answersItem(ContractCall call, List<String> group) {
    return creating.contains(call)
        && call.answer() instanceof ContractBody.Single answer
        && group.contains(answer.core())
        && existence.isMadeBy(call, answer.core());
  }

  private boolean isToldStored(List<String> group) {
    return group.stream()
        .anyMatch(
            record -> meanings.isTold(types.record(record).schemaName(), Meanings.STORED));
  }

  /** What is created and kept, or read by a key, at a collection of its own, or signs up. */
  private boolean isEntity(List<String> group, String name, Set<String> homes) {
    return about(group).stream()
        .anyMatch(
            call -> {
              boolean home =
                  call.path().isChain() && homes.contains(call.path().collection().node());
              boolean created =
                  creating.contains(call) && group.contains(call.request().coreRecord().orElse(""));
              boolean read =
                  call.is(HttpMethod.GET) && group.contains(call.answer().coreRecord().orElse(""));
              return home && (read || created && existence.isKept(call, group, homes))
                  || created && ContractSecrets.saysRegister(call) && asksPassword(call);
            });
  }
}
