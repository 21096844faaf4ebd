package org.unionledger.archive;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.access.Scope;
import org.unionledger.archive.search.Indexed;
import org.unionledger.codes.OrganizationId;

/** Papers and what they are found by. */
@Repository
class PaperRepository {

    private static final String PAPER = """
            select id, organization, direction, kind, title, number, issuer, dated_on, received_on, openness, keywords, subject,
                   responsible, retention, expires_on, state, edition, versions, source, created_by, created_at
              from archive.paper
            """;

    private static final String SEEN = """
             where id = any (:ids)
               and organization in (select organization.below(:place, :today))
               and (openness <> 'internal' or organization = :place)
            """;

    private static final String LATEST_NUMBER = """
            select number
              from archive.paper
             where organization = :union
               and direction = 'issued'
               and kind = coalesce(cast(:kind as text), kind)
               and number <> ''
               and state <> 'voided'
             order by dated_on desc, id desc
             limit 1
            """;

    private static final String NUMBERS_OF_A_YEAR = """
            select number
              from archive.paper
             where organization = :union
               and number like :beginning
               and direction = 'issued'
               and state <> 'voided'
            """;

    private final JdbcClient jdbc;

    PaperRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Paper> find(long id, Scope scope, LocalDate today) {
        return seen(List.of(id), scope, today).stream().findFirst();
    }

    /** Of whoever it is, for the transaction that writes it. */
    Paper get(long id) {
        return jdbc.sql(PAPER + "where id = :id")
                .param("id", id)
                .query((row, number) -> paper(row))
                .single();
    }

    /** Those of the papers that the asker may see. */
    List<Paper> seen(Collection<Long> ids, Scope scope, LocalDate today) {
        return jdbc.sql(PAPER + SEEN)
                .param("ids", ids.toArray(Long[]::new))
                .param("place", scope.place().value())
                .param("today", today)
                .query((row, number) -> paper(row))
                .list();
    }

    /** The latest first. */
    List<Paper> page(PaperQuery query, int limit) {
        return jdbc.sql(PAPER + " paper where " + query.where() + " order by dated_on desc, id desc limit :limit")
                .params(query.parameters())
                .param("limit", limit)
                .query((row, number) -> paper(row))
                .list();
    }

    /** In the order of a catalogue: year by year as they were dated. */
    void each(PaperQuery query, Consumer<Paper> reader) {
        jdbc.sql(PAPER + " paper where " + query.where() + " order by dated_on, id")
                .params(query.parameters())
                .query(row -> {
                    reader.accept(paper(row));
                });
    }

    /** How many there are, counting no further than {@code most}. */
    long count(PaperQuery query, long most) {
        return jdbc.sql("select count(*) from (select from archive.paper paper where " + query.where()
                        + " limit :most) counted")
                .params(query.parameters())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** What the files in force of these papers say. */
    Map<Long, String> texts(Collection<Long> ids) {
        Map<Long, String> texts = new HashMap<>();
        jdbc.sql("""
                select version.paper, version.text
                  from archive.version
                  join archive.paper on paper.id = version.paper and paper.versions = version.number
                 where version.paper = any (:ids)
                """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            texts.put(row.getLong("paper"), row.getString("text"));
        });
        return texts;
    }

    long insert(Paper paper, Indexed found) {
        return jdbc.sql("""
                insert into archive.paper
                       (organization, direction, kind, title, number, issuer, dated_on, received_on, openness, keywords, subject,
                        responsible, retention, expires_on, state, source, created_by, created_at, words, sounds, initials, marks)
                values (:organization, :direction, :kind, :title, :number, :issuer, :datedOn, :receivedOn, :openness, :keywords,
                        :subject, :responsible, :retention, :expiresOn, :state, :source, :createdBy, :createdAt, :words, :sounds,
                        :initials, :marks)
                returning id
                """)
                .params(columns(paper))
                .params(columns(found))
                .param("organization", paper.union().value())
                .param("source", paper.source())
                .param("createdBy", paper.createdBy())
                .param("createdAt", at(paper.createdAt()))
                .query(Long.class)
                .single();
    }

    /** False, and nothing was written, if somebody else has changed it meanwhile. */
    boolean update(Paper paper, Indexed found) {
        return jdbc.sql("""
                update archive.paper
                   set direction = :direction, kind = :kind, title = :title, number = :number, issuer = :issuer,
                       dated_on = :datedOn, received_on = :receivedOn, openness = :openness, keywords = :keywords,
                       subject = :subject, responsible = :responsible, retention = :retention, expires_on = :expiresOn,
                       state = :state, versions = :versions, words = :words, sounds = :sounds, initials = :initials,
                       marks = :marks, edition = edition + 1
                 where id = :id and edition = :edition
                """)
                        .params(columns(paper))
                        .params(columns(found))
                        .param("versions", paper.versions())
                        .param("id", paper.id())
                        .param("edition", paper.edition())
                        .update()
                == 1;
    }

    /** False, and nothing was written, if somebody else has changed it meanwhile. */
    boolean move(Paper paper, PaperState to) {
        return jdbc.sql("""
                update archive.paper set state = :state, edition = edition + 1 where id = :id and edition = :edition
                """)
                        .param("id", paper.id())
                        .param("edition", paper.edition())
                        .param("state", to.code())
                        .update()
                == 1;
    }

    void destroy(long id, Indexed found) {
        jdbc.sql("""
                update archive.paper
                   set state = 'destroyed', words = :words, sounds = :sounds, initials = :initials, marks = :marks,
                       edition = edition + 1
                 where id = :id and state = 'listed'
                """).param("id", id).params(columns(found)).update();
    }

    /** Whoever else gives a number of that union waits until the end of the transaction. */
    void lockNumbers(OrganizationId union) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('archive.number'), :union)")
                .param("union", union.value())
                .query()
                .listOfRows();
    }

    /** The last number the union gave, to papers of the kind if there is one. */
    Optional<String> latestNumber(OrganizationId union, @Nullable String kind) {
        return jdbc.sql(LATEST_NUMBER)
                .param("union", union.value())
                .param("kind", kind)
                .query(String.class)
                .optional();
    }

    List<String> numbers(OrganizationId union, String sign, int year) {
        return jdbc.sql(NUMBERS_OF_A_YEAR)
                .param("union", union.value())
                .param("beginning", sign + "〔" + year + "〕%")
                .query(String.class)
                .list();
    }

    boolean isNumbered(OrganizationId union, String number, long self) {
        return jdbc.sql("""
                select exists (select from archive.paper
                                where organization = :union and number = :number and number <> '' and id <> :self
                                  and direction = 'issued' and state <> 'voided')
                """)
                .param("union", union.value())
                .param("number", number)
                .param("self", self)
                .query(Boolean.class)
                .single();
    }

    /** Of the issued paper of this number. */
    Optional<String> titleOf(OrganizationId union, String number) {
        return jdbc.sql("""
                select title from archive.paper
                 where organization = :union and number = :number and direction = 'issued' and state <> 'voided'
                """)
                .param("union", union.value())
                .param("number", number)
                .query(String.class)
                .optional();
    }

    Optional<Long> ofSource(String source) {
        return jdbc.sql("select id from archive.paper where source = :source")
                .param("source", source)
                .query(Long.class)
                .optional();
    }

    private static Map<String, Object> columns(Indexed found) {
        return Map.of(
                "words", found.words(),
                "sounds", found.sounds(),
                "initials", found.initials(),
                "marks", found.marks());
    }

    private static Map<String, @Nullable Object> columns(Paper paper) {
        PaperEntry entry = paper.entry();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("direction", entry.direction().code());
        columns.put("kind", entry.kind());
        columns.put("title", entry.title());
        columns.put("number", entry.number());
        columns.put("issuer", entry.issuer());
        columns.put("datedOn", entry.datedOn());
        columns.put("receivedOn", entry.receivedOn());
        columns.put("openness", entry.openness().code());
        columns.put("keywords", entry.keywords().toArray(String[]::new));
        columns.put("subject", entry.subject());
        columns.put("responsible", entry.responsible());
        columns.put("retention", entry.retention().code());
        columns.put("expiresOn", paper.expiresOn());
        columns.put("state", paper.state().code());
        return columns;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Paper paper(ResultSet row) throws SQLException {
        return new Paper(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization")),
                entry(row),
                PaperState.ofCode(row.getString("state")),
                row.getObject("expires_on", LocalDate.class),
                row.getInt("edition"),
                row.getInt("versions"),
                row.getString("source"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static PaperEntry entry(ResultSet row) throws SQLException {
        Array keywords = row.getArray("keywords");
        return new PaperEntry(
                Direction.read(row.getString("direction")).orElseThrow(),
                row.getString("kind"),
                row.getString("title"),
                row.getString("number"),
                row.getString("issuer"),
                row.getObject("dated_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                Openness.read(row.getString("openness")).orElseThrow(),
                List.of((String[]) keywords.getArray()),
                row.getString("subject"),
                row.getString("responsible"),
                Retention.read(row.getString("retention")).orElseThrow());
    }
}
