package com.example.shop.category;

import com.example.shop.http.IfMatch;
import com.example.shop.http.MergePatch;
import com.example.shop.http.Versioned;
import com.example.shop.paging.Conditions;
import com.example.shop.paging.Page;
import com.example.shop.paging.PageRequest;
import com.example.shop.product.Product;
import com.example.shop.product.ProductMapper;
import com.example.shop.product.ProductRepository;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be done with categories; each method is one transaction. */
@ApplicationScoped
@Transactional
public class CategoryService {
  private final CategoryRepository categories;
  private final MergePatch mergePatch;
  private final ProductRepository products;

  public CategoryService(
      CategoryRepository categories, MergePatch mergePatch, ProductRepository products) {
    this.categories = categories;
    this.mergePatch = mergePatch;
    this.products = products;
  }

  /** A page of the categories that meet the conditions. */
  public Page<Category> list(Conditions conditions, PageRequest request) {
    return categories.page(conditions, request).map(CategoryMapper::toCategory);
  }

  /** Stores a new category and returns it as the database made it. */
  public Versioned<Category> create(CategoryCreate create) {
    CategoryEntity category = new CategoryEntity();
    CategoryMapper.apply(create, category);
    category.parent = categories.reference(create.parentId());
    categories.persist(category);
    return written(category);
  }

  /** The category that is meant; 404 when there is none. */
  public Versioned<Category> get(Long id) {
    return versioned(categories.get(id));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<Category> replace(Long id, CategoryUpdate update, IfMatch ifMatch) {
    CategoryEntity category = categories.get(id);
    ifMatch.verify(category.version);
    apply(update, category);
    return written(category);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<Category> patch(Long id, JsonNode patch, IfMatch ifMatch) {
    CategoryEntity category = categories.get(id);
    ifMatch.verify(category.version);
    CategoryUpdate current = CategoryMapper.toCategoryUpdate(category);
    apply(mergePatch.apply(current, patch, CategoryUpdate.class), category);
    return written(category);
  }

  /** Deletes the category; 409 while something refers to it. */
  public void delete(Long id, IfMatch ifMatch) {
    CategoryEntity category = categories.get(id);
    ifMatch.verify(category.version);
    categories.delete(category);
    categories.flush();
  }

  /** A page of the categories of a category; 404 when there is none. */
  public Page<Category> listByParent(Long categoryId, PageRequest request) {
    categories.get(categoryId);
    return categories
        .pageInOrder(new Conditions().equal("parent.id", categoryId), request)
        .map(CategoryMapper::toCategory);
  }

  /** A page of the products that a category is linked to; 404 when there is none. */
  public Page<Product> listProducts(Long categoryId, PageRequest request) {
    categories.get(categoryId);
    return products
        .page(new Conditions().linkedTo("categories", "id", categoryId), request)
        .map(ProductMapper::toProduct);
  }

  private static Versioned<Category> versioned(CategoryEntity category) {
    return new Versioned<>(CategoryMapper.toCategory(category), category.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<Category> written(CategoryEntity category) {
    categories.flush();
    categories.getEntityManager().refresh(category);
    return versioned(category);
  }

  private void apply(CategoryUpdate update, CategoryEntity category) {
    CategoryMapper.apply(update, category);
    category.parent = categories.reference(update.parentId());
  }
}
