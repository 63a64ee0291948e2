package dev.hadron.api;

import dev.hadron.diagnostic.SourceLocation;
import java.util.Objects;

/** Who and what the contract is; texts that the document leaves out are empty. */
public record ApiInfo(
    String title,
    String version,
    String description,
    String termsOfService,
    Contact contact,
    License license,
    SourceLocation location) {

  public ApiInfo {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(termsOfService, "termsOfService");
    Objects.requireNonNull(contact, "contact");
    Objects.requireNonNull(license, "license");
    Objects.requireNonNull(location, "location");
  }

  /** Whom to ask about the contract. */
  public record Contact(String name, String email, String url) {

    public static final Contact NONE = new Contact("", "", "");
  }

  /** The terms under which the API may be used. */
  public record License(String name, String url) {

    public static final License NONE = new License("", "");
  }
}
