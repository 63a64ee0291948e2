package dev.hadron.logic;

import java.util.List;
import java.util.Objects;

/**
 * One request to a model, whatever the protocol.
 *
 * @param sample number of the fresh start that it belongs to; tells equal prompts apart
 */
public record LogicRequest(String system, List<Message> messages, int maxTokens, int sample) {

  public LogicRequest {
    Objects.requireNonNull(system, "system");
    messages = List.copyOf(messages);
  }

  /** One turn of the conversation. */
  public record Message(Role role, String text) {

    public Message {
      Objects.requireNonNull(role, "role");
      Objects.requireNonNull(text, "text");
    }
  }

  /** Who speaks. */
  public enum Role {
    USER("user"),
    ASSISTANT("assistant");

    private final String wireName;

    Role(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }
  }

  /** Characters of everything that is sent. */
  public long length() {
    return system.length() + messages.stream().mapToLong(message -> message.text().length()).sum();
  }

  /** SHA-256 of the canonical request to a model: equal where and only where it is the same. */
  public String hash(String model) {
    StringBuilder canonical = new StringBuilder();
    part(canonical, model);
    part(canonical, maxTokens + " " + sample);
    part(canonical, system);
    for (Message message : messages) {
      part(canonical, message.role().wireName());
      part(canonical, message.text());
    }
    return Digest.sha256(canonical.toString());
  }

  private static void part(StringBuilder canonical, String text) {
    canonical.append(text.length()).append(':').append(text);
  }
}
