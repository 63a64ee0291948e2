package dev.hadron.generate;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceLocation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A document that was packed by gzip (RFC 1952).
 *
 * @param name its name without {@code .gz}
 * @param problem why it can't be unpacked; empty where it can
 */
record GzipDocument(String name, byte[] bytes, Optional<Diagnostic> problem) {

  /** Bytes after unpacking; a schema or a contract has a tenth of it at most. */
  private static final int MAX_LENGTH = 64_000_000;

  private static final byte[] NONE = new byte[0];

  /** Whether the bytes start as gzip's do, which no text does. */
  static boolean isPacked(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
  }

  static GzipDocument unpack(String name, byte[] packed) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] bytes = in.readNBytes(MAX_LENGTH + 1);
      if (bytes.length > MAX_LENGTH) {
        return refused(name, "unpacked, the input has more than " + MAX_LENGTH + " bytes");
      }
      return isPacked(bytes)
          ? refused(name, "the input is packed more than once")
          : new GzipDocument(InputDocuments.unpackedName(name), bytes, Optional.empty());
    } catch (IOException e) {
      return refused(name, "the input cannot be unpacked: " + e.getMessage());
    }
  }

  private static GzipDocument refused(String name, String message) {
    Diagnostic problem =
        Diagnostic.error(
            "input-packed",
            message,
            SourceLocation.ofFile(name.replaceAll("\\p{Cntrl}", "?")),
            "unpack it first");
    return new GzipDocument(name, NONE, Optional.of(problem));
  }
}
