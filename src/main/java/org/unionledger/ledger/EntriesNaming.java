package org.unionledger.ledger;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.Evened;
import org.unionledger.database.Column;
import org.unionledger.retention.NameMentions;

/** Entries whose words say a name. Lists of people are sealed, and nobody finds a name in them. */
@Repository
class EntriesNaming implements NameMentions {

    private static final String NAMING = """
            select given.name, entry.ledger, count(*) as entries
              from ledger.entry
              join unnest(:names::text[], :patterns::text[]) as given (name, pattern) on entry.search like given.pattern
             where entry.voided_at is null
               and entry.grams && :grams
               and entry.organization_id = any (array(select organization.below(:place, :today)))
             group by given.name, entry.ledger
             order by given.name, entry.ledger
            """;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Clock clock;

    EntriesNaming(JdbcClient jdbc, Catalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    private record Found(String name, String ledger, long entries) {}

    @Override
    public List<Mention> of(Scope scope, Collection<String> names) {
        List<String> asked =
                names.stream().distinct().filter(name -> grams(name).length > 0).toList();
        return asked.isEmpty() || !scope.may(Right.READ_LEDGERS) ? List.of() : mentions(scope, asked);
    }

    private List<Mention> mentions(Scope scope, List<String> names) {
        return jdbc
                .sql(NAMING)
                .param("names", names.toArray(String[]::new))
                .param(
                        "patterns",
                        Column.of(names, String.class, name -> text(name).pattern()))
                .param(
                        "grams",
                        names.stream()
                                .flatMap(name -> Arrays.stream(grams(name)))
                                .distinct()
                                .toArray(Integer[]::new))
                .param("place", scope.place().value())
                .param("today", LocalDate.now(clock))
                .query((row, number) ->
                        new Found(row.getString("name"), row.getString("ledger"), row.getLong("entries")))
                .list()
                .stream()
                .flatMap(found -> mention(scope, found))
                .toList();
    }

    private Stream<Mention> mention(Scope scope, Found found) {
        return Optional.of(found.ledger())
                .filter(ledger -> catalogue.concerns(scope.place(), ledger))
                .flatMap(catalogue::current)
                .map(current -> new Mention(
                        found.name(), current.declaration().name().chinese(), found.entries(), href(scope, found)))
                .stream();
    }

    /** Of all years. */
    private static String href(Scope scope, Found found) {
        return "/ledgers/" + found.ledger() + "?place=" + scope.place().value() + "&from=&to=&q="
                + URLEncoder.encode(found.name(), StandardCharsets.UTF_8);
    }

    private static SearchText text(String name) {
        return new SearchText(Evened.name(name));
    }

    private static Integer[] grams(String name) {
        return text(name).grams();
    }
}
