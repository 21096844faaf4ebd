package org.unionledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.membership.MemberEntry;
import org.unionledger.membership.MemberFilter;
import org.unionledger.membership.Members;
import org.unionledger.organization.Employer;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.LedgerTest;

/** Every table of the demo, row by row: no identity number and no telephone number of a person stands there in clear. */
@LedgerTest
@Transactional
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingInClearTests {

    /** Wherever they begin, also within longer runs of digits. */
    private static final Pattern NUMBER = Pattern.compile("(?=(\\d{17}[\\dX]))|(?=(\\d{11}))");

    private static final Pattern BYTES = Pattern.compile("\\\\x([0-9a-f]+)");

    @Autowired
    Demo demo;

    @Autowired
    Organizations organizations;

    @Autowired
    Members members;

    @Autowired
    Employers employers;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    private final Set<String> protectedNumbers = new TreeSet<>();
    private OrganizationId root;

    @BeforeAll
    void theDemoInSmall() {
        District district = District.read();
        demo.load(
                new District(
                        district.district(),
                        district.streets().stream()
                                .map(street ->
                                        new District.Street(street.name(), street.region(), 20, street.communities()))
                                .toList(),
                        district.accounts()),
                7);
        root = organizations.root().orElseThrow();
        Scope operator = Scope.operatorAt(root);
        for (boolean left : List.of(true, false)) {
            members.each(operator, new MemberFilter(root, "", left, Map.of()), member -> keep(member.entry()));
        }
        jdbc.sql("select id from organization.employer where phone is not null")
                .query(Long.class)
                .list()
                .forEach(id -> protectedNumbers.add(phone(employers.require(operator, new EmployerId(id)))));
        assertThat(audit.history(new Subject("demo", 0, root))).isEmpty(); // what is told so far is written now
    }

    private void keep(MemberEntry entry) {
        protectedNumbers.add(entry.document().number());
        if (entry.phone() != null) {
            protectedNumbers.add(entry.phone());
        }
    }

    private static String phone(Employer employer) {
        return Objects.requireNonNull(employer.entry().phone());
    }

    private List<String> tables() {
        return jdbc.sql("""
                select quote_ident(table_schema) || '.' || quote_ident(table_name)
                  from information_schema.tables
                 where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                """).query(String.class).list();
    }

    private Set<String> foundInClear() {
        Set<String> found = new TreeSet<>();
        for (String table : tables()) {
            jdbc.sql("select row_to_json(t)::text from " + table + " t").query(row -> {
                String text = row.getString(1);
                found(text, table, found);
                BYTES.matcher(text).results().forEach(bytes -> found(decoded(bytes.group(1)), table, found));
            });
        }
        return found;
    }

    private static String decoded(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }

    private void found(String text, String table, Set<String> found) {
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            for (int group = 1; group <= 2; group++) {
                if (numbers.group(group) != null && protectedNumbers.contains(numbers.group(group))) {
                    found.add(table + " " + numbers.group(group));
                }
            }
        }
    }

    @Test
    void no_table_tells_a_number() {
        assertThat(protectedNumbers).hasSizeGreaterThan(100);
        assertThat(tables()).contains("membership.person", "audit.entry", "organization.employer", "ledger.entry");

        assertThat(foundInClear()).isEmpty();
    }

    /** What the test would say if one did. */
    @Test
    void a_number_in_clear_is_found_as_text_and_as_bytes() {
        for (String number : protectedNumbers) {
            jdbc.sql("insert into protection.known_key (id, fingerprint) values (-1, :text)")
                    .param("text", "电话" + number + "0")
                    .update();
            assertThat(foundInClear()).containsExactly("protection.known_key " + number);
            jdbc.sql("delete from protection.known_key where id = -1").update();

            jdbc.sql(
                            "update organization.employer set phone = :bytes where id = (select min(id) from organization.employer)")
                    .param("bytes", number.getBytes(StandardCharsets.UTF_8))
                    .update();
            assertThat(foundInClear()).containsExactly("organization.employer " + number);
            return; // one of them will do
        }
    }
}
