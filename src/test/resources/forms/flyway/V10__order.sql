CREATE TABLE ${prefix}order (
    id bigint PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customer,
    note varchar(20) DEFAULT '${not_replaced}'
);
