package org.unionledger.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.unionledger.access.Accounts;
import org.unionledger.access.Role;
import org.unionledger.codes.Evened;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Pinyin;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;

/** Fills an empty book: the tree, an employer for every leaf, and its members, sealed as the product seals them. */
final class BenchFilling {

    static final String PASSWORD = "Bench-people-1";
    private static final LocalDate KNOWN = LocalDate.of(2026, 1, 1);
    private static final String ENTERED = "2026-01-01 08:00:00+08";
    private static final int LEFT_ONE_IN = 50;

    private final BenchBook book;
    private final BenchTown town;
    private final int members;
    private final Protection protection;
    private final Map<String, String> initials = new HashMap<>();

    BenchFilling(BenchBook book, BenchTown town, int members) {
        this.book = book;
        this.town = town;
        this.members = members;
        protection = book.bean(Protection.class);
    }

    void fill() {
        List<String> employers = BenchTown.employers(town.leaves());
        unions(employers);
        employers(employers);
        book.withoutIndexes(List.of("membership.person", "membership.membership"), this::members);
        goOnFromTheLast("organization.employer", "membership.person", "membership.membership");
        accounts();
        book.run("vacuum analyze");
        book.run("checkpoint");
    }

    private void unions(List<String> employers) {
        List<BenchTown.Union> unions = IntStream.rangeClosed(1, town.unions())
                .mapToObj(id -> town.union(id, id < town.firstLeaf() ? "" : employers.get(id - town.firstLeaf())))
                .toList();
        book.copy("organization.organization (id, name, evened_name, initials, kind)", row -> unions.forEach(union ->
                row.of(union.id(), union.name(), Evened.name(union.name()), initials(union.name()), union.kind())));
        book.copy("organization.placement (organization_id, parent_id, from_day)", row -> unions.forEach(union ->
                row.of(union.id(), union.parent() == 0 ? null : union.parent(), "-infinity")));
        goOnFromTheLast("organization.organization");
    }

    /** What the product writes later gets numbers of its own. */
    private void goOnFromTheLast(String... tables) {
        for (String table : tables) {
            book.jdbc.sql("select setval(pg_get_serial_sequence('" + table + "', 'id'), (select max(id) from " + table + "))")
                    .query()
                    .listOfRows();
        }
    }

    /** Their parts are read once each, as reading a long name takes a fifth of a millisecond. */
    private String initials(String name) {
        StringBuilder letters = new StringBuilder();
        int middle = Math.min(name.length(), 5);
        letters.append(initials.computeIfAbsent(name.substring(0, middle), Pinyin::initials));
        return letters.append(initials.computeIfAbsent(name.substring(middle), Pinyin::initials)).toString();
    }

    private void employers(List<String> names) {
        book.copy("organization.employer (id, name, evened_name, initials, community_id, establishment, union_id, phone,"
                        + " known_on, entered_by)",
                row -> {
                    for (int leaf = 0; leaf < names.size(); leaf++) {
                        String name = names.get(leaf);
                        int union = town.firstLeaf() + leaf;
                        row.of(union, name, Evened.name(name), initials(name), town.parentOf(union), "established", union,
                                protection.seal(Protected.PHONE, BenchPerson.phone(leaf)), KNOWN, "bench");
                    }
                });
    }

    private void members() {
        People.Words words = People.Words.read();
        Chance chance = new Chance(4, "people");
        List<String> names = new ArrayList<>(members);
        for (int person = 0; person < members; person++) {
            names.add(chance.oneOf(words.surnames())
                    + chance.oneOf(BenchPerson.isWoman(person) ? words.women() : words.men()));
        }
        book.copy("membership.person (id, name, initials, sex, born_on, identity, identity_hash, phone, phone_hash)",
                row -> IntStream.range(0, members).forEach(person -> person(person, names.get(person), row)));
        book.copy("membership.membership (id, person_id, employer_id, organization_id, order_key, joined_on, known_on,"
                        + " left_on, left_how, entered_at, entered_by)",
                row -> IntStream.range(0, members).forEach(person -> membership(person, names.get(person), row)));
    }

    private void person(int person, String name, BenchBook.Row row) {
        IdentityNumber identity = BenchPerson.identity(person);
        String phone = BenchPerson.phone(person);
        row.of(person, name, Pinyin.initialsOfPerson(name), identity.sex().code(), identity.birthDate(),
                protection.seal(Protected.IDENTITY_NUMBER, identity.value()),
                protection.hash(Protected.IDENTITY_NUMBER, identity.value()),
                protection.seal(Protected.PHONE, phone), protection.hash(Protected.PHONE, phone));
    }

    private void membership(int person, String name, BenchBook.Row row) {
        double place = (double) person / members;
        int leaf = town.firstLeaf() + (int) (place * place * town.leaves());
        boolean left = person % LEFT_ONE_IN == 0;
        row.of(person, person, leaf, leaf, Pinyin.orderOfPerson(name), KNOWN, KNOWN, left ? KNOWN : null,
                left ? "withdrew" : null, ENTERED, "bench");
    }

    private void accounts() {
        Accounts accounts = book.bean(Accounts.class);
        for (BenchOfficer officer : BenchOfficer.of(town)) {
            accounts.createFirst(officer.login(), officer.login(), new OrganizationId(officer.place()),
                    Set.of(Role.STREET_OFFICER), PASSWORD);
        }
    }
}
