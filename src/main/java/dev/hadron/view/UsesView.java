package dev.hadron.view;

/** Which members of the classes that each service has are called in this one; others are left out. */
public record UsesView(
    boolean atLeast,
    boolean atMost,
    boolean contains,
    boolean containsText,
    boolean isIn,
    boolean memberOf,
    boolean linkedTo,
    boolean sortableOrNull,
    boolean mayBeNull,
    boolean otherwiseBy,
    boolean notWritten,
    boolean created,
    boolean createdAt,
    boolean found,
    boolean foundRow,
    boolean foundWhole,
    boolean tagged,
    boolean taggedWhole,
    boolean withTotal,
    boolean withPages,
    boolean withOffsets,
    boolean messages,
    boolean explained,
    boolean places,
    boolean allNames,
    boolean name,
    boolean causes,
    boolean byName,
    boolean textByName,
    boolean uniqueNumber,
    boolean insertTogether,
    boolean insertQuietly,
    boolean execute,
    boolean removeAll,
    boolean withoutRows,
    boolean refusals,
    boolean asUser,
    boolean hiddenInColumns,
    boolean hiddenInPatches,
    boolean optionalCondition,
    boolean requiredCondition,
    boolean variants,
    boolean statuses,
    boolean bodies,
    boolean addresses,
    boolean concealed,
    boolean sorts,
    boolean walks,
    boolean windowNext,
    boolean pageOf,
    boolean lastOffset,
    boolean readOnlyInColumns,
    boolean stores,
    boolean among,
    boolean keyAs,
    boolean known,
    boolean mustBe,
    boolean unknownReference) {

  /** Whether a problem becomes an answer only where its operation is known. */
  public boolean answersLate() {
    return statuses || bodies;
  }

  /** Whether some answer is compared with what the caller has. */
  public boolean findsTagged() {
    return found || foundRow || foundWhole;
  }

  /** Whether the tags of some rows tell what is shown of others. */
  public boolean isWhole() {
    return foundWhole || taggedWhole;
  }

  /** Whether the tags of some answers are made from what they show. */
  public boolean hashes() {
    return found || isWhole();
  }

  /** Whether lists have links to the pages around one. */
  public boolean links() {
    return withPages || withOffsets;
  }

  /** Whether errors say what is wrong by the names of what is. */
  public boolean byNames() {
    return byName || textByName;
  }

  /** Whether errors name what is invalid. */
  public boolean names() {
    return name || allNames || byNames();
  }

  /** Whether errors say what is wrong with a request as a whole. */
  public boolean wholes() {
    return causes || byNames();
  }

  /** Whether errors say in words what is invalid. */
  public boolean words() {
    return messages || explained;
  }

  /** Whether a method that returns nothing runs SQL. */
  public boolean executes() {
    return insertQuietly || execute;
  }
}
