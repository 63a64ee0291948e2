package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.ServiceModel;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what the lists of an entity may be sorted, as the chain that makes its {@code Listing}. */
final class ListOrders {

  private final ServiceModel model;

  ListOrders(ServiceModel model) {
    this.model = model;
  }

  /** The whole chain, on one line. */
  String listing(Entity entity) {
    StringBuilder chain =
        new StringBuilder("Listing.of(" + EntityViews.className(entity) + ".class)");
    Set<String> sortable = sortable(entity);
    for (Attribute key : entity.keyAttributes()) {
      // Callers sort by a key that Java calls otherwise with a word of its own.
      boolean apart = sortable.contains(key.name()) && !key.name().equals(key.wireName());
      chain.append(call(entity.isNumbered() || apart ? "tieBreaker" : "key", key.name()));
    }
    for (String name : sortable) {
      Attribute attribute = entity.attribute(name);
      if (!entity.isKey(attribute) || !name.equals(attribute.wireName())) {
        chain.append(sortable(attribute));
      }
    }
    words(entity).forEach((word, term) -> chain.append(call("sortable", word, term)));
    mayBeNull(entity).forEach(name -> chain.append(call("mayBeNull", name)));
    return chain.toString();
  }

  /** The same for the lists of a parent's rows, which have an order of their own. */
  Optional<String> inOrder(Entity entity) {
    return lists(entity)
        .filter(ListOrders::isInOrder)
        .findFirst()
        .map(list -> entity.attribute(list.order().get(0).attribute()))
        .map(
            order ->
                listing(entity)
                    + (sortable(entity).contains(order.name()) ? "" : sortable(order))
                    + call("otherwiseBy", order.wireName()));
  }

  /** Whether a list of a parent's rows has an order of its own. */
  static boolean isInOrder(Binding.ListPage list) {
    return list.paging() instanceof Paging.LinkHeader && !list.order().isEmpty();
  }

  private static String sortable(Attribute attribute) {
    return call(
        attribute.nullable() ? "sortableOrNull" : "sortable",
        attribute.wireName(),
        attribute.name());
  }

  private static String call(String method, String... arguments) {
    return Stream.of(arguments)
        .map(JavaText::literal)
        .collect(Collectors.joining(", ", "." + method + "(", ")"));
  }

  private Set<String> sortable(Entity entity) {
    Set<String> names = new LinkedHashSet<>();
    lists(entity)
        .filter(list -> !isInOrder(list))
        .forEach(
            list -> {
              if (list.paging() instanceof Paging.LinkHeader paging) {
                names.addAll(paging.sortable());
              }
            });
    return names;
  }

  /** What callers may sort by in words of a contract. */
  private Map<String, String> words(Entity entity) {
    Map<String, String> words = new LinkedHashMap<>();
    lists(entity)
        .flatMap(list -> list.sorting().stream())
        .forEach(sorting -> sorting.words().forEach(words::putIfAbsent));
    return words;
  }

  /** Attributes that not every row has and a list is sorted by that is walked by its keys. */
  private Set<String> mayBeNull(Entity entity) {
    Set<String> names = new LinkedHashSet<>();
    lists(entity)
        .filter(list -> list.paging() instanceof Paging.Keyset)
        .forEach(
            list -> {
              list.order().forEach(key -> names.add(key.attribute()));
              list.sorting().ifPresent(sorting -> names.addAll(sorting.attributes()));
            });
    names.removeIf(name -> !entity.attribute(name).nullable());
    return names;
  }

  private Stream<Binding.ListPage> lists(Entity entity) {
    return model.operationsOn(entity).stream()
        .map(Operation::binding)
        .filter(Binding.ListPage.class::isInstance)
        .map(Binding.ListPage.class::cast)
        .filter(list -> list.entityName().equals(entity.name()));
  }
}
