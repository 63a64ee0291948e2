package com.example.donations.persistence;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Tells each session of the database who the caller is: triggers and defaults store that name. */
@Singleton
public class CallerSettings implements AgroalPoolInterceptor {
  private static final List<String> SETTINGS = List.of("audit_trail.caller");
  private static final String NOBODY = "donations";

  private final SecurityIdentity identity;

  public CallerSettings(SecurityIdentity identity) {
    this.identity = identity;
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    String name = name();
    for (String setting : SETTINGS) {
      try (PreparedStatement statement =
          connection.prepareStatement("SELECT set_config(?, ?, false)")) {
        statement.setString(1, setting);
        statement.setString(2, name);
        statement.execute();
      } catch (SQLException e) {
        throw new IllegalStateException("the setting " + setting + " was refused", e);
      }
    }
  }

  private String name() {
    boolean asked = Arc.container().requestContext().isActive();
    return asked && !identity.isAnonymous() ? identity.getPrincipal().getName() : NOBODY;
  }
}
