package dev.hadron.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.plan.GeneratedFile;
import dev.hadron.plan.Ownership;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TreeNodeTest {

  @Test
  void foldersComeFirstAndChainsOfFoldersAreOneRow() {
    List<GeneratedFile> files =
        Stream.of("pom.xml", "src/main/java/a/A.java", "src/main/java/a/b/B.java")
            .map(path -> new GeneratedFile(path, "", "t", Ownership.GENERATED))
            .toList();
    Map<String, String> anchors =
        Map.of("pom.xml", "1", "src/main/java/a/A.java", "2", "src/main/java/a/b/B.java", "3");
    TreeNode folderB = new TreeNode("b", "", List.of(new TreeNode("B.java", "3", List.of())));
    TreeNode folderA =
        new TreeNode(
            "src/main/java/a", "", List.of(folderB, new TreeNode("A.java", "2", List.of())));
    assertEquals(
        List.of(folderA, new TreeNode("pom.xml", "1", List.of())), TreeNode.of(files, anchors));
  }
}
