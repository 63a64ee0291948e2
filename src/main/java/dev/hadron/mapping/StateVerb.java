package dev.hadron.mapping;

import dev.hadron.model.naming.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A verb at the end of a path, and what something is called after it: {@code cancel, cancelled}. */
final class StateVerb {

  /** What rules of grammar do not tell; the first form is the participle. */
  private static final Map<String, List<String>> FORMS =
      Map.ofEntries(
          Map.entry("pay", List.of("paid")),
          Map.entry("send", List.of("sent")),
          Map.entry("resend", List.of("resent", "sent")),
          Map.entry("hold", List.of("held", "onhold")),
          Map.entry("begin", List.of("begun", "started", "inprogress", "running", "active")),
          Map.entry("win", List.of("won")),
          Map.entry("lose", List.of("lost")),
          Map.entry("sell", List.of("sold")),
          Map.entry("withdraw", List.of("withdrawn")),
          Map.entry("freeze", List.of("frozen")),
          Map.entry("hide", List.of("hidden")),
          Map.entry("read", List.of("read")),
          Map.entry("put", List.of("put")),
          Map.entry("open", List.of("opened", "open")),
          Map.entry("reopen", List.of("reopened", "open", "opened")),
          Map.entry("activate", List.of("activated", "active")),
          Map.entry("deactivate", List.of("deactivated", "inactive")),
          Map.entry("enable", List.of("enabled", "active")),
          Map.entry("disable", List.of("disabled", "inactive")),
          Map.entry("complete", List.of("completed", "complete", "done", "finished")),
          Map.entry("finish", List.of("finished", "done", "completed", "complete")),
          Map.entry("start", List.of("started", "inprogress", "running", "active")),
          Map.entry("run", List.of("running")),
          Map.entry("resume", List.of("resumed", "running", "active", "inprogress")),
          Map.entry("ban", List.of("banned")),
          Map.entry("verify", List.of("verified")),
          Map.entry("publish", List.of("published", "public", "live")),
          Map.entry("unpublish", List.of("unpublished", "draft")),
          Map.entry("cancel", List.of("cancelled", "canceled")),
          Map.entry("trash", List.of("trashed")));

  private static final Set<String> SETTING = Set.of("mark", "set", "make", "move", "change");
  private static final Set<String> PARTICLES = Set.of("as", "to", "status", "state");

  private StateVerb() {}

  /**
   * What something may be called after the verb, the likeliest first: {@code cancelled} of {@code
   * cancel}, {@code paid} of {@code mark-as-paid}.
   */
  static List<String> states(String segment) {
    List<String> words = Words.of(segment);
    if (words.size() > 1 && SETTING.contains(words.get(0))) {
      List<String> rest =
          words.subList(1, words.size()).stream().filter(w -> !PARTICLES.contains(w)).toList();
      return rest.isEmpty() ? List.of() : List.of(String.join("", rest));
    }
    if (words.isEmpty() || words.size() > 2) {
      return List.of();
    }
    String verb = String.join("", words);
    Set<String> states = new LinkedHashSet<>(FORMS.getOrDefault(verb, List.of()));
    if (states.isEmpty()) {
      states.addAll(regular(verb));
    }
    return List.copyOf(states);
  }

  /**
   * What a flag of that name is after a word: {@code archived} and {@code isArchived} are true after
   * {@code archived}, and false after {@code unarchived}; empty where the word says nothing of it.
   */
  static Optional<Boolean> flag(String flag, String word) {
    String name = ContractNames.letters(flag).replaceFirst("^is(?=.)", "");
    if (name.equals(word)) {
      return Optional.of(true);
    }
    return Stream.of("un", "dis", "de", "in").anyMatch(before -> word.equals(before + name))
        ? Optional.of(false)
        : Optional.empty();
  }

  /** The last consonant is doubled or not, as spellings differ. */
  private static List<String> regular(String verb) {
    if (verb.length() < 3 || verb.endsWith("s") && !verb.endsWith("ss")) {
      return List.of();
    }
    char last = verb.charAt(verb.length() - 1);
    if (last == 'e') {
      return List.of(verb + "d");
    }
    char before = verb.charAt(verb.length() - 2);
    if (last == 'y' && "aeiou".indexOf(before) < 0) {
      return List.of(verb.substring(0, verb.length() - 1) + "ied");
    }
    boolean doubles = "aeiouwxy".indexOf(last) < 0 && "aeiou".indexOf(before) >= 0;
    return doubles ? List.of(verb + "ed", verb + last + "ed") : List.of(verb + "ed");
  }
}
