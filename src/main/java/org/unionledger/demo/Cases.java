package org.unionledger.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.ledger.declaration.Values;

/** 信访投诉及调解: each received on a day, and closed some weeks later if that day has come. */
final class Cases implements Register {

    private static final int SHORTEST_DAYS = 2;
    private static final int LONGEST_DAYS = 45;

    /** Cases closed so lately were entered while they were still open. */
    private static final int LATELY_DAYS = 40;

    private final RegisterWords.Complaining words;
    private final Scene scene;
    private final LocalDate today;

    Cases(RegisterWords.Complaining words, Scene scene, LocalDate today) {
        this.words = words;
        this.scene = scene;
        this.today = today;
    }

    @Override
    public String ledger() {
        return "case";
    }

    @Override
    public Stream<InventedEntry> in(int year) {
        List<InventedEntry> received =
                inOrder(scene.monthly(year, words.months(), this::complaint)).toList();
        return IntStream.range(0, received.size())
                .mapToObj(place -> numbered(received.get(place), "%d-%03d".formatted(year, place + 1)));
    }

    private static Stream<InventedEntry> inOrder(Stream<InventedEntry> entries) {
        return entries.sorted((one, other) -> one.day().compareTo(other.day()));
    }

    private static InventedEntry numbered(InventedEntry entry, String number) {
        Values first = entry.firstWritten();
        InventedEntry numbered = InventedEntry.of(entry.day(), entry.values().with("number", number));
        return first == null ? numbered : numbered.firstWritten(first.with("number", number));
    }

    private InventedEntry complaint(LocalDate day) {
        Chance chance = scene.chance();
        RegisterWords.Claim claim = chance.oneOf(words.claims(), RegisterWords.Claim::often);
        BigDecimal workers = scene.number(claim.workers());
        Map<String, Object> values = new TreeMap<>(Map.of(
                "received", day,
                "complainant", scene.people().name(),
                "phone", new PhoneNumber(scene.people().phone()),
                "channel", chance.oneOf(words.channels()),
                "claim", claim.name(),
                "workers", workers,
                "outcome", words.open()));
        if (chance.happens(92)) {
            scene.employer(day).ifPresent(employer -> values.put("employer", employer.name()));
        }
        Values open = Values.of(values);
        String outcome = chance.oneOf(words.outcomes());
        BigDecimal recovered = workers.multiply(scene.yuan(claim.yuan()));
        LocalDate closed = day.plusDays(chance.between(SHORTEST_DAYS, LONGEST_DAYS));
        if (closed.isAfter(today)) {
            return InventedEntry.of(day, open);
        }
        Values ended = open.with("outcome", outcome).with("closed", closed);
        InventedEntry entry =
                InventedEntry.of(day, outcome.equals(words.settled()) ? ended.with("money", recovered) : ended);
        return closed.plusDays(LATELY_DAYS).isAfter(today) ? entry.firstWritten(open) : entry;
    }
}
