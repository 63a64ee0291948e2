package dev.hadron.mapping;

import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The thing behind {@code NewPet}, {@code PetPage}, {@code pet-types}: what a schema is called without
 * the words that say which variant of a thing it is. Where paths of the contract call a thing by such a
 * word, it is a part of the name: {@code /order-details} has an {@code OrderDetail}, and a list at
 * {@code /orders/{id}/items} an {@code OrderItem}.
 */
final class ContractNouns {

  private static final Set<String> PREFIXES =
      Set.of(
          "new",
          "create",
          "creating",
          "add",
          "insert",
          "update",
          "edit",
          "modify",
          "patch",
          "put",
          "post",
          "get",
          "list",
          "upsert",
          "save",
          "replace",
          "base",
          "full",
          "partial",
          "basic",
          "simple",
          "minimal",
          "detailed",
          "single",
          "multiple",
          "login",
          "register",
          "signup",
          "bulk",
          "public",
          "paginated",
          "paged");
  private static final Set<String> SUFFIXES =
      Set.of(
          "fields",
          "request",
          "response",
          "dto",
          "vo",
          "model",
          "resource",
          "create",
          "created",
          "creation",
          "update",
          "updated",
          "patch",
          "input",
          "output",
          "in",
          "out",
          "payload",
          "body",
          "data",
          "detail",
          "details",
          "summary",
          "page",
          "list",
          "collection",
          "base",
          "schema",
          "object",
          "properties",
          "props",
          "attributes",
          "params",
          "read",
          "write",
          "result",
          "results",
          "item",
          "new",
          "view",
          "representation",
          "record",
          "public",
          "registration");

  /** What the contract calls its things, as {@link ContractNames#key} writes it. */
  private final Set<String> told = new HashSet<>();

  ContractNouns(List<ContractCall> calls, ContractTypes types) {
    for (ContractCall call : calls) {
      call.path().literals().forEach(literal -> told.add(ContractNames.key(literal)));
      if (call.isOnCollection() && call.answer() instanceof ContractBody.Many many) {
        String collection = ContractNames.key(call.path().lastLiteral().orElseThrow());
        tellListed(collection, types.record(many.core()).schemaName());
      }
    }
  }

  /** A list at {@code /items} of what is called an item, or a variant of one, in its last words. */
  private void tellListed(String collection, String schemaName) {
    List<String> words = new ArrayList<>(withoutPrefixes(Words.of(schemaName)));
    while (words.size() > 1) {
      String last = words.get(words.size() - 1);
      if (ContractNames.key(last).equals(collection)) {
        told.add(key(words));
        return;
      }
      if (!SUFFIXES.contains(last)) {
        return;
      }
      words.remove(words.size() - 1);
    }
  }

  /** The words of a schema's name without those that say which variant it is, in the singular. */
  private List<String> stem(String schemaName) {
    List<String> all = Words.of(schemaName);
    List<String> words = new ArrayList<>(all);
    while (words.size() > 1
        && SUFFIXES.contains(words.get(words.size() - 1))
        && !told.contains(key(withoutPrefixes(words)))) {
      words.remove(words.size() - 1);
    }
    List<String> stem = withoutPrefixes(words);
    return Words.of(Plural.singularOfLast(stem.isEmpty() ? all : stem));
  }

  private static List<String> withoutPrefixes(List<String> words) {
    int first = 0;
    while (first < words.size() - 1 && PREFIXES.contains(words.get(first))) {
      first++;
    }
    return words.subList(first, words.size());
  }

  private static String key(List<String> words) {
    return words.isEmpty() ? "" : String.join("", Words.of(Plural.singularOfLast(words)));
  }

  /** The stem's letters, for comparisons. */
  String stemKey(String schemaName) {
    return String.join("", stem(schemaName));
  }

  /** A Java stem in the singular, such as {@code PetType}. */
  String entity(String name) {
    return JavaName.stem(String.join("_", stem(name)));
  }
}
