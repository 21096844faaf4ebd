package org.unionledger.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.BenchEntries;
import org.unionledger.ledger.declaration.Values;

/**
 * Visits (走访慰问) of ten years in a city of 4,000 unions, written as the product writes them: 54 of a
 * hundred in one street, 6 of these in one of its communities.
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
    private final Map<Integer, List<Integer>> leavesOfCommunities = new TreeMap<>();

    RegisterFilling(BenchBook book, BenchTown town) {
        this.book = book;
        this.town = town;
        employers = BenchTown.employers(town.leaves());
        IntStream.range(0, town.leaves())
                .forEach(leaf -> leavesOfCommunities
                        .computeIfAbsent(town.parentOf(town.firstLeaf() + leaf), community -> new ArrayList<>())
                        .add(leaf));
    }

    void fill(int entries) {
        new BenchFilling(book, town, 0).fill();
        book.withoutIndexes(List.of("ledger.entry_" + LEDGER), () -> enter(entries));
        book.run("vacuum analyze");
        book.run("checkpoint");
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
                "employer", employers.get(leaf()),
                "persons", persons,
                "money", persons.multiply(BigDecimal.valueOf(chance.between(100, 900)))));
        if (chance.happens(50)) {
            values.put("note", chance.oneOf(NOTES));
        }
        return Values.of(values);
    }

    private int leaf() {
        int place = chance.between(0, 99);
        if (place < 6) {
            return chance.oneOf(leavesOfCommunities.get(BenchOfficer.of(town).get(0).place()));
        }
        if (place < 54) {
            return chance.oneOf(leavesOfCommunities.get(communityOfTheStreet()));
        }
        return chance.between(0, town.leaves() - 1);
    }

    private int communityOfTheStreet() {
        int street = BenchOfficer.of(town).get(1).place();
        List<Integer> communities = leavesOfCommunities.keySet().stream()
                .filter(community -> town.parentOf(community) == street)
                .toList();
        return chance.oneOf(communities);
    }
}
