package dev.hadron.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip archive whose bytes follow from its contents alone: sorted, one fixed time, and stored,
 * because the output of a deflater differs between versions of zlib.
 */
final class StoredZip {

  /** Not the first moment that the format can name: to that the JDK adds one of the time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** Bytes of the two headers of a file, beside its name. */
  private static final int HEADERS = 30 + 46;

  private static final int END = 22;

  private StoredZip() {}

  /** The bytes of the archive. */
  static byte[] of(SortedMap<String, byte[]> files) {
    int size = END;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      size += HEADERS + 2 * file.getKey().length() + file.getValue().length;
    }
    Buffer out = new Buffer(size);
    try {
      write(files, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes all that is written to it", e);
    }
    return out.bytes();
  }

  /** Archives are large, so that one of the size that was expected is not copied. */
  private static final class Buffer extends ByteArrayOutputStream {

    Buffer(int expected) {
      super(expected);
    }

    byte[] bytes() {
      return count == buf.length ? buf : toByteArray();
    }
  }

  /** Writes the archive; the stream stays open. */
  static void write(SortedMap<String, byte[]> files, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setMethod(ZipOutputStream.STORED);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      zip.putNextEntry(entry(file.getKey(), file.getValue()));
      zip.write(file.getValue());
      zip.closeEntry();
    }
    zip.finish();
    zip.flush();
  }

  private static ZipEntry entry(String path, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(TIME);
    entry.setSize(content.length);
    entry.setCompressedSize(content.length);
    entry.setCrc(crc.getValue());
    return entry;
  }
}
