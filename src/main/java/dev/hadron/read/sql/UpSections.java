package dev.hadron.read.sql;

import dev.hadron.diagnostic.SourceFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Migration files that hold both directions, parted by comments: goose, sql-migrate, dbmate,
 * node-pg-migrate, rambler, MyBatis.
 */
public final class UpSections {

  private static final Pattern MARKER =
      Pattern.compile(
          "(?mi)^[ \\t]*--[ \\t]*(?:\\+goose[ \\t]+|\\+migrate[ \\t]+|migrate:|rambler[ \\t]+)"
              + "(up|down)\\b|^[ \\t]*--[ \\t]*(up|down)[ \\t]+migration[ \\t]*$"
              + "|^[ \\t]*--[ \\t]*//[ \\t]*@(undo)\\b");

  private UpSections() {}

  /** The file with blanks where a migration is taken back, so that every place stays the same. */
  public static SourceFile of(SourceFile file) {
    String text = file.text();
    Matcher marker = MARKER.matcher(text);
    StringBuilder up = new StringBuilder();
    int copied = 0;
    boolean isUp = true;
    while (marker.find()) {
      append(up, text.substring(copied, marker.start()), isUp);
      copied = marker.start();
      isUp = "up".equalsIgnoreCase(marker.group(1)) || "up".equalsIgnoreCase(marker.group(2));
    }
    if (copied == 0 && isUp) {
      return file;
    }
    append(up, text.substring(copied), isUp);
    return new SourceFile(file.name(), up.toString());
  }

  private static void append(StringBuilder to, String section, boolean isUp) {
    to.append(isUp ? section : section.replaceAll("[^\\n]", " "));
  }
}
