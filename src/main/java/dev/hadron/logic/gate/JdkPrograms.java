package dev.hadron.logic.gate;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the programs of a JDK are. */
final class JdkPrograms {

  private JdkPrograms() {}

  /** A program of the running JDK, else of JAVA_HOME, else on the path. */
  static Optional<Path> find(String name) {
    String file = System.getProperty("os.name", "").startsWith("Windows") ? name + ".exe" : name;
    List<String> folders = new ArrayList<>();
    folders.add(programs(System.getProperty("java.home")));
    folders.add(programs(System.getenv("JAVA_HOME")));
    String path = System.getenv("PATH");
    folders.addAll(List.of((path == null ? "" : path).split(File.pathSeparator)));
    return folders.stream()
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, file))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String programs(String home) {
    return home == null || home.isEmpty() ? "" : Path.of(home, "bin").toString();
  }
}
