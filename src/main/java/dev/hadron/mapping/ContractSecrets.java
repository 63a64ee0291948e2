package dev.hadron.mapping;

import dev.hadron.model.BasicType;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which properties are passwords and tokens, and which operations sign users in and up. */
final class ContractSecrets {

  private static final Set<String> PASSWORDS =
      Set.of("password", "passwd", "pwd", "passphrase", "plainpassword", "userpassword");
  private static final Set<String> TOKENS =
      Set.of(
          "token",
          "accesstoken",
          "jwt",
          "jwttoken",
          "authtoken",
          "idtoken",
          "bearertoken",
          "bearer",
          "authenticationtoken",
          "sessiontoken");
  private static final Set<String> LOGIN =
      Set.of(
          "login",
          "signin",
          "logon",
          "authenticate",
          "authentication",
          "token",
          "tokens",
          "session",
          "sessions");
  private static final Set<String> REGISTER =
      Set.of("register", "registration", "registrations", "signup");

  private ContractSecrets() {}

  static boolean isPassword(RecordType.Property property) {
    return isText(property) && PASSWORDS.contains(ContractNames.letters(property.jsonName()));
  }

  static boolean isToken(RecordType.Property property) {
    return isText(property) && TOKENS.contains(ContractNames.letters(property.jsonName()));
  }

  static Optional<RecordType.Property> password(RecordType record) {
    return record.properties().stream().filter(ContractSecrets::isPassword).findFirst();
  }

  static boolean hasToken(RecordType record) {
    return record.properties().stream().anyMatch(ContractSecrets::isToken);
  }

  /** Whether the path's end or the operation's name speaks of signing in. */
  private static boolean saysLogin(ContractCall call) {
    return says(call, LOGIN, "sign in", "log in");
  }

  /** Whether a caller signs in: words alone would take sessions of any kind for it. */
  static boolean signsIn(ContractCall call, ContractTypes types) {
    return saysLogin(call)
        && call.request()
            .coreRecord()
            .map(types::record)
            .filter(record -> password(record).isPresent() || hasToken(record))
            .isPresent();
  }

  /** Whether the path's end or the operation's name speaks of signing up. */
  static boolean saysRegister(ContractCall call) {
    return says(call, REGISTER, "sign up");
  }

  private static boolean says(ContractCall call, Set<String> words, String... pairs) {
    List<String> said = Words.of(call.path().lastLiteral().orElse(""));
    List<String> named = Words.of(call.operation().operationId());
    String both = " " + String.join(" ", said) + " | " + String.join(" ", named) + " ";
    return said.stream().anyMatch(words::contains)
        || named.stream().anyMatch(words::contains)
        || List.of(pairs).stream().anyMatch(pair -> both.contains(" " + pair + " "));
  }

  private static boolean isText(RecordType.Property property) {
    return property.type() instanceof ValueType.Basic basic && basic.type() == BasicType.STRING;
  }
}
