package dev.hadron.mapping;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of pairs, and a ledger line for each thing, property, table and column without one. */
final class PairReport {

  private static final String TABLE = "pair-table";
  private static final String COLUMN = "pair-column";
  private static final String RELATION = "pair-relation";

  private final TablePairs pairs;
  private final Map<String, GivenThing> given;
  private final ContractFamilies families;
  private final ContractTypes types;
  private final List<Counterpart> rows = new ArrayList<>();
  private final List<LedgerEntry> ledger;

  PairReport(
      TablePairs pairs,
      Map<String, GivenThing> given,
      ContractFamilies families,
      ContractTypes types,
      List<LedgerEntry> ledger) {
    this.pairs = pairs;
    this.given = given;
    this.families = families;
    this.types = types;
    this.ledger = ledger;
  }

  /**
   * Makes the rows and the lines.
   *
   * @param tables all tables of the schema
   * @param kept those that became entities
   */
  List<Counterpart> report(List<Entity> tables, List<Entity> kept) {
    for (ContractFamily family : families.entities()) {
      SourceLocation where = types.record(family.main()).origin().where();
      TablePairs.Pair pair = pairs.pairs().get(family.name());
      if (pair == null) {
        String reason = pairs.refused().get(family.name());
        rows.add(new Counterpart(family.name(), "", TABLE, reason, "", where));
        note(
            "thing-without-table",
            "schema " + family.name(),
            "is not stored, and its operations are Custom: " + reason,
            where);
      } else {
        rows.add(
            new Counterpart(
                family.name(), pair.table(), TABLE, pair.evidence(), pair.confidence(), where));
        properties(given.get(family.name()));
      }
    }
    tables(tables, kept);
    return rows;
  }

  private void properties(GivenThing each) {
    ContractThing thing = each.thing();
    String table = each.table().table().display();
    for (ContractMember member : thing.members()) {
      SourceLocation where = member.property().origin().where();
      String said = thing.name() + "." + member.property().jsonName();
      ColumnPairs.Value value = each.columns().values().get(member.name());
      if (value != null) {
        String column = table + "." + value.attribute().column().name();
        rows.add(
            new Counterpart(said, column, COLUMN, evidence(value), confidence(value.names()), where));
        if (member.alwaysShown() && value.attribute().nullable()) {
          note(
              "promised-nullable",
              "property " + said,
              "is promised by answers, and column %s need not have a value%s"
                  .formatted(
                      column,
                      NeutralValues.begin(value.attribute(), value.type().type(), member)
                          ? ": rows that are made here begin with a neutral one"
                          : ""),
              where);
        }
        if (!value.type().note().isEmpty()) {
          note(
              "values-differ",
              "property " + said,
              "meets column " + column + ", which " + value.type().note(),
              where);
        }
      } else {
        rows.add(relation(each, member, said, where));
      }
    }
    List<String> inside = each.inside();
    if (!inside.isEmpty()) {
      note(
          "columns-inside",
          "table " + table,
          "keeps %s inside: no property of %s meets %s"
              .formatted(
                  String.join(", ", inside), thing.name(), inside.size() == 1 ? "it" : "them"),
          each.table().origin().where());
    }
  }

  private static String evidence(ColumnPairs.Value value) {
    String type = value.attribute().column().sqlType();
    return value.secret()
        ? "keeps the hash of the secret"
        : named(value.names()) + ", " + type;
  }

  private static String named(PairNames.Meeting names) {
    return switch (names) {
      case TOLD -> "said by the option pairs";
      case SAME -> "the same name";
      case WITHOUT_PREFIX -> "the same name but for the one of the table";
      case ENDING -> "another name for it";
      case NONE -> "no name";
    };
  }

  private static String confidence(PairNames.Meeting names) {
    return String.format(Locale.ROOT, "%.2f", names.weight());
  }

  private Counterpart relation(
      GivenThing each, ContractMember member, String said, SourceLocation where) {
    ContractThing thing = each.thing();
    String table = each.table().table().display();
    ContractRole role = thing.role(member.name()).orElseThrow();
    ColumnPairs.Key key = each.columns().keys().get(member.name());
    if (key != null && !(role instanceof ContractRole.Unanswered)) {
      return new Counterpart(
          said,
          table + "." + key.reference().columns().get(0).column(),
          RELATION,
          named(key.names()) + ", a foreign key to " + target(key.reference().target()),
          confidence(key.names()),
          where);
    }
    if (role instanceof ContractRole.Nested nested) {
      Relation.ManyToOne one = (Relation.ManyToOne) each.table().relation(nested.relation());
      return new Counterpart(
          said,
          table + "." + one.columns().get(0).column(),
          RELATION,
          "the only foreign key to " + target(one.target()),
          confidence(PairNames.Meeting.ENDING),
          where);
    }
    return other(each, member, said, role, where);
  }

  private Counterpart other(
      GivenThing each,
      ContractMember member,
      String said,
      ContractRole role,
      SourceLocation where) {
    if (role instanceof ContractRole.Related related) {
      Relation.ManyToOne one = (Relation.ManyToOne) each.table().relation(related.relation());
      return new Counterpart(
          said,
          target(one.target()) + " by " + one.columns().get(0).column(),
          RELATION,
          "shows " + related.property() + " of the row that is referred to",
          confidence(PairNames.Meeting.WITHOUT_PREFIX),
          where);
    }
    if (role instanceof ContractRole.Links links) {
      return list(each, said, links.relation(), where);
    }
    if (role instanceof ContractRole.Children children) {
      return list(each, said, children.relation(), where);
    }
    if (role instanceof ContractRole.Unanswered unanswered) {
      note(
          "property-without-column",
          "property " + said,
          (member.fromClient() ? "is taken and not stored" : "has a neutral value")
              + ": "
              + unanswered.reason(),
          where);
      return new Counterpart(said, "", COLUMN, unanswered.reason(), "", where);
    }
    return new Counterpart(said, "", COLUMN, "the service makes it", "", where);
  }

  private Counterpart list(GivenThing each, String said, String name, SourceLocation where) {
    Relation many =
        each.thing().collections().stream()
            .filter(relation -> relation.name().equals(name))
            .findFirst()
            .orElseThrow();
    String stored =
        many instanceof Relation.ManyToMany link
            ? link.joinTable().display()
            : target(many.target()) + "." + columnOf((Relation.OneToMany) many);
    return new Counterpart(
        said,
        stored,
        RELATION,
        many instanceof Relation.ManyToMany
            ? "a table of links to " + target(many.target())
            : "rows that refer to it",
        confidence(PairNames.Meeting.WITHOUT_PREFIX),
        where);
  }

  private String columnOf(Relation.OneToMany many) {
    Relation back = given.get(many.target()).table().relation(many.mappedBy());
    return ((Relation.ManyToOne) back).columns().get(0).column();
  }

  private String target(String entity) {
    return Optional.ofNullable(given.get(entity))
        .map(each -> each.table().table().display())
        .orElse(entity);
  }

  private void tables(List<Entity> tables, List<Entity> kept) {
    Set<String> paired =
        given.values().stream()
            .map(each -> each.table().table().display())
            .collect(Collectors.toSet());
    Set<String> links =
        given.values().stream()
            .flatMap(each -> each.thing().collections().stream())
            .filter(Relation.ManyToMany.class::isInstance)
            .map(many -> ((Relation.ManyToMany) many).joinTable().display())
            .collect(Collectors.toSet());
    Set<String> inside =
        kept.stream().map(entity -> entity.table().display()).collect(Collectors.toSet());
    for (Entity table : tables) {
      String name = table.table().display();
      if (!paired.contains(name) && !links.contains(name)) {
        note(
            "table-without-thing",
            "table " + name,
            inside.contains(name)
                ? "is no resource: nothing of the contract meets it, and other rows refer to it"
                : "is left out of the Java code: nothing of the contract meets it",
            table.origin().where());
      }
    }
  }

  private void note(String id, String construct, String outcome, SourceLocation where) {
    ledger.add(new LedgerEntry(id, construct, outcome, where));
  }
}
