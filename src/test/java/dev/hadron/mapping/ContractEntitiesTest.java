package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.ReferentialAction;
import dev.hadron.catalog.Table;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.migrate.DdlWriter;
import dev.hadron.model.Entity;
import dev.hadron.model.Identifier;
import dev.hadron.model.Relation;
import dev.hadron.model.ValueSource;
import dev.hadron.rules.RuleEngine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A library: authors, books that they wrote, copies of books, topics that books are about. */
class ContractEntitiesTest {

  private static final String LIBRARY =
      """
      openapi: 3.0.3
      info: {title: Library, version: '1'}
      paths:
        /authors:
          post:
            operationId: addAuthor
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/NewAuthor'}}}
            responses:
              '201':
                description: made
                content: {application/json: {schema: {$ref: '#/components/schemas/Author'}}}
          get:
            operationId: listAuthors
            responses:
              '200':
                description: all
                content:
                  application/json:
                    schema: {type: array, items: {$ref: '#/components/schemas/Author'}}
        /authors/{authorId}/books:
          parameters: [{name: authorId, in: path, required: true, schema: {type: integer, format: int64}}]
          post:
            operationId: addBook
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/BookFields'}}}
            responses:
              '201':
                description: made
                content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}
        /books/{bookId}:
          parameters: [{name: bookId, in: path, required: true, schema: {type: string, format: uuid}}]
          get:
            operationId: getBook
            responses:
              '200':
                description: one
                content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}
        /topics:
          post:
            operationId: addTopic
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/Topic'}}}
            responses:
              '200':
                description: made
                content: {application/json: {schema: {$ref: '#/components/schemas/Topic'}}}
      components:
        schemas:
          NewAuthor:
            type: object
            required: [name, order]
            properties:
              name: {type: string, maxLength: 80}
              order: {type: integer, format: int32, minimum: 1}
              address: {$ref: '#/components/schemas/Address'}
          Author:
            allOf:
            - $ref: '#/components/schemas/NewAuthor'
            - type: object
              required: [id, createdAt]
              properties:
                id: {type: integer, format: int64, readOnly: true}
                createdAt: {type: string, format: date-time, readOnly: true}
                books: {type: array, readOnly: true, items: {$ref: '#/components/schemas/Book'}}
          Address:
            type: object
            properties: {city: {type: string}}
          BookFields:
            type: object
            required: [title, state]
            properties:
              title: {type: string}
              state: {type: string, enum: [draft, in print]}
              price: {type: number, format: double}
              topics: {type: array, items: {$ref: '#/components/schemas/Topic'}}
          Book:
            allOf:
            - $ref: '#/components/schemas/BookFields'
            - type: object
              properties:
                id: {type: string, format: uuid}
                authorId: {type: integer, format: int64, readOnly: true}
          Topic:
            type: object
            required: [id, name]
            properties:
              id: {type: integer, format: int64, readOnly: true}
              name: {type: string}
      """;

  private final ApiMapped library = Contracts.map(LIBRARY);

  @Test
  void variants_of_a_thing_are_one_entity() {
    assertEquals(
        List.of("Author", "Book", "Topic"),
        library.model().entities().stream().map(Entity::name).toList());
    assertEquals(
        List.of("id", "name", "order", "address", "createdAt", "version"),
        entity("Author").attributes().stream().map(a -> a.name()).toList());
  }

  @Test
  void keys_are_made_by_the_database() {
    assertEquals(new Identifier.Identity("id"), entity("Author").identifier());
    assertEquals(new Identifier.Uuid("id", true), entity("Book").identifier());
  }

  @Test
  void times_belong_to_the_service_and_rows_have_versions() {
    Entity author = entity("Author");
    assertEquals(ValueSource.SERVICE, author.attribute("createdAt").source());
    assertEquals("version", author.version().orElseThrow());
  }

  @Test
  void what_is_created_below_a_path_refers_to_its_parent_and_stays_where_it_is_found_alone() {
    Relation.ManyToOne reference = (Relation.ManyToOne) entity("Book").relation("author");
    assertEquals("Author", reference.target());
    assertEquals("authorId", reference.wireName());
    assertFalse(reference.nullable());
    ForeignKey key = table("book").foreignKeys().get(0);
    assertEquals(ReferentialAction.NO_ACTION, key.onDelete());
    assertTrue(table("book").isIndexed(List.of("author_id")));
  }

  @Test
  void what_an_answer_adds_to_a_thing_gives_it_no_other_name() {
    ApiMapped mapped =
        Contracts.map(
            """
            openapi: 3.1.0
            info: {title: Journeys, version: '1'}
            paths:
              /seats:
                post:
                  operationId: create-seat
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Seat'}}}}
                  responses: {'201': {description: made, content: {application/json: {schema: {allOf: [{$ref: '#/components/schemas/Seat'}, {properties: {links: {$ref: '#/components/schemas/Links'}}}]}}}}}
            components:
              schemas:
                Seat: {type: object, properties: {id: {type: string, format: uuid, readOnly: true}, row: {type: integer}}}
                Links: {type: object, properties: {self: {type: string, format: uri}}}
            """);
    assertEquals(
        List.of("Seat"), mapped.model().entities().stream().map(Entity::name).toList());
  }

  @Test
  void a_key_and_the_row_that_is_shown_beside_it_are_one_reference() {
    ApiMapped mapped =
        Contracts.map(
            """
            openapi: 3.0.3
            info: {title: Library, version: '1'}
            paths:
              /writers: {post: {operationId: addWriter, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Writer'}}}}, responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Writer'}}}}}}}
              /books: {post: {operationId: addBook, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/BookRequest'}}}}, responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}}}}
            components:
              schemas:
                Writer: {type: object, required: [id, name], properties: {id: {type: integer, readOnly: true}, name: {type: string}}}
                BookRequest: {type: object, required: [author], properties: {author: {type: integer}, editor: {type: integer}}}
                Book:
                  type: object
                  required: [id, author, author_detail]
                  properties:
                    id: {type: integer, readOnly: true}
                    author: {type: integer}
                    author_detail: {allOf: [{$ref: '#/components/schemas/Writer'}], readOnly: true}
                    editor: {type: integer}
                    editor_friend: {allOf: [{$ref: '#/components/schemas/Writer'}], readOnly: true}
            """);
    Entity book = mapped.model().entity("Book");
    assertEquals(
        List.of("author", "editorFriend"), book.relations().stream().map(Relation::name).toList());
    Relation.ManyToOne author = (Relation.ManyToOne) book.relations().get(0);
    assertEquals(List.of("author_id"), author.columns().stream().map(c -> c.column()).toList());
    assertFalse(author.nullable());
  }

  @Test
  void a_list_of_what_refers_back_is_the_other_side() {
    Relation.OneToMany books = (Relation.OneToMany) entity("Author").relation("books");
    assertEquals("author", books.mappedBy());
  }

  @Test
  void a_list_of_things_with_a_life_of_their_own_is_a_join_table() {
    Relation.ManyToMany topics = (Relation.ManyToMany) entity("Book").relation("topics");
    assertEquals("book_topic", topics.joinTable().name());
    assertTrue(table("book_topic").isJoinTable());
  }

  @Test
  void columns_have_types_bounds_and_names_that_need_no_quotes() {
    String ddl = DdlWriter.write(library.catalog());
    assertTrue(ddl.contains("name character varying(80) NOT NULL"), ddl);
    assertTrue(ddl.contains("author_order integer NOT NULL"), ddl);
    assertTrue(ddl.contains("CHECK (author_order >= 1)"), ddl);
    assertTrue(ddl.contains("CHECK (state IN ('draft', 'in print'))"), ddl);
    assertTrue(ddl.contains("price numeric,"), ddl);
    assertFalse(ddl.contains("\""), ddl);
  }

  @Test
  void an_object_without_identity_is_a_document_in_its_owner() {
    assertEquals("jsonb", entity("Author").attribute("address").column().sqlType());
    assertTrue(ledger("stored-as-jsonb").contains("property Author.address"));
  }

  @Test
  void the_whole_fits_together_and_passes_the_design_review() {
    assertEquals(List.of(), ContractIntegrity.faults(library));
    assertEquals(List.of(), RuleEngine.standard().check(library.catalog(), List.of()).findings());
  }

  private Entity entity(String name) {
    return library.model().entity(name);
  }

  private Table table(String name) {
    return library.catalog().table(name).orElseThrow();
  }

  private List<String> ledger(String id) {
    return library.ledger().entries().stream()
        .filter(entry -> entry.id().equals(id))
        .map(LedgerEntry::construct)
        .toList();
  }

  /** Links, numbers and texts of a form begin with a value that answers may hold. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {type: string, readOnly: true}                                    | ''
          {type: string, format: uri, readOnly: true}                       | 'about:blank'
          {type: string, pattern: '^[A-Z]{3}$', readOnly: true}             | 'AAA'
          {type: integer, readOnly: true}                                   | 0
          {type: integer, minimum: 5, readOnly: true}                       | 6
          {type: integer, enum: [3, 4], readOnly: true}                     | 3
          """)
  void whatAnswersPromiseBeginsValid(String schema, String expected) {
    String said =
        Contracts.map(
                """
                openapi: 3.0.3
                info: {title: Notes, version: '1'}
                paths:
                  /notes:
                    post:
                      operationId: addNote
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
                      responses: {201: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}}
                components:
                  schemas:
                    Note: {type: object, required: [it], properties: {id: {type: integer, readOnly: true}, text: {type: string}, it: %s}}
                """
                    .formatted(schema))
            .model()
            .entity("Note")
            .attribute("it")
            .column()
            .defaultExpression()
            .orElseThrow();
    assertEquals(expected, said);
  }
}
