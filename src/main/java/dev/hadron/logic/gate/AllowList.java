package dev.hadron.logic.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What compiled logic may refer to beside the domain: types of the JDK, and of some of them only
 * some members. No input or output, threads, reflection, clock, randomness or settings.
 */
final class AllowList {

  /**
   * Package, then its types; {@code -name} takes a member out, {@code +name} leaves only members
   * named so.
   */
  private static final String TYPES =
      """
      java.lang
        Object Boolean -getBoolean Byte Runnable Character Character$UnicodeBlock Character$UnicodeScript
        CharSequence Comparable Iterable Cloneable AutoCloseable Double Enum Float
        Integer -getInteger Long -getLong Math -random StrictMath -random Number Record Short
        String StringBuilder StringBuffer Void
        Class +isInstance +cast +getSimpleName +equals +hashCode
        Throwable +<init> +getMessage +getCause +addSuppressed +getSuppressed +toString +initCause
        Exception RuntimeException ArithmeticException ArrayIndexOutOfBoundsException
        ArrayStoreException ClassCastException CloneNotSupportedException IllegalArgumentException
        IllegalStateException IndexOutOfBoundsException NegativeArraySizeException
        NullPointerException NumberFormatException StringIndexOutOfBoundsException
        UnsupportedOperationException AssertionError IncompatibleClassChangeError MatchException
        NoSuchFieldError
      java.io
        Serializable
      java.math
        BigDecimal BigInteger MathContext RoundingMode
      java.net
        URI -toURL
      java.nio.charset
        Charset -defaultCharset StandardCharsets
      java.text
        DecimalFormat DecimalFormatSymbols Normalizer Normalizer$Form NumberFormat ParseException
        ParsePosition
      java.time
        Clock +instant +millis +getZone +withZone
        DateTimeException DayOfWeek Duration Instant LocalDate LocalDateTime LocalTime Month MonthDay
        OffsetDateTime OffsetTime Period Year YearMonth ZoneId -systemDefault ZoneOffset
        ZonedDateTime InstantSource +instant +millis
      java.time.chrono
        ChronoLocalDate ChronoLocalDateTime ChronoPeriod ChronoZonedDateTime Chronology Era
        IsoChronology IsoEra
      java.time.format
        DateTimeFormatter DateTimeFormatterBuilder DateTimeParseException FormatStyle ResolverStyle
        SignStyle TextStyle
      java.time.temporal
        ChronoField ChronoUnit IsoFields JulianFields Temporal TemporalAccessor TemporalAdjuster
        TemporalAdjusters TemporalAmount TemporalField TemporalQueries TemporalQuery TemporalUnit
        UnsupportedTemporalTypeException ValueRange WeekFields
      java.util
        AbstractMap$SimpleEntry AbstractMap$SimpleImmutableEntry ArrayDeque ArrayList Arrays
        Base64 Base64$Decoder Base64$Encoder BitSet Collection Collections -shuffle Comparator
        ConcurrentModificationException Currency Deque DoubleSummaryStatistics EmptyStackException
        EnumMap EnumSet HashMap HashSet HexFormat InputMismatchException IntSummaryStatistics
        Iterator LinkedHashMap LinkedHashSet LinkedList List ListIterator Locale -getDefault
        -setDefault LongSummaryStatistics Map Map$Entry MissingResourceException NavigableMap
        NavigableSet NoSuchElementException Objects Optional OptionalDouble OptionalInt OptionalLong
        PrimitiveIterator$OfInt PriorityQueue Queue SequencedCollection SequencedMap SequencedSet Set
        SortedMap SortedSet Stack StringJoiner StringTokenizer TreeMap TreeSet UUID -randomUUID
        Vector IllegalFormatException RandomAccess
      java.util.concurrent
        TimeUnit -sleep -timedJoin -timedWait
      java.util.concurrent.atomic
        AtomicBoolean AtomicInteger AtomicLong AtomicReference LongAdder
      java.util.function
        BiConsumer BiFunction BiPredicate BinaryOperator BooleanSupplier Consumer
        DoubleBinaryOperator DoubleConsumer DoubleFunction DoublePredicate DoubleSupplier
        DoubleToIntFunction DoubleToLongFunction DoubleUnaryOperator Function IntBinaryOperator
        IntConsumer IntFunction IntPredicate IntSupplier IntToDoubleFunction IntToLongFunction
        IntUnaryOperator LongBinaryOperator LongConsumer LongFunction LongPredicate LongSupplier
        LongToDoubleFunction LongToIntFunction LongUnaryOperator ObjDoubleConsumer ObjIntConsumer
        ObjLongConsumer Predicate Supplier ToDoubleBiFunction ToDoubleFunction ToIntBiFunction
        ToIntFunction ToLongBiFunction ToLongFunction UnaryOperator
      java.util.regex
        MatchResult Matcher Pattern PatternSyntaxException
      java.util.stream
        BaseStream Collector Collector$Characteristics Collectors DoubleStream IntStream
        IntStream$Builder LongStream Stream Stream$Builder
      """;

  /** Members that no type lends: threads behind a stream, monitors, finalizers. */
  private static final Set<String> NOWHERE =
      Set.of(
          "parallel",
          "parallelStream",
          "parallelSort",
          "parallelPrefix",
          "parallelSetAll",
          "wait",
          "notify",
          "notifyAll",
          "finalize");

  /** Shapes of code that the compiler makes by itself, and how the JDK links them. */
  private static final Map<String, Set<String>> BOOTSTRAPS =
      Map.of(
          "java/lang/invoke/LambdaMetafactory", Set.of("metafactory"),
          "java/lang/invoke/StringConcatFactory", Set.of("makeConcat", "makeConcatWithConstants"),
          "java/lang/runtime/ObjectMethods", Set.of("bootstrap"),
          "java/lang/runtime/SwitchBootstraps", Set.of("typeSwitch", "enumSwitch"));

  /** What linking these shapes loads in the name of the code. */
  private static final List<String> LINKAGE =
      List.of(
          "java.lang.invoke.CallSite",
          "java.lang.invoke.LambdaMetafactory",
          "java.lang.invoke.MethodHandle",
          "java.lang.invoke.MethodHandles",
          "java.lang.invoke.MethodHandles$Lookup",
          "java.lang.invoke.MethodType",
          "java.lang.invoke.StringConcatFactory",
          "java.lang.invoke.TypeDescriptor",
          "java.lang.runtime.ObjectMethods",
          "java.lang.runtime.SwitchBootstraps");

  /** What reads the clock of the machine, unless it is given another one. */
  private static final Set<String> CLOCKS = Set.of("now", "dateNow");

  private static final String CLOCK_ONLY = "(Ljava/time/Clock;)";

  /** Members of a type that may be used; {@code except} turns it around. */
  private record Members(Set<String> names, boolean except) {

    boolean allow(String name) {
      return except != names.contains(name);
    }
  }

  private static final Map<String, Members> BY_TYPE = read();

  private AllowList() {}

  private static Map<String, Members> read() {
    Map<String, Members> types = new HashMap<>();
    String packageName = "";
    String type = "";
    for (String line : TYPES.lines().toList()) {
      if (!line.startsWith(" ")) {
        packageName = line.strip();
        continue;
      }
      for (String word : line.strip().split(" ")) {
        boolean only = word.startsWith("+");
        if (only || word.startsWith("-")) {
          Members before = types.get(type);
          Set<String> names = new HashSet<>(before.names());
          names.add(word.substring(1));
          types.put(type, new Members(names, !only));
        } else {
          type = (packageName + "." + word).replace('.', '/');
          types.put(type, new Members(Set.of(), true));
        }
      }
    }
    return Map.copyOf(types);
  }

  /** Whether a type, by its internal name, may be named at all. */
  static boolean allowsType(String internalName) {
    return BY_TYPE.containsKey(internalName);
  }

  /** Whether a member of an allowed type may be used. */
  static boolean allowsMember(String owner, String name, String descriptor) {
    if (NOWHERE.contains(name)) {
      return false;
    }
    if (CLOCKS.contains(name) && owner.startsWith("java/time/")) {
      return descriptor.startsWith(CLOCK_ONLY);
    }
    Members members = BY_TYPE.get(owner);
    return members != null && members.allow(name);
  }

  static boolean allowsBootstrap(String owner, String name) {
    return BOOTSTRAPS.getOrDefault(owner, Set.of()).contains(name);
  }

  /** Simple names that a body may use without saying where they are, and the type's full name. */
  static SortedMap<String, String> imports() {
    SortedMap<String, String> imports = new TreeMap<>();
    for (String type : BY_TYPE.keySet()) {
      String name = type.replace('/', '.');
      if (!name.startsWith("java.lang.") && !name.contains("$")) {
        imports.put(name.substring(name.lastIndexOf('.') + 1), name);
      }
    }
    return Collections.unmodifiableSortedMap(imports);
  }

  /** Names of all types that code can be linked against, for the loader behind the guard. */
  static SortedSet<String> loadable() {
    List<String> names = new ArrayList<>(LINKAGE);
    BY_TYPE.keySet().forEach(type -> names.add(type.replace('/', '.')));
    return new TreeSet<>(names);
  }
}
