package com.example.helpdesk.label;

import com.example.helpdesk.paging.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What can be done with labels; each method is one transaction. */
@ApplicationScoped
@Transactional
public class LabelService {
  private final LabelRepository labels;

  public LabelService(LabelRepository labels) {
    this.labels = labels;
  }

  /** The labels that are asked for. */
  public List<Label> listLabels() {
    Conditions conditions = new Conditions();
    List<LabelEntity> rows = labels.all(conditions, "");
    return rows.stream().map(LabelMapper::toLabel).toList();
  }

  /** Stores a new label and returns it as the database made it. */
  public Label addLabel(NewLabel newLabel) {
    LabelEntity label = new LabelEntity();
    LabelMapper.apply(newLabel, label);
    labels.persist(label);
    return written(label);
  }

  /** The label that is meant; 404 when there is none. */
  public Label getLabel(String name) {
    return LabelMapper.toLabel(labels.getByName(name));
  }

  /** Deletes the label; 409 while something refers to it. */
  public void deleteLabel(String name) {
    LabelEntity label = labels.getByName(name);
    labels.delete(label);
    labels.flush();
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Label written(LabelEntity label) {
    labels.flush();
    labels.getEntityManager().refresh(label);
    return LabelMapper.toLabel(label);
  }
}
