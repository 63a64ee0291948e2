package dev.hadron.logic.gate;

import dev.hadron.logic.DomainType;
import dev.hadron.logic.Example;
import dev.hadron.logic.LogicTask;
import dev.hadron.logic.Signature;
import dev.hadron.logic.Signature.Parameter;
import java.util.List;

/** A hole with parameters of many kinds, so that any body finds something to work on. */
public final class WideHole {

  private static final String PACKAGE = "com.example.shop";

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
        PACKAGE,
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
                PACKAGE,
                "Order",
                "public record Order(\n"
                    + "    String id, Kind kind, int count, BigDecimal total, Clock clock) {}"),
            new DomainType(
                PACKAGE,
                "Line", "public record Line(String sku, int quantity, BigDecimal price) {}"),
            new DomainType(
                PACKAGE,
                "Kind", "public enum Kind { RETAIL, WHOLESALE, STAFF }"),
            new DomainType(
                PACKAGE,
                "Decision", "public sealed interface Decision permits Accepted, Rejected {}"),
            new DomainType(
                PACKAGE,
                "Accepted",
                "public record Accepted(List<String> ids, BigDecimal total) implements Decision"
                    + " {}"),
            new DomainType(
                PACKAGE,
                "Rejected", "public record Rejected(String reason) implements Decision {}")),
        List.of(examples),
        List.of("src/main/java/com/example/shop/PolicyLogic.java"));
  }

  /** What has to come of the usual arguments. */
  public static Example returns(String expression) {
    return new Example("usual", ARGUMENTS, new Example.Returns(expression));
  }
}
