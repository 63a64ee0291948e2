package dev.hadron.rules.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileCheckTest {

  @ParameterizedTest
  @CsvSource({
    "src/**/*.java, src/A.java, true",
    "src/**/*.java, src/a/b/A.java, true",
    "src/**/*.java, lib/src/A.java, false",
    "**/Dockerfile*, Dockerfile, true",
    "**/Dockerfile*, src/main/docker/Dockerfile.jvm, true",
    "*.yml, a.yml, true",
    "*.yml, a/b.yml, false",
    "a.b, axb, false",
    "'**/*.{yml,yaml}', x/a.yaml, true",
    "'**/*.{yml,yaml}', x/a.yam, false",
    "V?.sql, V1.sql, true",
    "V?.sql, V12.sql, false",
  })
  void globs_match_paths(String glob, String path, boolean expected) {
    assertEquals(expected, PathGlob.of(glob).matches(path));
  }

  @Test
  void an_open_brace_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> PathGlob.of("*.{yml"));
  }

  @Test
  void each_forbidden_place_is_found_and_a_lack_once() {
    FilePatterns check =
        new FileCheck(
                List.of("*.txt"), List.of(), List.of(), List.of("^a", "^b"), List.of("x"), "no", "")
            .compile();

    List<String> places =
        check.check(new SourceFile("f.txt", "one x\ntwo xx\n")).stream()
            .map(violation -> violation.where().toString())
            .toList();

    assertEquals(List.of("f.txt", "f.txt:1:5", "f.txt:2:5", "f.txt:2:6"), places);
  }

  @Test
  void a_condition_limits_what_the_check_is_about() {
    FilePatterns check =
        new FileCheck(
                List.of("*"), List.of("^db="), List.of(), List.of("^pool="), List.of(), "no", "")
            .compile();

    assertFalse(check.isAbout(new SourceFile("f", "x=1\n")));
    assertTrue(check.isAbout(new SourceFile("f", "x=1\ndb=2\n")));
  }
}
