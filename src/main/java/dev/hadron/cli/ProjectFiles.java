package dev.hadron.cli;

import dev.hadron.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The text files of a project on disk, without what builds and tools keep there. */
final class ProjectFiles {

  private static final Set<String> NOT_OURS =
      Set.of(".git", ".hadron", ".idea", ".mvn", "target", "node_modules");

  private static final long LONGEST = 1024L * 1024;

  private ProjectFiles() {}

  /** Whether a folder is a project, rather than a folder of scripts. */
  static boolean isProject(Path folder) {
    return Files.isRegularFile(folder.resolve("pom.xml"));
  }

  /** Every file of at most 1 MiB that is UTF-8 text, by its path below the folder, sorted. */
  static List<SourceFile> read(Path folder) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            boolean skipped = !path.equals(folder) && NOT_OURS.contains(name(path));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && attributes.size() <= LONGEST) {
              addText(folder, path, files);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(Comparator.comparing(SourceFile::name));
    return files;
  }

  private static void addText(Path folder, Path path, List<SourceFile> files) throws IOException {
    Optional<String> text = text(Files.readAllBytes(path));
    if (text.isPresent()) {
      String name = folder.relativize(path).toString().replace('\\', '/');
      files.add(new SourceFile(name, text.get().replace("\r\n", "\n")));
    }
  }

  /** The bytes as UTF-8, empty where they are none: rules have nothing to say about those. */
  private static Optional<String> text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text).filter(decoded -> decoded.indexOf('\0') < 0);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
