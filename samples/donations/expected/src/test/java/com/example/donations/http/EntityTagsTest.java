package com.example.donations.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EntityTagsTest {
  @Test
  void a_tag_is_the_version_in_quotes() {
    assertEquals("\"7\"", EntityTags.of(7));
  }

  @Test
  void one_of_several_tags_is_enough() {
    assertTrue(EntityTags.anyMatchesStrongly("\"6\", \"7\"", 7));
    assertFalse(EntityTags.anyMatchesStrongly("\"6\", \"8\"", 7));
  }

  @Test
  void a_star_matches_every_version() {
    assertTrue(EntityTags.anyMatchesStrongly("*", 7));
    assertTrue(EntityTags.anyMatchesWeakly("*", 7));
  }

  @Test
  void a_weak_tag_matches_reads_but_no_writes() {
    assertTrue(EntityTags.anyMatchesWeakly("W/\"7\"", 7));
    assertFalse(EntityTags.anyMatchesWeakly("W/\"6\"", 7));
    assertFalse(EntityTags.anyMatchesStrongly("W/\"7\"", 7));
  }
}
