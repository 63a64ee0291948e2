package com.example.registration.account;

import com.example.registration.http.IfMatch;
import com.example.registration.http.MergePatch;
import com.example.registration.http.Versioned;
import com.example.registration.paging.Conditions;
import com.example.registration.paging.Page;
import com.example.registration.paging.PageRequest;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What can be done with accounts; each method is one transaction. */
@ApplicationScoped
@Transactional
public class AccountService {
  private final AccountRepository accounts;
  private final SecurityIdentity identity;
  private final MergePatch mergePatch;

  public AccountService(
      AccountRepository accounts, SecurityIdentity identity, MergePatch mergePatch) {
    this.accounts = accounts;
    this.identity = identity;
    this.mergePatch = mergePatch;
  }

  /** A page of the accounts that meet the conditions. */
  public Page<Account> list(Conditions conditions, PageRequest request) {
    return accounts.page(conditions, request).map(AccountMapper::toAccount);
  }

  /** Stores a new account and returns it as the database made it. */
  public Versioned<Account> create(AccountCreate create) {
    AccountEntity account = new AccountEntity();
    AccountMapper.apply(create, account);
    account.createdBy = identity.getPrincipal().getName();
    account.updatedBy = identity.getPrincipal().getName();
    accounts.persist(account);
    return written(account);
  }

  /** The account that is meant; 404 when there is none. */
  public Versioned<Account> get(UUID id) {
    return versioned(accounts.get(id));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<Account> replace(UUID id, AccountUpdate update, IfMatch ifMatch) {
    AccountEntity account = accounts.get(id);
    ifMatch.verify(account.version);
    AccountMapper.apply(update, account);
    account.updatedBy = identity.getPrincipal().getName();
    return written(account);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<Account> patch(UUID id, JsonNode patch, IfMatch ifMatch) {
    AccountEntity account = accounts.get(id);
    ifMatch.verify(account.version);
    AccountUpdate current = AccountMapper.toAccountUpdate(account);
    AccountMapper.apply(
        mergePatch.apply(current, patch, AccountUpdate.class, "/password"), account);
    account.updatedBy = identity.getPrincipal().getName();
    return written(account);
  }

  /**
   * Deletes the account and its account roles, email tokens; 409 while something else refers to it.
   */
  public void delete(UUID id, IfMatch ifMatch) {
    AccountEntity account = accounts.get(id);
    ifMatch.verify(account.version);
    accounts.delete(account);
    accounts.flush();
  }

  private static Versioned<Account> versioned(AccountEntity account) {
    return new Versioned<>(AccountMapper.toAccount(account), account.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<Account> written(AccountEntity account) {
    accounts.flush();
    accounts.getEntityManager().refresh(account);
    return versioned(account);
  }
}
