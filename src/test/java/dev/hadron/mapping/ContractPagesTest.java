package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.model.Binding;
import dev.hadron.model.Filter;
import dev.hadron.model.ListShape;
import dev.hadron.model.Paging;
import dev.hadron.model.Parameter;
import dev.hadron.model.Sorting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How lists of a contract are sorted, walked by cursors, and told of in envelopes. */
class ContractPagesTest {

  private static ApiMapped map(String parameters, String envelope) {
    return Contracts.map(
        """
        openapi: 3.0.3
        info: {title: Library, version: '1'}
        paths:
          /books:
            get:
              operationId: listBooks
              parameters: [%s]
              responses:
                '200':
                  description: some
                  content: {application/json: {schema: {type: object, properties: {%s}}}}
            post:
              operationId: addBook
              requestBody:
                content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}
              responses:
                '201':
                  description: made
                  content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}
        components:
          schemas:
            Book:
              type: object
              required: [title]
              properties:
                id: {type: integer, format: int64, readOnly: true}
                title: {type: string}
                subtitle: {type: string}
                createdAt: {type: string, format: date-time, readOnly: true}
        """
            .formatted(parameters, envelope));
  }

  private static final String ITEMS =
      "items: {type: array, items: {$ref: '#/components/schemas/Book'}}";
  private static final String CURSOR =
      "{name: after, in: query, schema: {type: string}},"
          + " {name: limit, in: query, schema: {type: integer}}";

  private static Binding.ListPage list(ApiMapped mapped) {
    return Contracts.binding(mapped, "listBooks", Binding.ListPage.class);
  }

  private static Sorting sorting(String... parameters) {
    return list(map(String.join(", ", parameters), ITEMS)).sorting().orElseThrow();
  }

  private static String text(String name) {
    return "{name: " + name + ", in: query, schema: {type: string}}";
  }

  private static String list(String name, String values) {
    return "{name: %s, in: query, schema: {type: string, enum: [%s]}}".formatted(name, values);
  }

  private static List<String> outcomes(ApiMapped mapped, String id) {
    return mapped.ledger().entries().stream()
        .filter(entry -> entry.id().equals(id))
        .map(entry -> entry.construct() + " " + entry.outcome())
        .toList();
  }

  // ---- orders ------------------------------------------------------------------------------

  @Test
  void freeTextSortsByWhatIsShown() {
    Sorting sorting = sorting(text("sort"));
    assertEquals(Optional.of("sort"), sorting.by());
    assertEquals(
        Map.of("id", "id", "title", "title", "subtitle", "subtitle", "createdAt", "createdAt"),
        sorting.words());
  }

  @Test
  void theWordsOfAClosedListMayHaveDirections() {
    Sorting sorting = sorting(list("order_by", "title, -title, 'title:asc', created_at_desc, newest"));
    assertEquals(
        Map.of("title", "title", "created_at", "createdAt", "newest", "-createdAt"),
        sorting.words());
    assertEquals(Optional.of("-createdAt"), sorting.term("created_at_desc"));
    assertEquals(Optional.of("createdAt"), sorting.term("-newest"));
  }

  @Test
  void aDirectionMayHaveAParameterOfItsOwn() {
    assertEquals(
        Optional.of("order"), sorting(text("sortBy"), list("order", "asc, desc")).direction());
    assertEquals(Optional.of("direction"), sorting(text("sort"), text("direction")).direction());
    Sorting turned = sorting(list("sort", "asc, desc"));
    assertEquals(Optional.empty(), turned.by());
    assertEquals(Optional.of("sort"), turned.direction());
  }

  @Test
  void aWordThatNamesNothingStoredIsInTheLedger() {
    assertEquals(
        List.of(
            "value relevance of parameter sort of GET /books is refused with 400: it names nothing"
                + " that is stored"),
        outcomes(map(list("sort", "title, relevance"), ITEMS), "order-unknown"));
  }

  @Test
  void whereNoWordNamesAnythingTheParameterIsRefused() {
    ApiMapped mapped = map(list("sort", "relevance, popularity"), ITEMS);
    assertEquals(Optional.empty(), list(mapped).sorting());
    assertEquals(
        1, Contracts.operation(mapped, "listBooks").unsupportedParameters().size());
  }

  // ---- cursors -----------------------------------------------------------------------------

  @Test
  void aCursorWalksByTheKeyWhereALimitSaysHowFar() {
    assertEquals(new Paging.Keyset("after", "limit", 20), list(map(CURSOR, ITEMS)).paging());
    ApiMapped endless = map(text("cursor"), ITEMS);
    assertTrue(list(endless).paging() instanceof Paging.Capped);
    assertTrue(
        outcomes(endless, "parameter-without-effect").get(0).contains("where a limit says how far"));
  }

  /** Objects are no values of a query: their properties are. */
  @Test
  void propertiesOfAnObjectInAQueryAreParameters() {
    ApiMapped deep =
        map(
            "{name: page, in: query, style: deepObject, schema: {type: object, properties: {number:"
                + " {type: integer}, size: {type: integer}}}}, {name: filter, in: query, style:"
                + " deepObject, schema: {type: object, properties: {title: {type: string}}}}",
            ITEMS);
    assertEquals(
        List.of("page[number]", "page[size]", "filter[title]"), names(deep));
    assertEquals(new Paging.PageNumber("pageNumber", "pageSize", 1, 20), list(deep).paging());
    assertEquals(
        List.of(new Filter("filterTitle", List.of("title"), Filter.Comparison.EQUAL)),
        list(deep).filters());
    assertEquals(List.of(), outcomes(deep, "parameter-as-text"));

    ApiMapped form =
        map(
            "{name: pageable, in: query, required: true, schema: {type: object, required: [page],"
                + " properties: {page: {type: integer, minimum: 0}, size: {type: integer}, sort:"
                + " {type: array, items: {type: string}}}}}",
            ITEMS);
    assertEquals(List.of("page", "size", "sort"), names(form));
    assertEquals(
        List.of(true, false, false),
        Contracts.operation(form, "listBooks").parameters().stream()
            .map(Parameter::required)
            .toList());
    assertEquals(new Paging.PageNumber("page", "size", 0, 20), list(form).paging());
    assertTrue(list(form).sorting().isPresent());

    ApiMapped nested =
        map(
            "{name: where, in: query, style: deepObject, schema: {type: object, properties: {title:"
                + " {type: object, properties: {like: {type: string}}}}}}",
            ITEMS);
    assertEquals(List.of("where"), names(nested));
    assertEquals(1, outcomes(nested, "parameter-as-text").size());
  }

  private static List<String> names(ApiMapped mapped) {
    return Contracts.operation(mapped, "listBooks").parameters().stream()
        .map(Parameter::wireName)
        .toList();
  }

  @Test
  void whatMayBeNullSortsAListThatIsWalkedTo() {
    ApiMapped mapped = map(CURSOR + ", " + text("sort"), ITEMS);
    assertEquals(
        List.of("id", "title", "subtitle", "createdAt"),
        List.copyOf(list(mapped).sorting().orElseThrow().words().keySet()));
    assertEquals(List.of(), outcomes(mapped, "order-unknown"));
  }

  // ---- envelopes ---------------------------------------------------------------------------

  private static final String META =
      ITEMS
          + ", meta: {type: object, required: [total, trace], properties: {total: {type: integer},"
          + " hasMore: {type: boolean}, next: {type: string, nullable: true}, trace: {type: string}}}";

  private static List<ListShape.Content> meta(ApiMapped mapped) {
    ListShape.Envelope envelope = (ListShape.Envelope) list(mapped).shape();
    ListShape.Inside meta = (ListShape.Inside) envelope.parts().get(1).content();
    return meta.parts().stream().map(ListShape.Part::content).toList();
  }

  @Test
  void objectsInEnvelopesAreToldFromThePage() {
    ApiMapped mapped = map(CURSOR, META);
    assertEquals(
        List.of(
            new ListShape.Count(ListShape.Kind.TOTAL),
            new ListShape.Told(ListShape.Fact.HAS_NEXT),
            new ListShape.Told(ListShape.Fact.NEXT_CURSOR),
            new ListShape.Absent("\"\"")),
        meta(mapped));
    assertEquals(1, outcomes(mapped, "property-unanswered").size());
  }

  @Test
  void aBareNextIsALinkWherePagesAreCounted() {
    String pages =
        "{name: page, in: query, schema: {type: integer}},"
            + " {name: size, in: query, schema: {type: integer}}";
    assertEquals(
        new ListShape.Link(ListShape.Target.NEXT), meta(map(pages, META)).get(2));
    assertEquals(
        new ListShape.Absent("null"),
        meta(map("{name: limit, in: query, schema: {type: integer}}", META)).get(2));
  }

  @Test
  void anObjectThatIsPromisedAndOfWhichNothingIsKnownIsThereAndHoldsNothing() {
    ApiMapped mapped =
        map(
            "",
            ITEMS
                + ", meta: {type: object, required: [tone], properties: {tone: {type: string}}}},"
                + " required: [items, meta], x-rest: {");
    ListShape.Envelope envelope = (ListShape.Envelope) list(mapped).shape();
    ListShape.Inside meta =
        assertInstanceOf(ListShape.Inside.class, envelope.parts().get(1).content());
    assertEquals(
        List.of(new ListShape.Part("tone", new ListShape.Absent("\"\""))), meta.parts());
    assertEquals(1, outcomes(mapped, "property-unanswered").size());
  }
}
