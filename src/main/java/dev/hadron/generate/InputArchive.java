package dev.hadron.generate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A zip archive as an input: it stands for the folder that was packed. */
final class InputArchive {

  private static final byte[] MAGIC = {'P', 'K', 3, 4};
  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_FILES = 20_000;

  private InputArchive() {}

  static boolean is(byte[] bytes) {
    return bytes.length > MAGIC.length && Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC);
  }

  /**
   * The documents by name, in name order: scripts and changelogs, or where there is neither, what
   * may be a contract; logic files, and the tables that any of them names.
   *
   * @throws IOException where it is damaged or unpacks to more than we take
   */
  static SortedMap<String, byte[]> documents(byte[] archive) throws IOException {
    SortedMap<String, byte[]> schema = new TreeMap<>(InputDocuments.NAME_ORDER);
    SortedMap<String, byte[]> others = new TreeMap<>(InputDocuments.NAME_ORDER);
    SortedMap<String, byte[]> logic = new TreeMap<>(InputDocuments.NAME_ORDER);
    SortedMap<String, byte[]> tables = new TreeMap<>(InputDocuments.NAME_ORDER);
    SortedMap<String, byte[]> beside = new TreeMap<>(InputDocuments.NAME_ORDER);
    long left = MOST_BYTES;
    int files = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (++files > MOST_FILES) {
          throw new IOException("it has more than " + MOST_FILES + " files");
        }
        boolean table = InputKind.isTable(name);
        boolean settings = DocumentFilter.isSettings(name);
        boolean wanted =
            table || settings || DocumentFilter.isScript(name) || DocumentFilter.isTree(name);
        if (!entry.isDirectory() && wanted && !isSkipped(name)) {
          byte[] bytes = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
          left -= bytes.length;
          if (left < 0) {
            throw new IOException("it unpacks to more than " + (MOST_BYTES >> 20) + " MiB");
          }
          boolean isSchema =
              DocumentFilter.isScript(name) || DocumentFilter.isChangelog(name, bytes);
          SortedMap<String, byte[]> kind =
              settings ? beside : table ? tables : InputKind.isLogic(name) ? logic : isSchema ? schema : others;
          kind.put(name, bytes);
        }
      }
    }
    if (files == 0) {
      throw new IOException("it is damaged");
    }
    SortedMap<String, byte[]> all = schema.isEmpty() ? others : schema;
    all.putAll(logic);
    all.putAll(schema.isEmpty() ? Map.of() : beside);
    Set<String> named = new TreeSet<>();
    all.forEach((name, bytes) -> named.addAll(InputReferences.tables(name, bytes)));
    named.retainAll(tables.keySet());
    named.forEach(name -> all.put(name, tables.get(name)));
    return all;
  }

  private static boolean isSkipped(String name) {
    return Arrays.stream(name.split("/")).anyMatch(DocumentFilter::isSkipped);
  }
}
