package org.unionledger.plan.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;
import org.unionledger.protection.SealedColumn;
import org.unionledger.protection.SealedColumns;

/** Programs that are told, and what they are told. Secrets are sealed. */
@Repository
class WebhookRepository implements SealedColumns {

    private static final String STANDING =
            "select id, organization, address, made_by, made_at from plan.webhook where ended_at is null ";

    private final JdbcClient jdbc;
    private final Protection protection;

    WebhookRepository(JdbcClient jdbc, Protection protection) {
        this.jdbc = jdbc;
        this.protection = protection;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.of("plan.webhook", "secret", Protected.WEBHOOK_SECRET));
    }

    long insert(OrganizationId union, String address, String secret, String by) {
        return jdbc.sql("""
                insert into plan.webhook (organization, address, secret, made_by)
                values (:union, :address, :secret, :by)
                returning id
                """)
                .param("union", union.value())
                .param("address", address)
                .param("secret", protection.seal(Protected.WEBHOOK_SECRET, secret))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    List<Webhook> of(Collection<OrganizationId> unions) {
        return jdbc.sql(STANDING + "and organization = any (:unions) order by id")
                .param("unions", unions.stream().map(OrganizationId::value).toArray(Integer[]::new))
                .query((row, number) -> webhook(row))
                .list();
    }

    Optional<Webhook> find(long id, OrganizationId place, LocalDate today) {
        return jdbc.sql(STANDING + "and id = :id and organization in (select organization.below(:place, :today))")
                .param("id", id)
                .param("place", place.value())
                .param("today", today)
                .query((row, number) -> webhook(row))
                .optional();
    }

    void end(long id, String by) {
        jdbc.sql("update plan.webhook set ended_at = now(), ended_by = :by where id = :id and ended_at is null")
                .param("by", by)
                .param("id", id)
                .update();
        jdbc.sql("""
                update plan.delivery set state = 'failed', problem = 'ended' where webhook = :id and state = 'waiting'
                """).param("id", id).update();
    }

    void add(long webhook, String event, String body, Instant now) {
        jdbc.sql(
                        "insert into plan.delivery (webhook, event, body, state, next_at) values (:id, :event, :body, 'waiting', :now)")
                .param("id", webhook)
                .param("event", event)
                .param("body", body)
                .param("now", utc(now))
                .update();
    }

    /** @param before an id; only what is older is listed, the latest first */
    List<Delivery> deliveries(long webhook, long before, int limit) {
        return jdbc.sql("""
                select id, event, body, state, tries, status, problem, made_at
                  from plan.delivery
                 where webhook = :webhook and id < :before
                 order by id desc
                 limit :limit
                """)
                .param("webhook", webhook)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> delivery(row))
                .list();
    }

    long countDeliveries(long webhook) {
        return jdbc.sql("select count(*) from plan.delivery where webhook = :webhook")
                .param("webhook", webhook)
                .query(Long.class)
                .single();
    }

    /** What is to be told now, with where and by which secret. */
    record Due(long id, String event, String body, int tries, String address, String secret) {}

    /** Takes the next one; whoever else looks meanwhile does not see it until the pause is over. */
    Optional<Due> claim(Instant now, Instant next) {
        return jdbc.sql("""
                with taken as (
                    update plan.delivery
                       set tries = tries + 1, next_at = :next
                     where id = (select id
                                   from plan.delivery
                                  where state = 'waiting' and next_at <= :now
                                  order by next_at, id
                                  limit 1
                                    for update skip locked)
                    returning id, webhook, event, body, tries
                )
                select taken.id, taken.event, taken.body, taken.tries, webhook.address, webhook.secret
                  from taken
                  join plan.webhook on webhook.id = taken.webhook
                """)
                .param("now", utc(now))
                .param("next", utc(next))
                .query((row, number) -> new Due(
                        row.getLong("id"),
                        row.getString("event"),
                        row.getString("body"),
                        row.getInt("tries"),
                        row.getString("address"),
                        protection.open(Protected.WEBHOOK_SECRET, row.getBytes("secret"))))
                .optional();
    }

    void end(long delivery, String state, @Nullable Integer status, String problem, Instant next) {
        jdbc.sql("""
                update plan.delivery
                   set state = :state, status = :status, problem = :problem, next_at = :next
                 where id = :id
                """)
                .param("state", state)
                .param("status", status)
                .param("problem", problem)
                .param("next", utc(next))
                .param("id", delivery)
                .update();
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization")),
                row.getString("address"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getString("event"),
                row.getString("body"),
                row.getString("state"),
                row.getInt("tries"),
                (Integer) row.getObject("status"),
                row.getString("problem"),
                row.getObject("made_at", OffsetDateTime.class));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
