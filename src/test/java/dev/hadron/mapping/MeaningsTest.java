package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Coordinates;
import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import dev.hadron.read.sql.SqlReader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What names, types and CHECKs say of columns, and how a user says otherwise. */
class MeaningsTest {

  private static final Coordinates CLUB =
      new Coordinates("com.example", "club", "1.0.0", "com.example.club", "Club");

  private static final String MEMBER =
      """
      CREATE DOMAIN level AS text CHECK (VALUE IN ('low', 'high'));
      CREATE TABLE member (
          id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          status        varchar(10) NOT NULL CHECK (status IN ('new', 'old-boy')),
          mood          text CHECK (mood IS NULL OR mood = ANY (ARRAY['good'::text, 'bad'::text])),
          risk          level,
          grade         char(1) NOT NULL CHECK (grade IN ('A', 'B')),
          country       char(2) NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
          contact_email text NOT NULL,
          email_body    text,
          password_hash varchar(100) NOT NULL,
          created_by    varchar(80) NOT NULL,
          updated_by    varchar(80),
          deleted_at    timestamptz,
          closed_at     timestamptz
      );
      CREATE TABLE letter (
          id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          member_id bigint NOT NULL REFERENCES member (id),
          owner_id  bigint NOT NULL REFERENCES member (id),
          tenant_id bigint NOT NULL
      );
      """;

  @Test
  void a_list_in_a_check_is_an_enum_with_the_values_of_the_database() {
    Mapped mapped = map(Map.of());
    assertEquals(new ValueType.EnumRef("MemberStatus"), attribute(mapped, "status").type());
    assertEquals(
        List.of(new EnumType.Constant("NEW", "new"), new EnumType.Constant("OLD_BOY", "old-boy")),
        mapped.model().enumType("MemberStatus").constants());
    assertEquals(new ValueType.EnumRef("MemberMood"), attribute(mapped, "mood").type());
    assertEquals(new ValueType.EnumRef("MemberRisk"), attribute(mapped, "risk").type());
  }

  @Test
  void a_list_of_padded_values_is_a_pattern() {
    Attribute grade = attribute(map(Map.of()), "grade");
    assertEquals("^(?:A|B)$", grade.constraints().pattern().orElse(""));
  }

  @Test
  void a_regular_expression_that_java_reads_alike_is_a_pattern() {
    Attribute country = attribute(map(Map.of()), "country");
    assertEquals("^[A-Z]{2}$", country.constraints().pattern().orElse(""));
  }

  @Test
  void an_address_of_email_is_known_by_the_end_of_its_name() {
    Mapped mapped = map(Map.of());
    assertEquals("email", attribute(mapped, "contactEmail").constraints().format().orElse(""));
    assertTrue(attribute(mapped, "emailBody").constraints().format().isEmpty());
  }

  @Test
  void a_version_that_tells_rows_apart_counts_no_changes() {
    String edition =
        """
        CREATE TABLE edition (id int PRIMARY KEY, code int NOT NULL, version int NOT NULL DEFAULT 1%s);
        """;
    Function<String, ValueSource> source =
        sql -> Schemas.map(sql).model().entity("Edition").attribute("version").source();

    assertEquals(ValueSource.VERSION, source.apply(edition.formatted("")));
    assertEquals(
        ValueSource.CLIENT_OR_DEFAULT, source.apply(edition.formatted(", UNIQUE (code, version)")));
    assertEquals(
        ValueSource.CLIENT_OR_DEFAULT,
        source.apply(
            edition.formatted("") + "CREATE UNIQUE INDEX ON edition (code, version);"));
  }

  @Test
  void what_the_service_sets_is_in_no_body() {
    Mapped mapped = map(Map.of());
    assertEquals(ValueSource.CREATOR, attribute(mapped, "createdBy").source());
    assertEquals(ValueSource.MODIFIER, attribute(mapped, "updatedBy").source());
    List<String> sent = properties(mapped, "MemberCreate");
    assertFalse(sent.contains("createdBy"), sent.toString());
    assertFalse(sent.contains("updatedBy"), sent.toString());
    assertFalse(sent.contains("deletedAt"), sent.toString());
    assertTrue(properties(mapped, "Member").contains("createdBy"));
    assertFalse(properties(mapped, "Member").contains("deletedAt"));
  }

  @Test
  void where_nobody_authenticates_the_client_says_who_it_is() {
    Mapped open =
        new CatalogMapper(
                new SqlReader().read(List.of(new SourceFile("club.sql", MEMBER))).catalog(),
                CLUB,
                true)
            .map();
    assertEquals(ValueSource.CLIENT, attribute(open, "createdBy").source());
  }

  @Test
  void the_mark_of_a_deletion_is_another_column_when_the_user_says_so() {
    Mapped mapped =
        map(Map.of("closed_at", "soft-delete", "member.deleted_at", "plain"));
    assertEquals(ValueSource.SOFT_DELETE, attribute(mapped, "closedAt").source());
    assertEquals(ValueSource.CLIENT, attribute(mapped, "deletedAt").source());
  }

  @Test
  void each_meaning_can_be_switched_off() {
    Mapped mapped =
        map(Map.of("enum", "off", "email", "off", "soft-delete", "off", "created-by", "off"));
    assertEquals("^(?:new|old-boy)$", attribute(mapped, "status").constraints().pattern().orElse(""));
    assertTrue(attribute(mapped, "contactEmail").constraints().format().isEmpty());
    assertEquals(ValueSource.CLIENT, attribute(mapped, "deletedAt").source());
    assertEquals(ValueSource.CLIENT, attribute(mapped, "createdBy").source());
  }

  @Test
  void owners_and_tenants_are_said_and_not_enforced() {
    Mapped mapped = map(Map.of());
    assertEquals(
        List.of("owner-not-enforced", "owner-not-enforced", "tenant-not-enforced"),
        mapped.ledger().entries().stream().map(entry -> entry.id()).sorted().toList());
  }

  private static final String SIGN_IN =
      """
      CREATE TYPE person_state AS ENUM ('pending', 'active');
      CREATE TABLE person (
          id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          login          varchar(80) NOT NULL UNIQUE,
          pwd_hash       bytea,
          totp_secret    text,
          recovery_codes text[],
          state          person_state NOT NULL DEFAULT 'pending',
          email_verified boolean NOT NULL,
          failed_logins  integer NOT NULL DEFAULT 0,
          locked_until   timestamptz,
          is_admin       boolean NOT NULL DEFAULT false,
          role           varchar(20) NOT NULL,
          tokens_used    integer,
          token_type     text,
          next_page_token text
      );
      CREATE TABLE link (
          id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          token_hash char(64) NOT NULL UNIQUE,
          status     varchar(10) NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'done')),
          used_at    timestamptz
      );
      CREATE TABLE session (token uuid PRIMARY KEY, agent text);
      """;

  @Test
  void secrets_are_in_no_record_no_filter_and_no_order() {
    Mapped mapped = map(SIGN_IN, Map.of());
    for (String secret : List.of("pwdHash", "totpSecret", "recoveryCodes")) {
      assertEquals(ValueSource.SECRET, source(mapped, "Person", secret), secret);
      for (String record : List.of("Person", "PersonCreate", "PersonUpdate")) {
        assertFalse(properties(mapped, record).contains(secret), record + "." + secret);
      }
    }
    assertFalse(properties(mapped, "Link").contains("tokenHash"));
    for (Operation operation : mapped.model().operations()) {
      if (operation.binding() instanceof Binding.ListPage list) {
        assertTrue(
            list.filters().stream().noneMatch(filter -> filter.path().contains("tokenHash")));
        assertTrue(
            list.paging() instanceof Paging.LinkHeader paging
                && !paging.sortable().contains("tokenHash"));
      }
    }
    assertEquals(ValueSource.CLIENT, source(mapped, "Person", "tokenType"));
    assertEquals(ValueSource.CLIENT, source(mapped, "Person", "tokensUsed"));
    assertEquals(ValueSource.CLIENT, source(mapped, "Person", "nextPageToken"));
  }

  @Test
  void a_row_that_needs_a_secret_is_created_by_nobody_from_outside() {
    Mapped mapped = map(SIGN_IN, Map.of());
    assertFalse(mapped.model().entity("Link").isWritable());
    assertEquals(List.of(), operations(mapped, "createLink"));
    assertTrue(
        mapped.ledger().entries().stream()
            .anyMatch(e -> e.id().equals("table-no-create") && e.outcome().contains("token_hash")));
    Mapped plain = map(SIGN_IN, Map.of("link.token_hash", "plain"));
    assertEquals(List.of("createLink"), operations(plain, "createLink"));
    assertTrue(properties(plain, "Link").contains("tokenHash"));
  }

  @Test
  void a_table_whose_key_is_a_secret_has_no_resource() {
    assertEquals(List.of(), operations(map(SIGN_IN, Map.of()), "listSessions"));
    assertEquals(
        List.of("listSessions"),
        operations(map(SIGN_IN, Map.of("secret", "off")), "listSessions"));
  }

  @Test
  void what_an_account_has_proven_is_shown_and_not_taken() {
    Mapped mapped = map(SIGN_IN, Map.of());
    for (String state :
        List.of("state", "emailVerified", "failedLogins", "lockedUntil", "isAdmin")) {
      assertEquals(ValueSource.STATE, source(mapped, "Person", state), state);
      assertTrue(properties(mapped, "Person").contains(state), state);
      assertFalse(properties(mapped, "PersonCreate").contains(state), state);
      assertFalse(properties(mapped, "PersonUpdate").contains(state), state);
    }
    assertEquals(ValueSource.CLIENT, source(mapped, "Link", "usedAt"), "no account");
    assertEquals(ValueSource.CLIENT_OR_DEFAULT, source(mapped, "Link", "status"), "no account");
    assertEquals(
        ValueSource.CLIENT,
        source(map(SIGN_IN, Map.of("locked_until", "plain")), "Person", "lockedUntil"));
  }

  @Test
  void a_privilege_that_no_row_can_begin_without_is_said() {
    Mapped mapped = map(SIGN_IN, Map.of());
    assertEquals(ValueSource.CLIENT, source(mapped, "Person", "role"));
    assertTrue(
        mapped.ledger().entries().stream()
            .anyMatch(
                e -> e.id().equals("state-from-client") && e.construct().contains("person.role")));
  }

  @Test
  void a_key_without_regard_to_case_is_one_of_its_column() {
    Mapped mapped =
        map(
            """
            CREATE TABLE reader (id bigint PRIMARY KEY, email text NOT NULL);
            CREATE UNIQUE INDEX reader_email_idx ON reader (lower(email));
            """,
            Map.of());
    assertEquals(
        List.of("email"), mapped.model().entity("Reader").uniqueKeys().get(1).members());
  }

  @Test
  void text_forms_have_a_format_and_arrays_of_enums_their_values() {
    Mapped mapped =
        map(
            """
            CREATE TYPE mood AS ENUM ('so-so', 'good');
            CREATE TABLE host (
                id bigint PRIMARY KEY, ip inet, moods mood[], flags bit varying(4), kind "char",
                grid integer[][]);
            """,
            Map.of());
    Entity host = mapped.model().entity("Host");
    assertEquals("inet", host.attribute("ip").constraints().format().orElse(""));
    assertEquals(
        "^(?:so-so|good)$",
        host.attribute("moods").constraints().items().orElseThrow().pattern().orElse(""));
    assertEquals("^[01]{0,4}$", host.attribute("flags").constraints().pattern().orElse(""));
    assertEquals(1, host.attribute("kind").constraints().maxLength().orElse(0));
    assertEquals(ValueType.of(BasicType.STRING), host.attribute("grid").type());
  }

  @Test
  void only_one_column_takes_the_password() {
    Mapped mapped =
        map(
            """
            CREATE TABLE member (
                id                bigint PRIMARY KEY,
                password          varchar(100) NOT NULL,
                password_hash     varchar(100) NOT NULL,
                old_password_hash varchar(100)
            );
            """,
            Map.of());
    assertEquals(ValueSource.HASHED_SECRET, source(mapped, "Member", "passwordHash"));
    assertEquals(ValueSource.SECRET, source(mapped, "Member", "password"));
    assertEquals(ValueSource.SECRET, source(mapped, "Member", "oldPasswordHash"));
  }

  @Test
  void a_number_is_no_row_version_where_the_user_says_so() {
    String doc =
        """
        CREATE TABLE doc (
            id       bigint PRIMARY KEY,
            version  integer NOT NULL,
            edition  integer NOT NULL,
            title    text,
            %s
        );
        """;
    String given = doc.formatted("author text");
    assertEquals(ValueSource.VERSION, source(map(given, Map.of()), "Doc", "version"));
    Mapped other = map(given, Map.of("version", "plain", "doc.edition", "version"));
    assertEquals(ValueSource.CLIENT, source(other, "Doc", "version"));
    assertEquals(ValueSource.VERSION, source(other, "Doc", "edition"));
    // As the rule leaves it that adds a version where there is none.
    Mapped added =
        map(
            doc.formatted("row_version bigint NOT NULL DEFAULT 0"),
            Map.of("version", "off"));
    assertEquals(ValueSource.CLIENT, source(added, "Doc", "version"));
    assertEquals(ValueSource.VERSION, source(added, "Doc", "rowVersion"));
  }

  private static ValueSource source(Mapped mapped, String entity, String attribute) {
    return mapped.model().entity(entity).attribute(attribute).source();
  }

  private static List<String> operations(Mapped mapped, String id) {
    return mapped.model().operations().stream()
        .map(Operation::id)
        .filter(id::equals)
        .toList();
  }

  private static Mapped map(Map<String, String> told) {
    return map(MEMBER, told);
  }

  private static Mapped map(String sql, Map<String, String> told) {
    return new CatalogMapper(
            new SqlReader().read(List.of(new SourceFile("club.sql", sql))).catalog(),
            CLUB,
            false,
            Meanings.of(told))
        .map();
  }

  private static Attribute attribute(Mapped mapped, String name) {
    return mapped.model().entity("Member").attribute(name);
  }

  private static List<String> properties(Mapped mapped, String record) {
    return mapped.model().record(record).properties().stream()
        .map(RecordType.Property::name)
        .toList();
  }
}
