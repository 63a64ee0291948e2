package com.example.workshop.bike;

import com.example.workshop.customer.CustomerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be done with bikes; each method is one transaction. */
@ApplicationScoped
@Transactional
public class BikeService {
  private final BikeRepository bikes;
  private final CustomerRepository customers;

  public BikeService(BikeRepository bikes, CustomerRepository customers) {
    this.bikes = bikes;
    this.customers = customers;
  }

  /** Stores a new bike and returns it as the database made it. */
  public Bike addBike(Long customerId, NewBike newBike) {
    BikeEntity bike = new BikeEntity();
    BikeMapper.apply(newBike, bike);
    bike.customer = customers.get(customerId);
    bikes.persist(bike);
    return written(bike);
  }

  /** The bike that is meant; 404 when there is none. */
  public Bike getBike(Long bikeId) {
    return BikeMapper.toBike(bikes.get(bikeId));
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Bike written(BikeEntity bike) {
    bikes.flush();
    bikes.getEntityManager().refresh(bike);
    return BikeMapper.toBike(bike);
  }
}
