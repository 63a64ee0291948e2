package com.example.timesheets.favourite;

import com.example.timesheets.http.IfMatch;
import com.example.timesheets.http.MergePatch;
import com.example.timesheets.http.Versioned;
import com.example.timesheets.paging.Conditions;
import com.example.timesheets.paging.Page;
import com.example.timesheets.paging.PageRequest;
import com.example.timesheets.persistence.References;
import com.example.timesheets.person.PersonRepository;
import com.example.timesheets.project.ProjectRepository;
import com.example.timesheets.security.OwnerKey;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be done with favourites; each method is one transaction. */
@ApplicationScoped
@Transactional
public class FavouriteService {
  private final FavouriteRepository favourites;
  private final MergePatch mergePatch;
  private final OwnerKey ownerKey;
  private final PersonRepository people;
  private final ProjectRepository projects;

  public FavouriteService(
      FavouriteRepository favourites,
      MergePatch mergePatch,
      OwnerKey ownerKey,
      PersonRepository people,
      ProjectRepository projects) {
    this.favourites = favourites;
    this.mergePatch = mergePatch;
    this.ownerKey = ownerKey;
    this.people = people;
    this.projects = projects;
  }

  /** A page of the favourites that meet the conditions. */
  public Page<Favourite> list(Conditions conditions, PageRequest request) {
    return favourites.page(conditions, request).map(FavouriteMapper::toFavourite);
  }

  /** Stores a new favourite and returns it as the database made it. */
  public Versioned<Favourite> create(FavouriteCreate create) {
    FavouriteEntity favourite = new FavouriteEntity();
    FavouriteMapper.apply(create, favourite);
    favourite.personId = ownerKey.get();
    References.require(projects, "projectId", "id = ?1", favourite.projectId);
    favourites.persist(favourite);
    return written(favourite);
  }

  /** The favourite that is meant; 404 when there is none. */
  public Versioned<Favourite> get(Long personId, Long projectId) {
    return versioned(favourites.get(new FavouriteId(personId, projectId)));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<Favourite> replace(
      Long personId, Long projectId, FavouriteUpdate update, IfMatch ifMatch) {
    FavouriteEntity favourite = favourites.get(new FavouriteId(personId, projectId));
    ifMatch.verify(favourite.version);
    FavouriteMapper.apply(update, favourite);
    return written(favourite);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<Favourite> patch(
      Long personId, Long projectId, JsonNode patch, IfMatch ifMatch) {
    FavouriteEntity favourite = favourites.get(new FavouriteId(personId, projectId));
    ifMatch.verify(favourite.version);
    FavouriteUpdate current = FavouriteMapper.toFavouriteUpdate(favourite);
    FavouriteMapper.apply(mergePatch.apply(current, patch, FavouriteUpdate.class), favourite);
    return written(favourite);
  }

  /** Deletes the favourite; 409 while something refers to it. */
  public void delete(Long personId, Long projectId, IfMatch ifMatch) {
    FavouriteEntity favourite = favourites.get(new FavouriteId(personId, projectId));
    ifMatch.verify(favourite.version);
    favourites.delete(favourite);
    favourites.flush();
  }

  /** A page of the favourites of a person; 404 when there is none. */
  public Page<Favourite> listByPerson(Long personId, PageRequest request) {
    people.get(personId);
    return favourites
        .page(new Conditions().equal("personId", personId), request)
        .map(FavouriteMapper::toFavourite);
  }

  /** A page of the favourites of a project; 404 when there is none. */
  public Page<Favourite> listByProject(Long projectId, PageRequest request) {
    projects.get(projectId);
    return favourites
        .page(new Conditions().equal("projectId", projectId), request)
        .map(FavouriteMapper::toFavourite);
  }

  private static Versioned<Favourite> versioned(FavouriteEntity favourite) {
    return new Versioned<>(FavouriteMapper.toFavourite(favourite), favourite.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<Favourite> written(FavouriteEntity favourite) {
    favourites.flush();
    favourites.getEntityManager().refresh(favourite);
    return versioned(favourite);
  }
}
