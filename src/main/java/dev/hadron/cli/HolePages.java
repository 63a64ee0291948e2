package dev.hadron.cli;

import dev.hadron.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the pages of holes: those that are named, or all of a project. */
final class HolePages {

  /** Where a project keeps them. */
  private static final String FOLDER = "logic";

  private HolePages() {}

  /**
   * @param names files, or names in the project; none for all of the project
   * @throws UsageException where there is no such page
   */
  static List<SourceFile> of(Path project, List<String> names) throws IOException {
    List<SourceFile> pages = new ArrayList<>();
    for (Path page : files(project.resolve(FOLDER), names)) {
      pages.add(new SourceFile(page.toString().replace('\\', '/'), Files.readString(page)));
    }
    return pages;
  }

  private static List<Path> files(Path own, List<String> names) throws IOException {
    if (names.isEmpty()) {
      if (!Files.isDirectory(own)) {
        throw new UsageException("there are no pages of holes in '" + own + "'");
      }
      try (Stream<Path> files = Files.list(own)) {
        return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
      }
    }
    List<Path> found = new ArrayList<>();
    for (String name : names) {
      Path inProject = own.resolve(name + ".md");
      Path page = Files.isRegularFile(inProject) ? inProject : Path.of(name);
      if (!Files.isRegularFile(page)) {
        throw new UsageException("there is no file '" + page + "'");
      }
      found.add(page);
    }
    return found;
  }
}
