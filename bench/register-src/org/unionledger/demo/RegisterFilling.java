package org.unionledger.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.unionledger.access.Accounts;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.BenchEntries;
import org.unionledger.ledger.declaration.Values;

/**
 * Visits (走访慰问) of ten years in a city of 4,000 unions, written as the product writes them; one in a hundred is a
 * highlight, another one was voided.
 */
final class RegisterFilling {

    static final String LEDGER = "visit";
    static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);
    static final int YEARS = 10;

    private static final int AT_ONCE = 10_000;
    private static final Map<String, Integer> KINDS =
            Map.of("一线职工", 40, "困难职工", 30, "患病职工", 12, "退休职工", 10, "劳模", 5, "生育职工", 3);
    private static final Map<String, Integer> OCCASIONS =
            Map.of("春节", 35, "高温季节", 25, "日常", 20, "中秋", 12, "五一", 8);
    private static final List<String> NOTES = List.of("送去慰问品和慰问金", "入户看望并了解家庭情况", "与一线职工座谈", "由社区工会陪同走访");

    private final BenchBook book;
    private final BenchTown town;
    private final Chance chance = new Chance(6, "entries");
    private final List<String> employers;
    private final RegisterPlaces places;

    RegisterFilling(BenchBook book, BenchTown town) {
        this.book = book;
        this.town = town;
        employers = BenchTown.employers(town.leaves());
        places = new RegisterPlaces(town);
    }

    void fill(int entries) {
        new BenchFilling(book, town, 0).fill();
        book.withoutIndexes(List.of("ledger.entry_" + LEDGER), () -> {
            enter(entries);
            book.run("update ledger.entry set highlight = true where ledger = 'visit' and id % 100 = 0");
            book.run("update ledger.entry set voided_at = created_at, voided_by = 'bench', void_reason = '录入有误'"
                    + " where ledger = 'visit' and id % 100 = 1");
        });
        accounts();
        book.run("vacuum analyze");
        book.run("checkpoint");
    }

    /** Of those whom the town does not know already. */
    private void accounts() {
        Accounts accounts = book.bean(Accounts.class);
        places.officers().stream().filter(officer -> !BenchOfficer.of(town).contains(officer)).forEach(officer ->
                accounts.createFirst(officer.login(), officer.login(), new OrganizationId(officer.place()),
                        Set.of(Role.STREET_OFFICER), BenchFilling.PASSWORD));
    }

    private void enter(int entries) {
        BenchEntries writing = new BenchEntries(book.context);
        Scope city = Scope.operatorAt(new OrganizationId(BenchTown.CITY));
        for (int done = 0; done < entries; done += AT_ONCE) {
            writing.write(city, LEDGER, IntStream.range(0, Math.min(AT_ONCE, entries - done))
                    .mapToObj(number -> visit())
                    .toList());
        }
    }

    private Values visit() {
        BigDecimal persons = BigDecimal.valueOf(chance.between(1, 40));
        Map<String, Object> values = new TreeMap<>(Map.of(
                "day", LAST_DAY.minusDays(chance.between(0, YEARS * 365 - 1)),
                "occasion", chance.oneOf(OCCASIONS),
                "kind", chance.oneOf(KINDS),
                "employer", employers.get(places.leaf(chance)),
                "persons", persons,
                "money", persons.multiply(BigDecimal.valueOf(chance.between(100, 900)))));
        if (chance.happens(50)) {
            values.put("note", chance.oneOf(NOTES));
        }
        return Values.of(values);
    }
}
