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
  private static final Pattern ENTRY = Pattern.compile("([a-z][\\w.]+)\\|(.*)", Pattern.DOTALL);
  private static final Pattern BOUND =
      Pattern.compile("binding parameter \\(\\d+:[^)]*\\) <- \\[(.*)]", Pattern.DOTALL);
  private static final Pattern RANGE = Pattern.compile("(\\w+\\.\\w+)[<>]=\\?");
  private static final Pattern ORDER = Pattern.compile("\\border by (\\d+)");
  private static final Pattern OFFSET = Pattern.compile("(?i)\\boffset \\? ");

  /** Rows of a table of which a scan as a whole is worth a word. */
  private static final int MANY = 5000;

  /** Part of those that it reads that a scan has to give. */
  private static final double SHARE = 0.05;

  /** A search for what stands somewhere in a text: it reads the whole table, as the README says. */
  private static final Pattern PART_OF_TEXT =
      Pattern.compile("~~\\*? '%|position\\(|strpos\\(", Pattern.CASE_INSENSITIVE);

  private static final Set<String> SUMS = Set.of("Aggregate", "Group", "SetOp", "Unique", "WindowAgg");

  private final Connection database;

  JudgedPlans(Connection database) {
    this.database = database;
  }

  boolean judge(Path log) throws IOException, SQLException {
    int broken = 0;
    List<Asked> statements = statements(log);
    // What deletes is explained, too, and taken back.
    database.setAutoCommit(false);
    for (Asked each : statements) {
      List<String> scans = new ArrayList<>();
      String rule = "fine";
      try (Statement statement = database.createStatement();
          ResultSet row = statement.executeQuery("EXPLAIN (ANALYZE, FORMAT JSON) " + each.bound())) {
        row.next();
        JsonNode plan = JSON.readTree(row.getString(1)).get(0).get("Plan");
        rule = rule(plan, false, scans);
        if (!rule.equals("fine") && each.isRangeInAnotherOrder()) {
          rule = "fine";
          scans.add("a range in another order, which no index has both of");
        }
      } catch (SQLException e) {
        rule = "not explained: " + e.getMessage().lines().findFirst().orElse("");
      }
      database.rollback();
      broken += rule.equals("fine") ? 0 : 1;
      System.out.printf("%-6s %s%n       %s%n", rule, String.join(", ", scans), each.sql());
    }
    database.setAutoCommit(true);
    System.out.printf("%n%d statements, %d against a rule%n", statements.size(), broken);
    return broken == 0 && !statements.isEmpty();
  }

  /** A statement with what was bound to its question marks. */
  private record Asked(String sql, List<String> values) {

    /** A page by its number reads what it skips, and says so. */
    boolean skips() {
      Matcher offset = OFFSET.matcher(sql);
      return offset.find()
          && !values.get((int) sql.substring(0, offset.end()).chars().filter(c -> c == '?').count() - 1).equals("0");
    }

    /** Rows of a range, such as a month, that come in the order of something else. */
    boolean isRangeInAnotherOrder() {
      Matcher range = RANGE.matcher(sql);
      Matcher order = ORDER.matcher(sql);
      if (!range.find() || !order.find()) {
        return false;
      }
      String[] columns = sql.substring("select ".length(), sql.indexOf(" from ")).split(",");
      int first = Integer.parseInt(order.group(1));
      return first <= columns.length && !columns[first - 1].equals(range.group(1));
    }

    String bound() {
      StringBuilder text = new StringBuilder();
      int next = 0;
      for (char c : sql.toCharArray()) {
        if (c == '?') {
          String value = values.get(next++);
          text.append(value.equals("null") ? "NULL" : "'" + value.replace("'", "''") + "'");
        } else {
          text.append(c);
        }
      }
      return text.toString();
    }
  }

  /** The statements that look for rows, each with the values of its first run. */
  private static List<Asked> statements(Path log) throws IOException {
    Map<String, Asked> statements = new LinkedHashMap<>();
    Asked asked = null;
    for (String entry : entries(log)) {
      Matcher parts = ENTRY.matcher(entry);
      if (parts.matches() && parts.group(1).equals("org.hibernate.SQL")) {
        keep(asked, statements);
        asked = new Asked(parts.group(2).replaceAll("\\s+", " ").strip(), new ArrayList<>());
      } else if (asked != null) {
        Matcher bound = BOUND.matcher(entry);
        if (bound.find()) {
          asked.values().add(bound.group(1));
        }
      }
    }
    keep(asked, statements);
    return List.copyOf(statements.values());
  }

  private static void keep(Asked asked, Map<String, Asked> statements) {
    if (asked != null && asked.sql().matches("(?i)(?:select|delete|update|with)\\b.*") && !asked.skips()) {
      statements.putIfAbsent(asked.sql(), asked);
    }
  }

  /** What was logged: an entry may have more than one line. */
  private static List<String> entries(Path log) throws IOException {
    List<String> entries = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      if (entries.isEmpty() || ENTRY.matcher(line).matches()) {
        entries.add(line);
      } else {
        entries.set(entries.size() - 1, entries.get(entries.size() - 1) + "\n" + line);
      }
    }
    return entries;
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
      String why = "";
      if (!type.equals("Seq Scan")) {
        broken = dropped > MANY && given < dropped * SHARE ? "place" : broken;
      } else if (given + dropped <= MANY) {
        why = " (small)";
      } else if (PART_OF_TEXT.matcher(node.path("Filter").asText()).find()) {
        why = " (a part of a text, which no index knows)";
      } else if (given < (given + dropped) * SHARE) {
        broken = "filter";
      } else if (given > MANY && paged) {
        broken = "order";
      } else {
        why = " (much of it)";
      }
      scans.add(
          type
              + (table.isEmpty() ? "" : " " + table)
              + by
              + (dropped > 0 ? " -%.0f".formatted(dropped) : "")
              + why);
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
