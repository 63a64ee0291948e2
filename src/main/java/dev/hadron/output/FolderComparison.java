package dev.hadron.output;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.output.ProjectFolder.Place;
import dev.hadron.plan.GeneratedFile;
import dev.hadron.plan.Ownership;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One comparison of a folder with a run: folder now, last run and this run, path by path. */
final class FolderComparison {

  private static final String NOTHING_WRITTEN = "nothing was written";
  private static final Pattern MIGRATION =
      Pattern.compile("src/main/resources/db/migration/V.*\\.sql");

  private final ProjectFolder folder;
  private final OutputTree tree;
  private final List<FileChange> changes = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  FolderComparison(Path root, OutputTree tree) {
    this.folder = new ProjectFolder(root);
    this.tree = tree;
  }

  FolderDiff compare() throws IOException {
    Map<String, GeneratedFile> planned = new HashMap<>();
    tree.files().forEach(file -> planned.put(file.path(), file));
    problems.addAll(OutputPaths.check(tree.encoded().navigableKeySet()));
    if (problems.isEmpty()) {
      Optional<SortedMap<String, LockFile.Entry>> last = lastRun();
      if (last.isPresent()) {
        compare(planned, last.get());
      }
    }
    return new FolderDiff(changes, problems);
  }

  /** The files of the last run; empty, with a problem, when the folder is not ours. */
  private Optional<SortedMap<String, LockFile.Entry>> lastRun() throws IOException {
    if (!folder.exists()) {
      return Optional.of(new TreeMap<>());
    }
    if (!folder.isFolder()) {
      return refuse("output-not-ours", "the output folder is a file");
    }
    try {
      Optional<LockFile> lock = folder.lock();
      if (lock.isPresent()) {
        return readable(lock.get());
      }
    } catch (LockFormatException e) {
      return refuse("output-lock", "cannot read " + LockFile.PATH + ": " + e.getMessage());
    }
    return folder.isEmpty()
        ? Optional.of(new TreeMap<>())
        : refuse(
            "output-not-ours", "the folder has files and no " + LockFile.PATH + ": it is not ours");
  }

  /** A lock file is data like any other: its paths must not lead out of the folder. */
  private Optional<SortedMap<String, LockFile.Entry>> readable(LockFile lock) {
    return OutputPaths.check(lock.files().keySet()).isEmpty()
        ? Optional.of(lock.files())
        : refuse("output-lock", LockFile.PATH + " names a path that no run writes");
  }

  private Optional<SortedMap<String, LockFile.Entry>> refuse(String id, String message) {
    problems.add(
        Diagnostic.error(
            id,
            message,
            SourceLocation.ofFile(folder.root().toString()),
            "give another output folder; " + NOTHING_WRITTEN));
    return Optional.empty();
  }

  private void compare(Map<String, GeneratedFile> planned, SortedMap<String, LockFile.Entry> last)
      throws IOException {
    TreeSet<String> paths = new TreeSet<>(tree.encoded().navigableKeySet());
    paths.addAll(last.keySet());
    boolean isNew = !folder.exists();
    Place free = new Place.Free();
    for (String path : paths) {
      Optional<GeneratedFile> after = Optional.ofNullable(planned.get(path));
      Optional<LockFile.Entry> entry = Optional.ofNullable(last.get(path));
      Place place = isNew ? free : folder.at(path);
      if (place instanceof Place.Free) {
        after.ifPresent(file -> add(path, Change.ADDED, Optional.empty(), after));
      } else if (place instanceof Place.Occupied file) {
        Change change =
            after.isPresent()
                ? planned(file.content(), entry, after.get())
                : vanished(file.content(), entry.orElseThrow());
        add(path, change, Optional.of(file.content()), after);
        if (change == Change.KEPT && entry.isPresent()) {
          kept(path, entry.get(), after);
        }
      } else if (place instanceof Place.Blocked blocked) {
        problem(path, "output-in-the-way", "the path " + blocked.what());
      }
    }
  }

  private Change planned(byte[] before, Optional<LockFile.Entry> entry, GeneratedFile after) {
    if (Arrays.equals(before, tree.encoded().get(after.path()))) {
      return Change.UNCHANGED;
    }
    if (entry.isPresent() && isUnedited(before, entry.get())) {
      return Change.CHANGED;
    }
    if (after.ownership() == Ownership.SCAFFOLDED) {
      return Change.KEPT;
    }
    boolean nothingNew = entry.isPresent() && isOfLastRun(after, entry.get());
    return nothingNew ? Change.EDITED : Change.CONFLICT;
  }

  /** Whether the last run wrote the same. */
  private boolean isOfLastRun(GeneratedFile file, LockFile.Entry entry) {
    return entry.sha256().equals(tree.lock().files().get(file.path()).sha256());
  }

  private static Change vanished(byte[] before, LockFile.Entry entry) {
    if (isUnedited(before, entry)) {
      return Change.REMOVED;
    }
    return entry.ownership() == Ownership.SCAFFOLDED ? Change.KEPT : Change.CONFLICT;
  }

  /** Whether a file is as the last run wrote it, line ends of a Windows checkout aside. */
  private static boolean isUnedited(byte[] content, LockFile.Entry entry) {
    return entry.sha256().equals(Sha256.of(content))
        || entry.sha256().equals(Sha256.of(text(content).replace("\r\n", "\n")));
  }

  private void add(
      String path, Change change, Optional<byte[]> before, Optional<GeneratedFile> after) {
    changes.add(
        new FileChange(
            path, change, before.map(FolderComparison::text), after.map(GeneratedFile::content)));
    switch (change) {
      case EDITED -> problem(path, "output-edited", "edited by hand since the last run");
      case CONFLICT ->
          problem(
              path,
              "output-conflict",
              after.isEmpty()
                  ? "edited by hand, and not part of the project any more"
                  : "not as the last run wrote it, and different now");
      case CHANGED, REMOVED -> {
        if (MIGRATION.matcher(path).matches()) {
          migration(path, change);
        }
      }
      case ADDED, UNCHANGED, KEPT -> {}
    }
  }

  /** What a database has run can't be taken back by another text. */
  private void migration(String path, Change change) {
    warning(
        path,
        "output-migration-changed",
        (change == Change.REMOVED ? "this migration goes away" : "this migration changes")
            + ": a database that has run it refuses to start with the new one (Flyway compares"
            + " checksums)",
        "where none has, start with an empty database; where one has, put the file back from"
            + " version control and write the change as a migration of its own");
  }

  /** What a person wrote stays, and may not fit any more what is written around it. */
  private void kept(String path, LockFile.Entry entry, Optional<GeneratedFile> after) {
    if (after.isEmpty()) {
      warning(
          path,
          "output-kept-orphan",
          "yours, and not part of the project any more: it stays as it is",
          "move what you wrote to where it belongs now, and delete the file");
    } else if (!isOfLastRun(after.get(), entry)) {
      warning(
          path,
          "output-kept-behind",
          "yours, so it stays as it is, but what it was made from is not what it was at the last run",
          "compile and run the tests; to see what it would be now, generate into another folder");
    }
  }

  private void warning(String path, String id, String message, String advice) {
    problems.add(
        Diagnostic.warning(
            id, message, SourceLocation.ofFile(folder.root().resolve(path).toString()), advice));
  }

  private void problem(String path, String id, String message) {
    problems.add(
        Diagnostic.error(
            id,
            message,
            SourceLocation.ofFile(folder.root().resolve(path).toString()),
            "move or restore it, then run again; " + NOTHING_WRITTEN));
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
