package com.example.workshop.customer;

import com.example.workshop.paging.Conditions;
import com.example.workshop.paging.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.util.List;

/** What can be done with customers; each method is one transaction. */
@ApplicationScoped
@Transactional
public class CustomerService {
  private final CustomerRepository customers;

  public CustomerService(CustomerRepository customers) {
    this.customers = customers;
  }

  /** The customers that are asked for. */
  public List<Customer> listCustomers(Integer page, Integer size) {
    Conditions conditions = new Conditions();
    List<CustomerEntity> rows = customers.slice(conditions, "", Pages.before(page, size), size);
    return rows.stream().map(CustomerMapper::toCustomer).toList();
  }

  /** Stores a new customer and returns it as the database made it. */
  public Customer addCustomer(NewCustomer newCustomer) {
    CustomerEntity customer = new CustomerEntity();
    CustomerMapper.apply(newCustomer, customer);
    customers.persist(customer);
    return written(customer);
  }

  /** The customer that is meant; 404 when there is none. */
  public Customer getCustomer(Long customerId) {
    return CustomerMapper.toCustomer(customers.shown(customers.get(customerId)));
  }

  /** Replaces all that can be changed; 404 when there is none. */
  public Customer replaceCustomer(Long customerId, NewCustomer newCustomer) {
    CustomerEntity customer = customers.get(customerId);
    CustomerMapper.apply(newCustomer, customer);
    return written(customer);
  }

  /** Deletes the customer and its bikes; 409 while something else refers to it. */
  public void removeCustomer(Long customerId) {
    CustomerEntity customer = customers.get(customerId);
    // Rows that refer to it may have been read with it: the database decides about them.
    if (customers.delete("id = ?1 and version = ?2", customer.id, customer.version) == 0) {
      throw new OptimisticLockException();
    }
    customers.flush();
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Customer written(CustomerEntity customer) {
    customers.flush();
    customers.getEntityManager().refresh(customer);
    return CustomerMapper.toCustomer(customers.shown(customer));
  }
}
