package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UriTextTest {

  @Test
  void octets_that_no_segment_may_hold_are_escaped() {
    assertEquals("/sett-p%C3%A5-vent/{id}/a%20b", UriText.path("/sett-på-vent/{id}/a b"));
    assertEquals("/%E5%9C%A8%E5%BA%AB/%F0%9F%8E%88", UriText.path("/在庫/🎈"));
    assertEquals("/a%22b%5Cc%25", UriText.path("/a\"b\\c%"));
  }

  @Test
  void names_escapes_and_plain_text_stay() {
    for (String path : new String[] {"/", "", "/a/{år}:cancel", "/p%C3%A5/a%2fb", "/x;v=1/(y)/$count"}) {
      assertEquals(path, UriText.path(path));
    }
  }

  @Test
  void delimiters_are_told_from_what_every_client_sends_as_it_is() {
    for (String path : new String[] {"/people/{id}:deactivate", "/a/@me", "/p%C3%A5", "/x({y})"}) {
      assertTrue(UriText.hasDelimiters(path), path);
    }
    for (String path : new String[] {"/", "/a-b/{id: [^/:]+}/c_d.e~f", "/på/a b"}) {
      assertFalse(UriText.hasDelimiters(path), path);
    }
  }
}
