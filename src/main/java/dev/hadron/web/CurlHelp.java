package dev.hadron.web;

import dev.hadron.generate.HadronBuild;
import dev.hadron.generate.OptionKey;
import java.util.Locale;

/** The page that a command-line client gets at the root. */
final class CurlHelp {

  private CurlHelp() {}

  static String text() {
    StringBuilder options = new StringBuilder();
    for (OptionKey key : OptionKey.values()) {
      String value = key.choices().isEmpty() ? "" : " (" + String.join(", ", key.choices()) + ")";
      options.append(
          String.format(
              Locale.ROOT,
              "  %-8s %s%s; default: %s\n",
              key.key(),
              key.description(),
              value,
              key.defaultText()));
    }
    return """
    Hadron %s turns a SQL schema, an OpenAPI document or both into a complete Quarkus service.

    With HOST as the address of this page:

      curl -fsS -F file=@schema.sql HOST/api/v1/generate -o service.zip
      curl -fsS -F file=@openapi.yaml -F name=shop -F auth=jwt HOST/api/v1/generate -o service.zip
      curl -sS -F file=@V1__init.sql -F file=@V2__more.sql HOST/api/v1/validate
      curl -sS -F file=@schema.sql HOST/api/v1/preview
      curl -sS HOST/api/v1/metadata
      curl -sS -i -F file=@openapi.yaml HOST/api/v1/jobs        (holes filled by the server's model)
      curl -sS HOST/api/v1/jobs/ID
      curl -sS HOST/api/v1/jobs/ID/proposals/HOLE
      curl -sS -X POST HOST/api/v1/jobs/ID/proposals/HOLE/accept
      curl -fsS HOST/api/v1/jobs/ID/archive -o service.zip
      curl -sS -H 'Content-Type: application/json' HOST/api/v1/preview -d '{
        "documents": [{"name": "schema.sql", "text": "create table note (id bigint primary key);"}],
        "options": {"name": "notes"}, "strict": false }'

    Options, each as a form field or a member of "options":

    %s  strict   true: count every ledger line as an error

    A browser gets a form at this address. Nothing that is sent is kept, but a job for an hour.
    """
        .formatted(HadronBuild.version(), options);
  }
}
