package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hadron.Corpus;
import dev.hadron.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Breaks single statements of real schemas in many ways and compares what is read with what a real
 * server says of the same statement in the same place: {@code mvn -Pcorpus verify
 * -Dhadron.corpus=FOLDER -Dtest=SchemaMutationsTest}, with {@code -Dmutations.count},
 * {@code -Dmutations.seed} and {@code -Dmutations.show=true} for every miss.
 */
@Tag("slow")
@Tag("corpus")
class SchemaMutationsTest {

  private static final int COUNT = Integer.getInteger("mutations.count", 2000);
  private static final long SEED = Long.getLong("mutations.seed", 20_260_101L);
  private static final int MUTANTS_OF_ONE = 4;

  /** The share of broken statements that has to be found; the grammar of a server is large. */
  private static final double REPORTED = 0.98;

  /** Without rows nothing is lost that shapes the schema; what ends a transaction can't be tried. */
  private static final Set<StatementKind> NOT_RUN =
      Set.of(
          StatementKind.PSQL_META,
          StatementKind.INSERT,
          StatementKind.COPY_DATA,
          StatementKind.SETVAL,
          StatementKind.OWNER,
          StatementKind.GRANT,
          StatementKind.ROLE,
          StatementKind.TRANSACTION,
          StatementKind.TABLESPACE,
          StatementKind.CREATE_DATABASE,
          StatementKind.SERVER_COMMENT);

  private final MutationTally tally = new MutationTally();

  @Test
  void agreesWithTheServerOnBrokenStatements() throws Exception {
    List<Path> entries = entries();
    System.out.println("seed " + SEED + ", " + COUNT + " mutants");
    try (Server server = Server.start()) {
      for (Path entry : entries) {
        mutate(entry, server, COUNT / entries.size() + 1);
      }
    }
    tally.print();
    assertEquals("", String.join("\n", tally.failures()));
    assertTrue(tally.share() >= REPORTED, "reported of what the text tells: " + tally.share());
  }

  /** The entries that a PostgreSQL server accepts in whole. */
  private static List<Path> entries() throws IOException {
    List<Path> found = new ArrayList<>();
    String only = System.getProperty("mutations.entry", "");
    try (Stream<Path> folders = Files.list(Corpus.folder().resolve("sql"))) {
      for (Path folder : folders.sorted().toList()) {
        JsonNode facts = Corpus.facts(folder);
        boolean whole = facts.path("errors").asInt() == 0;
        boolean postgres = facts.path("loaded_into").asText().startsWith("PostgreSQL");
        if (whole && postgres && folder.getFileName().toString().contains(only)) {
          found.add(folder);
        }
      }
    }
    return found;
  }

  private static List<SqlStatement> statements(Path folder) throws IOException {
    List<SqlStatement> statements = new ArrayList<>();
    for (JsonNode file : Corpus.facts(folder).get("order")) {
      String text = Files.readString(folder.resolve(file.asText()));
      statements.addAll(SqlSplitter.split(new SourceFile(file.asText(), text), new ArrayList<>()));
    }
    statements.removeIf(statement -> NOT_RUN.contains(statement.kind()));
    return statements;
  }

  private void mutate(Path entry, Server server, int count) throws IOException, SQLException {
    String name = entry.getFileName().toString();
    Random random = new Random(SEED ^ name.hashCode());
    List<SqlStatement> statements = statements(entry);
    Set<Integer> chosen = new TreeSet<>();
    IntStream.range(0, count / MUTANTS_OF_ONE + 1)
        .forEach(i -> chosen.add(random.nextInt(statements.size())));
    int each = count / chosen.size() + 1;
    StringBuilder before = new StringBuilder();
    try (MutationServer database = new MutationServer(server.database())) {
      for (int i = 0; i < statements.size(); i++) {
        String text = statements.get(i).text();
        if (chosen.contains(i)) {
          MutationJudge judge =
              new MutationJudge(name, before.toString(), statements.get(i), database);
          StatementMutants mutants = new StatementMutants(text, random);
          for (int mutant = 0; mutant < each; mutant++) {
            tally.add(judge.judge(mutants.next()));
          }
        }
        try {
          database.run(text);
        } catch (SQLException e) {
          System.out.println(name + " ends early: " + e.getMessage());
          return;
        }
        before.append(text).append(";\n");
      }
    }
  }
}
