package dev.hadron.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.hadron.cli.CommandLineRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page about logic, command by command, with a scripted server in the place of a model. */
@Tag("slow")
@Tag("corpus")
class LogicTutorialTest {

  private static final Path PAGE = Path.of("src/site/markdown/logic.md");
  private static final Pattern SHELL = Pattern.compile("```shell\n(.*?)\n```", Pattern.DOTALL);
  private static final String URL = "http://localhost:11434/v1";

  /** What the scripted model answers first: it forgets the hundred. */
  private static final String FORGETFUL =
      """
      if (ticket.state() == TicketState.SOLVED) {
        return new Score(0);
      }
      return new Score(20 + (ticket.channel() == TicketChannel.PHONE ? 30 : 0) + 10 * replies.size());
      """;

  private static final Map<String, String> RIGHT =
      Map.of(
          "scorePriority",
          FORGETFUL.replace("return new Score(20 +", "return new Score(Math.min(100, 20 +")
              .replace("size());", "size()));"),
          "escalateTicket",
          """
          if (ticket.state() == TicketState.SOLVED) {
            throw new ProblemException(409, "The ticket is solved.");
          }
          LocalDate soon = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(2);
          LocalDate due =
              ticket.dueOn() == null || ticket.dueOn().isAfter(soon) ? soon : ticket.dueOn();
          return new EscalateTicketDecision(
              new TicketChange(due),
              List.of(new ReplyCreation("Escalated: " + escalation.reason())));
          """);

  @Test
  void theCommandsOfThePageLeadToGreenTests() throws Exception {
    GeneratedProject project = new GeneratedProject("tutorial", "helpdesk");
    AtomicInteger calls = new AtomicInteger();
    HttpServer model = model(calls);
    try {
      String address = "http://localhost:" + model.getAddress().getPort();
      List<String> commands = commands();
      assertEquals(5, commands.size(), commands::toString);
      for (String command : commands) {
        if (command.startsWith("hadron generate")) {
          assertTrue(project.generate(Path.of(command.split(" ")[2])).succeeded());
        } else if (command.startsWith("hadron")) {
          String line =
              command.replace(URL, address).replace("-o helpdesk", "-o " + project.folder());
          CommandLineRun run =
              CommandLineRun.of(Arrays.copyOfRange(line.split(" "), 1, line.split(" ").length));
          assertEquals(0, run.code(), run.out() + run.err());
        } else {
          assertEquals("cd helpdesk && mvn verify", command);
        }
      }
    } finally {
      model.stop(0);
    }
    assertEquals(3, calls.get(), "one hole wanted a repair, and a replay asks nobody");
    String body =
        Files.readString(
            project
                .folder()
                .resolve("src/main/java/com/example/helpdesk/ticket/EscalateTicketLogic.java"));
    assertTrue(body.contains("@ApplicationScoped") && body.contains("Proposed by"), body);
    GeneratedProject.Build build = project.verify();
    assertTrue(build.succeeded(), build.complaints());
    assertEquals(0, build.tests().skipped(), "the holes are filled, so no example is skipped");
  }

  private static List<String> commands() throws IOException {
    return SHELL
        .matcher(Files.readString(PAGE))
        .results()
        .map(found -> found.group(1).strip())
        .toList();
  }

  private static HttpServer model(AtomicInteger calls) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/chat/completions",
        exchange -> {
          calls.incrementAndGet();
          String asked =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          byte[] answer = reply(asked).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    return server;
  }

  /** Right at once for one hole, and for the other when it was told what is wrong. */
  private static String reply(String asked) throws IOException {
    Matcher method = Pattern.compile("public \\w+ (\\w+)\\(").matcher(asked);
    if (!method.find()) {
      throw new IOException("no method in " + asked);
    }
    boolean forgetful = method.group(1).equals("scorePriority") && !asked.contains("was refused");
    String code = forgetful ? FORGETFUL : RIGHT.get(method.group(1));
    return new ObjectMapper()
        .writeValueAsString(
            Map.of(
                "choices",
                List.of(Map.of("message", Map.of("content", "```java\n" + code + "```")))));
  }
}
