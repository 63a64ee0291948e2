package com.example.timesheets.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.timesheets.person.PersonEntity;
import com.example.timesheets.tenant.TenantEntity;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ProjectMapperTest {
  @Test
  void row_becomes_project() {
    Project expected = new Project(1L, "name 1", new BigDecimal("1.00"), 1L, 1L);
    assertEquals(expected, ProjectMapper.toProject(row()));
  }

  @Test
  void row_becomes_project_update() {
    ProjectUpdate expected = new ProjectUpdate("name 1", new BigDecimal("1.00"), 1L);
    assertEquals(expected, ProjectMapper.toProjectUpdate(row()));
  }

  @Test
  void project_create_reaches_the_row() {
    ProjectCreate create = new ProjectCreate("name 1", new BigDecimal("1.00"), 1L);
    ProjectEntity entity = new ProjectEntity();
    ProjectMapper.apply(create, entity);
    assertEquals(create.name(), entity.name);
    assertEquals(create.budget(), entity.budget);
  }

  @Test
  void project_update_reaches_the_row() {
    ProjectUpdate update = new ProjectUpdate("name 1", new BigDecimal("1.00"), 1L);
    ProjectEntity entity = new ProjectEntity();
    ProjectMapper.apply(update, entity);
    assertEquals(update.name(), entity.name);
    assertEquals(update.budget(), entity.budget);
  }

  private static ProjectEntity row() {
    ProjectEntity entity = new ProjectEntity();
    entity.id = 1L;
    entity.name = "name 1";
    entity.budget = new BigDecimal("1.00");
    entity.tenant = new TenantEntity();
    entity.tenant.id = 1L;
    entity.lead = new PersonEntity();
    entity.lead.id = 1L;
    return entity;
  }
}
