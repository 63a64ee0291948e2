package dev.hadron.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTextTest {

  private static final List<Rule> RULES = RuleCatalog.standard().rules();

  @Test
  void the_table_has_a_line_for_each_rule() {
    String table = RuleText.list(RULES);

    assertEquals(RULES.size(), table.lines().count());
    assertTrue(
        table.contains(
            "ddl-primary-key                     warning  database       Every table has a"
                + " primary key\n"),
        table);
  }

  @Test
  void the_page_says_what_the_rule_decides_and_governs() {
    String page = RuleText.page(rule("http-list-paged"));

    assertTrue(page.startsWith("Every list is read in pages of a limited size\n\nid  "), page);
    assertTrue(page.contains("value      maximum-size = 100\n"), page);
    assertTrue(page.contains("template   schema/src/main/java/{package}/paging/"), page);
    assertTrue(page.contains("\n\n## Why\n"), page);
  }

  @Test
  void json_holds_the_same() throws Exception {
    JsonNode json = new ObjectMapper().readTree(RuleJson.list(RULES));

    assertEquals(RULES.size(), json.size());
    for (int i = 0; i < RULES.size(); i++) {
      assertEquals(RULES.get(i).id(), json.get(i).get("id").asText());
      assertEquals(RULES.get(i).severity().label(), json.get(i).get("severity").asText());
      assertTrue(json.get(i).get("examples").size() >= 3);
    }
  }

  private static Rule rule(String id) {
    return RULES.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
  }
}
