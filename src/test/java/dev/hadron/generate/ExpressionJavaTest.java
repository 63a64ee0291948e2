package dev.hadron.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.plan.GeneratedFile;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Java of expressions compiles, and comes to what the expressions themselves come to: the tests
 * that are generated with them are run.
 */
class ExpressionJavaTest {

  private static final String TABLE =
      """
      CREATE TABLE orders (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        total numeric(10, 2) NOT NULL,
        items integer NOT NULL,
        big bigint NOT NULL,
        discount numeric(10, 2),
        count_or_none integer,
        note varchar(80),
        customer varchar(80) NOT NULL,
        express boolean NOT NULL,
        gift boolean,
        due date NOT NULL,
        paid_on date,
        state varchar(10) NOT NULL CHECK (state IN ('open', 'paid')),
        placed timestamptz NOT NULL,
        each integer NOT NULL
      );
      CREATE TABLE line (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        order_id bigint NOT NULL REFERENCES orders (id),
        price numeric(10, 2),
        pieces integer NOT NULL
      );
      """;

  /** No number that is given leads anywhere but to a value or a refusal. */
  private static final String BIG =
      """
      -- hadron:logic GET /orders/{id}/big
      --   answer: { whole: integer, floor: bigint, total: numeric }
      --   expression:
      --     whole: order.items + order.each
      --     floor: floor(order.total)
      --     total: order.total * order.total
      --   examples:
      --     - given: { order: { items: 2147483647, each: 1, total: 1 } }
      --       refuses: 422
      --     - given: { order: { items: 1, each: 1, total: 1e420 } }
      --       refuses: 422
      --     - given: { order: { items: 1, each: 1, total: 1e-420 } }
      --       refuses: 422
      --     - given: { order: { items: 1, each: 1, total: 10000000000000000000.5 } }
      --       refuses: 422
      --     - given: { order: { items: 1, each: 1, total: 2.5 } }
      --       returns: { whole: 2, floor: 2, total: 6.250 }
      """;

  /** A value that is missing beside a primitive, for which Java would unbox it. */
  private static final String MISSING =
      """
      -- hadron:logic GET /orders/{id}/missing
      --   answer: { rate: numeric or null, pieces: integer or null, gift: boolean or null, share: double precision or null, same: boolean }
      --   expression:
      --     rate: if order.express then 5 else order.discount
      --     pieces: if order.express then order.items else order.countOrNone
      --     gift: if order.express then true else order.gift
      --     share: if order.express then 1 else if order.gift = true then order.discount else null
      --     same: (if order.express then true else order.gift) = order.gift
      --   examples:
      --     - given: { order: { express: false, items: 1 } }
      --       returns: { rate: null, pieces: null, gift: null, share: null, same: true }
      --     - given: { order: { express: false, items: 1, discount: 2, countOrNone: 3, gift: false } }
      --       returns: { rate: 2, pieces: 3, gift: false, share: null, same: true }
      --     - given: { order: { express: true, items: 1 } }
      --       returns: { rate: 5, pieces: 1, gift: true, share: 1, same: false }
      """;

  /** What leads to a value may be missing, too. */
  private static final String NESTED =
      """
      openapi: 3.0.3
      info: { title: Orders, version: "1" }
      components:
        schemas:
          Order:
            type: object
            required: [id, customer]
            properties:
              id: { type: integer, format: int64 }
              customer: { type: string }
          NewOrder:
            type: object
            required: [customer]
            properties: { customer: { type: string } }
          Parcel:
            type: object
            required: [label, pieces, urgent]
            properties:
              label: { type: string }
              pieces: { type: integer, format: int32 }
              urgent: { type: boolean }
              weight: { type: number }
          Shipment:
            type: object
            properties: { parcel: { $ref: "#/components/schemas/Parcel" } }
          Shipped:
            type: object
            required: [same]
            properties:
              label: { type: string }
              pieces: { type: integer, format: int32 }
              urgent: { type: boolean }
              weight: { type: number }
              same: { type: boolean }
      paths:
        /orders:
          post:
            operationId: order
            requestBody:
              content: { application/json: { schema: { $ref: "#/components/schemas/NewOrder" } } }
            responses:
              "201":
                description: made
                content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } }
        /orders/{id}:
          get:
            operationId: read
            parameters: [{ name: id, in: path, required: true, schema: { type: integer, format: int64 } }]
            responses:
              "200":
                description: it
                content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } }
        /orders/{id}/shipment:
          post:
            operationId: ship
            x-hadron-logic:
              expression:
                label: body.parcel.label
                pieces: body.parcel.pieces
                urgent: body.parcel.urgent
                weight: body.parcel.weight
                same: body.parcel.label = "none" or body.parcel.urgent != true
              examples:
                - given: { body: { parcel: { label: none, pieces: 2, urgent: true, weight: 1.5 } } }
                  returns: { label: none, pieces: 2, urgent: true, weight: 1.5, same: true }
                - given: { body: { parcel: { label: a, pieces: 2, urgent: true } } }
                  returns: { label: a, pieces: 2, urgent: true, weight: null, same: false }
                - given: { body: { } }
                  returns: { label: null, pieces: null, urgent: null, weight: null, same: true }
            parameters: [{ name: id, in: path, required: true, schema: { type: integer, format: int64 } }]
            requestBody:
              required: true
              content: { application/json: { schema: { $ref: "#/components/schemas/Shipment" } } }
            responses:
              "200":
                description: what is shipped
                content: { application/json: { schema: { $ref: "#/components/schemas/Shipped" } } }
      """;

  /** Types and what gives them. */
  private static final List<String> EXPRESSIONS =
      List.of(
          "numeric | order.total * 0.1 + order.items / 4 - 1",
          "integer | order.items * 2 - order.each",
          "bigint | order.big + 1",
          "smallint | min(order.items, 7)",
          "double precision | order.total / 3",
          "integer | floor(order.total / 3) + ceiling(order.total)",
          "numeric | round half up(order.total * 1.19, 2)",
          "numeric | decimal(order.total / 7, 3)",
          "integer | abs(-order.items)",
          "numeric or null | if order.total >= 100 then 5 else order.discount",
          "numeric or null | order.discount",
          "integer or null | order.countOrNone",
          "double precision or null | order.discount",
          "text or null | order.note",
          "numeric | if order.discount = null then 0 else order.discount * 2",
          "integer | if order.countOrNone != null and order.countOrNone > 3 then order.countOrNone else 3",
          "boolean | order.express and not(order.total < 10 or order.items between 3 and 5)",
          "boolean | order.gift = true or order.note = \"a\\\"b */ \\\\ ${x}\"",
          "boolean | order.state = \"paid\" and order.due >= date(\"2026-02-28\")",
          "[open, paid] | if order.state = \"open\" then \"paid\" else \"open\"",
          "text | \"No. \" + string(order.items) + \", \" + string(order.total) + order.customer",
          "integer | string length(order.customer) + 1",
          "date | order.due + duration(\"P30D\")",
          "date or null | if order.paidOn = null then null else order.paidOn - duration(\"P1D\")",
          "boolean | order.paidOn != null and order.paidOn > order.due",
          "timestamptz | order.placed + duration(\"P1DT2H\")",
          "date | date(order.placed)",
          "numeric | sum(lines.price) * 2",
          "integer | sum(lines.pieces) + count(lines)",
          "boolean | date(now) > order.due and now > order.placed");

  /** The library that documents types is none of ours. */
  private static final Pattern DOCUMENTED =
      Pattern.compile(
          "import org\\.eclipse\\.microprofile[^;]*;"
              + "|@Schema\\((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*\"|\\([^()]*\\))*\\)");

  @TempDir Path folder;

  @Test
  void javaComesToWhatExpressionsComeTo() throws Exception {
    int run = run(sources(new SourceFile("schema.sql", schema())));
    assertTrue(run > 3 * EXPRESSIONS.size(), "tests: " + run);
  }

  @Test
  void whatLeadsToAValueMayBeMissing() throws Exception {
    int run = run(sources(new SourceFile("openapi.yaml", NESTED)));
    assertTrue(run > 3, "tests: " + run);
  }

  /** Compiles what is generated, and runs its tests. */
  private int run(Map<String, String> sources) throws Exception {
    List<String> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve("src").resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
      files.add(file.toString());
    }
    assertEquals("", compile(files));
    int run = 0;
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.resolve("classes").toUri().toURL()}, getClass().getClassLoader())) {
      for (String path : sources.keySet()) {
        if (path.endsWith("LogicTest.java")) {
          run += run(loader, path.replaceAll("^.*java/|\\.java$", "").replace('/', '.'));
        }
      }
    }
    return run;
  }

  private static String schema() {
    StringBuilder schema = new StringBuilder();
    for (int i = 0; i < EXPRESSIONS.size(); i++) {
      String[] parts = EXPRESSIONS.get(i).split(" \\| ");
      schema.append(
          """
          -- hadron:logic GET /orders/{id}/value-%d
          --   needs: [order, lines of order, now]
          --   answer: { value: %s }
          --   expression:
          --     value: '%s'
          """
              .formatted(i, parts[0], parts[1]));
    }
    return schema + BIG + MISSING + TABLE;
  }

  /** What logic is made of, without what needs a server around it. */
  private static Map<String, String> sources(SourceFile source) {
    GenerationResult result =
        new Generator()
            .generate(
                new GenerationRequest(
                    List.of(source),
                    OptionReader.read(Map.of()).options()));
    assertEquals(List.of(), result.diagnostics().stream().filter(d -> d.isError()).toList());
    Map<String, String> sources = new TreeMap<>();
    for (GeneratedFile file : result.files()) {
      String path = file.path();
      boolean logic =
          path.matches(".*/(order|line)/[A-Za-z0-9]*\\.java")
              && !path.matches(".*(Entity|Repository|Mapper|Service|Resource|Filter|Fixture|ResourceTest|MapperTest|Create|Update)\\.java");
      if (logic || path.matches(".*/main/.*/problem/(ProblemException|InvalidValue)\\.java")
          || path.endsWith("OpenHoles.java")) {
        sources.put(path, DOCUMENTED.matcher(file.content()).replaceAll(""));
      }
    }
    return sources;
  }

  private String compile(List<String> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      compiler
          .getTask(
              complaints,
              manager,
              null,
              List.of(
                  "-proc:none",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "-d",
                  Files.createDirectories(folder.resolve("classes")).toString()),
              null,
              manager.getJavaFileObjectsFromStrings(files))
          .call();
    }
    return Stream.of(complaints.toString().split("\n"))
        .filter(line -> line.contains("error:"))
        .limit(20)
        .reduce("", (one, other) -> one + "\n" + other)
        .strip();
  }

  private static int run(ClassLoader loader, String name) throws ReflectiveOperationException {
    Constructor<?> constructor = loader.loadClass(name).getDeclaredConstructor();
    constructor.setAccessible(true);
    Object tests = constructor.newInstance();
    int run = 0;
    for (Method method : tests.getClass().getDeclaredMethods()) {
      if (method.isAnnotationPresent(Test.class)) {
        method.setAccessible(true);
        try {
          method.invoke(tests);
        } catch (InvocationTargetException e) {
          throw new AssertionError(name + "." + method.getName(), e.getCause());
        }
        run++;
      }
    }
    return run;
  }
}
