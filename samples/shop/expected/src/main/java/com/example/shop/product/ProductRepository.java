package com.example.shop.product;

import com.example.shop.paging.Conditions;
import com.example.shop.paging.Listing;
import com.example.shop.paging.Page;
import com.example.shop.paging.PageRequest;
import com.example.shop.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code product}. */
@ApplicationScoped
public class ProductRepository implements PanacheRepositoryBase<ProductEntity, Long> {
  private static final Listing<ProductEntity> LISTING =
      Listing.of(ProductEntity.class).key("id").sortable("sku", "sku").sortable("price", "price");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<ProductEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public ProductEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("product", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public ProductEntity reference(Long id) {
    return id == null ? null : getEntityManager().getReference(ProductEntity.class, id);
  }

  /** Links two rows; nothing happens when they are linked already. */
  public void linkCategories(Long productId, Long categoryId) {
    getEntityManager()
        .createNativeQuery(
            "INSERT INTO product_category (product_id, category_id) VALUES (:productId,"
                + " :categoryId) ON CONFLICT (product_id, category_id) DO NOTHING")
        .setParameter("productId", productId)
        .setParameter("categoryId", categoryId)
        .executeUpdate();
  }

  /** Removes the link of two rows and says whether there was one. */
  public boolean unlinkCategories(Long productId, Long categoryId) {
    int deleted =
        getEntityManager()
            .createNativeQuery(
                "DELETE FROM product_category WHERE product_id = :productId AND category_id ="
                    + " :categoryId")
            .setParameter("productId", productId)
            .setParameter("categoryId", categoryId)
            .executeUpdate();
    return deleted > 0;
  }
}
