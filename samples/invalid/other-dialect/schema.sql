CREATE TABLE note (
    id int NOT NULL AUTO_INCREMENT,
    text varchar(80) NOT NULL,
    PRIMARY KEY (id)
) ENGINE=InnoDB;
