package dev.hadron.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.output.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of a run says which rules were in force. */
class ProjectTreeTest {

  private static final GenerationRequest REQUEST =
      new GenerationRequest(
          List.of(new SourceFile("notes.sql", "create table note (id bigint primary key);\n")),
          GenerationOptions.DEFAULTS);

  @TempDir private Path folder;

  @Test
  void aChangedPageChangesTheHashOfTheRules() throws IOException {
    String shipped = rules(Toolbox.SHIPPED);
    assertNotEquals(Sha256.of(new TreeMap<>()), shipped);
    assertEquals(shipped, rules(Toolbox.SHIPPED));
    assertTrue(shipped.matches("[0-9a-f]{64}"), shipped);

    Path ours = Path.of("agents/rules/testing/testing-sleep.md");
    Path topic = Files.createDirectories(folder.resolve("house/testing"));
    Path page = Files.copy(ours, topic.resolve("testing-sleep.md"));
    Toolbox house = new Toolbox(Optional.empty(), Optional.of(folder.resolve("house")));
    String before = rules(house);
    assertNotEquals(shipped, before);
    assertEquals(before, rules(house));

    Files.writeString(page, Files.readString(page).replace("## Why\n", "## Why\n\nAnd so.\n"));
    assertNotEquals(before, rules(house));
  }

  @Test
  void aTemplateInThePlaceOfOneThatIsUsedChangesTheHashOfTheTemplates() throws IOException {
    String shipped = templates(Toolbox.SHIPPED);
    assertTrue(shipped.matches("[0-9a-f]{64}"), shipped);
    Toolbox house = new Toolbox(Optional.of(folder), Optional.empty());
    assertEquals(shipped, templates(house));

    Path unused = Files.createDirectories(folder.resolve("nowhere")).resolve("Notes.java.qute");
    Files.writeString(unused, "no template of ours has this path");
    assertEquals(shipped, templates(house));

    Path ignored = Path.of("templates/core/.gitignore.qute");
    Path copy = folder.resolve("core/.gitignore.qute");
    Files.createDirectories(copy.getParent());
    Files.writeString(copy, Files.readString(ignored) + "/notes/\n");
    assertNotEquals(shipped, templates(house));
  }

  private static String templates(Toolbox toolbox) {
    GenerationResult result = toolbox.generator().generate(REQUEST);
    return toolbox.tree(REQUEST, result).lock().provenance().templates();
  }

  private static String rules(Toolbox toolbox) {
    GenerationResult result = toolbox.generator().generate(REQUEST);
    return toolbox.tree(REQUEST, result).lock().provenance().rules();
  }
}
