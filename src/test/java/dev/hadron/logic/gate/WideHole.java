package dev.hadron.logic.gate;

import dev.hadron.logic.DomainType;
import dev.hadron.logic.Example;
import dev.hadron.logic.LogicTask;
import dev.hadron.logic.Signature;
import dev.hadron.logic.Signature.Parameter;
import java.util.List;

/** A hole with parameters of many kinds, so that any body finds something to work on. */
public final class WideHole {

  /** Arguments of an example. */
  public static final List<String> ARGUMENTS =
      List.of(
          "new Order(\"o1\", Kind.RETAIL, 12, new BigDecimal(\"10.00\"), null)",
          "List.of(new Line(\"a\", 2, BigDecimal.ONE))",
          "Map.of(\"a\", 1)",
          "LocalDate.of(2026, 3, 1)",
          "\"12\"");

  private WideHole() {}

  public static LogicTask task(Example... examples) {
    return new LogicTask(
        "shop.Policy",
        "com.example.shop",
        new Signature(
            "Policy",
            "Object",
            "answer",
            List.of(
                new Parameter("Order", "order"),
                new Parameter("List<Line>", "lines"),
                new Parameter("Map<String, Integer>", "stock"),
                new Parameter("LocalDate", "day"),
                new Parameter("String", "text")),
            List.of()),
        "Answers something.",
        List.of(),
        List.of(
            new DomainType(
                "Order",
                "public record Order(\n"
                    + "    String id, Kind kind, int count, BigDecimal total, Clock clock) {}"),
            new DomainType(
                "Line", "public record Line(String sku, int quantity, BigDecimal price) {}"),
            new DomainType("Kind", "public enum Kind { RETAIL, WHOLESALE, STAFF }"),
            new DomainType(
                "Decision", "public sealed interface Decision permits Accepted, Rejected {}"),
            new DomainType(
                "Accepted",
                "public record Accepted(List<String> ids, BigDecimal total) implements Decision"
                    + " {}"),
            new DomainType(
                "Rejected", "public record Rejected(String reason) implements Decision {}")),
        List.of(examples),
        List.of("src/main/java/com/example/shop/PolicyLogic.java"));
  }

  /** What has to come of the usual arguments. */
  public static Example returns(String expression) {
    return new Example("usual", ARGUMENTS, new Example.Returns(expression));
  }
}
