package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.View;
import dev.hadron.catalog.ViewStructure;
import dev.hadron.catalog.ViewStructure.Named;
import dev.hadron.catalog.ViewStructure.Opaque;
import dev.hadron.catalog.ViewStructure.Query;
import dev.hadron.catalog.ViewStructure.Select;
import dev.hadron.catalog.ViewStructure.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Views that were replaced by one that reads from itself: a server refuses to read them. */
final class ViewCircles {

  private final Catalog catalog;

  private ViewCircles(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The same catalog, in which nothing is known of what leads into a circle. */
  static Catalog cut(Catalog catalog) {
    ViewCircles circles = new ViewCircles(catalog);
    return catalog.withViews(
        catalog.views().stream()
            .map(view -> circles.closes(view.name(), Set.of()) ? unknown(view) : view)
            .toList());
  }

  private static View unknown(View view) {
    return view.withColumns(List.of())
        .withStructure(new Opaque("it reads from itself", view.where()));
  }

  /** Whether the way from here leads back to where it has been. */
  private boolean closes(QualifiedName name, Set<QualifiedName> way) {
    if (way.contains(name)) {
      return true;
    }
    Set<QualifiedName> further = new HashSet<>(way);
    further.add(name);
    return catalog
        .view(name)
        .map(View::structure)
        .filter(structure -> closes(structure, further))
        .isPresent();
  }

  private boolean closes(ViewStructure structure, Set<QualifiedName> way) {
    if (!(structure instanceof Select select)) {
      return false;
    }
    for (Source source : select.sources()) {
      boolean closed =
          source.rows() instanceof Query query
              ? closes(query.structure(), way)
              : closes(((Named) source.rows()).name(), way);
      if (closed) {
        return true;
      }
    }
    return false;
  }
}
