INSERT INTO note (id, text) VALUES (1, 'hello');
INSERT INTO note (id, text) VALUES (2, 'world');
