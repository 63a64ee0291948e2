package com.example.timesheets.person;

import com.example.timesheets.http.IfMatch;
import com.example.timesheets.http.MergePatch;
import com.example.timesheets.http.Versioned;
import com.example.timesheets.paging.Conditions;
import com.example.timesheets.paging.Page;
import com.example.timesheets.paging.PageRequest;
import com.example.timesheets.security.TenantKey;
import com.example.timesheets.tenant.TenantRepository;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be done with people; each method is one transaction. */
@ApplicationScoped
@Transactional
public class PersonService {
  private final MergePatch mergePatch;
  private final PersonRepository people;
  private final TenantKey tenantKey;
  private final TenantRepository tenants;

  public PersonService(
      MergePatch mergePatch,
      PersonRepository people,
      TenantKey tenantKey,
      TenantRepository tenants) {
    this.mergePatch = mergePatch;
    this.people = people;
    this.tenantKey = tenantKey;
    this.tenants = tenants;
  }

  /** A page of the people that meet the conditions. */
  public Page<Person> list(Conditions conditions, PageRequest request) {
    return people.page(conditions, request).map(PersonMapper::toPerson);
  }

  /** Stores a new person and returns it as the database made it. */
  public Versioned<Person> create(PersonCreate create) {
    PersonEntity person = new PersonEntity();
    PersonMapper.apply(create, person);
    person.tenant = tenants.reference(tenantKey.get());
    people.persist(person);
    return written(person);
  }

  /** The person that is meant; 404 when there is none. */
  public Versioned<Person> get(Long id) {
    return versioned(people.get(id));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<Person> replace(Long id, PersonUpdate update, IfMatch ifMatch) {
    PersonEntity person = people.get(id);
    ifMatch.verify(person.version);
    PersonMapper.apply(update, person);
    return written(person);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<Person> patch(Long id, JsonNode patch, IfMatch ifMatch) {
    PersonEntity person = people.get(id);
    ifMatch.verify(person.version);
    PersonUpdate current = PersonMapper.toPersonUpdate(person);
    PersonMapper.apply(mergePatch.apply(current, patch, PersonUpdate.class, "/password"), person);
    return written(person);
  }

  /** Deletes the person and its favourites; 409 while something else refers to it. */
  public void delete(Long id, IfMatch ifMatch) {
    PersonEntity person = people.get(id);
    ifMatch.verify(person.version);
    people.delete(person);
    people.flush();
  }

  /** A page of the people of a tenant; 404 when there is none. */
  public Page<Person> listByTenant(Long tenantId, PageRequest request) {
    tenants.get(tenantId);
    return people
        .page(new Conditions().equal("tenant.id", tenantId), request)
        .map(PersonMapper::toPerson);
  }

  private static Versioned<Person> versioned(PersonEntity person) {
    return new Versioned<>(PersonMapper.toPerson(person), person.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<Person> written(PersonEntity person) {
    people.flush();
    people.getEntityManager().refresh(person);
    return versioned(person);
  }
}
