package dev.hadron.catalog;

/** What happens to the referencing row when the referenced one goes or changes its key. */
public enum ReferentialAction {
  NO_ACTION("NO ACTION"),
  RESTRICT("RESTRICT"),
  CASCADE("CASCADE"),
  SET_NULL("SET NULL"),
  SET_DEFAULT("SET DEFAULT");

  private final String sql;

  ReferentialAction(String sql) {
    this.sql = sql;
  }

  /** The words of SQL. */
  public String sql() {
    return sql;
  }
}
