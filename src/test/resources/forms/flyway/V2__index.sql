${onlyHere} CREATE INDEX customer_mail ON customer (mail);
