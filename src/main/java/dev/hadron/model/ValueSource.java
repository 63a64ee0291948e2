package dev.hadron.model;

/** Who gives an attribute its value. */
public enum ValueSource {
  /** The caller, on every write. */
  CLIENT,
  /** The caller, or the column's default when the caller leaves it out. */
  CLIENT_OR_DEFAULT,
  /** The database alone: a generated key, a generated column, a trigger, an audit default. */
  DATABASE,
  /** The service alone, at run time: an audit timestamp, a slug, a counter. */
  SERVICE,
  /** The service: the name of the authenticated caller, once, when the row is made. */
  CREATOR,
  /** The service: the name of the authenticated caller, on every change. */
  MODIFIER,
  /** The service: the key of the caller's own account, once; whoever it is not sees no such row. */
  OWNER,
  /** The service: the tenant that the token names, once; callers of others see no such row. */
  TENANT,
  /** The service: says that the row was deleted and is kept. */
  SOFT_DELETE,
  /** The service's own code, as things happen: that an address was proven, that a log-in failed. */
  STATE,
  /** The service's own code, and nobody sees it: a token, a key, a hash. */
  SECRET,
  /** The optimistic lock (Jakarta Persistence {@code @Version}). */
  VERSION,
  /** The caller gives a secret once, the service stores its hash. */
  HASHED_SECRET;

  /** Whether a caller may send it. */
  public boolean fromClient() {
    return this == CLIENT || this == CLIENT_OR_DEFAULT;
  }
}
