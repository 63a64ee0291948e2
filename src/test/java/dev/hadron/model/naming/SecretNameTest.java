package dev.hadron.model.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.model.naming.SecretName.Kind;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of secrets in their many spellings, and names that only look alike. */
class SecretNameTest {

  @ParameterizedTest
  @CsvSource({
    "pw, PASSWORD, false",
    "userpass, PASSWORD, false",
    "UserPassword, PASSWORD, false",
    "pwdHash, PASSWORD, true",
    "passhash, PASSWORD, true",
    "hashed_password, PASSWORD, true",
    "clientSecret, SECRET, false",
    "totp_secret, SECRET, false",
    "apikey, KEY, false",
    "api_key_hash, KEY, true",
    "PRIVATE_KEY, KEY, false",
    "accessToken, KEY, false",
    "token, TOKEN, false",
    "api_token, TOKEN, false",
    "token_hash, TOKEN, true",
    "refresh_tokens, KEY, false",
    "otp_seed, CODE, false",
    "recovery_codes, CODE, false",
    "pin_hash, CODE, true",
    "password_salt, SALT, false"
  })
  void a_secret_is_known(String name, Kind kind, boolean sealed) {
    SecretName secret = SecretName.of(name).orElseThrow();
    assertEquals(kind, secret.kind());
    assertEquals(sealed, secret.isSealed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tokens_used", "token_count", "token_type", "token_expires_at", "next_page_token",
        "device_token", "api_key_id", "public_key", "file_hash", "content_digest", "hash_key",
        "password_changed_at", "secret_santa", "passport", "boarding_pass", "compass", "postcode",
        "code", "key", "value", "masked_api_key", "pin"
      })
  void another_name_is_none(String name) {
    assertEquals(Optional.empty(), SecretName.of(name));
  }

  @ParameterizedTest
  @CsvSource({
    "api_keys, hash", "api_keys, key_hash", "api_key, key", "access_token, value",
    "password_resets, code", "refresh_tokens, digest"
  })
  void a_word_is_read_within_its_owner(String owner, String name) {
    assertTrue(SecretName.of(owner, name).isPresent());
  }

  @ParameterizedTest
  @CsvSource({"currency, code", "setting, value", "setting, key", "document, hash", "country, code"})
  void a_word_of_another_owner_is_none(String owner, String name) {
    assertEquals(Optional.empty(), SecretName.of(owner, name));
  }
}
