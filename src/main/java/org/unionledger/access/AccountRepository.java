package org.unionledger.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

@Repository
class AccountRepository {

    private static final String COLUMNS = """
            id, login, name, password_hash, must_change, organization_id, roles, failures, locked_until, disabled, version
            """;

    /** An account with what only sign-in needs to know. */
    record Stored(Account account, String passwordHash, int failures, int version) {}

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(
            String login,
            String name,
            String hash,
            boolean mustChange,
            OrganizationId place,
            Set<Role> roles,
            Instant now) {
        return jdbc.sql("""
                insert into access.account (login, name, password_hash, must_change, organization_id, roles, created_at)
                values (:login, :name, :hash, :mustChange, :place, :roles, :now)
                returning id
                """)
                .param("login", login)
                .param("name", name)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("place", place.value())
                .param("roles", roles.stream().map(Role::code).toArray(String[]::new))
                .param("now", utc(now))
                .query(Long.class)
                .single();
    }

    Optional<Stored> byLogin(String login) {
        return jdbc.sql("select " + COLUMNS + " from access.account where login = :login")
                .param("login", login)
                .query(this::stored)
                .optional();
    }

    Optional<Stored> byId(long id) {
        return jdbc.sql("select " + COLUMNS + " from access.account where id = :id")
                .param("id", id)
                .query(this::stored)
                .optional();
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select 1 from access.account)")
                .query(Boolean.class)
                .single();
    }

    /** Accounts whose place is the given one or lies below it today, by login. */
    List<Account> below(OrganizationId place, LocalDate today) {
        return jdbc
                .sql("select " + COLUMNS + """
                 from access.account
                where organization_id in (select organization.below(:place, :today))
                order by login
                """)
                .param("place", place.value())
                .param("today", today)
                .query(this::stored)
                .list()
                .stream()
                .map(Stored::account)
                .toList();
    }

    /** Accounts at exactly this place that hold one of the roles and are not disabled, one of them left out. */
    long countWith(Set<Role> roles, OrganizationId place, long but) {
        return jdbc.sql("""
                select count(*)
                  from access.account
                 where organization_id = :place and roles && cast(:roles as text[]) and not disabled and id <> :but
                """)
                .param("place", place.value())
                .param("roles", roles.stream().map(Role::code).toArray(String[]::new))
                .param("but", but)
                .query(Long.class)
                .single();
    }

    List<Account> at(OrganizationId place) {
        return jdbc.sql("select " + COLUMNS + """
                 from access.account
                where organization_id = :place and not disabled
                order by login
                """).param("place", place.value()).query(this::stored).list().stream()
                .map(Stored::account)
                .toList();
    }

    Map<Long, String> names(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("select id, name from access.account where id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    names.put(row.getLong("id"), row.getString("name"));
                });
        return names;
    }

    /** Counts one more failure and returns how many there now are in a row. */
    int countFailure(String login) {
        return jdbc.sql("update access.account set failures = failures + 1 where login = :login returning failures")
                .param("login", login)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void lock(String login, Instant until) {
        jdbc.sql("update access.account set locked_until = :until, failures = 0 where login = :login")
                .param("until", utc(until))
                .param("login", login)
                .update();
    }

    void forgetFailures(long id) {
        jdbc.sql(
                        "update access.account set failures = 0, locked_until = null where id = :id and (failures > 0 or locked_until is not null)")
                .param("id", id)
                .update();
    }

    void setPassword(long id, String hash, boolean mustChange) {
        jdbc.sql("""
                update access.account
                   set password_hash = :hash, must_change = :mustChange, failures = 0, locked_until = null,
                       version = version + 1
                 where id = :id
                """)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("id", id)
                .update();
    }

    void setDisabled(long id, boolean disabled) {
        jdbc.sql("update access.account set disabled = :disabled, version = version + 1 where id = :id")
                .param("disabled", disabled)
                .param("id", id)
                .update();
    }

    private Stored stored(ResultSet row, int number) throws SQLException {
        Account account = new Account(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                new OrganizationId(row.getInt("organization_id")),
                roles(row.getArray("roles")),
                row.getBoolean("must_change"),
                instant(row.getObject("locked_until", OffsetDateTime.class)),
                row.getBoolean("disabled"));
        return new Stored(account, row.getString("password_hash"), row.getInt("failures"), row.getInt("version"));
    }

    private static Set<Role> roles(Array codes) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String code : (String[]) codes.getArray()) {
            roles.add(Role.valueOf(code.toUpperCase(Locale.ROOT)));
        }
        return roles;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
