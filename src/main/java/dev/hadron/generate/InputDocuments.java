package dev.hadron.generate;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The input documents as any face receives them: bytes under a name, decoded and checked alike. A
 * zip archive stands for the documents in it.
 */
public final class InputDocuments {

  /**
   * Name order of a folder: runs of digits compare by value, so that {@code V2} comes before {@code
   * V10}; everything else by code unit, whatever the locale.
   */
  public static final Comparator<String> NAME_ORDER = InputDocuments::compareNames;

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final List<SourceFile> files = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final List<Diagnostic> empty = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /**
   * Takes one document in; what is wrong with its name or its bytes becomes a problem.
   *
   * @param name relative path with {@code /} as separator, as messages and the output will print it
   * @param bytes UTF-8 or UTF-16 text, with or without byte order mark; line ends become {@code \n}; what is
   *     packed by gzip is unpacked and loses the ending {@code .gz}
   */
  public void add(String name, byte[] bytes) {
    if (GzipDocument.isPacked(bytes)) {
      GzipDocument packed = GzipDocument.unpack(name, bytes);
      packed.problem().ifPresentOrElse(problems::add, () -> add(packed.name(), packed.bytes()));
      return;
    }
    if (!isRelative(name)) {
      problems.add(
          Diagnostic.error(
              "input-name",
              "an input document needs a plain relative name",
              SourceLocation.ofFile(CONTROL.matcher(name).replaceAll("?")),
              "no leading slash, no '..', no control character, at most 255 characters"));
    } else if (!names.add(name)) {
      problems.add(
          Diagnostic.error(
              "input-twice",
              "two input documents have this name",
              SourceLocation.ofFile(name),
              "give each document once, or rename one"));
    } else if (InputArchive.is(bytes)) {
      unpack(name, bytes);
    } else {
      decode(name, bytes);
    }
  }

  /** The name that a document has once it is unpacked. */
  public static String unpackedName(String name) {
    return name.replaceFirst("(?i)\\.gz$", "");
  }

  /** Takes a problem in that a face met before it had any bytes. */
  public void addProblem(Diagnostic problem) {
    problems.add(problem);
  }

  /** The documents in the order in which they were added. */
  public List<SourceFile> files() {
    return List.copyOf(files);
  }

  /** The documents in {@link #NAME_ORDER}. */
  public List<SourceFile> filesByName() {
    return files.stream().sorted(Comparator.comparing(SourceFile::name, NAME_ORDER)).toList();
  }

  /** What is wrong; an empty document is, unless there are others. */
  public List<Diagnostic> problems() {
    List<Diagnostic> all = new ArrayList<>(problems);
    if (files.isEmpty()) {
      all.addAll(empty);
    }
    return all;
  }

  private void unpack(String name, byte[] archive) {
    try {
      Map<String, byte[]> documents = InputArchive.documents(archive);
      if (documents.isEmpty()) {
        problems.add(
            Diagnostic.error(
                "input-archive-empty",
                "this archive has no .sql file, no changelog and no contract",
                SourceLocation.ofFile(name),
                "names that start with '_' or '.' do not count"));
      }
      documents.forEach(this::add);
    } catch (IOException e) {
      problems.add(
          Diagnostic.error(
              "input-archive",
              "this archive cannot be unpacked: " + e.getMessage(),
              SourceLocation.ofFile(name),
              "give the files themselves"));
    }
  }

  private void decode(String name, byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      String text = text(charset(bytes).newDecoder().decode(buffer));
      int nul = text.indexOf('\0');
      if (nul >= 0) {
        SourceLocation where = new SourceFile(name, text).locate(nul);
        problems.add(notText(where, "a NUL byte"));
      } else if (text.isBlank()) {
        empty.add(
            Diagnostic.error(
                "input-empty",
                "the input is empty",
                SourceLocation.ofFile(name),
                "give a SQL schema or an OpenAPI document"));
      } else {
        files.add(new SourceFile(name, text));
      }
    } catch (CharacterCodingException e) {
      String before = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
      SourceLocation where = new SourceFile(name, before).locate(before.length());
      problems.add(notText(where, "a byte that is not UTF-8"));
    }
  }

  /**
   * Tools of SQL Server write UTF-16, with a byte order mark or without one: every other byte is zero
   * then, since names and key words are of plain letters.
   */
  private static Charset charset(byte[] bytes) {
    if (bytes.length < 4 || bytes.length % 2 == 1) {
      return StandardCharsets.UTF_8;
    }
    boolean little = bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    boolean big = bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
    int looked = Math.min(bytes.length, 2000) & ~1;
    int[] zeros = new int[2];
    for (int i = 0; i < looked; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    boolean half = zeros[0] + zeros[1] > looked / 3;
    if (little || half && zeros[0] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return big || half && zeros[1] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  private static Diagnostic notText(SourceLocation where, String found) {
    return Diagnostic.error(
        "input-encoding",
        "the input is not UTF-8 text: it has " + found,
        where,
        "convert it first, for instance with 'iconv -f LATIN1 -t UTF-8', or unpack it");
  }

  private static String text(CharBuffer decoded) {
    int start = decoded.length() > 0 && decoded.charAt(0) == '\uFEFF' ? 1 : 0;
    return decoded.subSequence(start, decoded.length()).toString().replace("\r\n", "\n");
  }

  private static boolean isRelative(String name) {
    if (name.isBlank() || name.length() > 255 || name.startsWith("/") || name.contains("\\")) {
      return false;
    }
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return !CONTROL.matcher(name).find();
  }

  private static int compareNames(String left, String right) {
    int i = 0;
    int j = 0;
    while (i < left.length() && j < right.length()) {
      int leftEnd = endOfDigits(left, i);
      int rightEnd = endOfDigits(right, j);
      if (leftEnd > i && rightEnd > j) {
        int order = compareDigits(left.substring(i, leftEnd), right.substring(j, rightEnd));
        if (order != 0) {
          return order;
        }
        i = leftEnd;
        j = rightEnd;
      } else if (left.charAt(i) != right.charAt(j)) {
        return Character.compare(left.charAt(i), right.charAt(j));
      } else {
        i++;
        j++;
      }
    }
    int rest = Integer.compare(left.length() - i, right.length() - j);
    return rest != 0 ? rest : left.compareTo(right);
  }

  private static int compareDigits(String left, String right) {
    String a = left.replaceFirst("^0+(?=.)", "");
    String b = right.replaceFirst("^0+(?=.)", "");
    return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
