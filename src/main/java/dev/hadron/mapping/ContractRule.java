package dev.hadron.mapping;

import dev.hadron.model.Evidence;
import java.util.Locale;

/** The rules that say what an operation of a contract does; their ids are stable. */
enum ContractRule {
  /** GET on a collection that answers a list of its things. */
  CONTRACT_LIST,
  /** GET on a collection below an item, whose things refer to that item. */
  CONTRACT_LIST_BELOW_PARENT,
  /** GET below a collection whose name begins with find or search, with parameters that filter. */
  CONTRACT_SEARCH,
  /** GET on a collection below an item that a join table links to the things listed. */
  CONTRACT_LINKED_LIST,
  /** Secured GET of the things whose owners the caller follows. */
  CONTRACT_FEED,
  /** Secured GET of the things that the caller is linked to. */
  CONTRACT_LINKED_BY_CALLER,
  /** GET that answers the different values of one attribute. */
  CONTRACT_VALUES,
  /** GET on an item by a key in the path. */
  CONTRACT_ITEM,
  /** Any method on a path without keys that means the authenticated caller's own row. */
  CONTRACT_CURRENT_USER,
  /** POST on a collection with a body that is a variant of its things. */
  CONTRACT_CREATE,
  /** POST on a collection below an item: the path sets the reference to it. */
  CONTRACT_CREATE_BELOW_PARENT,
  /** PUT on an item with a body that is a variant of it. */
  CONTRACT_REPLACE,
  /** PATCH, or PUT with a body that leaves out what every row has: what is absent stays. */
  CONTRACT_PARTIAL_UPDATE,
  /** PATCH on an item with a merge patch. */
  CONTRACT_MERGE_PATCH,
  /** DELETE on an item. */
  CONTRACT_DELETE,
  /** POST or PUT without a body at a verb below an item, by which the caller links itself to it. */
  CONTRACT_LINK,
  /** The opposite of such a link. */
  CONTRACT_UNLINK,
  /** POST, PUT or PATCH without a body at a verb below an item, of which a state is the participle. */
  CONTRACT_STATE,
  /** GET of a number at {@code count} below a collection. */
  CONTRACT_COUNT,
  /** GET without an answer at the address of such a link: whether the caller has it. */
  CONTRACT_LINKED,
  /** POST that creates a user with a password, and answers a token or says that it signs up. */
  CONTRACT_REGISTER,
  /** POST of a name and a password that answers a token. */
  CONTRACT_LOGIN,
  /** A table in the contract that says what is answered, or refused, in which case. */
  CONTRACT_TABLE,
  /** Expressions of the contract that compute what is answered. */
  CONTRACT_EXPRESSION,
  /** Nothing in the contract says what the operation does to what is stored. */
  CONTRACT_UNBOUND;

  /** {@code contract-current-user}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Evidence seen(String what) {
    return new Evidence(id(), what);
  }
}
