package com.example.noticeboard.notice;

import com.example.noticeboard.http.IfMatch;
import com.example.noticeboard.http.MergePatch;
import com.example.noticeboard.http.Versioned;
import com.example.noticeboard.paging.Conditions;
import com.example.noticeboard.paging.Page;
import com.example.noticeboard.paging.PageRequest;
import com.example.noticeboard.topic.TopicRepository;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be done with notices; each method is one transaction. */
@ApplicationScoped
@Transactional
public class NoticeService {
  private final SecurityIdentity identity;
  private final MergePatch mergePatch;
  private final NoticeRepository notices;
  private final TopicRepository topics;

  public NoticeService(
      SecurityIdentity identity,
      MergePatch mergePatch,
      NoticeRepository notices,
      TopicRepository topics) {
    this.identity = identity;
    this.mergePatch = mergePatch;
    this.notices = notices;
    this.topics = topics;
  }

  /** A page of the notices that meet the conditions. */
  public Page<Notice> list(Conditions conditions, PageRequest request) {
    return notices.page(conditions, request).map(NoticeMapper::toNotice);
  }

  /** Stores a new notice and returns it as the database made it. */
  public Versioned<Notice> create(NoticeCreate create) {
    NoticeEntity notice = new NoticeEntity();
    NoticeMapper.apply(create, notice);
    notice.topic = topics.reference(create.topicId());
    notice.createdBy = identity.getPrincipal().getName();
    notices.persist(notice);
    return written(notice);
  }

  /** The notice that is meant; 404 when there is none. */
  public Versioned<Notice> get(Long id) {
    return versioned(notices.get(id));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<Notice> replace(Long id, NoticeUpdate update, IfMatch ifMatch) {
    NoticeEntity notice = notices.get(id);
    ifMatch.verify(notice.version);
    apply(update, notice);
    return written(notice);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<Notice> patch(Long id, JsonNode patch, IfMatch ifMatch) {
    NoticeEntity notice = notices.get(id);
    ifMatch.verify(notice.version);
    NoticeUpdate current = NoticeMapper.toNoticeUpdate(notice);
    apply(mergePatch.apply(current, patch, NoticeUpdate.class), notice);
    return written(notice);
  }

  /** Deletes the notice; 409 while something refers to it. */
  public void delete(Long id, IfMatch ifMatch) {
    NoticeEntity notice = notices.get(id);
    ifMatch.verify(notice.version);
    notices.delete(notice);
    notices.flush();
  }

  /** A page of the notices of a topic; 404 when there is none. */
  public Page<Notice> listByTopic(Integer topicId, PageRequest request) {
    topics.get(topicId);
    return notices
        .page(new Conditions().equal("topic.id", topicId), request)
        .map(NoticeMapper::toNotice);
  }

  private static Versioned<Notice> versioned(NoticeEntity notice) {
    return new Versioned<>(NoticeMapper.toNotice(notice), notice.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<Notice> written(NoticeEntity notice) {
    notices.flush();
    notices.getEntityManager().refresh(notice);
    return versioned(notice);
  }

  private void apply(NoticeUpdate update, NoticeEntity notice) {
    NoticeMapper.apply(update, notice);
    notice.topic = topics.reference(update.topicId());
  }
}
