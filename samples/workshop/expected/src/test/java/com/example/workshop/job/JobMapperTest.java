package com.example.workshop.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.workshop.bike.BikeEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobMapperTest {
  @Test
  void row_becomes_job_change() {
    JobChange expected = new JobChange("complaint 1", State.WAITING, LocalDate.EPOCH);
    assertEquals(expected, JobMapper.toJobChange(row()));
  }

  @Test
  void new_job_reaches_the_row() {
    NewJob newJob = new NewJob(1L, "complaint 1", LocalDate.EPOCH, List.of("labels 1"), null, null);
    JobEntity entity = new JobEntity();
    JobMapper.apply(newJob, entity);
    assertEquals(newJob.complaint(), entity.complaint);
    assertEquals(newJob.promisedFor(), entity.promisedFor);
    assertEquals(newJob.labels(), entity.labels);
    assertEquals(newJob.parts(), entity.parts);
  }

  @Test
  void job_change_reaches_the_row() {
    JobChange jobChange = new JobChange("complaint 1", State.WAITING, LocalDate.EPOCH);
    JobEntity entity = new JobEntity();
    JobMapper.apply(jobChange, entity);
    assertEquals(jobChange.complaint(), entity.complaint);
    assertEquals(jobChange.state(), entity.state);
    assertEquals(jobChange.promisedFor(), entity.promisedFor);
  }

  private static JobEntity row() {
    JobEntity entity = new JobEntity();
    entity.id = new UUID(0, 1);
    entity.complaint = "complaint 1";
    entity.state = State.WAITING;
    entity.promisedFor = LocalDate.EPOCH;
    entity.labels = List.of("labels 1");
    entity.parts = List.of();
    entity.createdAt = Instant.EPOCH;
    entity.bike = new BikeEntity();
    entity.bike.id = 1L;
    return entity;
  }
}
