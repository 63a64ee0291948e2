package com.example.workshop.job;

import com.example.workshop.bike.BikeRepository;
import com.example.workshop.http.MergePatch;
import com.example.workshop.mechanic.MechanicRepository;
import com.example.workshop.paging.Conditions;
import com.example.workshop.paging.Pages;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What can be done with jobs; each method is one transaction. */
@ApplicationScoped
@Transactional
public class JobService {
  private final BikeRepository bikes;
  private final JobRepository jobs;
  private final MechanicRepository mechanics;
  private final MergePatch mergePatch;

  public JobService(
      BikeRepository bikes,
      JobRepository jobs,
      MechanicRepository mechanics,
      MergePatch mergePatch) {
    this.bikes = bikes;
    this.jobs = jobs;
    this.mechanics = mechanics;
    this.mergePatch = mergePatch;
  }

  /** The jobs that are asked for. */
  public List<Job> listJobs(State state, Integer page, Integer size) {
    Conditions conditions = new Conditions().equal("state", state);
    List<JobEntity> rows = jobs.slice(conditions, "", Pages.before(page, size), size);
    return rows.stream().map(JobMapper::toJob).toList();
  }

  /** Stores a new job and returns it as the database made it. */
  public Job addJob(NewJob newJob) {
    JobEntity job = new JobEntity();
    JobMapper.apply(newJob, job);
    job.bike = bikes.reference(newJob.bikeId());
    if (newJob.mechanics() != null) {
      job.mechanics.clear();
      newJob.mechanics().forEach(item -> job.mechanics.add(mechanics.reference(item.id())));
    }
    jobs.persist(job);
    return written(job);
  }

  /** The job that is meant; 404 when there is none. */
  public Job getJob(UUID jobId) {
    return JobMapper.toJob(jobs.shown(jobs.get(jobId)));
  }

  /** Changes what the patch names; 404 when there is none. */
  public Job changeJob(UUID jobId, JsonNode patch) {
    JobEntity job = jobs.get(jobId);
    JobChange current = JobMapper.toJobChange(job);
    JobMapper.apply(mergePatch.apply(current, patch, JobChange.class), job);
    return written(job);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Job written(JobEntity job) {
    jobs.flush();
    jobs.getEntityManager().refresh(job);
    return JobMapper.toJob(jobs.shown(job));
  }
}
