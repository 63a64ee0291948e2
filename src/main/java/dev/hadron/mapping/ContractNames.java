package dev.hadron.mapping;

import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What names in a contract say: the thing behind {@code NewPet}, {@code PetPage}, {@code
 * pet-types}.
 */
final class ContractNames {

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

  private ContractNames() {}

  /** The words of a schema's name without those that say which variant it is, in the singular. */
  static List<String> stem(String schemaName) {
    List<String> words = new ArrayList<>(Words.of(schemaName));
    List<String> all = List.copyOf(words);
    while (words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    while (words.size() > 1 && PREFIXES.contains(words.get(0))) {
      words.remove(0);
    }
    return Words.of(Plural.singularOfLast(words.isEmpty() ? all : words));
  }

  /** Lower-case letters of the name in the singular, for comparisons: {@code pettype}. */
  static String key(String name) {
    List<String> words = Words.of(name);
    return words.isEmpty() ? "" : String.join("", Words.of(Plural.singularOfLast(words)));
  }

  /** Lower-case letters of a name as it is, for comparisons. */
  static String letters(String name) {
    return String.join("", Words.of(name));
  }

  /** The stem's letters, for comparisons. */
  static String stemKey(String schemaName) {
    return String.join("", stem(schemaName));
  }

  /** Whether the words of one name occur, in order, in the other. */
  static boolean contains(String longer, String shorter) {
    List<String> all = Words.of(Plural.singularOfLast(nonEmpty(longer)));
    List<String> part = Words.of(Plural.singularOfLast(nonEmpty(shorter)));
    for (int i = 0; i + part.size() <= all.size(); i++) {
      if (all.subList(i, i + part.size()).equals(part)) {
        return true;
      }
    }
    return false;
  }

  /** Snake case, singular in its last word, for a table. */
  static String table(String entityName) {
    return String.join("_", Words.of(entityName));
  }

  /** Snake case as it is, for a column. */
  static String column(String name) {
    List<String> words = Words.of(name);
    return words.isEmpty() ? "value" : String.join("_", words);
  }

  /** A Java stem in the singular, such as {@code PetType}. */
  static String entity(String name) {
    return JavaName.stem(String.join("_", stem(name)));
  }

  private static List<String> nonEmpty(String name) {
    List<String> words = Words.of(name);
    return words.isEmpty() ? List.of("") : words;
  }
}
