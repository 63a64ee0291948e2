package com.example.registration.emailtoken;

import com.example.registration.account.AccountRepository;
import com.example.registration.http.IfMatch;
import com.example.registration.http.MergePatch;
import com.example.registration.http.Versioned;
import com.example.registration.paging.Conditions;
import com.example.registration.paging.Page;
import com.example.registration.paging.PageRequest;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What can be done with email tokens; each method is one transaction. */
@ApplicationScoped
@Transactional
public class EmailTokenService {
  private final AccountRepository accounts;
  private final EmailTokenRepository emailTokens;
  private final MergePatch mergePatch;

  public EmailTokenService(
      AccountRepository accounts, EmailTokenRepository emailTokens, MergePatch mergePatch) {
    this.accounts = accounts;
    this.emailTokens = emailTokens;
    this.mergePatch = mergePatch;
  }

  /** A page of the email tokens that meet the conditions. */
  public Page<EmailToken> list(Conditions conditions, PageRequest request) {
    return emailTokens.page(conditions, request).map(EmailTokenMapper::toEmailToken);
  }

  /** The email token that is meant; 404 when there is none. */
  public Versioned<EmailToken> get(Long id) {
    return versioned(emailTokens.get(id));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<EmailToken> replace(Long id, EmailTokenUpdate update, IfMatch ifMatch) {
    EmailTokenEntity emailToken = emailTokens.get(id);
    ifMatch.verify(emailToken.version);
    EmailTokenMapper.apply(update, emailToken);
    return written(emailToken);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<EmailToken> patch(Long id, JsonNode patch, IfMatch ifMatch) {
    EmailTokenEntity emailToken = emailTokens.get(id);
    ifMatch.verify(emailToken.version);
    EmailTokenUpdate current = EmailTokenMapper.toEmailTokenUpdate(emailToken);
    EmailTokenMapper.apply(mergePatch.apply(current, patch, EmailTokenUpdate.class), emailToken);
    return written(emailToken);
  }

  /** Deletes the email token; 409 while something refers to it. */
  public void delete(Long id, IfMatch ifMatch) {
    EmailTokenEntity emailToken = emailTokens.get(id);
    ifMatch.verify(emailToken.version);
    emailTokens.delete(emailToken);
    emailTokens.flush();
  }

  /** A page of the email tokens of an account; 404 when there is none. */
  public Page<EmailToken> listByAccount(UUID accountId, PageRequest request) {
    accounts.get(accountId);
    return emailTokens
        .page(new Conditions().equal("account.id", accountId), request)
        .map(EmailTokenMapper::toEmailToken);
  }

  private static Versioned<EmailToken> versioned(EmailTokenEntity emailToken) {
    return new Versioned<>(EmailTokenMapper.toEmailToken(emailToken), emailToken.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<EmailToken> written(EmailTokenEntity emailToken) {
    emailTokens.flush();
    emailTokens.getEntityManager().refresh(emailToken);
    return versioned(emailToken);
  }
}
