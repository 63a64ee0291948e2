package dev.hadron.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holes that an overlay adds to a contract, filled from recorded answers: nobody is asked, and all is green. */
class RecordedLogicTest {

  private static final Path RECORDING = Path.of("src/bench/recordings/library");

  private static final String RENEW =
      "after a change of prompts or pages: RENEW=true src/bench/recorded library";

  @Test
  void recordedAnswersFillTheHoles() throws IOException {
    GeneratedProject project = filled("recorded");
    String check = implement(project, "--check");
    assertTrue(check.contains("ComputeFine: passed: it passes 4 examples"), check);
    assertTrue(check.contains("ReturnBook: passed: it passes 2 examples"), check);
    String fine =
        Files.readString(
            project.folder().resolve("src/main/java/com/example/library/loan/ComputeFineLogic.java"));
    assertTrue(fine.contains("Math.max(0, ") && fine.contains("it passes 4 examples"), fine);
  }

  @Test
  @Tag("slow")
  @Tag("corpus")
  void theServiceIsGreenWithThem() throws IOException, InterruptedException {
    GeneratedProject.Build build = filled("recorded-built").verify();
    assertTrue(build.succeeded(), build.complaints());
    assertEquals(0, build.tests().skipped(), "the holes are filled, so no example is skipped");
  }

  private static GeneratedProject filled(String kind) throws IOException {
    GeneratedProject project = new GeneratedProject(kind, "library");
    GeneratedProject.Generation generation =
        project.generate(
            List.of(Path.of("samples/library/openapi.yaml"), RECORDING.resolve("overlay.yaml")));
    assertTrue(generation.succeeded(), generation.messages());
    assertEquals(2, generation.count("custom"));
    Path replies = project.folder().resolve(".hadron/logic/replies");
    Files.createDirectories(replies);
    try (Stream<Path> recorded = Files.list(RECORDING.resolve("replies"))) {
      for (Path reply : recorded.toList()) {
        Files.copy(reply, replies.resolve(reply.getFileName()));
      }
    }
    String rows = implement(project, "--model", "recorded", "--replay", "--accept");
    assertTrue(
        rows.contains("ComputeFine: accepted: ") && rows.contains("ReturnBook: accepted: "),
        rows + RENEW);
    return project;
  }

  private static String implement(GeneratedProject project, String... options) {
    List<String> command =
        Stream.concat(
                Stream.of("implement", "-o", project.folder().toString()), Stream.of(options))
            .toList();
    CommandLineRun run = CommandLineRun.of(command.toArray(String[]::new));
    assertEquals(0, run.code(), run.out() + run.err() + RENEW);
    return run.out();
  }
}
