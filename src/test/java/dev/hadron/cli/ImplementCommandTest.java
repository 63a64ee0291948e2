package dev.hadron.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holes of a project: open, proposed, accepted, and checked when somebody else wrote them. */
class ImplementCommandTest {

  private static final String FEATURE = "java/com/example/shop/pricing/";

  private static final String PAGE =
      """
      # com.example.shop.pricing.Discount

      BigDecimal discount(Customer customer, BigDecimal total)

      Gold customers get 10 % off from a total of 100.00 on, others nothing. */ {{head}} ```

      ## Types

      record Customer(String id, boolean gold) {}

      ## Examples

      - new Customer("a", true), new BigDecimal("100.00") => new BigDecimal("10.00")
      - new Customer("a", true), new BigDecimal("99.99") => new BigDecimal("0.00")
      - new Customer("a", false), new BigDecimal("500.00") =>> 0.00
      - null, new BigDecimal("1.00") !! NullPointerException
      """;

  private static final String RIGHT =
      "boolean off = customer.gold() && total.compareTo(new BigDecimal(\\\"100\\\")) >= 0;\\n"
          + "return total.multiply(off ? new BigDecimal(\\\"0.10\\\") : BigDecimal.ZERO)"
          + ".setScale(2, RoundingMode.HALF_UP);";

  @TempDir Path temp;

  private Path page;
  private Path project;

  @BeforeEach
  void write() throws IOException {
    page = Files.writeString(temp.resolve("discount.md"), PAGE);
    project = temp.resolve("shop");
  }

  @Test
  void withoutAModelTheHoleStaysOpen() throws IOException {
    CommandLineRun run = run();
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("com.example.shop.pricing.Discount: open: no model"), run.out());
    assertTrue(main("Discount").contains("discount(Customer customer, BigDecimal total);"));
    assertTrue(main("Discount").contains("others nothing. *&#47; {{head}} ```"), main("Discount"));
    assertTrue(main("DiscountLogic").contains("is not written yet"));
    assertTrue(test().contains("@Disabled("), test());
    String task = Files.readString(project.resolve(".hadron/logic/com.example.shop.pricing.Discount/task.md"));
    assertTrue(task.contains("`src/main/java/com/example/shop/pricing/DiscountLogic.java`"), task);
  }

  @Test
  void whatSomebodyElseWroteIsHeldAgainstTheGate() throws IOException {
    run();
    CommandLineRun open = run("--check");
    assertEquals(0, open.code());
    assertTrue(open.out().contains("Discount: open: nobody has written src/main/"), open.out());
    Path body = project.resolve("src/main/" + FEATURE + "DiscountLogic.java");
    String written =
        main("DiscountLogic")
            .replaceAll("throw new [^;]*;", "return total.scaleByPowerOfTen(-1);");
    Files.writeString(body, written);
    String wrong = run("--check").out();
    assertTrue(wrong.contains("it has to be: returns 10.00; but it is: returns 10.000"), wrong);
    assertTrue(test().contains("@Disabled("), "a wrong body's tests wait");
    String right = RIGHT.replace("\\n", "\n").replace("\\\"", "\"");
    Files.writeString(
        body,
        written
            .replace("return total.scaleByPowerOfTen(-1);", right)
            .replace("import java.math.BigDecimal;", "import java.math.*;"));
    CommandLineRun passed = run("--check");
    assertEquals(0, passed.code(), passed.out());
    assertTrue(passed.out().contains("passed: it passes 4 examples"), passed.out());
    assertFalse(test().contains("@Disabled"), "a right body's tests run");
    Files.writeString(body, Files.readString(body).replace("return total.mul", "System.gc();\n    return total.mul"));
    assertTrue(run("--check").out().contains("refused: calls: The code may not use java.lang.System"));
    assertTrue(run().out().contains("is yours already"));
  }

  @Test
  void aModelProposesAndAReplayAccepts() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    HttpServer server = server(calls);
    String url = "http://localhost:" + server.getAddress().getPort();
    try {
      CommandLineRun proposed = run("--model", "m", "--base-url", url);
      assertEquals(0, proposed.code(), proposed.err());
      assertTrue(proposed.out().contains("Discount: proposed: "), proposed.out());
      assertTrue(main("DiscountLogic").contains("is not written yet"), "nothing is accepted in silence");
    } finally {
      server.stop(0);
    }
    assertEquals(1, calls.get());
    CommandLineRun accepted = run("--model", "m", "--replay", "--accept");
    assertTrue(accepted.out().contains("Discount: accepted: "), accepted.out());
    assertTrue(main("DiscountLogic").contains("RoundingMode.HALF_UP"), main("DiscountLogic"));
    assertTrue(main("DiscountLogic").contains("Proposed by openai:m, request "));
    assertFalse(test().contains("@Disabled"), test());
    assertEquals(0, run("--check").code());
    Path other = Files.createDirectory(temp.resolve("other"));
    CommandLineRun miss =
        CommandLineRun.of(
            "implement", page.toString(), "-o", other.toString(), "--model", "m", "--replay");
    assertEquals(3, miss.code());
    assertTrue(miss.out().contains("no reply is recorded"), miss.out());
  }

  @Test
  void wrongPagesAreRefusedAtTheirPlace() throws IOException {
    Files.writeString(page, PAGE.replace("=> new BigDecimal(\"0.00\")", "=> new Missing()"));
    CommandLineRun broken = run();
    assertEquals(3, broken.code());
    assertTrue(broken.err().contains("discount.md:1:1: error: The hole's types"), broken.err());
    assertFalse(Files.exists(project), "nothing is written");
    Files.writeString(page, PAGE.replace("null, new", "new"));
    assertTrue(run().err().contains("discount.md:16:1: error: this is no example of a call"));
    Files.writeString(page, PAGE);
    assertEquals(2, run("--check", "--accept").code());
    assertEquals(2, run("--model", "m", "--base-url", "ftp://x").code());
  }

  private static HttpServer server(AtomicInteger calls) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] answer =
        ("{\"choices\":[{\"message\":{\"content\":\"```java\\n" + RIGHT + "\\n```\"}}]}")
            .getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/chat/completions",
        exchange -> {
          calls.incrementAndGet();
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    return server;
  }

  private CommandLineRun run(String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "implement";
    arguments[1] = page.toString();
    arguments[2] = "-o";
    arguments[3] = project.toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return CommandLineRun.of(arguments);
  }

  private String main(String name) throws IOException {
    return Files.readString(project.resolve("src/main/" + FEATURE + name + ".java"));
  }

  private String test() throws IOException {
    return Files.readString(project.resolve("src/test/" + FEATURE + "DiscountLogicTest.java"));
  }
}
