package com.example.noticeboard.topic;

import com.example.noticeboard.http.IfMatch;
import com.example.noticeboard.http.MergePatch;
import com.example.noticeboard.http.Versioned;
import com.example.noticeboard.paging.Conditions;
import com.example.noticeboard.paging.Page;
import com.example.noticeboard.paging.PageRequest;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be done with topics; each method is one transaction. */
@ApplicationScoped
@Transactional
public class TopicService {
  private final MergePatch mergePatch;
  private final TopicRepository topics;

  public TopicService(MergePatch mergePatch, TopicRepository topics) {
    this.mergePatch = mergePatch;
    this.topics = topics;
  }

  /** A page of the topics that meet the conditions. */
  public Page<Topic> list(Conditions conditions, PageRequest request) {
    return topics.page(conditions, request).map(TopicMapper::toTopic);
  }

  /** Stores a new topic and returns it as the database made it. */
  public Versioned<Topic> create(TopicCreate create) {
    TopicEntity topic = new TopicEntity();
    TopicMapper.apply(create, topic);
    topics.persist(topic);
    return written(topic);
  }

  /** The topic that is meant; 404 when there is none. */
  public Versioned<Topic> get(Integer id) {
    return versioned(topics.get(id));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<Topic> replace(Integer id, TopicUpdate update, IfMatch ifMatch) {
    TopicEntity topic = topics.get(id);
    ifMatch.verify(topic.version);
    TopicMapper.apply(update, topic);
    return written(topic);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<Topic> patch(Integer id, JsonNode patch, IfMatch ifMatch) {
    TopicEntity topic = topics.get(id);
    ifMatch.verify(topic.version);
    TopicUpdate current = TopicMapper.toTopicUpdate(topic);
    TopicMapper.apply(mergePatch.apply(current, patch, TopicUpdate.class), topic);
    return written(topic);
  }

  /** Deletes the topic; 409 while something refers to it. */
  public void delete(Integer id, IfMatch ifMatch) {
    TopicEntity topic = topics.get(id);
    ifMatch.verify(topic.version);
    topics.delete(topic);
    topics.flush();
  }

  private static Versioned<Topic> versioned(TopicEntity topic) {
    return new Versioned<>(TopicMapper.toTopic(topic), topic.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<Topic> written(TopicEntity topic) {
    topics.flush();
    topics.getEntityManager().refresh(topic);
    return versioned(topic);
  }
}
