package dev.hadron.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A word by which an account links itself to a thing, for itself alone: to favorite an article does
 * nothing to the article that others would see, as publishing it does.
 *
 * @param base such as {@code follow}
 * @param participle such as {@code followed}
 * @param gerund such as {@code following}
 * @param nouns what else names the link or those who made it, such as {@code followers}
 * @param accountsOnly whether it means that for accounts alone, as blocking does: of a card it is a
 *     state that all see
 */
record LinkVerb(
    String base, String participle, String gerund, Set<String> nouns, boolean accountsOnly) {

  private static final List<LinkVerb> KNOWN =
      List.of(
          regular("favorite", "favorites", "favoriters"),
          regular("favourite", "favourites", "favouriters"),
          regular("like", "likes", "likers"),
          regular("dislike", "dislikes"),
          regular("love", "loves", "lovers"),
          regular("follow", "follows", "followers", "follower"),
          regular("bookmark", "bookmarks"),
          regular("watch", "watches", "watchers", "watcher"),
          regular("upvote", "upvotes", "upvoters"),
          regular("downvote", "downvotes", "downvoters"),
          regular("endorse", "endorses", "endorsements", "endorsers"),
          regular("recommend", "recommends", "recommendations"),
          regular("heart", "hearts"),
          regular("join", "members", "member", "membership"),
          regular("attend", "attendees", "attendance"),
          new LinkVerb(
              "star", "starred", "starring", Set.of("stars", "stargazers", "stargazer"), false),
          new LinkVerb(
              "subscribe",
              "subscribed",
              "subscribing",
              Set.of("subscribes", "subscription", "subscriptions", "subscribers", "subscriber"),
              false),
          accounts("block", "blocks", "blockers"),
          accounts("mute", "mutes", "muters"));

  LinkVerb {
    nouns = Set.copyOf(nouns);
  }

  /** A verb that is formed as most are. */
  static LinkVerb regular(String base, String... nouns) {
    String stem = base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
    return new LinkVerb(base, stem + "ed", stem + "ing", Set.of(nouns), false);
  }

  private static LinkVerb accounts(String base, String... nouns) {
    LinkVerb verb = regular(base, nouns);
    return new LinkVerb(verb.base, verb.participle, verb.gerund, verb.nouns, true);
  }

  /** The verb that a segment of a path is a form of. */
  static Optional<LinkVerb> of(String segment) {
    String letters = ContractNames.letters(segment);
    return KNOWN.stream().filter(verb -> verb.isForm(letters)).findFirst();
  }

  /** The verb whose opposite a segment says: {@code unfollow}, {@code leave}. */
  static Optional<LinkVerb> undoneBy(String segment) {
    String letters = ContractNames.letters(segment);
    return KNOWN.stream()
        .filter(
            verb ->
                letters.equals("un" + verb.base)
                    || verb.base.equals("join") && letters.equals("leave"))
        .findFirst();
  }

  private boolean isForm(String letters) {
    return letters.equals(base)
        || letters.equals(participle)
        || letters.equals(gerund)
        || nouns.contains(letters);
  }

  /** Whether a flag of that name says that the caller has done it: {@code isFollowing}, {@code liked}. */
  boolean isFlag(String name) {
    String letters = ContractNames.letters(name);
    return Stream.of("", "is", "has", "isuser", "hasuser", "viewerhas", "userhas", "currentuserhas")
        .flatMap(
            before ->
                Stream.of(participle, gerund, base, noun())
                    .filter(form -> !before.isEmpty() || !form.equals(base) && !form.equals(noun()))
                    .flatMap(
                        form ->
                            Stream.of("", "byme", "byuser", "bycurrentuser", "byviewer", "byyou")
                                .map(after -> before + form + after)))
        .anyMatch(letters::equals);
  }

  /** Whether a list of that name has what somebody has done it to: {@code starred}, {@code likes}. */
  boolean isDone(String letters) {
    return isForm(letters) && !isDoers(letters);
  }

  /** Whether a list of that name has the accounts that have done it: {@code followers}. */
  boolean isDoers(String letters) {
    boolean people =
        letters.endsWith("ers") || letters.equals("members") || letters.equals("attendees");
    return people && nouns.contains(letters);
  }

  /** Whether the words of a column say that it has the one to whom it was done: {@code followed_id}. */
  boolean isOfDone(List<String> words) {
    return words.contains(participle) || words.contains(base + "ee");
  }

  private String noun() {
    return base.equals("join") ? "member" : base;
  }

  /** Whether a parameter of that name says who has done it: {@code favorited}, {@code likedBy}. */
  boolean isFilter(String name) {
    String letters = ContractNames.letters(name);
    return Stream.concat(Stream.of(base, participle), nouns.stream())
        .anyMatch(form -> letters.equals(form) || letters.equals(form + "by"));
  }

  /** Whether it makes the one that does it see what the other does. */
  boolean isFollowing() {
    return base.equals("follow") || base.equals("subscribe");
  }

  /** Whether a number of that name counts who has done it: {@code likes}, {@code followersCount}. */
  boolean isCount(String name) {
    return isCountOf(name, Stream.concat(nouns.stream(), Stream.of(base)));
  }

  /** Whether it counts to what its owner has done it: {@code followingCount}. */
  boolean isCountOfOwn(String name) {
    return isCountOf(name, Stream.of(gerund, participle, gerund + "s"));
  }

  private static boolean isCountOf(String name, Stream<String> forms) {
    String letters = ContractNames.letters(name);
    return forms
        .flatMap(
            form ->
                Stream.of(
                    form.endsWith("s") || form.endsWith("ing") || form.endsWith("ed") ? form : "",
                    form + "count",
                    form + "total",
                    "num" + form,
                    "numberof" + form,
                    "total" + form,
                    form + "number"))
        .anyMatch(letters::equals);
  }
}
