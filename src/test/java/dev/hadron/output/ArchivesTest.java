package dev.hadron.output;

import static dev.hadron.output.Runs.generated;
import static dev.hadron.output.Runs.run;
import static dev.hadron.output.Runs.scaffolded;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

  private static final OutputTree TREE =
      run(
          generated("src/Größe.java", "class Größe {}\n"),
          scaffolded("NOTES.md", "yours\n"),
          generated("pom.xml", "<p/>\n"));

  @Test
  void archiveFolderAndMemoryHoldTheSame(@TempDir Path temp) throws Exception {
    new FolderSink(temp.resolve("p")).write(TREE);
    MemorySink memory = new MemorySink();
    memory.write(TREE);

    Map<String, String> zip = unzip(zip());
    assertEquals(Runs.readAll(temp.resolve("p")), new TreeMap<>(zip));
    assertEquals(memory.contents().keySet(), zip.keySet());
    memory.contents().forEach((path, content) -> assertEquals(latin(content), zip.get(path), path));
  }

  @Test
  void bytesDependOnNothingElse() throws Exception {
    byte[] here = zip();
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertArrayEquals(here, zip());
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
    assertEquals("d9085798", Sha256.of(here).substring(0, 8));
  }

  @Test
  void baseHoldsWhatALaterRunMerges() throws Exception {
    byte[] base = TREE.contents().get(OutputTree.BASE_PATH);

    assertEquals(
        Map.of("pom.xml", "<p/>\n", "src/Größe.java", latin(bytes("class Größe {}\n"))),
        unzip(base));
  }

  @Test
  void unsafePathsAreRefused() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    SinkResult result = new ZipSink(out).write(run(generated("../a.txt", "")));

    assertTrue(result.hasErrors());
    assertEquals(0, out.size());
    assertTrue(new MemorySink().write(run(generated("/a.txt", ""))).hasErrors());
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ZipSink(out).write(TREE);
    return out.toByteArray();
  }

  private static Map<String, String> unzip(byte[] archive) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), latin(zip.readAllBytes()));
      }
    }
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String latin(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }
}
