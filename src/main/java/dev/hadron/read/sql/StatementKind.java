package dev.hadron.read.sql;

/** What a statement does, as far as reading and migrating need to know. */
public enum StatementKind {
  CREATE_TABLE,
  ALTER_TABLE,
  INDEX,
  TYPE,
  DOMAIN,
  SEQUENCE,
  VIEW,
  FUNCTION,
  TRIGGER,
  RULE,
  POLICY,
  SCHEMA,
  EXTENSION,
  COMMENT,
  /** A comment on an object that belongs to the server: an extension, database, role, language. */
  SERVER_COMMENT,
  DROP,
  /** DROP of things that the input has not created up to there: it clears an older database. */
  DROP_OF_ABSENT,
  /** About the table in which a migration tool keeps its books, which the tool makes itself. */
  ON_HISTORY,
  /** Any other definition of PostgreSQL: aggregate, operator, cast, statistics, publication … */
  OTHER_DDL,
  SELECT,
  DO,
  CALL,
  /** A SET that later statements depend on. */
  SET,
  SEARCH_PATH,
  /** A SET that only concerns the session of the tool that wrote the file. */
  SESSION_SETTING,
  SETVAL,
  INSERT,
  /** UPDATE, DELETE, MERGE and TRUNCATE. */
  DATA_CHANGE,
  COPY_DATA,
  OWNER,
  GRANT,
  ROLE,
  TABLESPACE,
  /** The plpgsql language, which every server has. */
  LANGUAGE,
  CREATE_DATABASE,
  TRANSACTION,
  /** VACUUM, ANALYZE, REINDEX and the like. */
  MAINTENANCE,
  PSQL_META,
  /** Not a statement of PostgreSQL. */
  UNKNOWN;

  /** Whether it reads or changes rows, which are no part of the schema. */
  boolean isOfRows() {
    return this == SELECT || this == INSERT || this == DATA_CHANGE;
  }
}
