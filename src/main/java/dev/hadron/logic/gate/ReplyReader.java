package dev.hadron.logic.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the one fenced Java block out of a reply. */
final class ReplyReader {

  private static final int MAX_REPLY = 200_000;
  private static final int MAX_CODE = 12_000;

  private static final Pattern FENCE = Pattern.compile(" {0,3}(?<mark>`{3,}|~{3,})(?<info>[^`]*)");

  /** What a model thinks aloud before it answers; an open end reaches to the end of the reply. */
  private static final Pattern THOUGHTS =
      Pattern.compile("(?is)<(think|thinking|reasoning)>.*?(</\\1>|\\z)");

  private ReplyReader() {}

  /** A fenced block and the language that it names. */
  private record Block(String language, String code) {

    boolean isJava() {
      return language.isEmpty() || language.equals("java");
    }
  }

  static String code(String reply) throws RefusedException {
    if (reply.length() > MAX_REPLY) {
      throw refused("The reply is longer than " + MAX_REPLY + " characters.");
    }
    List<Block> blocks = blocks(THOUGHTS.matcher(reply).replaceAll(""));
    if (blocks.isEmpty()) {
      throw refused("The reply has no fenced code block. Answer with exactly one ```java block.");
    }
    if (blocks.size() > 1) {
      throw refused(
          "The reply has "
              + blocks.size()
              + " fenced code blocks. Answer with exactly one ```java block.");
    }
    Block block = blocks.get(0);
    if (!block.isJava()) {
      throw refused("The code block is not Java. Answer with exactly one ```java block.");
    }
    if (block.code().isBlank()) {
      throw refused("The code block is empty.");
    }
    if (block.code().length() > MAX_CODE) {
      throw refused("The code is longer than " + MAX_CODE + " characters.");
    }
    return block.code();
  }

  private static List<Block> blocks(String reply) throws RefusedException {
    List<Block> blocks = new ArrayList<>();
    String open = "";
    String language = "";
    StringBuilder code = new StringBuilder();
    for (String line : reply.lines().toList()) {
      Matcher fence = FENCE.matcher(line);
      boolean marks = fence.matches();
      if (open.isEmpty()) {
        if (marks) {
          open = fence.group("mark");
          language = language(fence.group("info"));
          code.setLength(0);
        }
      } else if (marks && closes(open, fence)) {
        blocks.add(new Block(language, code.toString()));
        open = "";
      } else {
        code.append(line).append('\n');
      }
    }
    if (!open.isEmpty()) {
      throw refused("The code block is not closed: the reply was cut off. Answer shorter.");
    }
    return blocks;
  }

  private static boolean closes(String open, Matcher fence) {
    return fence.group("info").isBlank() && fence.group("mark").startsWith(open);
  }

  private static String language(String info) {
    String[] words = info.strip().toLowerCase(Locale.ROOT).split("[\\s,{]", 2);
    return words[0];
  }

  private static RefusedException refused(String message) {
    return new RefusedException(Stage.REPLY, message);
  }
}
