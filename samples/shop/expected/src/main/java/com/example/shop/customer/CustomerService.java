package com.example.shop.customer;

import com.example.shop.http.IfMatch;
import com.example.shop.http.MergePatch;
import com.example.shop.http.Versioned;
import com.example.shop.paging.Conditions;
import com.example.shop.paging.Page;
import com.example.shop.paging.PageRequest;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** What can be done with customers; each method is one transaction. */
@ApplicationScoped
@Transactional
public class CustomerService {
  private final CustomerRepository customers;
  private final MergePatch mergePatch;

  public CustomerService(CustomerRepository customers, MergePatch mergePatch) {
    this.customers = customers;
    this.mergePatch = mergePatch;
  }

  /** A page of the customers that meet the conditions. */
  public Page<Customer> list(Conditions conditions, PageRequest request) {
    return customers.page(conditions, request).map(CustomerMapper::toCustomer);
  }

  /** Stores a new customer and returns it as the database made it. */
  public Versioned<Customer> create(CustomerCreate create) {
    CustomerEntity customer = new CustomerEntity();
    CustomerMapper.apply(create, customer);
    customers.persist(customer);
    return written(customer);
  }

  /** The customer that is meant; 404 when there is none. */
  public Versioned<Customer> get(Long id) {
    return versioned(customers.get(id));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<Customer> replace(Long id, CustomerUpdate update, IfMatch ifMatch) {
    CustomerEntity customer = customers.get(id);
    ifMatch.verify(customer.version);
    CustomerMapper.apply(update, customer);
    return written(customer);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<Customer> patch(Long id, JsonNode patch, IfMatch ifMatch) {
    CustomerEntity customer = customers.get(id);
    ifMatch.verify(customer.version);
    CustomerUpdate current = CustomerMapper.toCustomerUpdate(customer);
    CustomerMapper.apply(mergePatch.apply(current, patch, CustomerUpdate.class), customer);
    return written(customer);
  }

  /** Marks the customer as deleted; the row stays, and nobody sees it any more. */
  public void delete(Long id, IfMatch ifMatch) {
    CustomerEntity customer = customers.get(id);
    ifMatch.verify(customer.version);
    customer.deletedAt = Instant.now();
    customers.flush();
  }

  private static Versioned<Customer> versioned(CustomerEntity customer) {
    return new Versioned<>(CustomerMapper.toCustomer(customer), customer.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<Customer> written(CustomerEntity customer) {
    customers.flush();
    customers.getEntityManager().refresh(customer);
    return versioned(customer);
  }
}
