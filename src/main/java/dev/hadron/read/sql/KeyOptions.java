package dev.hadron.read.sql;

import java.util.Set;

/** What other dialects write between the parts of a key or an index, and which shapes no row. */
final class KeyOptions {

  /** Words about how Oracle stores an index. */
  private static final Set<String> STORAGE =
      Set.of(
          "tablespace", "pctfree", "pctused", "initrans", "maxtrans", "storage", "compute",
          "logging", "nologging", "compress", "nocompress", "reverse", "noreverse", "local",
          "global", "online", "parallel", "noparallel", "sort", "nosort", "visible", "invisible");

  private final Tokens tokens;

  KeyOptions(Tokens tokens) {
    this.tokens = tokens;
  }

  /** What may stand between the parts of a key: how it is stored, and comments. */
  void skip() {
    while (true) {
      if (tokens.accept("using", "index")) {
        indexUsed();
      } else if (tokens.accept("using")) {
        tokens.next();
        hashed();
      } else if (tokens.at("with") && tokens.peek(1).isSymbol("(")
          || tokens.at("storing") || tokens.at("include")) {
        tokens.next();
        tokens.bracketed();
      } else if (tokens.accept("comment")
          || tokens.accept("key_block_size")
          || tokens.accept("tablespace")
          || tokens.accept("with", "parser")
          || tokens.accept("on", "conflict")) {
        tokens.acceptSymbol("=");
        tokens.next();
      } else if (tokens.at("on") && !tokens.peek(1).isWord("update") && !tokens.peek(1).isWord("delete")) {
        // A file group of SQL Server.
        tokens.next();
        tokens.next();
      } else if (tokens.atAny(
          "clustered", "nonclustered", "hash", "enable", "disable", "validate", "novalidate",
          "rely", "norely", "deferrable", "initially", "deferred", "immediate", "asc", "desc", "visible",
          "invisible", "enforced", "nocheck", "valid")
          || tokens.at("check") && !tokens.peek(1).isSymbol("(")
          || tokens.at("not", "valid")
          || tokens.at("not", "enforced")
          || tokens.at("not", "deferrable")) {
        tokens.next();
      } else {
        return;
      }
    }
  }

  /** CockroachDB: over how many shards an index is spread. */
  private void hashed() {
    if (tokens.at("with", "bucket_count")) {
      tokens.next();
      tokens.next();
      tokens.acceptSymbol("=");
      tokens.next();
    }
  }

  /** Oracle: the index behind a key, by its name, by its definition, or by where it is stored. */
  private void indexUsed() {
    if (tokens.atSymbol("(")) {
      tokens.bracketed();
      return;
    }
    boolean stored = tokens.peek().kind() == Token.Kind.WORD && STORAGE.contains(tokens.peek().text());
    if (tokens.peek().isName() && !stored && !tokens.at("enable") && !tokens.at("disable")) {
      tokens.dottedName();
    }
    while (tokens.peek().kind() == Token.Kind.WORD && STORAGE.contains(tokens.peek().text())) {
      tokens.next();
      if (tokens.atSymbol("(")) {
        tokens.bracketed();
      } else if (tokens.peek().kind() == Token.Kind.NUMBER
          || tokens.at("statistics")
          || tokens.peek().kind() == Token.Kind.QUOTED_NAME
          || tokens.between(tokens.position() - 1, tokens.position()).get(0).isWord("tablespace")) {
        tokens.next();
      }
    }
  }
}
