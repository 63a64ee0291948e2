package dev.hadron.logic.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.logic.gate.BodyFile;
import dev.hadron.logic.gate.Gate;
import dev.hadron.logic.gate.GateResult;
import dev.hadron.logic.gate.InProcessGates;
import dev.hadron.logic.gate.LogicGate;
import dev.hadron.logic.gate.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Forty holes: how many right bodies go through the whole loop, how many wrong ones visible and
 * hidden tests stop, and whether anything hostile gets past the guards. With {@code
 * -Dhadron.logic.forked=true} every run has a process of its own, as in earnest.
 */
@Tag("slow")
class HolesTest {

  private static final Gate.Opener GATES =
      Boolean.getBoolean("hadron.logic.forked") ? LogicGate::open : new InProcessGates();

  private final List<String> surprises = new ArrayList<>();
  private final List<Long> millis = new ArrayList<>();
  private int filled;
  private int wrong;
  private int stoppedVisibly;
  private int stopped;
  private int contained;

  @Test
  void measures() throws IOException {
    List<HoleFile> holes = HoleFile.all();
    for (HoleFile hole : holes) {
      assertTrue(hole.hidden().size() >= 15, hole.task().id() + " has few hidden tests");
      assertEquals(5, hole.wrong().size(), hole.task().id());
      reference(hole);
      try (Gate visible = GATES.open(hole.task(), SmallHole.limits().gate());
          Gate hidden = GATES.open(hole.hiddenTask(), SmallHole.limits().gate())) {
        expect(hidden, hole.reference(), hole.task().id() + ", hidden tests");
        for (Map.Entry<String, String> each : hole.wrong().entrySet()) {
          wrong(each.getValue(), hole.task().id() + ": " + each.getKey(), visible, hidden);
        }
        hostile(hole, visible);
      }
    }
    report(holes);
    assertEquals(List.of(), surprises);
    assertEquals(40, holes.size());
    assertTrue(holes.stream().filter(HoleFile::isDecision).count() >= 10);
    assertEquals(40, filled);
    assertTrue(stoppedVisibly >= wrong * 80 / 100, stoppedVisibly + " of " + wrong);
    assertEquals(wrong, stopped);
    assertEquals(40, contained);
  }

  /** A right body, through the whole loop. */
  private void reference(HoleFile hole) throws IOException {
    LogicLoop loop =
        new LogicLoop(
            new ReplayTest.Scripted(hole.reference()),
            ReplyCache.none(),
            SmallHole.limits(),
            SmallHole.run(),
            Pace.real(),
            GATES);
    LogicOutcome outcome = loop.fill(hole.task());
    if (outcome instanceof LogicOutcome.Proposed) {
      filled++;
    } else {
      surprises.add(hole.task().id() + ": " + outcome);
    }
  }

  private void expect(Gate gate, String body, String what) throws IOException {
    long start = System.nanoTime();
    GateResult result = gate.judge(BodyFile.fenced(body));
    millis.add((System.nanoTime() - start) / 1_000_000);
    if (result instanceof GateResult.Refused refused) {
      surprises.add(what + ": " + refused.message());
    }
  }

  /** A wrong body has to compile, and has to fail one of the tests. */
  private void wrong(String body, String what, Gate visible, Gate hidden) throws IOException {
    wrong++;
    GateResult result = visible.judge(BodyFile.fenced(body));
    if (result instanceof GateResult.Refused refused) {
      if (refused.stage() != Stage.EXAMPLES) {
        surprises.add(what + " ends early: " + refused.message());
      }
      stoppedVisibly++;
      stopped++;
    } else if (hidden.judge(BodyFile.fenced(body)) instanceof GateResult.Refused) {
      stopped++;
    } else {
      surprises.add(what + " passes every test");
    }
  }

  /** The right answer with something beside it that no logic may do. */
  private void hostile(HoleFile hole, Gate gate) throws IOException {
    GateResult result = gate.judge(BodyFile.fenced(hole.hostile()));
    if (result instanceof GateResult.Refused refused
        && Set.of(Stage.SYNTAX, Stage.CALLS).contains(refused.stage())) {
      contained++;
    } else {
      surprises.add(hole.task().id() + ", hostile: " + result);
    }
  }

  private void report(List<HoleFile> holes) throws IOException {
    millis.sort(Long::compare);
    String text =
        String.format(
            Locale.ROOT,
            "holes %d (decisions %d), hidden tests %d%n"
                + "right bodies through the loop %d/%d%n"
                + "wrong bodies stopped by visible tests %d/%d, by hidden ones too %d/%d%n"
                + "hostile bodies contained %d/%d%n"
                + "median of an iteration %d ms (%s)%n",
            holes.size(),
            holes.stream().filter(HoleFile::isDecision).count(),
            holes.stream().mapToInt(hole -> hole.hidden().size()).sum(),
            filled,
            holes.size(),
            stoppedVisibly,
            wrong,
            stopped,
            wrong,
            contained,
            holes.size(),
            millis.get(millis.size() / 2),
            GATES instanceof InProcessGates ? "examples in this process" : "forked");
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/logic-holes.txt"), text);
    System.out.print(text);
  }
}
