package org.unionledger.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.Evened;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Period;
import org.unionledger.summary.Letter;

/** Documents, and their texts as they are now. */
@Repository
class DocumentRepository {

    private static final String COLUMNS = """
            id, organization, kind, outline, outline_version, year, part, period_name, from_day, to_day, title, state, edition, author,
            changed_by, changed_at, submitted_by, approved_by, signatory, remark, moment, number, issued_on,
            head, copies
            """;

    private static final String LISTED = """
              from drafting.document
             where organization in (select organization.below(:union, :today))
               and (:kind = '' or kind = :kind)
               and (:year = 0 or year = :year)
               and (:state = '' and state <> 'voided' or state = :state)
            """;

    private static final String TITLED = """
               and organization.pairs(evened_title) @> organization.pairs_of(:sought)
               and evened_title like :part
            """;

    private static final String PAGE = " and (:after = 0 or id < :after) order by id desc limit :limit";

    private final JdbcClient jdbc;

    DocumentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Document> find(long id, OrganizationId place, LocalDate today) {
        return jdbc.sql("select " + COLUMNS + """
                  from drafting.document
                 where id = :id and organization in (select organization.below(:place, :today))
                """)
                .param("id", id)
                .param("place", place.value())
                .param("today", today)
                .query((row, number) -> document(row))
                .optional();
    }

    /** By id, what those of the documents are called that lie below a union. */
    Map<Long, String> titles(Collection<Long> ids, OrganizationId place, LocalDate today) {
        Map<Long, String> titles = new HashMap<>();
        jdbc.sql("""
                select id, title
                  from drafting.document
                 where id = any (:ids) and organization in (select organization.below(:place, :today))
                """)
                .param("ids", ids.toArray(Long[]::new))
                .param("place", place.value())
                .param("today", today)
                .query(row -> {
                    titles.put(row.getLong("id"), row.getString("title"));
                });
        return titles;
    }

    /** Has others who want to number something of it wait until this transaction ends. */
    void lock(long id) {
        jdbc.sql("select id from drafting.document where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    String content(long id) {
        return jdbc.sql("select content from drafting.document where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** The latest first. */
    List<Document> page(OrganizationId union, DocumentFilter filter, LocalDate today, int limit) {
        return jdbc.sql("select " + COLUMNS + LISTED + titled(filter) + PAGE)
                .params(parameters(union, filter, today))
                .param("after", filter.after())
                .param("limit", limit)
                .query((row, number) -> document(row))
                .list();
    }

    long count(OrganizationId union, DocumentFilter filter, LocalDate today) {
        return jdbc.sql("select count(*)" + LISTED + titled(filter))
                .params(parameters(union, filter, today))
                .query(Long.class)
                .single();
    }

    private static String titled(DocumentFilter filter) {
        return Evened.name(filter.title()).isEmpty() ? "" : TITLED;
    }

    private static Map<String, @Nullable Object> parameters(
            OrganizationId union, DocumentFilter filter, LocalDate today) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("union", union.value());
        parameters.put("today", today);
        parameters.put("kind", filter.kind());
        parameters.put("year", filter.year());
        parameters.put("state", filter.state());
        String sought = Evened.name(filter.title());
        if (!sought.isEmpty()) {
            parameters.put("sought", sought);
            parameters.put("part", "%" + sought.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return parameters;
    }

    /** Its id, edition and what comes later are disregarded. */
    long insert(Document document, Content content) {
        return jdbc.sql("""
                insert into drafting.document
                       (organization, kind, outline, outline_version, year, part, period_name, from_day, to_day, title, evened_title, content, state,
                        author, changed_by, changed_at)
                values (:union, :kind, :outline, :outlineVersion, :year, :part, :periodName, :from, :to, :title, :evened, cast(:content as jsonb),
                        'draft', :author, :author, :at)
                returning id
                """)
                .param("union", document.union().value())
                .param("kind", document.kind())
                .param("outline", document.outline())
                .param("outlineVersion", document.outlineVersion())
                .param("year", document.year())
                .param("part", document.part())
                .param("periodName", document.periodName())
                .param("from", document.period().from())
                .param("to", document.period().to())
                .param("title", document.title())
                .param("evened", Evened.name(document.title()))
                .param("content", ContentJson.write(content))
                .param("author", document.author())
                .param("at", document.changedAt().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** False, and nothing was written, if somebody else has changed it meanwhile. */
    boolean write(long id, int edition, String title, Content content, String by, Instant at) {
        return jdbc.sql("""
                update drafting.document
                   set title = :title, evened_title = :evened, content = cast(:content as jsonb),
                       edition = edition + 1, changed_by = :by, changed_at = :at
                 where id = :id and edition = :edition
                """)
                        .param("id", id)
                        .param("edition", edition)
                        .param("title", title)
                        .param("evened", Evened.name(title))
                        .param("content", ContentJson.write(content))
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Takes a step: everything but text and title. False if somebody else has changed it meanwhile. */
    boolean step(Document to) {
        Instant moment = to.moment();
        return jdbc.sql("""
                update drafting.document
                   set state = :state, edition = edition + 1, submitted_by = :submittedBy, approved_by = :approvedBy,
                       signatory = :signatory, remark = :remark, moment = cast(:moment as timestamptz), number = :number,
                       issued_on = cast(:issuedOn as date), head = :head, copies = :copies
                 where id = :id and edition = :edition
                """)
                        .param("id", to.id())
                        .param("edition", to.edition())
                        .param("state", to.state().code())
                        .param("submittedBy", to.submittedBy())
                        .param("approvedBy", to.approvedBy())
                        .param("signatory", to.signatory())
                        .param("remark", to.remark())
                        .param("moment", moment == null ? null : moment.atOffset(ZoneOffset.UTC))
                        .param("number", to.number())
                        .param("issuedOn", to.issuedOn())
                        .param("head", to.head().code())
                        .param("copies", to.copies())
                        .update()
                == 1;
    }

    private static Document document(ResultSet row) throws SQLException {
        OffsetDateTime moment = row.getObject("moment", OffsetDateTime.class);
        return new Document(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization")),
                row.getString("kind"),
                row.getString("outline"),
                row.getInt("outline_version"),
                row.getInt("year"),
                row.getInt("part"),
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                row.getString("period_name"),
                row.getString("title"),
                DocumentState.of(row.getString("state")),
                row.getInt("edition"),
                row.getString("author"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("submitted_by"),
                row.getString("approved_by"),
                row.getString("signatory"),
                row.getString("remark"),
                moment == null ? null : moment.toInstant(),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                Letter.Head.of(row.getString("head")),
                row.getString("copies"));
    }
}
