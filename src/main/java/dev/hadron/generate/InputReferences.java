package dev.hadron.generate;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.read.openapi.FileReferences;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The other documents that a document needs beside it. */
public final class InputReferences {

  private InputReferences() {}

  /**
   * Paths of the files that a contract, or a part of one, refers to, relative to what its own name
   * is relative to; a path may start with {@code ..}. None for a schema.
   */
  public static Set<String> of(SourceFile document) {
    return InputKind.of(document) == InputKind.OPENAPI && !InputKind.isLogic(document.name())
        ? FileReferences.of(document)
        : Set.of();
  }

  /** Where a text names a table as a file; which of them are meant, its reader knows. */
  private static final Pattern TABLE =
      Pattern.compile(
          "\\btable[\"']?[ \\t]{0,9}:[ \\t]{0,99}[\"']?"
              + "(?<file>[^\\s\\p{Cntrl}\"'|,{}\\[\\]#][^\\p{Cntrl}\"'|,{}\\[\\]#]{0,250}\\.(?:csv|md))\\b");

  /**
   * Names of the files with decision tables that a document may refer to, relative to what its own
   * name is relative to; they lie in its folder or below it.
   */
  public static Set<String> tables(String document, byte[] bytes) {
    Set<String> files = new TreeSet<>();
    if (InputKind.isTable(document)) {
      return files;
    }
    String folder = document.substring(0, document.lastIndexOf('/') + 1);
    Matcher named = TABLE.matcher(new String(bytes, StandardCharsets.UTF_8));
    while (named.find()) {
      String file = named.group("file");
      if (!file.startsWith("/") && !List.of(file.split("/")).contains("..")) {
        files.add(folder + file);
      }
    }
    return files;
  }
}
