package dev.hadron.read.sql.changelog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Lists of databases that a change is for, such as {@code mysql,postgresql} or {@code !h2}. */
final class Databases {

  private Databases() {}

  static boolean includePostgres(String list) {
    List<String> names =
        Arrays.stream(list.split(","))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .toList();
    if (names.isEmpty() || names.contains("all") || names.contains("postgresql")) {
      return !names.contains("none");
    }
    return names.stream().allMatch(name -> name.startsWith("!")) && !names.contains("!postgresql");
  }
}
