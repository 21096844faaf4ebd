package org.unionledger.demo;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionledger.access.Scope;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.membership.MemberEntry;
import org.unionledger.membership.MemberFilter;
import org.unionledger.membership.Members;
import org.unionledger.organization.Employers;

/** The identity and telephone numbers of a book, and every table of it, row by row, that tells one of them in clear. */
final class ClearNumbers {

    private static final int PHONE = 11;
    private static final int IDENTITY = 18;

    /** What a number may stand in: wherever it begins, also within longer runs of digits. */
    private static final Pattern DIGITS = Pattern.compile("\\d{" + PHONE + ",}X?");

    private static final Pattern BYTES = Pattern.compile("\\\\x([0-9a-f]+)");

    private final JdbcClient jdbc;
    private final Set<String> numbers = new TreeSet<>();

    ClearNumbers(JdbcClient jdbc, Members members, Employers employers, OrganizationId root) {
        this.jdbc = jdbc;
        Scope operator = Scope.operatorAt(root);
        for (boolean left : List.of(true, false)) {
            members.each(operator, new MemberFilter(root, "", left, Map.of()), member -> keep(member.entry()));
        }
        jdbc.sql("select id from organization.employer where phone is not null")
                .query(Long.class)
                .list()
                .forEach(id -> numbers.add(Objects.requireNonNull(
                        employers.require(operator, new EmployerId(id)).entry().phone())));
    }

    private void keep(MemberEntry entry) {
        numbers.add(entry.document().number());
        if (entry.phone() != null) {
            numbers.add(entry.phone());
        }
    }

    Set<String> numbers() {
        return numbers;
    }

    List<String> tables() {
        return jdbc.sql("""
                select quote_ident(table_schema) || '.' || quote_ident(table_name)
                  from information_schema.tables
                 where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                """).query(String.class).list();
    }

    /** Each as the table and the number. */
    Set<String> found() {
        Set<String> found = new TreeSet<>();
        for (String table : tables()) {
            jdbc.sql("select row_to_json(t)::text from " + table + " t").query(row -> {
                String text = row.getString(1);
                find(text, table, found);
                BYTES.matcher(text).results().forEach(bytes -> find(decoded(bytes.group(1)), table, found));
            });
        }
        return found;
    }

    private static String decoded(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }

    private void find(String text, String table, Set<String> found) {
        Matcher runs = DIGITS.matcher(text);
        while (runs.find()) {
            String run = runs.group();
            for (int at = 0; at + PHONE <= run.length(); at++) {
                for (int length : List.of(PHONE, IDENTITY)) {
                    String number = run.substring(at, Math.min(at + length, run.length()));
                    if (numbers.contains(number)) {
                        found.add(table + " " + number);
                    }
                }
            }
        }
    }
}
