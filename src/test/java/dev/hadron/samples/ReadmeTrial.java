package dev.hadron.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The commands of a README that call a service, and what it says that they are answered with.
 *
 * <p>Behind each {@code curl -i} stands a comment, {@code # 422 with "/customerId"; some words}: the
 * status, texts that the answer has (headers included), and after {@code without} such that it has
 * not. Other commands carry variables from line to line.
 */
record ReadmeTrial(List<String> commands) {

  private static final Pattern BLOCK =
      Pattern.compile("^```sh(?:ell)?\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern EXPECTED =
      Pattern.compile(
          ".*\\s# (?<status>\\d{3})(?: with (?<with>[^;]+?))?(?: without (?<without>[^;]+?))?(?:;.*)?",
          Pattern.DOTALL);
  private static final Pattern STATUS = Pattern.compile("HTTP/[\\d.]+ (\\d{3})");
  private static final String CALL = "curl -i";
  private static final String MARK = "--- command %d ---";
  private static final int SECONDS = 60;

  /** What a command promises. */
  private record Promise(int status, List<String> with, List<String> without) {}

  static ReadmeTrial of(Path readme) throws IOException {
    List<String> commands = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(readme));
    while (block.find()) {
      if (block.group(1).contains("curl ")) {
        commands.addAll(commands(block.group(1)));
      }
    }
    return new ReadmeTrial(commands);
  }

  /** Lines with those that they go on in, but for comments between them. */
  private static List<String> commands(String block) {
    List<String> commands = new ArrayList<>();
    StringBuilder command = new StringBuilder();
    for (String line : block.lines().toList()) {
      if (command.isEmpty() && (line.isBlank() || line.startsWith("#"))) {
        continue;
      }
      command.append(line).append('\n');
      if (!line.endsWith("\\")) {
        commands.add(command.toString());
        command.setLength(0);
      }
    }
    return commands;
  }

  /** Whether there is the program that they call. */
  static boolean hasCurl() throws IOException, InterruptedException {
    return shell("command -v curl").endsWith("curl\n");
  }

  /** How many of them say what they are answered with. */
  long calls() {
    return commands.stream().filter(command -> command.startsWith(CALL)).count();
  }

  /** Runs them in one shell; what came out otherwise than it is written, one complaint each. */
  List<String> run(int port) throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder();
    for (int i = 0; i < commands.size(); i++) {
      script.append("printf '\\n%s\\n' '").append(MARK.formatted(i)).append("'\n");
      script.append(commands.get(i).replace("localhost:8080", "localhost:" + port));
    }
    String output = shell(script.toString());
    List<String> complaints = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      String answer = between(output, MARK.formatted(i), MARK.formatted(i + 1));
      complaint(commands.get(i), answer).forEach(complaints::add);
    }
    return complaints;
  }

  private static Stream<String> complaint(String command, String answer) {
    if (!command.startsWith(CALL)) {
      return Stream.empty();
    }
    Matcher expected = EXPECTED.matcher(command.strip());
    if (!expected.matches()) {
      return Stream.of(command + "says no status in a comment");
    }
    Promise promise =
        new Promise(
            Integer.parseInt(expected.group("status")),
            texts(expected.group("with")),
            texts(expected.group("without")));
    Matcher status = STATUS.matcher(answer);
    boolean kept =
        status.find()
            && Integer.parseInt(status.group(1)) == promise.status()
            && promise.with().stream().allMatch(text -> has(answer, text))
            && promise.without().stream().noneMatch(text -> has(answer, text));
    return kept ? Stream.empty() : Stream.of(command + "was answered with\n" + answer);
  }

  private static boolean has(String answer, String text) {
    return answer.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }

  private static List<String> texts(String list) {
    return list == null ? List.of() : List.of(list.split(", "));
  }

  private static String between(String output, String from, String to) {
    int start = output.indexOf(from);
    int end = output.indexOf(to);
    return start < 0 ? "" : output.substring(start + from.length(), end < 0 ? output.length() : end);
  }

  private static String shell(String script) throws IOException, InterruptedException {
    Path output = Files.createTempFile("readme", ".out");
    Process shell =
        new ProcessBuilder("sh").redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try (OutputStream in = shell.getOutputStream()) {
      in.write(script.getBytes(StandardCharsets.UTF_8));
    }
    if (!shell.waitFor(SECONDS, TimeUnit.SECONDS)) {
      shell.destroyForcibly();
      throw new IOException("the commands took more than " + SECONDS + " s, see " + output);
    }
    String text = Files.readString(output);
    Files.delete(output);
    return text;
  }
}
