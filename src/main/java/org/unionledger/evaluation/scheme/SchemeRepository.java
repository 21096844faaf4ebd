package org.unionledger.evaluation.scheme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

@Repository
class SchemeRepository {

    private final JdbcClient jdbc;

    SchemeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version of each, the latest year first. */
    List<Scheme> newest(OrganizationId union) {
        return jdbc.sql("""
                select distinct on (year, name) *
                  from evaluation.scheme
                 where organization = :union
                   and voided_at is null
                 order by year desc, name, version desc
                """)
                .param("union", union.value())
                .query((row, number) -> scheme(row))
                .list();
    }

    Optional<Scheme> find(long id, OrganizationId place, LocalDate today) {
        return jdbc.sql("""
                select *
                  from evaluation.scheme
                 where id = :id
                   and organization in (select organization.below(:place, :today))
                   and voided_at is null
                """)
                .param("id", id)
                .param("place", place.value())
                .param("today", today)
                .query((row, number) -> scheme(row))
                .optional();
    }

    /** Wherever it lies: for whoever is judged by it. */
    Optional<Scheme> find(long id) {
        return jdbc.sql("select * from evaluation.scheme where id = :id")
                .param("id", id)
                .query((row, number) -> scheme(row))
                .optional();
    }

    int newestVersion(OrganizationId union, int year, String name) {
        return jdbc.sql("""
                select coalesce(max(version), 0)
                  from evaluation.scheme
                 where organization = :union and year = :year and name = :name and voided_at is null
                """)
                .param("union", union.value())
                .param("year", year)
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    long insert(OrganizationId union, int year, String name, int version, Content content) {
        return jdbc.sql("""
                insert into evaluation.scheme (organization, year, name, version, content)
                values (:union, :year, :name, :version, cast(:content as jsonb))
                returning id
                """)
                .param("union", union.value())
                .param("year", year)
                .param("name", name)
                .param("version", version)
                .param("content", ContentJson.of(content))
                .query(Long.class)
                .single();
    }

    /** @return false when it was changed or used meanwhile */
    boolean change(long id, int edition, Content content) {
        return jdbc.sql("""
                update evaluation.scheme
                   set content = cast(:content as jsonb), edition = edition + 1
                 where id = :id and edition = :edition and not used
                """)
                        .param("id", id)
                        .param("edition", edition)
                        .param("content", ContentJson.of(content))
                        .update()
                == 1;
    }

    void markUsed(long id) {
        jdbc.sql("update evaluation.scheme set used = true where id = :id")
                .param("id", id)
                .update();
    }

    void markVoid(long id) {
        jdbc.sql("update evaluation.scheme set voided_at = now() where id = :id")
                .param("id", id)
                .update();
    }

    private static Scheme scheme(ResultSet row) throws SQLException {
        return new Scheme(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization")),
                row.getInt("year"),
                row.getString("name"),
                row.getInt("version"),
                row.getBoolean("used"),
                row.getInt("edition"),
                ContentJson.read(row.getString("content")));
    }
}
