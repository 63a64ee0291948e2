package com.example.shop.purchaseorder;

import com.example.shop.address.AddressRepository;
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

/** What can be done with purchase orders; each method is one transaction. */
@ApplicationScoped
@Transactional
public class PurchaseOrderService {
  private final AddressRepository addresses;
  private final CustomerRepository customers;
  private final MergePatch mergePatch;
  private final PurchaseOrderRepository purchaseOrders;

  public PurchaseOrderService(
      AddressRepository addresses,
      CustomerRepository customers,
      MergePatch mergePatch,
      PurchaseOrderRepository purchaseOrders) {
    this.addresses = addresses;
    this.customers = customers;
    this.mergePatch = mergePatch;
    this.purchaseOrders = purchaseOrders;
  }

  /** A page of the purchase orders that meet the conditions. */
  public Page<PurchaseOrder> list(Conditions conditions, PageRequest request) {
    return purchaseOrders.page(conditions, request).map(PurchaseOrderMapper::toPurchaseOrder);
  }

  /** Stores a new purchase order and returns it as the database made it. */
  public Versioned<PurchaseOrder> create(PurchaseOrderCreate create) {
    PurchaseOrderEntity purchaseOrder = new PurchaseOrderEntity();
    PurchaseOrderMapper.apply(create, purchaseOrder);
    purchaseOrder.customer = customers.reference(create.customerId());
    purchaseOrder.shippingAddress = addresses.reference(create.shippingAddressId());
    purchaseOrders.persist(purchaseOrder);
    return written(purchaseOrder);
  }

  /** The purchase order that is meant; 404 when there is none. */
  public Versioned<PurchaseOrder> get(Long id) {
    return versioned(purchaseOrders.get(id));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<PurchaseOrder> replace(Long id, PurchaseOrderUpdate update, IfMatch ifMatch) {
    PurchaseOrderEntity purchaseOrder = purchaseOrders.get(id);
    ifMatch.verify(purchaseOrder.version);
    apply(update, purchaseOrder);
    return written(purchaseOrder);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<PurchaseOrder> patch(Long id, JsonNode patch, IfMatch ifMatch) {
    PurchaseOrderEntity purchaseOrder = purchaseOrders.get(id);
    ifMatch.verify(purchaseOrder.version);
    PurchaseOrderUpdate current = PurchaseOrderMapper.toPurchaseOrderUpdate(purchaseOrder);
    apply(mergePatch.apply(current, patch, PurchaseOrderUpdate.class), purchaseOrder);
    return written(purchaseOrder);
  }

  /** Deletes the purchase order and its order items; 409 while something else refers to it. */
  public void delete(Long id, IfMatch ifMatch) {
    PurchaseOrderEntity purchaseOrder = purchaseOrders.get(id);
    ifMatch.verify(purchaseOrder.version);
    purchaseOrders.delete(purchaseOrder);
    purchaseOrders.flush();
  }

  /** A page of the purchase orders of a customer; 404 when there is none. */
  public Page<PurchaseOrder> listByCustomer(Long customerId, PageRequest request) {
    customers.get(customerId);
    return purchaseOrders
        .page(new Conditions().equal("customer.id", customerId), request)
        .map(PurchaseOrderMapper::toPurchaseOrder);
  }

  /** A page of the purchase orders of an address; 404 when there is none. */
  public Page<PurchaseOrder> listByShippingAddress(Long addressId, PageRequest request) {
    addresses.get(addressId);
    return purchaseOrders
        .page(new Conditions().equal("shippingAddress.id", addressId), request)
        .map(PurchaseOrderMapper::toPurchaseOrder);
  }

  private static Versioned<PurchaseOrder> versioned(PurchaseOrderEntity purchaseOrder) {
    return new Versioned<>(
        PurchaseOrderMapper.toPurchaseOrder(purchaseOrder), purchaseOrder.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<PurchaseOrder> written(PurchaseOrderEntity purchaseOrder) {
    purchaseOrders.flush();
    purchaseOrders.getEntityManager().refresh(purchaseOrder);
    return versioned(purchaseOrder);
  }

  private void apply(PurchaseOrderUpdate update, PurchaseOrderEntity purchaseOrder) {
    PurchaseOrderMapper.apply(update, purchaseOrder);
    purchaseOrder.customer = customers.reference(update.customerId());
    purchaseOrder.shippingAddress = addresses.reference(update.shippingAddressId());
  }
}
