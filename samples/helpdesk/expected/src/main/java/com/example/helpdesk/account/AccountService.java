package com.example.helpdesk.account;

import com.example.helpdesk.problem.ProblemException;
import com.example.helpdesk.security.AccessTokens;
import com.example.helpdesk.security.Caller;
import com.example.helpdesk.security.Passwords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What can be done with accounts; each method is one transaction. */
@ApplicationScoped
@Transactional
public class AccountService {
  private final AccountRepository accounts;
  private final Caller caller;
  private final AccessTokens tokens;

  public AccountService(AccountRepository accounts, Caller caller, AccessTokens tokens) {
    this.accounts = accounts;
    this.caller = caller;
    this.tokens = tokens;
  }

  /** Signs a user up; 409 when the name is taken. */
  public Session signUp(NewAccount newAccount) {
    AccountEntity account = new AccountEntity();
    AccountMapper.apply(newAccount, account);
    accounts.persist(account);
    return writtenSession(account);
  }

  /** Signs a user in; the same 401 for an unknown name and a wrong password. */
  public Session logIn(Credentials credentials) {
    AccountEntity account = accounts.find("email", credentials.email()).firstResult();
    String hash = account == null ? null : account.passwordHash;
    if (!Passwords.matches(credentials.password(), hash)) {
      throw new ProblemException(401, "Name or password is wrong.");
    }
    return AccountMapper.toSession(account, tokens.issue(account.id));
  }

  /** The account that is meant; 404 when there is none. */
  public Account getCurrentAccount() {
    return AccountMapper.toAccount(accounts.get(caller.keyAs(UUID::fromString)));
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Session writtenSession(AccountEntity account) {
    accounts.flush();
    accounts.getEntityManager().refresh(account);
    return AccountMapper.toSession(account, tokens.issue(account.id));
  }
}
