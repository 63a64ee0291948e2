package dev.hadron.generate;

import java.util.Optional;

/**
 * What a user may decide about the output; every value has a default, so that no option gives the
 * right thing.
 *
 * @param groupId Maven group, default {@code com.example}
 * @param artifactId Maven artifact, default derived from the input's title or file name
 * @param packageName Java root package, default derived from group and artifact
 * @param auth authentication preset, default {@code jwt} for a schema, the contract's own otherwise
 */
public record GenerationOptions(
    Optional<String> groupId,
    Optional<String> artifactId,
    Optional<String> packageName,
    Optional<AuthPreset> auth) {

  public static final GenerationOptions DEFAULTS =
      new GenerationOptions(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
