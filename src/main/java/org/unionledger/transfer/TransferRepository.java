package org.unionledger.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** Transfers. Who looks after either side may see one. */
@Repository
class TransferRepository {

    private static final String COLUMNS = """
            transfer.id, transfer.membership_id, transfer.sender, transfer.receiver, transfer.note, transfer.started_on,
            transfer.state, transfer.state_on, transfer.reason, transfer.arrived_as, transfer.version
            """;

    private static final String SELECT = "select " + COLUMNS + " from transfer.transfer";

    private static final String AT_EITHER_SIDE = """
             and (transfer.sender in (select organization.below(:place, :today))
                  or transfer.receiver in (select organization.below(:place, :today)))
            """;

    private static final String LISTED = """
             where case when :incoming then transfer.receiver else transfer.sender end
                   in (select organization.below(:union, :today))
               and (transfer.state = 'pending') <> :ended
            """;

    private final JdbcClient jdbc;

    TransferRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(long membership, OrganizationId sender, OrganizationId receiver, String note, LocalDate today) {
        return jdbc.sql("""
                insert into transfer.transfer (membership_id, sender, receiver, note, started_on, state_on)
                values (:membership, :sender, :receiver, :note, :today, :today)
                returning id
                """)
                .param("membership", membership)
                .param("sender", sender.value())
                .param("receiver", receiver.value())
                .param("note", note)
                .param("today", today)
                .query(Long.class)
                .single();
    }

    /** Takes out what was written about the members; that they were handed over stays. @return the transfers */
    List<Long> forget(List<Long> memberships) {
        return jdbc.sql("""
                update transfer.transfer
                   set note = '', reason = case when reason is null then null else '（已删除）' end
                 where membership_id = any (:memberships) or arrived_as = any (:memberships)
                returning id
                """)
                .param("memberships", memberships.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    Optional<Transfer> find(long id, OrganizationId place, LocalDate today) {
        return jdbc.sql(SELECT + " where transfer.id = :id" + AT_EITHER_SIDE)
                .param("id", id)
                .param("place", place.value())
                .param("today", today)
                .query(TransferRepository::transfer)
                .optional();
    }

    /** Waits for whoever is deciding on it. */
    void lock(long id) {
        jdbc.sql("select id from transfer.transfer where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
    }

    Transfer get(long id) {
        return jdbc.sql(SELECT + " where transfer.id = :id")
                .param("id", id)
                .query(TransferRepository::transfer)
                .single();
    }

    Optional<Transfer> pending(long membership) {
        return jdbc.sql(SELECT + " where membership_id = :membership and state = 'pending'")
                .param("membership", membership)
                .query(TransferRepository::transfer)
                .optional();
    }

    /** By which a membership left or was to leave, or came; the latest first. */
    List<Transfer> of(long membership) {
        return jdbc.sql(SELECT + " where membership_id = :membership or arrived_as = :membership order by id desc")
                .param("membership", membership)
                .query(TransferRepository::transfer)
                .list();
    }

    /** The latest first. */
    List<Transfer> page(OrganizationId union, TransferFilter filter, LocalDate today, int limit) {
        return jdbc.sql(SELECT + LISTED + " and transfer.id < :before order by transfer.id desc limit :limit")
                .params(parameters(union, filter, today))
                .param("before", filter.before())
                .param("limit", limit)
                .query(TransferRepository::transfer)
                .list();
    }

    long count(OrganizationId union, TransferFilter filter, LocalDate today) {
        return jdbc.sql("select count(*) from transfer.transfer" + LISTED)
                .params(parameters(union, filter, today))
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> parameters(OrganizationId union, TransferFilter filter, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("union", union.value());
        parameters.put("incoming", filter.side().equals(TransferFilter.IN));
        parameters.put("ended", filter.ended());
        parameters.put("today", today);
        return parameters;
    }

    /** Those that wait for a union or one below it to confirm. */
    List<Transfer> awaited(OrganizationId union, LocalDate today) {
        return jdbc.sql(SELECT + " where state = 'pending' and receiver in (select organization.below(:union, :today))")
                .param("union", union.value())
                .param("today", today)
                .query(TransferRepository::transfer)
                .list();
    }

    void end(long id, TransferState state, LocalDate day, @Nullable String reason) {
        jdbc.sql("""
                update transfer.transfer
                   set state = :state, state_on = :day, reason = :reason, version = version + 1
                 where id = :id
                """)
                .param("state", state.code())
                .param("day", day)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void arrive(long id, long membership) {
        jdbc.sql("update transfer.transfer set arrived_as = :membership where id = :id")
                .param("membership", membership)
                .param("id", id)
                .update();
    }

    private static Transfer transfer(ResultSet row, int number) throws SQLException {
        return new Transfer(
                row.getLong("id"),
                row.getLong("membership_id"),
                new OrganizationId(row.getInt("sender")),
                new OrganizationId(row.getInt("receiver")),
                row.getString("note"),
                row.getObject("started_on", LocalDate.class),
                TransferState.ofCode(row.getString("state")),
                row.getObject("state_on", LocalDate.class),
                row.getString("reason"),
                row.getObject("arrived_as", Long.class),
                row.getInt("version"));
    }
}
