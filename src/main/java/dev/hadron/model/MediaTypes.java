package dev.hadron.model;

/** What the names of media types tell (RFC 6838). */
public final class MediaTypes {

  private MediaTypes() {}

  /**
   * Whether a media type carries JSON: {@code application/json}, {@code text/json} or a {@code
   * +json} suffix.
   */
  public static boolean isJson(String mediaType) {
    int semicolon = mediaType.indexOf(';');
    String essence = (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon)).strip();
    int slash = essence.indexOf('/');
    String subtype = essence.substring(slash + 1);
    return subtype.equalsIgnoreCase("json")
        || subtype.regionMatches(true, subtype.length() - 5, "+json", 0, 5);
  }
}
