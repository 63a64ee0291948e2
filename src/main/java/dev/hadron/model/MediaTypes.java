package dev.hadron.model;

/** What the names of media types tell (RFC 6838). */
public final class MediaTypes {

  private MediaTypes() {}

  /**
   * Whether a media type carries JSON: {@code application/json}, {@code text/json} or a {@code
   * +json} suffix.
   */
  public static boolean isJson(String mediaType) {
    return isOf(subtype(mediaType), "json");
  }

  /** Whether a media type, which is no range of several, carries text, JSON or XML. */
  public static boolean isText(String mediaType) {
    String essence = essence(mediaType);
    String subtype = subtype(mediaType);
    return essence.indexOf('*') < 0
        && (essence.regionMatches(true, 0, "text/", 0, 5)
            || isOf(subtype, "json")
            || isOf(subtype, "xml"));
  }

  /** The media type without parameters. */
  public static String essence(String mediaType) {
    int semicolon = mediaType.indexOf(';');
    return (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon)).strip();
  }

  private static String subtype(String mediaType) {
    String essence = essence(mediaType);
    return essence.substring(essence.indexOf('/') + 1);
  }

  private static boolean isOf(String subtype, String syntax) {
    String suffix = "+" + syntax;
    return subtype.equalsIgnoreCase(syntax)
        || subtype.regionMatches(
            true, subtype.length() - suffix.length(), suffix, 0, suffix.length());
  }
}
