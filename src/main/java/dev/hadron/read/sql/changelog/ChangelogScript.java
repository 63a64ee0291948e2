package dev.hadron.read.sql.changelog;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The statements of a changelog in their order, each with the place that it comes from. */
final class ChangelogScript {

  private final List<SourceFile> files = new ArrayList<>();
  private StringBuilder text = new StringBuilder();
  private TreeMap<Integer, SourceLocation> places = new TreeMap<>();
  private String name = "";

  /** Adds a statement, without its semicolon. */
  void statement(String sql, SourceLocation where) {
    if (!where.file().equals(name)) {
      flush();
      name = where.file();
    }
    if (!sql.isBlank()) {
      places.put(text.length(), where);
      text.append(sql).append(";\n\n");
    }
  }

  /** Adds a whole file of SQL. */
  void file(SourceFile file) {
    flush();
    files.add(file);
  }

  List<SourceFile> files() {
    flush();
    return files;
  }

  private void flush() {
    if (text.length() > 0) {
      files.add(SourceFile.derived(name, text.toString(), places));
      text = new StringBuilder();
      places = new TreeMap<>();
    }
  }
}
