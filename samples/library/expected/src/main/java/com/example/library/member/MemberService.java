package com.example.library.member;

import com.example.library.paging.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What can be done with members; each method is one transaction. */
@ApplicationScoped
@Transactional
public class MemberService {
  private final MemberRepository members;

  public MemberService(MemberRepository members) {
    this.members = members;
  }

  /** The members that are asked for. */
  public List<Member> listMembers(Integer offset, Integer limit) {
    Conditions conditions = new Conditions();
    List<MemberEntity> rows = members.slice(conditions, "", offset, limit);
    return rows.stream().map(MemberMapper::toMember).toList();
  }

  /** Stores a new member and returns it as the database made it. */
  public Member addMember(NewMember newMember) {
    MemberEntity member = new MemberEntity();
    MemberMapper.apply(newMember, member);
    members.persist(member);
    return written(member);
  }

  /** The member that is meant; 404 when there is none. */
  public Member getMember(Long memberId) {
    return MemberMapper.toMember(members.get(memberId));
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Member written(MemberEntity member) {
    members.flush();
    members.getEntityManager().refresh(member);
    return MemberMapper.toMember(member);
  }
}
