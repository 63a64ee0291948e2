package dev.hadron.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A command as a process of its own, in a surrounding unlike the test's. */
public record CommandProcess(Path workingDirectory, List<String> javaOptions) {

  /** In Turkish, Kolkata's time and Latin-1, where programs that ask their surrounding go wrong. */
  public static CommandProcess abroad(Path workingDirectory) {
    return new CommandProcess(
        workingDirectory,
        List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Asia/Kolkata",
            "-Dfile.encoding=ISO-8859-1",
            "-Dline.separator=\r\n"));
  }

  /** Runs to the end and expects exit code 0. */
  public void run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.hadron.Main"));
    command.addAll(List.of(arguments));
    Path log = workingDirectory.resolve("log.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(workingDirectory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("TZ", "Asia/Kolkata");
    builder.environment().put("LC_ALL", "C");
    int code = builder.start().waitFor();
    assertEquals(0, code, Files.readString(log));
  }

  /** Content by path, with slashes, of every file below a folder. */
  public static SortedMap<String, byte[]> contents(Path folder) throws IOException {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        contents.put(path, Files.readAllBytes(file));
      }
    }
    return contents;
  }
}
