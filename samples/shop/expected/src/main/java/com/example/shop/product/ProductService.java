package com.example.shop.product;

import com.example.shop.category.Category;
import com.example.shop.category.CategoryMapper;
import com.example.shop.category.CategoryRepository;
import com.example.shop.http.IfMatch;
import com.example.shop.http.MergePatch;
import com.example.shop.http.Versioned;
import com.example.shop.paging.Conditions;
import com.example.shop.paging.Page;
import com.example.shop.paging.PageRequest;
import com.example.shop.problem.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be done with products; each method is one transaction. */
@ApplicationScoped
@Transactional
public class ProductService {
  private final CategoryRepository categories;
  private final MergePatch mergePatch;
  private final ProductRepository products;

  public ProductService(
      CategoryRepository categories, MergePatch mergePatch, ProductRepository products) {
    this.categories = categories;
    this.mergePatch = mergePatch;
    this.products = products;
  }

  /** A page of the products that meet the conditions. */
  public Page<Product> list(Conditions conditions, PageRequest request) {
    return products.page(conditions, request).map(ProductMapper::toProduct);
  }

  /** Stores a new product and returns it as the database made it. */
  public Versioned<Product> create(ProductCreate create) {
    ProductEntity product = new ProductEntity();
    ProductMapper.apply(create, product);
    products.persist(product);
    return written(product);
  }

  /** The product that is meant; 404 when there is none. */
  public Versioned<Product> get(Long id) {
    return versioned(products.get(id));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<Product> replace(Long id, ProductUpdate update, IfMatch ifMatch) {
    ProductEntity product = products.get(id);
    ifMatch.verify(product.version);
    ProductMapper.apply(update, product);
    return written(product);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<Product> patch(Long id, JsonNode patch, IfMatch ifMatch) {
    ProductEntity product = products.get(id);
    ifMatch.verify(product.version);
    ProductUpdate current = ProductMapper.toProductUpdate(product);
    ProductMapper.apply(mergePatch.apply(current, patch, ProductUpdate.class), product);
    return written(product);
  }

  /** Deletes the product and its reviews; 409 while something else refers to it. */
  public void delete(Long id, IfMatch ifMatch) {
    ProductEntity product = products.get(id);
    ifMatch.verify(product.version);
    products.delete(product);
    products.flush();
  }

  /** A page of the categories that a product is linked to; 404 when there is none. */
  public Page<Category> listCategories(Long productId, PageRequest request) {
    products.get(productId);
    return categories
        .page(
            new Conditions().memberOf(ProductEntity.class, "id", productId, "categories"), request)
        .map(CategoryMapper::toCategory);
  }

  /** Links a category to a product; 404 when one of them does not exist. */
  public void linkCategory(Long productId, Long categoryId) {
    products.get(productId);
    categories.get(categoryId);
    products.linkCategories(productId, categoryId);
  }

  /** Unlinks a category from a product; 404 when they are not linked. */
  public void unlinkCategory(Long productId, Long categoryId) {
    if (!products.unlinkCategories(productId, categoryId)) {
      throw ProblemException.notFound("product category", productId + "/" + categoryId);
    }
  }

  private static Versioned<Product> versioned(ProductEntity product) {
    return new Versioned<>(ProductMapper.toProduct(product), product.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<Product> written(ProductEntity product) {
    products.flush();
    products.getEntityManager().refresh(product);
    return versioned(product);
  }
}
