package dev.hadron.read.openapi;

import dev.hadron.api.AllOfSchema;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.RefSchema;
import dev.hadron.diagnostic.LedgerEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds schemas that are made of themselves: their {@code allOf} leads back to where it began. */
final class CircularSchemas {

  private final Map<String, ApiSchema> schemas;
  private final Reading reading;
  private final Set<String> closed = new HashSet<>();
  private final List<String> open = new ArrayList<>();

  private CircularSchemas(Map<String, ApiSchema> schemas, Reading reading) {
    this.schemas = schemas;
    this.reading = reading;
  }

  static void note(Map<String, ApiSchema> schemas, Reading reading) {
    CircularSchemas search = new CircularSchemas(schemas, reading);
    schemas.keySet().forEach(search::visit);
  }

  private void visit(String name) {
    if (closed.contains(name)) {
      return;
    }
    open.add(name);
    if (schemas.get(name) instanceof AllOfSchema all) {
      for (ApiSchema part : all.parts()) {
        if (part instanceof RefSchema ref && open.contains(ref.name())) {
          told(ref);
        } else if (part instanceof RefSchema ref) {
          visit(ref.name());
        }
      }
    } else if (schemas.get(name) instanceof RefSchema alias && !open.contains(alias.name())) {
      visit(alias.name());
    }
    open.remove(open.size() - 1);
    closed.add(name);
  }

  private void told(RefSchema part) {
    List<String> circle = new ArrayList<>(open.subList(open.indexOf(part.name()), open.size()));
    circle.add(part.name());
    reading.note(
        new LedgerEntry(
            "openapi-circular-allof",
            "schema " + part.name(),
            "is made of itself (" + String.join(", ", circle) + "): each part counts once",
            part.location()));
  }
}
