package com.example.registration.accountrole;

import com.example.registration.account.AccountEntity;
import com.example.registration.role.RoleEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicInsert;

/** A role that was given to an account. */
@Entity
@DynamicInsert
@Table(name = "account_role")
@IdClass(AccountRoleId.class)
public class AccountRoleEntity {
  @Id
  @Column(name = "account_id", nullable = false)
  public UUID accountId;

  @Id
  @Column(name = "role_id", nullable = false)
  public Integer roleId;

  @Column(name = "granted_at", nullable = false)
  public Instant grantedAt;

  @Column(name = "granted_by", length = 80)
  public String grantedBy;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "account_id", nullable = false, insertable = false, updatable = false)
  public AccountEntity account;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "role_id", nullable = false, insertable = false, updatable = false)
  public RoleEntity role;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
