package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.model.Constraints;
import dev.hadron.model.Coordinates;
import dev.hadron.read.sql.SqlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What texts are by their names, types, defaults and CHECKs. */
class TextMeaningsTest {

  private static final Coordinates INN =
      new Coordinates("com.example", "inn", "1.0.0", "com.example.inn", "Inn");

  @Test
  void addresses_of_the_web_are_http() {
    for (String column :
        List.of(
            "website text",
            "shop_url varchar(200)",
            "\"homePage\" text",
            "url text NOT NULL DEFAULT ''")) {
      Constraints found = only(column, Map.of());
      assertEquals(Optional.of("uri"), found.format(), column);
      assertEquals(Optional.of("^(?:https?://\\S+)?$"), found.pattern(), column);
    }
  }

  @Test
  void what_may_be_another_address_is_any_text() {
    for (String column :
        List.of(
            "database_url text",
            "redirect_url text",
            "avatar_url text",
            "http_proxy_url text",
            "url_path text",
            "url varchar(20)",
            "url text NOT NULL DEFAULT '/'",
            "url text CHECK (url ~ '^/')",
            "url text CHECK (url ~ '^x' AND position('y' IN url) > 3)",
            "urls text[]")) {
      assertEquals(Constraints.NONE.format(), only(column, Map.of()).format(), column);
    }
  }

  @Test
  void the_form_that_a_check_says_stays() {
    Constraints found = only("url text CHECK (url ~ '^https://[a-z]+[.]example$')", Map.of());
    assertEquals(Optional.of("uri"), found.format());
    assertEquals(Optional.of("^https://[a-z]+[.]example$"), found.pattern());
  }

  @Test
  void a_phone_number_has_a_digit() {
    for (String column :
        List.of("phone varchar(20) DEFAULT NULL", "mobile_number text", "work_phone_2 text", "\"Fax\" text")) {
      Constraints found = only(column, Map.of());
      assertEquals(Optional.of("phone"), found.format(), column);
      String pattern = found.pattern().orElseThrow();
      assertTrue("+44 20 7946 0958 ext. 12".matches(pattern));
      assertTrue("1-800-FLOWERS".matches(pattern));
      assertTrue("".matches(pattern));
      assertTrue(!"none".matches(pattern));
    }
    for (String column :
        List.of("phone_type text", "phone varchar(4)", "mobile boolean", "phone text DEFAULT 'none'")) {
      assertTrue(only(column, Map.of()).format().isEmpty(), column);
    }
  }

  @Test
  void a_currency_is_three_letters_where_three_fit() {
    for (String column :
        List.of(
            "currency char(3) NOT NULL",
            "price_currency varchar(3)",
            "currency_code varchar(3) DEFAULT 'EUR'",
            "currency char(3) DEFAULT 'usd'")) {
      Constraints found = only(column, Map.of());
      assertEquals(Optional.of("iso-4217"), found.format(), column);
      assertEquals(Optional.of("^[A-Za-z]{3}$"), found.pattern(), column);
    }
    Constraints checked = only("currency char(3) CHECK (currency ~ '^[A-Z]{3}$')", Map.of());
    assertEquals(Optional.of("iso-4217"), checked.format());
    assertEquals(Optional.of("^[A-Z]{3}$"), checked.pattern(), "a CHECK knows better than a name");
    for (String column :
        List.of(
            "currency text DEFAULT 'USD'",
            "currency char(3) DEFAULT '---'",
            "currency_digits integer")) {
      assertTrue(only(column, Map.of()).format().isEmpty(), column);
    }
  }

  @Test
  void the_evidence_of_a_currency_names_its_amounts() {
    Mapped mapped =
        map("price_amount numeric(12, 2), deposit_cents bigint, currency char(3)", Map.of());
    assertEquals(
        "its name, and the type character(3); beside the amounts price_amount, deposit_cents",
        mapped.recognised().stream()
            .filter(found -> found.kind().equals(Meanings.CURRENCY))
            .map(Recognition::evidence)
            .findFirst()
            .orElse(""));
  }

  @Test
  void keys_and_references_are_their_own() {
    Mapped mapped =
        Schemas.map(
            """
            CREATE TABLE currency (currency char(3) PRIMARY KEY, name text);
            CREATE TABLE price (
                id bigint PRIMARY KEY, currency char(3) NOT NULL REFERENCES currency (currency));
            """);
    assertTrue(
        mapped.model().entity("Currency").attribute("currency").constraints().format().isEmpty());
  }

  @Test
  void each_is_refused_by_its_word_and_given_by_a_name() {
    for (Map<String, String> told :
        List.of(Map.of("url", "off"), Map.of("url", "plain"), Map.of("room.url", "plain"))) {
      assertTrue(only("url text", told).format().isEmpty(), told.toString());
    }
    assertTrue(only("phone text", Map.of("phone", "off")).format().isEmpty());
    assertTrue(only("currency char(3)", Map.of("currency", "off")).format().isEmpty());
    assertEquals(Optional.of("uri"), only("avatar_url text", Map.of("avatar_url", "url")).format());
    assertEquals(Optional.of("phone"), only("hotline text", Map.of("room.hotline", "phone")).format());
    assertEquals(Optional.of("iso-4217"), only("coin text", Map.of("coin", "currency")).format());
    assertEquals(Map.of(), Meanings.problems(Map.of("url", "off", "coin", "currency", "x", "phone")));
  }

  private static Constraints only(String column, Map<String, String> told) {
    return map(column, told).model().entity("Room").attributes().get(1).constraints();
  }

  private static Mapped map(String columns, Map<String, String> told) {
    String sql = "CREATE TABLE room (id bigint PRIMARY KEY, " + columns + ");";
    return new CatalogMapper(
            new SqlReader().read(List.of(new SourceFile("inn.sql", sql))).catalog(),
            INN,
            false,
            Meanings.of(told))
        .map();
  }
}
