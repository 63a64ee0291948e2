package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlywaySettingsTest {

  @Test
  void settingsBesideMigrationsFillTheirPlaceholders() {
    FlywaySettings settings =
        FlywaySettings.in(
            List.of(
                new SourceFile(
                    "flyway.conf", "flyway.url=jdbc:x\nflyway.placeholders.owner = shop\n"),
                new SourceFile(
                    "conf/flyway.toml",
                    "[flyway]\nowner = \"no\"\n[flyway.placeholders]\nprefix = \"zz_\" # all\n"),
                new SourceFile(
                    "application.properties", "quarkus.flyway.placeholders.\"x.y\"=1\n"),
                new SourceFile("V1__a.sql", "SELECT 1;")));
    assertEquals(Map.of("owner", "shop", "prefix", "zz_", "x.y", "1"), settings.placeholders());
    assertEquals(List.of("V1__a.sql"), settings.others().stream().map(SourceFile::name).toList());
  }
}
