package com.example.timesheets.paging;

import com.example.timesheets.paging.Page.Place;
import com.example.timesheets.problem.ProblemException;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.jpa.HibernateHints;

/**
 * How the rows of one entity are listed: by which properties they may be sorted, with the key last
 * so that the order is total. A page costs one statement, however deep a cursor leads.
 */
public final class Listing<E> {
  private final Class<E> type;
  private final Map<String, SortTerm> sortable = new LinkedHashMap<>();
  private final List<SortTerm> key = new ArrayList<>();

  private Listing(Class<E> type) {
    this.type = type;
  }

  /** A list that can be sorted by nothing yet. */
  public static <E> Listing<E> of(Class<E> type) {
    return new Listing<>(type);
  }

  /** Adds a part of the key: it can be sorted by, and it ends every order. */
  public Listing<E> key(String property) {
    return tieBreaker(property).sortable(property, property);
  }

  /** Adds what ends every order, and is nothing that a client sees or sorts by. */
  public Listing<E> tieBreaker(String path) {
    key.add(new SortTerm(path, false, false));
    return this;
  }

  /** Adds a property to sort by that is never null, and the path of its attribute. */
  public Listing<E> sortable(String property, String path) {
    sortable.put(property, new SortTerm(path, false, false));
    return this;
  }

  /** The page that was asked for; 400 when its sort or its cursor makes no sense. */
  public Page<E> fetch(EntityManager em, Conditions conditions, PageRequest request) {
    String sort = request.sort() == null ? "" : request.sort();
    List<SortTerm> order = order(sort);
    Optional<Cursor> cursor =
        Optional.ofNullable(request.cursor()).map(text -> Cursor.decode(text, sort, order.size()));
    boolean backward = cursor.filter(Cursor::backward).isPresent();
    List<SortTerm> walk = backward ? order.stream().map(SortTerm::reversed).toList() : order;

    Conditions narrowed = conditions.copy();
    cursor.ifPresent(beside -> SortTerm.beyond(walk, place(em, walk, beside), narrowed));
    List<Object[]> rows =
        narrowed
            .query(
                em, type, Object[].class, shown(walk), walk.stream().map(SortTerm::order).toList())
            .setFirstResult(request.offset())
            .setMaxResults(request.size() + 1)
            // Rows of a page are shown and never changed: nothing is copied to find changes by.
            .setHint(HibernateHints.HINT_READ_ONLY, true)
            .getResultList();
    boolean more = rows.size() > request.size();
    List<Object[]> items = new ArrayList<>(more ? rows.subList(0, request.size()) : rows);
    if (backward) {
      Collections.reverse(items);
    }
    List<E> entities = items.stream().map(row -> type.cast(row[0])).toList();
    if (request.isNumbered()) {
      return new Page<>(entities, request.previousNumber(), request.nextNumber(more));
    }
    boolean hasPrevious = backward ? more : cursor.isPresent();
    boolean hasNext = backward || more;
    return new Page<>(
        entities,
        items.stream().findFirst().filter(row -> hasPrevious).map(row -> beside(row, sort, true)),
        last(items).filter(row -> hasNext).map(row -> beside(row, sort, false)));
  }

  /** An item, and what places cursors beside it: its sort values, which may be of other rows. */
  private static String shown(List<SortTerm> walk) {
    return "item, " + walk.stream().map(SortTerm::attribute).collect(Collectors.joining(", "));
  }

  private List<Object> place(EntityManager em, List<SortTerm> walk, Cursor cursor) {
    List<Object> place = new ArrayList<>();
    for (SortTerm term : walk) {
      Class<?> java = type;
      for (String step : term.path().split("\\.")) {
        java = em.getMetamodel().managedType(java).getAttribute(step).getJavaType();
      }
      place.add(cursor.value(place.size(), java));
    }
    return place;
  }

  private List<SortTerm> order(String sort) {
    Map<String, SortTerm> order = new LinkedHashMap<>();
    for (String term : sort.isEmpty() ? new String[0] : sort.split(",", -1)) {
      boolean descending = term.startsWith("-");
      String property = descending ? term.substring(1) : term;
      if (!sortable.containsKey(property)) {
        throw ProblemException.invalidParameter(
            "sort", "can be by " + String.join(", ", sortable.keySet()));
      }
      SortTerm by = sortable.get(property);
      order.putIfAbsent(by.path(), by.descending(descending));
    }
    key.forEach(term -> order.putIfAbsent(term.path(), term));
    return List.copyOf(order.values());
  }

  private static Place beside(Object[] row, String sort, boolean backward) {
    List<Object> sortValues = Arrays.asList(row).subList(1, row.length);
    return Place.ofCursor(Cursor.beside(sort, backward, sortValues));
  }

  private static <T> Optional<T> last(List<T> items) {
    return items.isEmpty() ? Optional.empty() : Optional.of(items.get(items.size() - 1));
  }
}
