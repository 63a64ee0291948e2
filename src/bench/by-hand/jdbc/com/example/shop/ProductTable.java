package com.example.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
public class ProductTable {
  private static final String COLUMNS =
      "SELECT id, sku, name, description, price, weight_kg, tags, attributes, active, created_at,"
          + " version FROM product";

  private final DataSource database;
  private final ObjectMapper json;

  record Row(Product product, long version) {}

  public ProductTable(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  List<Product> after(Long last, int most) {
    String sql = COLUMNS + (last == null ? "" : " WHERE id > ?") + " ORDER BY id LIMIT ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int next = 1;
      if (last != null) {
        statement.setLong(next++, last);
      }
      statement.setInt(next, most);
      List<Product> products = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          products.add(row(rows).product());
        }
      }
      return products;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<Row> find(long id) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(COLUMNS + " WHERE id = ?")) {
      statement.setLong(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(row(rows)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Row row(ResultSet rows) throws SQLException {
    String attributes = rows.getString(8);
    Product product;
    try {
      product =
          new Product(
              rows.getLong(1),
              rows.getString(2),
              rows.getString(3),
              rows.getString(4),
              rows.getBigDecimal(5),
              rows.getObject(6, Double.class),
              List.of((String[]) rows.getArray(7).getArray()),
              attributes == null ? null : json.readTree(attributes),
              rows.getBoolean(9),
              rows.getObject(10, OffsetDateTime.class).toInstant());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return new Row(product, rows.getLong(11));
  }
}
