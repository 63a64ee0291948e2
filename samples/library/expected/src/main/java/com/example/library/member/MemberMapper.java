package com.example.library.member;

/** Translates between rows of {@code member} and what travels. */
public final class MemberMapper {
  private MemberMapper() {}

  public static Member toMember(MemberEntity entity) {
    return new Member(entity.name, entity.email, entity.address, entity.id, entity.joined);
  }

  public static void apply(NewMember newMember, MemberEntity entity) {
    entity.name = newMember.name();
    entity.email = newMember.email();
    entity.address = newMember.address();
  }
}
