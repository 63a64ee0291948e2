import dev.hadron.logic.LogicTask;
import dev.hadron.logic.MeasuredHole;
import dev.hadron.logic.gate.Gate;
import dev.hadron.logic.gate.GateLimits;
import dev.hadron.logic.gate.GateResult;
import dev.hadron.logic.gate.LogicGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Gives a coding agent eight holes to fill, and judges what it made of them. */
public class AgentPack {

  private static final int ASKED = 7;

  /** Answers and decisions, money, text, orders and dates; in the order of the printed table. */
  private static final List<String> HOLES =
      List.of(
          "allocation.SplitAmount",
          "booking.BookRoom",
          "checkout.Checkout",
          "leave.RequestLeave",
          "parsing.CsvLine",
          "pricing.CouponTotal",
          "scoring.CompetitionRank",
          "subscription.Renew");

  private final Path home;

  private AgentPack(Path home) {
    this.home = home;
  }

  public static void main(String... arguments) throws Exception {
    AgentPack pack = new AgentPack(Path.of(arguments[0]));
    List<Path> folders = Stream.of(arguments).skip(2).map(Path::of).toList();
    String verb = arguments.length < 3 ? "" : arguments[1];
    switch (verb) {
      case "prepare" -> pack.prepare(folders.get(0));
      case "judge" -> System.exit(pack.judge(folders) ? 0 : 1);
      default -> {
        System.err.println("agents: 'prepare FOLDER' or 'judge FOLDER...' is asked");
        System.exit(2);
      }
    }
  }

  private void prepare(Path folder) throws Exception {
    if (Files.exists(folder)) {
      throw new IOException(folder + " is there already");
    }
    hadron("generate", home.resolve("samples/shop/schema.sql").toString(), "-q", "-o", folder.toString());
    Files.createDirectories(folder.resolve("logic"));
    for (String hole : HOLES) {
      Files.writeString(folder.resolve("logic/" + hole + ".md"), shown(MeasuredHole.page(hole)));
    }
    hadron("implement", "-o", folder.toString());
    hadron("agents", "export", "-o", folder.toString());
  }

  /** The page up to what an agent must not see. */
  private static String shown(String page) {
    return page.substring(0, page.indexOf("## Hidden"));
  }

  private boolean judge(List<Path> folders) throws IOException {
    boolean fine = true;
    for (Path folder : folders) {
      System.out.printf("%s%n", folder);
      int accepted = 0;
      int right = 0;
      for (String id : HOLES) {
        String page = MeasuredHole.page(id);
        MeasuredHole hole = MeasuredHole.of(id, page);
        String source = Files.readString(folder.resolve(classFile(hole.task())));
        String gate = refusal(hole.task(), source);
        String hidden = gate.isEmpty() ? refusal(hole.hidden(), source) : "not run";
        accepted += gate.isEmpty() ? 1 : 0;
        right += hidden.isEmpty() ? 1 : 0;
        System.out.printf(
            "  %-26s gate: %-10s hidden tests: %s%n", id, orPassed(gate), orPassed(hidden));
        if (!Files.readString(folder.resolve("logic/" + id + ".md")).equals(shown(page))) {
          System.out.printf("  %-26s its page was changed%n", id);
          fine = false;
        }
      }
      System.out.printf("  accepted %d, right %d of %d%n", accepted, right, HOLES.size());
      fine &= right >= ASKED;
    }
    return fine;
  }

  private static String orPassed(String refusal) {
    return refusal.isEmpty() ? "passed" : refusal;
  }

  private static String classFile(LogicTask task) {
    return "src/main/java/"
        + task.packageName().replace('.', '/')
        + "/"
        + task.className()
        + ".java";
  }

  /** Why the gate does not accept a class for a task, in a line; empty where it does. */
  private static String refusal(LogicTask task, String source) throws IOException {
    try (Gate gate = LogicGate.open(task, GateLimits.standard())) {
      return gate.judgeCode(source) instanceof GateResult.Refused refused
          ? refused.message().replace('\n', ' ')
          : "";
    }
  }

  private void hadron(String... arguments) throws Exception {
    List<String> command =
        Stream.concat(Stream.of(home.resolve("hadron").toString()), Stream.of(arguments)).toList();
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": exit code " + code);
    }
  }
}
