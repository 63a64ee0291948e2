package com.example.parcels.parcel;

import com.example.parcels.http.IfMatch;
import com.example.parcels.http.MergePatch;
import com.example.parcels.http.Versioned;
import com.example.parcels.paging.Conditions;
import com.example.parcels.paging.Page;
import com.example.parcels.paging.PageRequest;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be done with parcels; each method is one transaction. */
@ApplicationScoped
@Transactional
public class ParcelService {
  private final MergePatch mergePatch;
  private final ParcelRepository parcels;

  public ParcelService(MergePatch mergePatch, ParcelRepository parcels) {
    this.mergePatch = mergePatch;
    this.parcels = parcels;
  }

  /** A page of the parcels that meet the conditions. */
  public Page<Parcel> list(Conditions conditions, PageRequest request) {
    return parcels.page(conditions, request).map(ParcelMapper::toParcel);
  }

  /** Stores a new parcel and returns it as the database made it. */
  public Versioned<Parcel> create(ParcelCreate create) {
    ParcelEntity parcel = new ParcelEntity();
    ParcelMapper.apply(create, parcel);
    parcels.persist(parcel);
    return written(parcel);
  }

  /** The parcel that is meant; 404 when there is none. */
  public Versioned<Parcel> get(String number) {
    return versioned(parcels.get(number));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<Parcel> replace(String number, ParcelUpdate update, IfMatch ifMatch) {
    ParcelEntity parcel = parcels.get(number);
    ifMatch.verify(parcel.version);
    ParcelMapper.apply(update, parcel);
    return written(parcel);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<Parcel> patch(String number, JsonNode patch, IfMatch ifMatch) {
    ParcelEntity parcel = parcels.get(number);
    ifMatch.verify(parcel.version);
    ParcelUpdate current = ParcelMapper.toParcelUpdate(parcel);
    ParcelMapper.apply(mergePatch.apply(current, patch, ParcelUpdate.class), parcel);
    return written(parcel);
  }

  /** Deletes the parcel; 409 while something refers to it. */
  public void delete(String number, IfMatch ifMatch) {
    ParcelEntity parcel = parcels.get(number);
    ifMatch.verify(parcel.version);
    parcels.delete(parcel);
    parcels.flush();
  }

  private static Versioned<Parcel> versioned(ParcelEntity parcel) {
    return new Versioned<>(ParcelMapper.toParcel(parcel), parcel.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<Parcel> written(ParcelEntity parcel) {
    parcels.flush();
    parcels.getEntityManager().refresh(parcel);
    return versioned(parcel);
  }
}
