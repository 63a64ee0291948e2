package dev.hadron.view;

import dev.hadron.model.Entity;
import dev.hadron.model.Projection;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements of tests that give a row one more of each collection that an answer shows with it. */
final class ChildRows {

  private final ServiceModel model;
  private final TestClass tests;
  private final List<Projection> open = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();

  private ChildRows(ServiceModel model, TestClass tests) {
    this.model = model;
    this.tests = tests;
  }

  /** One statement per collection that holds no other; none where no collection is shown. */
  static List<String> of(ServiceModel model, TestClass tests, Entity entity, String projection) {
    ChildRows rows = new ChildRows(model, tests);
    rows.add(entity, projection, "row");
    return rows.statements;
  }

  /**
   * @param row expression of the columns of the row that the projection shows
   * @return whether there is a statement that makes the row itself, with something below it
   */
  private boolean add(Entity entity, String name, String row) {
    Projection projection = model.projection(entity.name(), name);
    if (open.stream().anyMatch(outer -> outer == projection)) {
      return false;
    }
    open.add(projection);
    boolean added = false;
    for (Projection.Part part : projection.parts()) {
      if (part.source() instanceof Projection.Nested nested) {
        added |= add(entity, nested.projection(), row);
      } else if (part.source() instanceof Projection.FromCollection from) {
        added |= collection(entity.relation(from.relation()), from.projection(), row);
      }
    }
    open.remove(open.size() - 1);
    return added;
  }

  private boolean collection(Relation relation, String projection, String row) {
    Entity target = model.entity(relation.target());
    Optional<String> child = child(relation, target, row);
    if (child.isEmpty()) {
      return false;
    }
    boolean made =
        relation instanceof Relation.OneToMany && add(target, projection, child.get());
    if (!made) {
      statements.add(child.get() + ";");
    }
    return true;
  }

  /** The expression that makes a child; none where a row has one at most. */
  private Optional<String> child(Relation relation, Entity target, String row) {
    if (relation instanceof Relation.OneToMany many) {
      Relation.ManyToOne reference = (Relation.ManyToOne) target.relation(many.mappedBy());
      Relation.JoinColumn column = reference.columns().get(0);
      return ListCosts.isSingle(target, reference)
          ? Optional.empty()
          : Optional.of(
              "%s.insert(db, Map.of(%s, %s.get(%s)))"
                  .formatted(
                      tests.fixture(target),
                      JavaText.literal(column.column()),
                      row,
                      JavaText.literal(column.referencedColumn())));
    }
    if (relation instanceof Relation.ManyToMany many) {
      return Optional.of(link(many, row, tests.fixture(target) + ".insert(db)"));
    }
    throw new IllegalArgumentException("no collection: " + relation);
  }

  /** The expression that links the rows of two expressions. */
  static String link(Relation.ManyToMany relation, String row, String target) {
    Relation.JoinColumn from = relation.joinColumns().get(0);
    Relation.JoinColumn to = relation.inverseColumns().get(0);
    return "db.insert(%s, Map.of(%s, %s.get(%s), %s, %s.get(%s)))"
        .formatted(
            JavaText.literal(relation.joinTable().sql()),
            JavaText.literal(from.column()),
            row,
            JavaText.literal(from.referencedColumn()),
            JavaText.literal(to.column()),
            target,
            JavaText.literal(to.referencedColumn()));
  }
}
