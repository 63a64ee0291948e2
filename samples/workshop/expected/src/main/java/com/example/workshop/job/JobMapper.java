package com.example.workshop.job;

import com.example.workshop.bike.BikeMapper;
import com.example.workshop.mechanic.MechanicMapper;

/** Translates between rows of {@code ws_job} and what travels. */
public final class JobMapper {
  private JobMapper() {}

  public static Job toJob(JobEntity entity) {
    return new Job(
        entity.id,
        BikeMapper.toBike(entity.bike),
        entity.complaint,
        entity.state,
        entity.promisedFor,
        entity.labels,
        entity.parts,
        entity.mechanics.stream().map(MechanicMapper::toMechanic).toList(),
        entity.createdAt);
  }

  public static JobChange toJobChange(JobEntity entity) {
    return new JobChange(entity.complaint, entity.state, entity.promisedFor);
  }

  public static void apply(NewJob newJob, JobEntity entity) {
    entity.complaint = newJob.complaint();
    entity.promisedFor = newJob.promisedFor();
    if (newJob.labels() != null) {
      entity.labels = newJob.labels();
    }
    entity.parts = newJob.parts();
  }

  public static void apply(JobChange jobChange, JobEntity entity) {
    entity.complaint = jobChange.complaint();
    entity.state = jobChange.state();
    entity.promisedFor = jobChange.promisedFor();
  }
}
