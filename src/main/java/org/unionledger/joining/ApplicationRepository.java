package org.unionledger.joining;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.IdentityDocument;
import org.unionledger.codes.OrganizationId;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;
import org.unionledger.protection.SealedColumn;
import org.unionledger.protection.SealedColumns;
import tools.jackson.databind.json.JsonMapper;

/** Applications, what they say about a person sealed as a whole. */
@Repository
class ApplicationRepository implements SealedColumns {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SELECT = """
            select id, organization_id, applied_on, person, state, state_on, reason, approved_on, approval, membership_id, version
              from joining.application
            """;

    private static final String LISTED = """
             where organization_id in (select organization.below(:union, :today))
               and (:state = '' or state = :state)
            """;

    private final JdbcClient jdbc;
    private final Protection protection;

    ApplicationRepository(JdbcClient jdbc, Protection protection) {
        this.jdbc = jdbc;
        this.protection = protection;
    }

    long insert(JoiningLink link, Applicant person, Consent consent, String receipt, Instant now, LocalDate today) {
        keep(consent);
        return jdbc.sql("""
                insert into joining.application (link_id, organization_id, applied_on, consent, consented_at, receipt, person,
                                                 identity_hash, state, state_on)
                values (:link, :union, :today, :consent, :now, :receipt, :person, :identity, 'open', :today)
                returning id
                """)
                .param("link", link.id())
                .param("union", link.union().value())
                .param("today", today)
                .param("consent", consent.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("receipt", receiptHash(receipt))
                .param("person", sealed(person))
                .param("identity", identityHash(person))
                .query(Long.class)
                .single();
    }

    private void keep(Consent consent) {
        jdbc.sql("""
                insert into joining.consent (hash, version, language, wording)
                values (:hash, :version, :language, :wording)
                on conflict do nothing
                """)
                .param("hash", consent.hash())
                .param("version", consent.version())
                .param("language", consent.language())
                .param("wording", consent.wording())
                .update();
    }

    Optional<Application> find(long id, OrganizationId place, LocalDate today) {
        return jdbc.sql(SELECT + " where id = :id and organization_id in (select organization.below(:place, :today))")
                .param("id", id)
                .param("place", place.value())
                .param("today", today)
                .query(this::application)
                .optional();
    }

    /** Waits for whoever is deciding on it. */
    void lock(long id) {
        jdbc.sql("select id from joining.application where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
    }

    Optional<Application> byReceipt(String receipt) {
        return jdbc.sql(SELECT + " where receipt = :receipt")
                .param("receipt", receiptHash(receipt))
                .query(this::application)
                .optional();
    }

    Application get(long id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(this::application)
                .single();
    }

    /** The latest first. @param before the number of the last one shown; the page goes on behind it */
    List<Application> page(OrganizationId union, String state, long before, LocalDate today, int limit) {
        return jdbc.sql(SELECT + LISTED + " and id < :before order by id desc limit :limit")
                .params(Map.of("union", union.value(), "today", today, "state", state))
                .param("before", before)
                .param("limit", limit)
                .query(this::application)
                .list();
    }

    long count(OrganizationId union, String state, LocalDate today) {
        return jdbc.sql("select count(*) from joining.application" + LISTED)
                .params(Map.of("union", union.value(), "today", today, "state", state))
                .query(Long.class)
                .single();
    }

    /** How many others of the same person wait for a decision at the same union. */
    long others(Application application, Applicant person) {
        return jdbc.sql("""
                select count(*)
                  from joining.application
                 where identity_hash = :identity
                   and organization_id = :union
                   and id <> :id
                   and state in ('open', 'returned')
                """)
                .param("identity", identityHash(person))
                .param("union", application.union().value())
                .param("id", application.id())
                .query(Long.class)
                .single();
    }

    void resend(long id, Applicant person, LocalDate today) {
        jdbc.sql("""
                update joining.application
                   set person = :person, identity_hash = :identity, state = 'open', state_on = :today, reason = null,
                       version = version + 1
                 where id = :id
                """)
                .param("person", sealed(person))
                .param("identity", identityHash(person))
                .param("today", today)
                .param("id", id)
                .update();
    }

    void put(long id, ApplicationState state, LocalDate day, @Nullable String reason) {
        jdbc.sql("""
                update joining.application
                   set state = :state, state_on = :day, reason = :reason, version = version + 1
                 where id = :id
                """)
                .param("state", state.code())
                .param("day", day)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void accept(long id, LocalDate today, Application.Approved approved) {
        jdbc.sql("""
                update joining.application
                   set state = 'accepted', state_on = :today, reason = null, approved_on = :on, approval = :paper,
                       membership_id = :membership, version = version + 1
                 where id = :id
                """)
                .param("today", today)
                .param("on", approved.on())
                .param("paper", approved.paper())
                .param("membership", approved.membership())
                .param("id", id)
                .update();
    }

    /** The unions that still keep data of people whose applications wait for nothing any more, or for an answer. */
    List<OrganizationId> keeping() {
        return jdbc
                .sql(
                        "select distinct organization_id from joining.application where person is not null and state not in ('open')")
                .query(Integer.class)
                .list()
                .stream()
                .map(OrganizationId::new)
                .toList();
    }

    /** Those of a union that were sent back on that day or before, and not answered. */
    List<Application> unanswered(OrganizationId union, LocalDate since) {
        return jdbc.sql(SELECT + " where organization_id = :union and state = 'returned' and state_on <= :since")
                .param("union", union.value())
                .param("since", since)
                .query(this::application)
                .list();
    }

    /** Takes the personal data out of what was decided on that day or before; the numbers of those it concerned. */
    List<Long> erase(OrganizationId union, LocalDate decided, LocalDate today) {
        return jdbc.sql("""
                update joining.application
                   set person = null, identity_hash = null, reason = null, erased_on = :today
                 where organization_id = :union
                   and person is not null
                   and state not in ('open', 'returned')
                   and state_on <= :decided
                returning id
                """)
                .param("today", today)
                .param("union", union.value())
                .param("decided", decided)
                .query(Long.class)
                .list();
    }

    /** Those that wait for a decision, of the union and those below it. */
    List<Application> open(OrganizationId union, LocalDate today) {
        return jdbc.sql(SELECT + """
                 where state = 'open'
                   and organization_id in (select organization.below(:union, :today))
                """)
                .param("union", union.value())
                .param("today", today)
                .query(this::application)
                .list();
    }

    /** Those of the numbers that lie below the place. */
    List<Application> named(OrganizationId place, Collection<Long> ids, LocalDate today) {
        return jdbc.sql(SELECT
                        + " where id = any (:ids) and organization_id in (select organization.below(:place, :today))")
                .param("ids", ids.toArray(Long[]::new))
                .param("place", place.value())
                .param("today", today)
                .query(this::application)
                .list();
    }

    List<Application> after(long id, int limit) {
        return jdbc.sql(SELECT + " where id > :id order by id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query(this::application)
                .list();
    }

    private byte[] receiptHash(String receipt) {
        return protection.mac("joining.receipt", receipt.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] identityHash(Applicant person) {
        return protection.hash(
                Protected.IDENTITY_NUMBER, new IdentityDocument(person.document(), person.identity()).key());
    }

    private byte[] sealed(Applicant person) {
        return protection.seal(Protected.APPLICATION, JSON.writeValueAsString(person));
    }

    private @Nullable Applicant opened(byte @Nullable [] sealed) {
        return sealed == null ? null : JSON.readValue(protection.open(Protected.APPLICATION, sealed), Applicant.class);
    }

    private Application application(ResultSet row, int number) throws SQLException {
        LocalDate approvedOn = row.getObject("approved_on", LocalDate.class);
        return new Application(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization_id")),
                row.getObject("applied_on", LocalDate.class),
                opened(row.getBytes("person")),
                ApplicationState.ofCode(row.getString("state")),
                row.getObject("state_on", LocalDate.class),
                row.getString("reason"),
                approvedOn == null
                        ? null
                        : new Application.Approved(approvedOn, row.getString("approval"), row.getLong("membership_id")),
                row.getInt("version"));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.of("joining.application", "person", Protected.APPLICATION));
    }
}
