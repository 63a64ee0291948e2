package dev.hadron.logic.loop;

import dev.hadron.logic.LogicAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Replies by the hash of their request, a file each; a replay knows nothing else. */
public final class ReplyCache {

  private static final String HEAD = "hadron reply 1";

  /** Null where nothing is kept. */
  private final Path folder;

  private final boolean replay;

  private ReplyCache(Path folder, boolean replay) {
    this.folder = folder;
    this.replay = replay;
  }

  /** Replies that are there already, and those that come. */
  public static ReplyCache in(Path folder) {
    return new ReplyCache(folder, false);
  }

  /** Only replies that are there already: no writer is asked. */
  public static ReplyCache replay(Path folder) {
    return new ReplyCache(folder, true);
  }

  /** Keeps nothing. */
  public static ReplyCache none() {
    return new ReplyCache(null, false);
  }

  boolean isReplay() {
    return replay;
  }

  /** A reply; nothing where there is none or where the file is not one of ours. */
  Optional<LogicAnswer.Reply> find(String hash) throws IOException {
    if (folder == null) {
      return Optional.empty();
    }
    Path file = file(hash);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    String[] parts = Files.readString(file).split("\n", 2);
    String[] head = parts[0].split("\t");
    if (parts.length < 2 || head.length != 3 || !head[0].equals(HEAD)) {
      return Optional.empty();
    }
    return Optional.of(
        new LogicAnswer.Reply(parts[1], Long.parseLong(head[1]), Boolean.parseBoolean(head[2])));
  }

  void keep(String hash, LogicAnswer.Reply reply) throws IOException {
    if (folder == null) {
      return;
    }
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "reply", ".part");
    Files.writeString(
        part, HEAD + "\t" + reply.tokens() + "\t" + reply.complete() + "\n" + reply.text());
    Files.move(part, file(hash), StandardCopyOption.REPLACE_EXISTING);
  }

  private Path file(String hash) {
    return folder.resolve(hash + ".txt");
  }
}
