import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** A pair of keys: the public one in a file for services, the private one signs tokens (RFC 7519). */
final class Keys {

  static final String ISSUER = "https://shop.example.com";
  static final String AUDIENCE = "shop";

  private final KeyPair pair;
  private final Path file;

  Keys(Path file) throws GeneralSecurityException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    this.pair = generator.generateKeyPair();
    this.file = file;
    String body = Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded());
    Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
  }

  Path file() {
    return file;
  }

  String token(String role) throws GeneralSecurityException {
    long now = Instant.now().getEpochSecond();
    String claims =
        """
        {"iss":"%s","aud":"%s","sub":"bench","upn":"bench","groups":["%s"],"iat":%d,"exp":%d}\
        """
            .formatted(ISSUER, AUDIENCE, role, now, now + 86_400);
    String signed = part("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + part(claims);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(pair.getPrivate());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + encoded(signature.sign());
  }

  private static String part(String json) {
    return encoded(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
