package dev.hadron.mapping;

import dev.hadron.model.BasicType;
import dev.hadron.model.ErrorShape.Role;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a single value of a contract's error says: by its name, and else by its description. */
final class ContractErrorRoles {

  private static final Map<String, Role> TEXTS = new LinkedHashMap<>();

  static {
    name(Role.TITLE, "title", "error", "reason", "name", "summary", "statustext", "exception");
    name(
        Role.DETAIL, "detail", "details", "message", "msg", "description", "errordescription",
        "errormessage", "text", "problem", "issue", "explanation", "faultstring", "fault",
        "errortext", "errormsg", "errordetail", "usermessage", "developermessage", "longmessage",
        "messagetext", "messages", "statusmessage", "errordetails", "why", "info");
    name(Role.INSTANCE, "instance", "path", "uri", "url", "requestpath", "requesturi", "requesturl");
    name(
        Role.STATUS, "code", "status", "statuscode", "httpstatus", "httpcode", "errorcode",
        "faultcode", "httpstatuscode");
    name(Role.TIMESTAMP, "timestamp", "time", "datetime", "occurredat", "date");
    name(
        Role.CORRELATION, "id", "errorid", "requestid", "traceid", "correlationid", "incidentid",
        "eventid", "logref", "logid", "trackingid", "referenceid", "reference", "requestuuid");
  }

  private static final Set<String> FIELDS =
      Set.of(
          "field", "path", "pointer", "property", "parameter", "location", "fieldname", "source",
          "fieldpath", "propertypath", "propertyname", "parametername", "param", "attribute",
          "target", "jsonpath");

  /** Those that are JSON pointers, unless their examples or descriptions say otherwise. */
  private static final Set<String> POINTERS =
      Set.of("pointer", "jsonpointer", "path", "pointers", "paths");

  /** Texts of an error that name what is invalid, wherever they stand. */
  private static final Set<String> PLACES = Set.of("field", "fields", "fieldname", "pointer");

  /** Such a path is a plain one, but for the sign that it may start with. */
  private static final Pattern JSON_PATH = Pattern.compile("json ?path");

  /** Where a required text leads to words about the kind of problem. */
  private static final Set<String> LINKS =
      Set.of(
          "href", "link", "helplink", "moreinfo", "docurl", "documentation", "documentationurl",
          "helpurl", "infourl", "infolink");

  private static final Set<String> SUCCEEDED = Set.of("success", "ok", "succeeded", "successful");
  private static final Set<String> FAILED = Set.of("error", "failed", "iserror", "failure");

  /** What descriptions say of texts whose names say nothing; the first that is found counts. */
  private static final Map<Pattern, Role> WORDS = new LinkedHashMap<>();

  static {
    says("\\b(correlation|trace|tracking|request)[ -]?id|finds? .*\\blogs?\\b", Role.CORRELATION);
    says("\\b(http )?status code\\b", Role.STATUS);
    says("\\b(field|parameter|property|attribute)\\b.*\\b(invalid|wrong|fail|error|caused)", Role.FIELD);
    says("\\bpointer to\\b", Role.POINTER);
    says("\\b(short|summary|title)\\b", Role.TITLE);
    says(
        "\\b(message|what (went|is|was) wrong|explanation|explains|human[- ]readable|"
            + "description of the (error|problem)|details?)\\b",
        Role.DETAIL);
  }

  private ContractErrorRoles() {}

  private static void name(Role role, String... names) {
    for (String name : names) {
      TEXTS.put(name, role);
    }
  }

  private static void says(String pattern, Role role) {
    WORDS.put(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), role);
  }

  /**
   * @param inside whether the property is in an object of the error, or in one of its violations
   */
  static Role of(RecordType.Property property, boolean inside) {
    String letters = ContractNames.letters(property.jsonName());
    ValueType type = property.type();
    if (type.is(BasicType.INTEGER) || type.is(BasicType.LONG)) {
      return TEXTS.get(letters) == Role.STATUS ? Role.STATUS : fixed(property);
    }
    if (type.is(BasicType.INSTANT)) {
      return Role.TIMESTAMP;
    }
    if (type.is(BasicType.BOOLEAN)) {
      return SUCCEEDED.contains(letters)
          ? Role.SUCCEEDED
          : FAILED.contains(letters) ? Role.FAILED : Role.ABSENT;
    }
    if (!type.is(BasicType.STRING)) {
      return fixed(property);
    }
    if (PLACES.contains(letters) || inside && FIELDS.contains(letters)) {
      return place(property);
    }
    return text(property, letters);
  }

  /** Whether any JSON may be a text, as its sample is, that says what is wrong. */
  static boolean isDetail(RecordType.Property property) {
    return TEXTS.get(ContractNames.letters(property.jsonName())) == Role.DETAIL
        && property.constraints().sample().filter(json -> json.startsWith("\"")).isPresent();
  }

  /** How what is invalid is named: as an example of it is, as is said of it, or by its own name. */
  static Role place(RecordType.Property property) {
    String said = property.description().orElse("").toLowerCase(Locale.ROOT);
    boolean pointer =
        property
            .example()
            .map(text -> text.startsWith("/") || text.startsWith("#/"))
            .orElseGet(
                () ->
                    said.contains("pointer")
                        || POINTERS.contains(ContractNames.letters(property.jsonName()))
                            && !JSON_PATH.matcher(said).find());
    return pointer ? Role.POINTER : Role.FIELD;
  }

  private static Role text(RecordType.Property property, String letters) {
    if (letters.equals("type")) {
      return property.example().filter(text -> !text.contains(":")).isPresent()
          ? Role.CODE
          : Role.TYPE;
    }
    if (LINKS.contains(letters) && property.required()) {
      return Role.TYPE;
    }
    Role named = TEXTS.get(letters);
    if (named == Role.STATUS) {
      return property.example().filter(text -> !text.matches("\\d+")).isPresent()
          ? Role.CODE
          : Role.STATUS;
    }
    return named != null
        ? named
        : described(property).orElseGet(() -> fixed(property));
  }

  private static Optional<Role> described(RecordType.Property property) {
    String said = property.description().orElse("");
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(said).find())
        .map(Map.Entry::getValue)
        .map(role -> role == Role.FIELD ? place(property) : role)
        .findFirst();
  }

  private static Role fixed(RecordType.Property property) {
    boolean plain =
        property.type().is(BasicType.STRING)
            || property.type().is(BasicType.INTEGER)
            || property.type().is(BasicType.LONG)
            || property.type() instanceof ValueType.EnumRef;
    return plain && property.defaultValue().isPresent() ? Role.FIXED : Role.ABSENT;
  }
}
