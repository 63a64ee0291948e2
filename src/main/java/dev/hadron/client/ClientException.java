package dev.hadron.client;

/** No client can be made; the message says why and what to do. */
public final class ClientException extends Exception {

  private static final long serialVersionUID = 1L;

  ClientException(String message, Throwable cause) {
    super(message, cause);
  }
}
