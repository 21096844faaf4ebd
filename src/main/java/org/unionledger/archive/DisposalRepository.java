package org.unionledger.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.DayCursor;

/** Papers whose years are over, and lists of those to be destroyed. */
@Repository
class DisposalRepository {

    private static final String EXPIRED = """
              from archive.paper
             where state = 'filed'
               and expires_on < :today
               and organization in (select organization.below(:union, :today))
               and (openness <> 'internal' or organization = :place)
            """;

    private static final String VISIBLE = """
              from archive.disposal
             where organization in (select organization.below(:place, :today))
            """;

    private final JdbcClient jdbc;

    DisposalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The longest over first. */
    List<Paper> expired(Scope scope, OrganizationId union, DayCursor after, LocalDate today, int limit) {
        return jdbc.sql("select *" + EXPIRED + """
                   and (expires_on, id) > (:afterDay, :afterId)
                 order by expires_on, id
                 limit :limit
                """)
                .param("union", union.value())
                .param("place", scope.place().value())
                .param("today", today)
                .param("afterDay", after.day())
                .param("afterId", after.id())
                .param("limit", limit)
                .query((row, number) -> PaperRepository.paper(row))
                .list();
    }

    long countExpired(Scope scope, OrganizationId union, LocalDate today) {
        return jdbc.sql("select count(*)" + EXPIRED)
                .param("union", union.value())
                .param("place", scope.place().value())
                .param("today", today)
                .query(Long.class)
                .single();
    }

    long create(Scope scope, OrganizationId union, String reason, Collection<Long> papers, Instant now) {
        long id = jdbc.sql("""
                insert into archive.disposal (organization, reason, state, listed_account, listed_by, listed_at)
                values (:union, :reason, 'listed', :account, :login, :now)
                returning id
                """)
                .param("union", union.value())
                .param("reason", reason)
                .param("account", scope.account())
                .param("login", scope.actor().login())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        jdbc.sql("insert into archive.disposal_paper (disposal, paper) select :id, unnest(:papers)")
                .param("id", id)
                .param("papers", papers.toArray(Long[]::new))
                .update();
        return id;
    }

    /** Whoever else decides about it waits until the end of the transaction. */
    Optional<Disposal> find(long id, Scope scope, LocalDate today) {
        return jdbc.sql("select *" + VISIBLE + "and id = :id for update")
                .param("id", id)
                .param("place", scope.place().value())
                .param("today", today)
                .query((row, number) -> disposal(row, papers(row.getLong("id"), scope)))
                .optional();
    }

    /** The latest first, without their papers. */
    List<Disposal> latest(Scope scope, LocalDate today, int limit) {
        return jdbc.sql("select *" + VISIBLE + "order by id desc limit :limit")
                .param("place", scope.place().value())
                .param("today", today)
                .param("limit", limit)
                .query((row, number) -> disposal(row, List.of()))
                .list();
    }

    private List<Paper> papers(long disposal, Scope scope) {
        return jdbc.sql("""
                select paper.*
                  from archive.disposal_paper
                  join archive.paper on paper.id = disposal_paper.paper
                 where disposal_paper.disposal = :disposal
                   and (paper.openness <> 'internal' or paper.organization = :place)
                 order by paper.dated_on, paper.id
                """)
                .param("disposal", disposal)
                .param("place", scope.place().value())
                .query((row, number) -> PaperRepository.paper(row))
                .list();
    }

    void decide(long id, Disposal.State state, String by, Instant now) {
        jdbc.sql("update archive.disposal set state = :state, decided_by = :by, decided_at = :now where id = :id")
                .param("id", id)
                .param("state", state.code())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Disposal disposal(ResultSet row, List<Paper> papers) throws SQLException {
        long id = row.getLong("id");
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Disposal(
                id,
                new OrganizationId(row.getInt("organization")),
                row.getString("reason"),
                Disposal.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("listed_account"),
                row.getString("listed_by"),
                row.getObject("listed_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                papers,
                count(id));
    }

    private int count(long disposal) {
        return jdbc.sql("select count(*) from archive.disposal_paper where disposal = :disposal")
                .param("disposal", disposal)
                .query(Integer.class)
                .single();
    }
}
