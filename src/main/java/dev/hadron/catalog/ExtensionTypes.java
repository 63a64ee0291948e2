package dev.hadron.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which types the extensions bring that come with the server; of others little is known. */
public final class ExtensionTypes {

  private static final Map<String, Set<String>> KNOWN =
      Map.ofEntries(
          Map.entry("plpgsql", Set.of()),
          Map.entry("pgcrypto", Set.of()),
          Map.entry("uuid-ossp", Set.of()),
          Map.entry("unaccent", Set.of()),
          Map.entry("fuzzystrmatch", Set.of()),
          Map.entry("btree_gin", Set.of()),
          Map.entry("btree_gist", Set.of()),
          Map.entry("pg_trgm", Set.of()),
          Map.entry("pg_stat_statements", Set.of()),
          Map.entry("moddatetime", Set.of()),
          Map.entry("citext", Set.of("citext")),
          Map.entry("hstore", Set.of("hstore")),
          Map.entry("ltree", Set.of("ltree", "lquery", "ltxtquery")),
          Map.entry("cube", Set.of("cube")),
          Map.entry("isn", Set.of("ean13", "isbn", "isbn13", "ismn", "ismn13", "issn", "issn13", "upc")),
          Map.entry("intarray", Set.of("query_int")),
          Map.entry("seg", Set.of("seg")));

  /** Those of extensions that do not come with the server, of which there are more. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "geometry", "postgis",
          "geography", "postgis",
          "box2d", "postgis",
          "box3d", "postgis",
          "raster", "postgis_raster",
          "vector", "vector",
          "halfvec", "vector",
          "sparsevec", "vector",
          "h3index", "h3");

  private ExtensionTypes() {}

  /** Whether the extension has the type, or may have it. */
  public static boolean mayBring(String extension, String type) {
    return Optional.ofNullable(KNOWN.get(extension)).map(types -> types.contains(type)).orElse(true);
  }

  /** Whether one of the extensions may have tables or views of its own. */
  public static boolean mayBringRelations(List<Extension> extensions) {
    return extensions.stream().anyMatch(each -> !KNOWN.containsKey(each.name()));
  }

  /** The extension that has a type of that name. */
  public static Optional<String> bringing(String type) {
    return KNOWN.entrySet().stream()
        .filter(entry -> entry.getValue().contains(type))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> Optional.ofNullable(ELSEWHERE.get(type)));
  }

  /** The types that are known of an extension which does not come with the server, sorted. */
  public static List<String> elsewhere(String extension) {
    return ELSEWHERE.entrySet().stream()
        .filter(entry -> entry.getValue().equals(extension))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
