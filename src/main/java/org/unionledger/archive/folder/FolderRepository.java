package org.unionledger.archive.folder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.access.Scope;
import org.unionledger.archive.Direction;
import org.unionledger.codes.OrganizationId;

/** Folders taken in, and their files. */
@Repository
class FolderRepository {

    // As imports: one's own, and those made below one's place.
    private static final String VISIBLE = """
              from archive.folder
             where organization in (select organization.below(:place, :today))
               and (account = :account or organization <> :place)
            """;

    private final JdbcClient jdbc;

    FolderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Folder> find(long id, Scope scope, LocalDate today) {
        return jdbc.sql("select *" + VISIBLE + "and id = :id for update")
                .param("id", id)
                .param("place", scope.place().value())
                .param("account", scope.account())
                .param("today", today)
                .query((row, number) -> folder(row))
                .optional();
    }

    /** The latest first. */
    List<Folder> latest(Scope scope, LocalDate today, int limit) {
        return jdbc.sql("select *" + VISIBLE + "and state <> 'discarded' order by id desc limit :limit")
                .param("place", scope.place().value())
                .param("account", scope.account())
                .param("today", today)
                .param("limit", limit)
                .query((row, number) -> folder(row))
                .list();
    }

    long create(Scope scope, OrganizationId union, String name, Direction direction, String kind, Instant now) {
        return jdbc.sql("""
                insert into archive.folder (organization, account, login, name, direction, kind, state, created_at)
                values (:union, :account, :login, :name, :direction, :kind, 'reading', :now)
                returning id
                """)
                .param("union", union.value())
                .param("account", scope.account())
                .param("login", scope.login())
                .param("name", name)
                .param("direction", direction.code())
                .param("kind", kind)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void move(long id, Folder.State state, long job) {
        jdbc.sql("update archive.folder set state = :state, job = nullif(:job, 0) where id = :id")
                .param("id", id)
                .param("state", state.code())
                .param("job", job)
                .update();
    }

    void add(long folder, FolderFile file) {
        jdbc.sql(
                        "insert into archive.folder_file (folder, number, path, sha256, fate) values (:folder, :number, :path, :sha256, :fate)")
                .param("folder", folder)
                .param("number", file.number())
                .param("path", file.path())
                .param("sha256", file.sha256())
                .param("fate", file.fate().code())
                .update();
    }

    void update(long folder, FolderFile file) {
        jdbc.sql("""
                update archive.folder_file
                   set fate = :fate, problem = :problem, argument = :argument, title = :title, given = :given,
                       issuer = :issuer, dated_on = :datedOn, kind = :kind, paper = :paper
                 where folder = :folder and number = :number
                """)
                .param("folder", folder)
                .param("number", file.number())
                .param("fate", file.fate().code())
                .param("problem", file.problem())
                .param("argument", file.argument())
                .param("title", file.title())
                .param("given", file.given())
                .param("issuer", file.issuer())
                .param("datedOn", file.datedOn())
                .param("kind", file.kind())
                .param("paper", file.paper())
                .update();
    }

    /** In the order of their numbers. */
    List<FolderFile> files(long folder, int after, int limit) {
        return jdbc.sql(
                        "select * from archive.folder_file where folder = :folder and number > :after order by number limit :limit")
                .param("folder", folder)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> file(row))
                .list();
    }

    /** The paper of the union that has the very file, if there is one. */
    Optional<Long> known(OrganizationId union, String sha256) {
        return jdbc.sql("""
                select paper.id
                  from archive.version
                  join archive.paper on paper.id = version.paper
                 where version.sha256 = :sha256
                   and paper.organization = :union
                   and paper.state not in ('voided', 'destroyed')
                 order by paper.id
                 limit 1
                """)
                .param("sha256", sha256)
                .param("union", union.value())
                .query(Long.class)
                .optional();
    }

    boolean isHigherUp(long folder, FolderFile file) {
        return jdbc.sql("""
                select exists (select from archive.folder_file
                                where folder = :folder and sha256 = :sha256 and number < :number and fate <> 'refused')
                """)
                .param("folder", folder)
                .param("sha256", file.sha256())
                .param("number", file.number())
                .query(Boolean.class)
                .single();
    }

    /** Contents that came with the folder and belong to no paper and no other folder that is open. */
    List<String> loose(long folder) {
        return jdbc.sql("""
                select distinct sha256
                  from archive.folder_file file
                 where folder = :folder
                   and not exists (select from archive.version where version.sha256 = file.sha256)
                   and not exists (select from archive.folder_file other
                                     join archive.folder on folder.id = other.folder
                                    where other.sha256 = file.sha256
                                      and other.folder <> file.folder
                                      and folder.state in ('reading', 'ready', 'filing'))
                """).param("folder", folder).query(String.class).list();
    }

    private Folder folder(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Folder(
                id,
                new OrganizationId(row.getInt("organization")),
                row.getLong("account"),
                row.getString("login"),
                row.getString("name"),
                Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
                row.getString("kind"),
                Folder.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("job", Long.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                counts(id));
    }

    private Map<Fate, Integer> counts(long folder) {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        jdbc.sql("select fate, count(*) as files from archive.folder_file where folder = :folder group by fate")
                .param("folder", folder)
                .query(row -> {
                    counts.put(fate(row), row.getInt("files"));
                });
        return counts;
    }

    private static FolderFile file(ResultSet row) throws SQLException {
        return new FolderFile(
                row.getInt("number"),
                row.getString("path"),
                row.getString("sha256"),
                fate(row),
                row.getString("problem"),
                row.getString("argument"),
                row.getString("title"),
                row.getString("given"),
                row.getString("issuer"),
                row.getObject("dated_on", LocalDate.class),
                row.getString("kind"),
                row.getObject("paper", Long.class));
    }

    private static Fate fate(ResultSet row) throws SQLException {
        return Fate.valueOf(row.getString("fate").toUpperCase(Locale.ROOT));
    }
}
