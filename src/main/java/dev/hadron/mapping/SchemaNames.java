package dev.hadron.mapping;

import dev.hadron.model.Entity;
import dev.hadron.model.Operation;
import dev.hadron.model.Relation;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.Words;
import java.util.List;

/** The names of lists below a row, and of operations on them: no two of either are the same. */
final class SchemaNames {

  private final UniqueNames paths = new UniqueNames();
  private final UniqueNames operations = new UniqueNames();

  /** These operations have their names already. */
  void keep(List<Operation> named) {
    named.forEach(operation -> operations.claim(operation.id()));
  }

  /** The last segment of the list of those that refer to a parent. */
  String collection(Entity parent, Entity child, Relation.ManyToOne reference) {
    String plural = JavaName.kebab(child.plural());
    boolean plain = mainReference(parent, child).equals(reference.name());
    boolean self = parent.name().equals(child.name());
    String qualified = JavaName.kebab(reference.name()) + "-" + plural;
    return claimed(
        parent, self ? ownList(reference, qualified) : plain ? plural : qualified, qualified);
  }

  private static String ownList(Relation.ManyToOne reference, String qualified) {
    return reference.name().equals("parent") ? "children" : qualified;
  }

  /** The last segment of the list of those that are linked, or else what the links are called. */
  String collection(Entity entity, Relation.ManyToMany link) {
    String table = Plural.ofLast(Words.of(link.joinTable().name()));
    return claimed(entity, JavaName.kebab(link.name()), JavaName.kebab(table));
  }

  private String claimed(Entity parent, String wanted, String otherwise) {
    String above = parent.name() + "/";
    String free = paths.isTaken(above + wanted) ? otherwise : wanted;
    return paths.claim(above + free).substring(above.length());
  }

  /** The name of the operation that lists the rows of a collection. */
  String list(Entity parent, String collection) {
    String stem = JavaName.stem(collection);
    return operation("list" + parent.name() + stem, "list" + stem + "Of" + parent.name());
  }

  /** The name of an operation on a link. */
  String link(String verb, Entity entity, String end) {
    return operation(verb + entity.name() + end, verb + end + "Of" + entity.name());
  }

  private String operation(String wanted, String otherwise) {
    return operations.claim(operations.isTaken(wanted) ? otherwise : wanted);
  }

  /**
   * The reference whose list needs no other name than the child's: the one named like the parent,
   * or else the first, so that one which is added later does not change the paths of the others.
   */
  private static String mainReference(Entity parent, Entity child) {
    List<String> names =
        child.references().stream()
            .filter(reference -> reference.target().equals(parent.name()))
            .map(Relation.ManyToOne::name)
            .toList();
    String like = JavaName.variable(parent.name());
    return names.contains(like) ? like : names.get(0);
  }
}
