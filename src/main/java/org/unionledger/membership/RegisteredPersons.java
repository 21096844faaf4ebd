package org.unionledger.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.access.Scope;
import org.unionledger.codes.IdentityDocument;

/** Who is registered under an identity document already, anywhere in the book. */
@Repository
class RegisteredPersons {

    private final JdbcClient jdbc;
    private final PersonRepository persons;

    RegisteredPersons(JdbcClient jdbc, PersonRepository persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    /**
     * Who is registered under a document.
     *
     * @param member  whether as a member at present
     * @param visible whether that membership is held within the asker's part of the tree
     * @param employer of a visible membership; else empty
     */
    record Registered(String name, boolean member, boolean visible, String employer) {}

    /** Usually one; none who never was registered. */
    List<Registered> under(Scope scope, IdentityDocument document, LocalDate today) {
        return under(scope, List.of(document), today).getOrDefault(key(document), List.of());
    }

    boolean isAny(Scope scope, List<IdentityDocument> documents, LocalDate today) {
        return !under(scope, documents, today).isEmpty();
    }

    /** By {@link #key}; those who never were registered are missing. */
    private Map<String, List<Registered>> under(Scope scope, List<IdentityDocument> documents, LocalDate today) {
        Map<String, List<Registered>> registered = new HashMap<>();
        jdbc.sql("""
                with seen as materialized (select organization.below(:place, :today) as union_id)
                select encode(p.identity_hash, 'hex') as hash, p.name, m.id is not null as member,
                       seen.union_id is not null as visible,
                       case when seen.union_id is not null then coalesce(w.name, '') else '' end as employer_name
                  from membership.person p
                  left join membership.membership m on m.person_id = p.id and m.left_on is null and m.voided_at is null
                  left join seen on seen.union_id = m.organization_id
                  left join organization.workplace w on w.employer_id = m.employer_id
                 where p.identity_hash = any (:hashes)
                """)
                .param("place", scope.place().value())
                .param("today", today)
                .param("hashes", documents.stream().map(persons::hash).toArray(byte[][]::new))
                .query(row -> {
                    registered
                            .computeIfAbsent(row.getString("hash"), hash -> new ArrayList<>())
                            .add(new Registered(
                                    row.getString("name"),
                                    row.getBoolean("member"),
                                    row.getBoolean("visible"),
                                    row.getString("employer_name")));
                });
        return registered;
    }

    /** The keyed hash in hexadecimal. */
    String key(IdentityDocument document) {
        return HexFormat.of().formatHex(persons.hash(document));
    }
}
