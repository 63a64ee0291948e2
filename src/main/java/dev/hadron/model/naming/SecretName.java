package dev.hadron.model.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A name that says that its values are secret, and whether it says that they are hashed or sealed.
 *
 * @param kind which secret
 * @param isSealed whether what is kept is a hash, a digest or a cipher text
 * @param isOwn whether it is the one secret of its row: {@code password}, {@code user_pwd}, {@code
 *     password_hash}, and not {@code smtp_password} or {@code old_password_hash}
 */
public record SecretName(Kind kind, boolean isSealed, boolean isOwn) {

  /** What a secret opens. */
  public enum Kind {
    /** What a person knows. */
    PASSWORD,
    /** Whatever calls itself a secret. */
    SECRET,
    /** A key that stays for long, or a token that stands for one. */
    KEY,
    /** What is handed out once: the token of a session, a reset, an invitation. */
    TOKEN,
    /** What a person types once: a one-time or a recovery code. */
    CODE,
    /** What is mixed into a hash. */
    SALT
  }

  private static final Set<String> PASSWORDS =
      Set.of("password", "passwords", "passwd", "pwd", "pw", "passphrase", "passcode");

  /** Words before a password that add nothing: it still is the one that its row logs in by. */
  private static final Set<String> OWNERS =
      Set.of("user", "users", "usr", "account", "member", "login", "customer", "admin", "my", "web");

  private static final Set<String> SECRETS = Set.of("secret", "secrets");

  private static final Set<String> KEYS =
      Set.of(
          "api key", "private key", "secret key", "access key", "signing key", "encryption key",
          "master key", "session key", "auth key", "hmac key", "access token", "refresh token",
          "auth token");

  private static final Set<String> CODES =
      Set.of(
          "recovery code", "backup code", "scratch code", "verification code", "reset code",
          "confirmation code", "activation code", "auth code", "authorization code", "otp code",
          "totp code", "mfa code", "one time code", "activation key", "reset key", "totp seed",
          "otp seed", "mfa seed", "seed phrase", "recovery phrase");

  /** Words before a token that mark a place in a list, a state to compare with or an address. */
  private static final Set<String> NO_SECRET_TOKENS =
      Set.of(
          "page", "next", "previous", "prev", "continuation", "sync", "cursor", "sort", "concurrency",
          "idempotency", "dedup", "deduplication", "version", "change", "push", "device", "fcm",
          "apns", "cancel", "cancellation", "lexical", "word");

  private static final Set<String> SEALED =
      Set.of(
          "hash", "hashed", "hashes", "digest", "encrypted", "encoded", "enc", "sealed", "cipher",
          "ciphertext", "fingerprint", "bcrypt", "argon2", "scrypt", "pbkdf2", "md5", "sha1", "sha256",
          "sha512", "hmac", "crypted");

  /** Words that say that what is meant may be seen. */
  private static final Set<String> SEEN =
      Set.of("display", "masked", "redacted", "preview", "public");

  private static final Set<String> FILLERS = Set.of("value", "text", "string", "plain");

  /** What names that are written in one are made of: {@code apikey}, {@code userpass}. */
  private static final List<String> PARTS =
      List.of(
          "passphrase", "password", "passcode", "passwd", "pass", "pwd", "user", "account", "admin",
          "login", "api", "access", "refresh", "auth", "client", "secret", "private", "session",
          "reset", "token", "key", "hashed", "hash", "digest", "salt", "totp", "otp", "code", "seed",
          "encrypted", "recovery", "backup", "db");

  /** What the name says; empty where it speaks of nothing secret. */
  public static Optional<SecretName> of(String name) {
    return of(words(name));
  }

  /**
   * What the name says within its owner: {@code value} in {@code access_token}, {@code code} in
   * {@code password_reset}, {@code key_hash} in {@code api_keys}.
   */
  public static Optional<SecretName> of(String owner, String name) {
    List<String> words = words(name);
    Optional<SecretName> alone = of(words);
    if (alone.isPresent()) {
      return alone;
    }
    List<String> rest = new ArrayList<>(words);
    rest.removeIf(word -> SEALED.contains(word) || FILLERS.contains(word) || word.equals("key"));
    boolean code = rest.equals(List.of("code"));
    if (!rest.isEmpty() && !code) {
      return Optional.empty();
    }
    List<String> together = new ArrayList<>();
    words(Plural.singularOfLast(Words.of(owner))).forEach(together::add);
    words.stream().filter(word -> code || SEALED.contains(word)).forEach(together::add);
    return of(together);
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    Words.of(name).forEach(word -> words.addAll(parts(word)));
    return words;
  }

  private static Optional<SecretName> of(List<String> name) {
    if (name.stream().anyMatch(SEEN::contains)) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(name);
    boolean sealed = words.removeIf(SEALED::contains);
    while (words.size() > 1 && FILLERS.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return kind(words, sealed).map(kind -> new SecretName(kind, sealed, isOwn(words)));
  }

  private static Optional<Kind> kind(List<String> words, boolean sealed) {
    int size = words.size();
    String last = words.get(size - 1);
    String before = size > 1 ? words.get(size - 2) : "";
    if (PASSWORDS.contains(last)
        || last.equals("word") && before.equals("pass")
        || last.equals("pass") && (sealed || OWNERS.contains(before) || before.equals("db"))) {
      return Optional.of(Kind.PASSWORD);
    }
    if (SECRETS.contains(last)) {
      return Optional.of(Kind.SECRET);
    }
    String pair = before + " " + singular(last);
    if (KEYS.contains(pair)) {
      return Optional.of(Kind.KEY);
    }
    if (CODES.contains(pair)
        || last.equals("otp")
        || last.equals("totp")
        || last.equals("pin") && sealed
        || size > 2 && CODES.contains(words.get(size - 3) + " " + pair)) {
      return Optional.of(Kind.CODE);
    }
    boolean token = last.equals("token") || last.equals("tokens") && size > 1;
    if (token && !NO_SECRET_TOKENS.contains(before)) {
      return Optional.of(Kind.TOKEN);
    }
    return last.equals("salt") || last.equals("salts") && size > 1
        ? Optional.of(Kind.SALT)
        : Optional.empty();
  }

  private static boolean isOwn(List<String> words) {
    int before = words.size() - (words.get(words.size() - 1).equals("word") ? 2 : 1);
    return words.subList(0, before).stream().allMatch(OWNERS::contains);
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** The words that a name in one is made of, where it is made of nothing else. */
  private static List<String> parts(String word) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (start < word.length()) {
      int at = start;
      Optional<String> part = PARTS.stream().filter(each -> word.startsWith(each, at)).findFirst();
      if (part.isEmpty()) {
        return List.of(word);
      }
      parts.add(part.get());
      start += part.get().length();
    }
    return parts;
  }
}
