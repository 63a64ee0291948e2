package com.example.library.member;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemberMapperTest {
  @Test
  void row_becomes_member() {
    Member expected = new Member("name 1", "user1@example.com", null, 1L, Instant.EPOCH);
    assertEquals(expected, MemberMapper.toMember(row()));
  }

  @Test
  void new_member_reaches_the_row() {
    NewMember newMember = new NewMember("name 1", "user1@example.com", null);
    MemberEntity entity = new MemberEntity();
    MemberMapper.apply(newMember, entity);
    assertEquals(newMember.name(), entity.name);
    assertEquals(newMember.email(), entity.email);
    assertEquals(newMember.address(), entity.address);
  }

  private static MemberEntity row() {
    MemberEntity entity = new MemberEntity();
    entity.id = 1L;
    entity.name = "name 1";
    entity.email = "user1@example.com";
    entity.address = null;
    entity.joined = Instant.EPOCH;
    return entity;
  }
}
