package org.unionledger.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.UnionFacts;

/** Chairs, terms, bodies and legal persons, as the real-name register of unions shows them. */
@Repository
class RegisteredFacts implements UnionFacts {

    private static final List<String> KEYS = List.of(
            "chair",
            "termFrom",
            "reelectionOn",
            "auditCommittee",
            "auditPeople",
            "womenCommittee",
            "womenPeople",
            "certificateFrom",
            "certificateTo");

    private static final String FACTS = """
            select asked.union_id, own.elected_on, own.deadline,
                   (select officer.name
                      from committee.officer officer
                     where officer.term = own.id
                       and officer.post = 'chair'
                       and officer.until_day is null
                     order by officer.id
                     limit 1) as chair,
                   audit.id is not null as has_audit,
                   (select count(*) from committee.officer where term = audit.id and until_day is null) as auditors,
                   women.id is not null as has_women,
                   (select count(*) from committee.officer where term = women.id and until_day is null) as in_women,
                   legal.issued_on, legal.valid_to
              from unnest(:unions) as asked (union_id)
              left join committee.in_office own on own.organization = asked.union_id and own.body = 'union'
              left join committee.in_office audit on audit.organization = asked.union_id and audit.body = 'audit'
              left join committee.in_office women on women.organization = asked.union_id and women.body = 'women'
              left join committee.certificate legal on legal.organization = asked.union_id
                                                   and legal.kind = 'legal_person'
                                                   and legal.ended_on is null
                                                   and legal.voided_at is null
            """;

    private final JdbcClient jdbc;

    RegisteredFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> keys() {
        return KEYS;
    }

    @Override
    public Map<OrganizationId, Map<String, Object>> of(Collection<OrganizationId> unions, LocalDate day) {
        Map<OrganizationId, Map<String, Object>> facts = new HashMap<>();
        jdbc.sql(FACTS)
                .param("unions", unions.stream().map(OrganizationId::value).toArray(Integer[]::new))
                .query(row -> {
                    facts.put(new OrganizationId(row.getInt("union_id")), facts(row));
                });
        return facts;
    }

    private static Map<String, Object> facts(ResultSet row) throws SQLException {
        Map<String, Object> facts = new HashMap<>();
        put(facts, "chair", row.getString("chair"));
        put(facts, "termFrom", row.getObject("elected_on", LocalDate.class));
        put(facts, "reelectionOn", row.getObject("deadline", LocalDate.class));
        putBody(facts, "auditCommittee", row.getBoolean("has_audit"), "auditPeople", row.getInt("auditors"));
        putBody(facts, "womenCommittee", row.getBoolean("has_women"), "womenPeople", row.getInt("in_women"));
        put(facts, "certificateFrom", row.getObject("issued_on", LocalDate.class));
        put(facts, "certificateTo", row.getObject("valid_to", LocalDate.class));
        return facts;
    }

    private static void putBody(Map<String, Object> facts, String key, boolean there, String peopleKey, int people) {
        facts.put(key, there);
        if (there) {
            facts.put(peopleKey, people);
        }
    }

    private static void put(Map<String, Object> facts, String key, @Nullable Object value) {
        if (value != null) {
            facts.put(key, value);
        }
    }
}
