package dev.hadron.model;

import java.util.List;

/** What keeps rows from callers whose they are not: to those they are not there at all. */
public sealed interface Guard {

  Whose whose();

  /** Who a row belongs to. */
  enum Whose {
    /** The account whose key is the subject of the token. */
    OWNER,
    /** The tenant that a claim of the token names. */
    TENANT;

    /** Name of the filter of entities and of its parameter. */
    public String filter() {
      return this == OWNER ? "owner" : "tenant";
    }

    /** Who gives such a member its value. */
    public ValueSource source() {
      return this == OWNER ? ValueSource.OWNER : ValueSource.TENANT;
    }
  }

  /**
   * The row says itself whose it is.
   *
   * @param member the attribute or the reference that does
   */
  record Own(Whose whose, String member) implements Guard {}

  /**
   * The row is that of who has the row that it refers to.
   *
   * @param members attributes, or the one reference, that refer to it
   * @param parent the entity at the other end
   * @param referencedColumns of the parent's table, one for each column of the members
   */
  record Through(
      Whose whose, List<String> members, String parent, List<String> referencedColumns)
      implements Guard {
    public Through {
      members = List.copyOf(members);
      referencedColumns = List.copyOf(referencedColumns);
    }
  }
}
