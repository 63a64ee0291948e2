package com.example.shop.problem;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** Which properties each named constraint of the database speaks about. */
final class DatabaseConstraints {
  private static final Map<String, List<String>> PROPERTIES =
      Map.ofEntries(
          entry("address_country_check", List.of("country")),
          entry("address_customer_id_fkey", List.of("customerId")),
          entry("address_pkey", List.of("id")),
          entry("category_name_key", List.of("name")),
          entry("category_parent_id_fkey", List.of("parentId")),
          entry("category_pkey", List.of("id")),
          entry("customer_email_key", List.of("email")),
          entry("customer_pkey", List.of("id")),
          entry("order_item_order_id_fkey", List.of("orderId")),
          entry("order_item_pkey", List.of("orderId", "productId")),
          entry("order_item_product_id_fkey", List.of("productId")),
          entry("order_item_quantity_check", List.of("quantity")),
          entry("order_item_unit_price_check", List.of("unitPrice")),
          entry("product_pkey", List.of("id")),
          entry("product_price_check", List.of("price")),
          entry("product_sku_key", List.of("sku")),
          entry("purchase_order_customer_id_fkey", List.of("customerId")),
          entry("purchase_order_pkey", List.of("id")),
          entry("purchase_order_shipped_after_placed", List.of("placedAt", "shippedAt")),
          entry("purchase_order_shipping_address_id_fkey", List.of("shippingAddressId")),
          entry("review_customer_id_fkey", List.of("customerId")),
          entry("review_pkey", List.of("id")),
          entry("review_product_id_customer_id_key", List.of("productId", "customerId")),
          entry("review_product_id_fkey", List.of("productId")),
          entry("review_rating_check", List.of("rating")));

  private DatabaseConstraints() {}

  /** Names on the wire; empty for a constraint that no request can name. */
  static List<String> properties(String constraint) {
    return PROPERTIES.getOrDefault(constraint, List.of());
  }
}
