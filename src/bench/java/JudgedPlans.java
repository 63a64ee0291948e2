import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs statements once more as EXPLAIN, and says which rule their plans keep or break. */
final class JudgedPlans {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern BOUND = Pattern.compile("binding parameter \\(\\d+:[^)]*\\) <- \\[(.*)]");

  /** Rows of a table of which a scan as a whole is worth a word. */
  private static final int MANY = 5000;

  /** Part of those that it reads that a scan has to give. */
  private static final double SHARE = 0.05;

  private static final Set<String> SUMS = Set.of("Aggregate", "Group", "SetOp", "Unique", "WindowAgg");

  private final Connection database;

  JudgedPlans(Connection database) {
    this.database = database;
  }

  boolean judge(Path log) throws IOException, SQLException {
    int broken = 0;
    Map<String, List<String>> statements = statements(log);
    for (Map.Entry<String, List<String>> each : statements.entrySet()) {
      String sql = bound(each.getKey(), each.getValue());
      List<String> scans = new ArrayList<>();
      String rule = "fine";
      try (Statement statement = database.createStatement();
          ResultSet row = statement.executeQuery("EXPLAIN (ANALYZE, FORMAT JSON) " + sql)) {
        row.next();
        JsonNode plan = JSON.readTree(row.getString(1)).get(0).get("Plan");
        rule = rule(plan, false, scans);
      } catch (SQLException e) {
        rule = "not explained: " + e.getMessage().lines().findFirst().orElse("");
      }
      broken += rule.equals("fine") ? 0 : 1;
      System.out.printf("%-6s %s%n       %s%n", rule, String.join(", ", scans), each.getKey());
    }
    System.out.printf("%n%d statements, %d against a rule%n", statements.size(), broken);
    return broken == 0 && !statements.isEmpty();
  }

  /** The statements that read pages or rows, each with the values of its first run. */
  private static Map<String, List<String>> statements(Path log) throws IOException {
    Map<String, List<String>> statements = new LinkedHashMap<>();
    List<String> values = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      Matcher bound = BOUND.matcher(line);
      if (line.startsWith("org.hibernate.SQL|")) {
        String sql = line.substring(line.indexOf('|') + 1).strip();
        values = new ArrayList<>();
        // A page by its number reads what it skips, and says so.
        if (sql.startsWith("select") && !sql.contains(" offset ")) {
          statements.putIfAbsent(sql, values);
        }
      } else if (bound.find()) {
        values.add(bound.group(1));
      }
    }
    return statements;
  }

  /** With the values in their places; what limits a page is not logged. */
  private static String bound(String sql, List<String> values) {
    StringBuilder text = new StringBuilder();
    int next = 0;
    for (char c : sql.toCharArray()) {
      if (c == '?') {
        String value = next < values.size() ? values.get(next++) : "21";
        text.append(value.equals("null") ? "NULL" : "'" + value.replace("'", "''") + "'");
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** The first rule that a part of the plan breaks. */
  private String rule(JsonNode node, boolean paged, List<String> scans) throws SQLException {
    String type = node.path("Node Type").asText();
    String broken = "fine";
    if (type.endsWith("Scan")) {
      String table = node.path("Relation Name").asText();
      String by = node.has("Index Name") ? " by " + node.path("Index Name").asText() : "";
      double given = (node.path("Actual Rows").asDouble()) * node.path("Actual Loops").asDouble();
      double dropped =
          node.path("Rows Removed by Filter").asDouble() * node.path("Actual Loops").asDouble();
      scans.add(
          "%s%s%s%s".formatted(type, table.isEmpty() ? "" : " " + table, by, dropped > 0 ? " -%.0f".formatted(dropped) : ""));
      if (type.equals("Seq Scan") && given + dropped > MANY && given < (given + dropped) * SHARE) {
        broken = "filter";
      } else if (type.equals("Seq Scan") && given > MANY && paged) {
        broken = "order";
      } else if (dropped > MANY && given < dropped * SHARE) {
        broken = "place";
      }
    }
    // What is summed up has to be read as a whole, whatever is asked of the sums.
    boolean sorts = (paged || type.equals("Limit")) && !SUMS.contains(type);
    for (JsonNode child : node.path("Plans")) {
      String below = rule(child, sorts, scans);
      broken = broken.equals("fine") ? below : broken;
    }
    return broken;
  }
}
