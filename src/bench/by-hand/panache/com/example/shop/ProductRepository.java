package com.example.shop;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
public class ProductRepository implements PanacheRepository<ProductEntity> {

  List<ProductEntity> after(Long last, int most) {
    return (last == null ? find("ORDER BY id") : find("id > ?1 ORDER BY id", last))
        .range(0, most - 1)
        .list();
  }
}
