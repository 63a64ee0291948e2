package dev.hadron.output;

import static dev.hadron.output.Runs.generated;
import static dev.hadron.output.Runs.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnifiedDiffTest {

  @Test
  void readsAsGitPrintsIt(@TempDir Path temp) throws Exception {
    new FolderSink(temp)
        .write(run(generated("a.txt", "1\n2\n3\n"), generated("gone.txt", "old\n")));

    FolderDiff diff =
        FolderDiff.of(temp, run(generated("a.txt", "1\nII\n3\n"), generated("new.txt", "new")));

    assertFalse(diff.isSame());
    assertEquals(
        """
        --- a/a.txt
        +++ b/a.txt
        @@ -1,3 +1,3 @@
         1
        -2
        +II
         3
        --- a/gone.txt
        +++ /dev/null
        @@ -1 +0,0 @@
        -old
        --- /dev/null
        +++ b/new.txt
        @@ -0,0 +1 @@
        +new
        \\ No newline at end of file
        """,
        diff.changes().stream().map(FileChange::unifiedDiff).collect(Collectors.joining()));
  }

  @Test
  void sameRunHasNone(@TempDir Path temp) throws Exception {
    OutputTree tree = run(generated("a.txt", "1\n"));
    new FolderSink(temp).write(tree);

    FolderDiff diff = FolderDiff.of(temp, tree);

    assertTrue(diff.isSame());
    assertEquals("", diff.changes().get(0).unifiedDiff());
  }
}
