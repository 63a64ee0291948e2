package com.example.shop.address;

import com.example.shop.customer.CustomerRepository;
import com.example.shop.http.IfMatch;
import com.example.shop.http.MergePatch;
import com.example.shop.http.Versioned;
import com.example.shop.paging.Conditions;
import com.example.shop.paging.Page;
import com.example.shop.paging.PageRequest;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be done with addresses; each method is one transaction. */
@ApplicationScoped
@Transactional
public class AddressService {
  private final AddressRepository addresses;
  private final CustomerRepository customers;
  private final MergePatch mergePatch;

  public AddressService(
      AddressRepository addresses, CustomerRepository customers, MergePatch mergePatch) {
    this.addresses = addresses;
    this.customers = customers;
    this.mergePatch = mergePatch;
  }

  /** A page of the addresses that meet the conditions. */
  public Page<Address> list(Conditions conditions, PageRequest request) {
    return addresses.page(conditions, request).map(AddressMapper::toAddress);
  }

  /** Stores a new address and returns it as the database made it. */
  public Versioned<Address> create(AddressCreate create) {
    AddressEntity address = new AddressEntity();
    AddressMapper.apply(create, address);
    address.customer = customers.reference(create.customerId());
    addresses.persist(address);
    return written(address);
  }

  /** The address that is meant; 404 when there is none. */
  public Versioned<Address> get(Long id) {
    return versioned(addresses.get(id));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<Address> replace(Long id, AddressUpdate update, IfMatch ifMatch) {
    AddressEntity address = addresses.get(id);
    ifMatch.verify(address.version);
    apply(update, address);
    return written(address);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<Address> patch(Long id, JsonNode patch, IfMatch ifMatch) {
    AddressEntity address = addresses.get(id);
    ifMatch.verify(address.version);
    AddressUpdate current = AddressMapper.toAddressUpdate(address);
    apply(mergePatch.apply(current, patch, AddressUpdate.class), address);
    return written(address);
  }

  /** Deletes the address; 409 while something refers to it. */
  public void delete(Long id, IfMatch ifMatch) {
    AddressEntity address = addresses.get(id);
    ifMatch.verify(address.version);
    addresses.delete(address);
    addresses.flush();
  }

  /** A page of the addresses of a customer; 404 when there is none. */
  public Page<Address> listByCustomer(Long customerId, PageRequest request) {
    customers.get(customerId);
    return addresses
        .page(new Conditions().equal("customer.id", customerId), request)
        .map(AddressMapper::toAddress);
  }

  private static Versioned<Address> versioned(AddressEntity address) {
    return new Versioned<>(AddressMapper.toAddress(address), address.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<Address> written(AddressEntity address) {
    addresses.flush();
    addresses.getEntityManager().refresh(address);
    return versioned(address);
  }

  private void apply(AddressUpdate update, AddressEntity address) {
    AddressMapper.apply(update, address);
    address.customer = customers.reference(update.customerId());
  }
}
