package com.example.timesheets.project;

/** Translates between rows of {@code project} and what travels. */
public final class ProjectMapper {
  private ProjectMapper() {}

  public static Project toProject(ProjectEntity entity) {
    return new Project(
        entity.id,
        entity.name,
        entity.budget,
        entity.tenant.id,
        entity.lead == null ? null : entity.lead.id);
  }

  public static ProjectUpdate toProjectUpdate(ProjectEntity entity) {
    return new ProjectUpdate(
        entity.name, entity.budget, entity.lead == null ? null : entity.lead.id);
  }

  public static void apply(ProjectCreate create, ProjectEntity entity) {
    entity.name = create.name();
    entity.budget = create.budget();
  }

  public static void apply(ProjectUpdate update, ProjectEntity entity) {
    entity.name = update.name();
    entity.budget = update.budget();
  }
}
