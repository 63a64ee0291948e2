package dev.hadron.model.naming;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Names that Java, or the types that generated code uses, keep for themselves. */
public final class ReservedWords {

  private static final Set<String> KEYWORDS =
      Set.of(
          "abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class",
          "const", "continue", "default", "do", "double", "else", "enum", "extends", "false",
          "final", "finally", "float", "for", "goto", "if", "implements", "import", "instanceof",
          "int", "interface", "long", "native", "new", "null", "package", "private", "protected",
          "public", "return", "short", "static", "strictfp", "super", "switch", "synchronized",
          "this", "throw", "throws", "transient", "true", "try", "void", "volatile", "while", "_");

  /** What methods of generated resources and services call their own fields, parameters and values. */
  private static final Set<String> LOCALS =
      Set.of(
          "caller", "child", "conditions", "create", "created", "current", "decision", "deleted",
          "entity", "filter", "hash", "ifMatch", "ifNoneMatch", "item", "mergePatch", "page",
          "patch", "preconditions", "request", "row", "rows", "service", "slug", "token", "tokens",
          "update", "uri");

  /** Accessors that a record may not declare as a component (JLS 8.10.1). */
  private static final Set<String> RECORD_COMPONENTS =
      Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /** Types of {@code java.lang}, which every file sees, that code or its readers rely on. */
  private static final Set<String> EVERYWHERE =
      names(
          """
          Boolean Byte CharSequence Character Class Cloneable Comparable Compiler Deprecated
          Double Enum Error Exception Float IllegalArgumentException IllegalStateException
          Integer Iterable Long Math Module Number Object Override Package Process Record
          Runnable Runtime RuntimeException Short String StringBuilder SuppressWarnings System
          Thread Throwable Void
          """);

  /** Types of libraries that files import which also name the service's own types. */
  private static final Set<String> IMPORTED =
      names(
          """
          APIResponse ApplicationScoped ArrayList Arrays Authenticated Base64 BcryptUtil BeanParam
          BeforeEach BigDecimal BigInteger CacheResult CascadeType Collections Column ColumnTransformer ConfigProvider Consumes Content Convert
          ContentType
          CookieParam CreationTimestamp DELETE DecimalMax DecimalMin DefaultValue Digits
          DateTimeFormatter Duration DynamicInsert Email Entity EnumType Enumerated EnumeratedValue Explode ExtendWith FetchType
          Filter Function
          GET HEAD OPTIONS SQLRestriction SecurityIdentity StandardCharsets Subselect GeneratedValue GenerationType HashMap HashSet Header HeaderParam Id IdClass Immutable
          Inject Instant JavaType JdbcTypeCode JoinColumn JoinTable JsonNode JsonNodeFactory
          JsonInclude JsonProperty JsonSerialize JsonSetter JsonValue LinkedHashMap List LocalDate LocalDateTime
          LocalTime Locale DateTimeException MathContext RoundingMode
          ManyToMany ManyToOne Map Max MediaType Min MultivaluedMap NotNull Nulls Objects OffsetTime OneToMany
          Operation OptimisticLockException Optional OrderBy PATCH POST PUT PanacheRepositoryBase Parameter Path PathParam
          Pattern PermissionsAllowed PermitAll Produces QuarkusMock QuarkusTest QueryParam RequestBody RestResponse
          RolesAllowed Schema SchemaType Separator SequenceGenerator Set Size SourceType SqlTypes Table
          Tag Test Timestamp Transactional Transient URI UUID UniqueElements UpdateTimestamp UriInfo Valid Version ZoneOffset
          """);

  /** Classes that every generated service has, as far as such files import them. */
  private static final Set<String> FIXED =
      names(
          """
          AccessTokens AllRows Answers Caller Concealed Conditions Counted Db FewKeys Happy Idempotent IfMatch ListHeaders
          Listing Marks MaxBytes MemberCount MergePatch MultipleOf Nullable OneOf OpenHoles OwnerKey Page
          PaddedText PageLinks PageRequest PageWalk Pages Parents Passwords Preconditions Problem
          ProblemException RecordedChanges References RefusedWith Retries RowFilters SelectedFields SharedRead Slugs Sorting Statements
          Stored TenantKey Tokens Unhappy
          UnsupportedParameters UtcTime Variants Versioned WholeJson Window
          """);

  /** Packages of every generated service that no entity or tag may share. */
  private static final Set<String> PACKAGES =
      Set.of("auth", "dev", "http", "paging", "persistence", "problem", "security", "testing");

  private ReservedWords() {}

  private static Set<String> names(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  /** Whether {@code name} can't be a variable, parameter, field or record component. */
  public static boolean isReservedVariable(String name) {
    return KEYWORDS.contains(name) || RECORD_COMPONENTS.contains(name);
  }

  /** Whether a method that is generated may call something else so. */
  public static boolean isLocal(String name) {
    return LOCALS.contains(name);
  }

  /** All names that are kept as they are, keywords aside. */
  static Set<String> types() {
    Set<String> all = new TreeSet<>(EVERYWHERE);
    all.addAll(IMPORTED);
    all.addAll(FIXED);
    return all;
  }

  /** Whether {@code name} can't be the simple name of a type in a generated package. */
  public static boolean isReservedType(String name) {
    return EVERYWHERE.contains(name)
        || IMPORTED.contains(name)
        || FIXED.contains(name)
        || KEYWORDS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether {@code name} can't be a segment of a package name. */
  public static boolean isReservedSegment(String name) {
    return KEYWORDS.contains(name) || PACKAGES.contains(name);
  }
}
