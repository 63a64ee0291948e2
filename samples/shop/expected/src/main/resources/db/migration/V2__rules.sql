-- Give up soon rather than make every other writer wait.
SET LOCAL lock_timeout = '10s';

-- A version for optimistic locking and entity tags, where a table has none. [http-optimistic-lock]
ALTER TABLE category ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE customer ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE address ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE purchase_order ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE order_item ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE review ADD COLUMN version bigint NOT NULL DEFAULT 0;

-- An index for every foreign key that no other index begins with. [ddl-foreign-key-index]
CREATE INDEX category_parent_id_idx ON category (parent_id);
CREATE INDEX product_category_category_id_idx ON product_category (category_id);
CREATE INDEX purchase_order_customer_id_idx ON purchase_order (customer_id);
CREATE INDEX purchase_order_shipping_address_id_idx ON purchase_order (shipping_address_id);
CREATE INDEX order_item_product_id_idx ON order_item (product_id);
CREATE INDEX review_customer_id_idx ON review (customer_id);
