package dev.hadron.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services that keep their data elsewhere than in PostgreSQL are green on their first build too. */
@Tag("slow")
class DatabaseBuildsTest {

  /** Beside the platform's version, which a repository may lack. */
  private static final String MARIADB_DRIVER = "3.33.2";

  private static final SampleFolder SCHEMA = sample("shop");
  private static final SampleFolder CONTRACT = sample("helpdesk");

  /** Of what a dump of MySQL has and PostgreSQL lacks, one of each kind. */
  private static final String DUMP =
      """
      /*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
      CREATE TABLE `purchase` (
        `id` bigint unsigned NOT NULL AUTO_INCREMENT,
        `customer_id` int unsigned NOT NULL,
        `state` enum('new','it''s','done') COLLATE utf8mb4_unicode_ci NOT NULL DEFAULT 'new' COMMENT 'how far it is',
        `flags` set('a','b','c') DEFAULT 'a,b',
        `bits` bit(8) DEFAULT b'1010',
        `one` bit(1) NOT NULL DEFAULT b'0',
        `active` tinyint(1) NOT NULL DEFAULT '1',
        `tiny` tinyint unsigned DEFAULT NULL,
        `medium` mediumint unsigned DEFAULT NULL,
        `since` year DEFAULT NULL,
        `padded` int(6) unsigned zerofill DEFAULT NULL,
        `note` varchar(500) CHARACTER SET latin1 COLLATE latin1_swedish_ci DEFAULT NULL,
        `code` char(8) DEFAULT NULL,
        `body` mediumtext,
        `raw` varbinary(20) DEFAULT NULL,
        `data` json DEFAULT NULL,
        `total` decimal(10,2) GENERATED ALWAYS AS ((`price` * `qty`)) STORED,
        `price` decimal(10,2) unsigned NOT NULL DEFAULT '0.00',
        `ratio` float DEFAULT NULL,
        `qty` int NOT NULL,
        `created` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
        `touched` datetime(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
        `place` point DEFAULT NULL,
        PRIMARY KEY (`id`),
        UNIQUE KEY `uk_note` (`note`(100)),
        KEY `fk_customer` (`customer_id`),
        KEY `k_lower` ((lower(`note`))),
        FULLTEXT KEY `ft` (`body`) /*!50100 WITH PARSER `ngram` */ ,
        CONSTRAINT `fk_customer` FOREIGN KEY (`customer_id`) REFERENCES `customer` (`id`) ON DELETE CASCADE,
        CONSTRAINT `chk_qty` CHECK ((`qty` > 0))
      ) ENGINE=InnoDB AUTO_INCREMENT=42 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
      DELIMITER ;;
      /*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `tr` BEFORE INSERT ON `purchase` FOR EACH ROW BEGIN
        IF NEW.qty IS NULL THEN SET NEW.qty = 1; END IF;
      END */;;
      DELIMITER ;
      CREATE TABLE `customer` (
        `id` int unsigned NOT NULL AUTO_INCREMENT,
        `Email` varchar(100) NOT NULL,
        PRIMARY KEY (`id`),
        UNIQUE KEY `email` (`Email`)
      ) ENGINE=InnoDB;
      CREATE TABLE `tag` (
        `id` smallint unsigned NOT NULL AUTO_INCREMENT,
        `label` varchar(20) COLLATE utf8mb4_bin NOT NULL,
        PRIMARY KEY (`id`), UNIQUE KEY `label` (`label`)
      ) ENGINE=InnoDB;
      CREATE TABLE `purchase_tag` (
        `purchase_id` bigint unsigned NOT NULL,
        `tag_id` smallint unsigned NOT NULL,
        PRIMARY KEY (`purchase_id`,`tag_id`),
        CONSTRAINT `pt1` FOREIGN KEY (`purchase_id`) REFERENCES `purchase` (`id`) ON DELETE CASCADE,
        CONSTRAINT `pt2` FOREIGN KEY (`tag_id`) REFERENCES `tag` (`id`)
      ) ENGINE=InnoDB;
      """;

  @TempDir private Path folder;

  @Test
  void schemaOnH2() throws Exception {
    verify(SCHEMA, "h2");
  }

  @Test
  void contractOnMariadb() throws Exception {
    verify(CONTRACT, "mariadb");
  }

  /** The given statements run as they are, and Hibernate finds the types that it is told of. */
  @Test
  void mysqlSchemaOnMariadb() throws Exception {
    Path schema = Files.writeString(folder.resolve("shop.sql"), DUMP);
    verify("dump", List.of(schema), "mariadb");
  }

  private static void verify(SampleFolder sample, String database) throws Exception {
    verify(sample.name(), sample.inputs(), database);
  }

  private static void verify(String name, List<Path> inputs, String database) throws Exception {
    GeneratedProject project = new GeneratedProject("databases-built", name + "-" + database);
    GeneratedProject.Generation generation = project.generate(inputs, "--database", database);
    assertTrue(generation.succeeded(), generation.messages());
    String pom = Files.readString(project.folder().resolve("pom.xml"));
    assertTrue(pom.contains("<artifactId>quarkus-jdbc-" + database + "</artifactId>"), pom);
    if (database.equals("mariadb")) {
      project.pin("quarkus-jdbc-mariadb", MARIADB_DRIVER);
    }

    GeneratedProject.Build build = project.verify();

    assertTrue(build.succeeded(), build.complaints());
    assertEquals(
        project.examplesOfHoles(),
        build.tests().skipped(),
        "no test is skipped but examples of logic that nobody has written");
    assertTrue(
        build.tests().passed() >= 2 * (generation.count("bound") + generation.count("custom")),
        "a happy and an unhappy test for each operation: " + build.tests());
  }

  private static SampleFolder sample(String name) {
    return SampleFolder.all().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
