package dev.hadron.api;

import dev.hadron.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One way in which callers prove who they are. */
public sealed interface SecurityScheme {

  String description();

  Map<String, JsonValue> extensions();

  SourceLocation location();

  /**
   * A secret in a header, query parameter or cookie.
   *
   * @param in never {@link ApiParameter.In#PATH}
   */
  record ApiKey(
      ApiParameter.In in,
      String name,
      String description,
      Map<String, JsonValue> extensions,
      SourceLocation location)
      implements SecurityScheme {

    public ApiKey {
      Objects.requireNonNull(in, "in");
      Objects.requireNonNull(name, "name");
      extensions = Copies.ordered(extensions);
    }
  }

  /** User name and password in the {@code Authorization} header. */
  record HttpBasic(String description, Map<String, JsonValue> extensions, SourceLocation location)
      implements SecurityScheme {

    public HttpBasic {
      extensions = Copies.ordered(extensions);
    }
  }

  /**
   * A bearer token in the {@code Authorization} header.
   *
   * @param format what the token is, such as {@code JWT}; may be empty
   */
  record HttpBearer(
      String format, String description, Map<String, JsonValue> extensions, SourceLocation location)
      implements SecurityScheme {

    public HttpBearer {
      Objects.requireNonNull(format, "format");
      extensions = Copies.ordered(extensions);
    }
  }

  /** Another registered scheme of the {@code Authorization} header, such as {@code digest}. */
  record HttpOther(
      String scheme, String description, Map<String, JsonValue> extensions, SourceLocation location)
      implements SecurityScheme {

    public HttpOther {
      Objects.requireNonNull(scheme, "scheme");
      extensions = Copies.ordered(extensions);
    }
  }

  /** Access tokens of an OAuth 2 authorization server. */
  record OAuth2(
      List<Flow> flows,
      String description,
      Map<String, JsonValue> extensions,
      SourceLocation location)
      implements SecurityScheme {

    public OAuth2 {
      flows = List.copyOf(flows);
      extensions = Copies.ordered(extensions);
    }

    /**
     * How a client obtains its token.
     *
     * @param grant the specification's name, such as {@code authorizationCode}
     * @param scopes scope to description
     */
    public record Flow(
        String grant,
        String authorizationUrl,
        String tokenUrl,
        String refreshUrl,
        Map<String, String> scopes) {

      public Flow {
        scopes = Copies.ordered(scopes);
      }
    }
  }

  /** Tokens of an OpenID Connect provider, found through its discovery document. */
  record OpenIdConnect(
      String url, String description, Map<String, JsonValue> extensions, SourceLocation location)
      implements SecurityScheme {

    public OpenIdConnect {
      Objects.requireNonNull(url, "url");
      extensions = Copies.ordered(extensions);
    }
  }

  /** Client certificates. */
  record MutualTls(String description, Map<String, JsonValue> extensions, SourceLocation location)
      implements SecurityScheme {

    public MutualTls {
      extensions = Copies.ordered(extensions);
    }
  }
}
