package org.unionledger.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.unionledger.organization.Headcount;
import org.unionledger.organization.UnionForm;

/** Invents the employers of a street, and how unions were founded in one after the other. */
final class InventedEmployers {

    /** Of a hundred employers, how many had a union before the first year, got one in it, in the second, and never. */
    private static final Map<Founded, Integer> FOUNDED =
            Map.of(Founded.BEFORE, 63, Founded.FIRST_YEAR, 12, Founded.SECOND_YEAR, 12, Founded.NEVER, 13);

    private static final int OLDEST_YEARS = 14;
    private static final int LARGE = 25;

    private enum Founded {
        BEFORE,
        FIRST_YEAR,
        SECOND_YEAR,
        NEVER
    }

    /** {@code demo/employers.yaml}. */
    record Words(
            String city,
            Brands brands,
            List<Kind> kinds,
            Map<String, List<Trade>> trades,
            List<Size> sizes,
            List<Integer> foundings) {

        record Brands(List<String> first, List<String> second) {

            List<String> all() {
                return first.stream()
                        .flatMap(one -> second.stream()
                                .filter(other -> !other.equals(one))
                                .map(other -> one + other))
                        .toList();
            }
        }

        record Kind(String kind, String registrar, int often, String pattern, String trades) {}

        record Trade(String trade, int women, int migrants) {}

        record Size(int often, int from, int to) {}

        static Words read() {
            return DemoData.read("employers", Words.class);
        }
    }

    private final Words words;
    private final District.Street street;
    private final int firstYear;
    private final People people;
    private final Chance chance;
    private final CreditCodes codes;
    private final Brands brands;

    InventedEmployers(Words words, District.Street street, int firstYear, People people, Chance chance, Brands brands) {
        this.words = words;
        this.street = street;
        this.firstYear = firstYear;
        this.people = people;
        this.chance = chance;
        this.codes = new CreditCodes(street.region());
        this.brands = brands;
    }

    /** All that are there at the end of the second year. */
    List<InventedEmployer> all() {
        return IntStream.range(0, street.employers())
                .mapToObj(number -> employer())
                .toList();
    }

    private InventedEmployer employer() {
        Words.Kind kind = chance.oneOf(words.kinds(), Words.Kind::often);
        Words.Trade trade = chance.oneOf(Objects.requireNonNull(words.trades().get(kind.trades())));
        Words.Size size = chance.oneOf(words.sizes(), Words.Size::often);
        int workers = chance.between(size.from(), size.to());
        LocalDate founded = founded(chance.oneOf(List.of(Founded.values()), FOUNDED::get));
        return new InventedEmployer(
                kind.pattern()
                        .replace("{city}", words.city())
                        .replace("{brand}", brands.next())
                        .replace("{trade}", trade.trade()),
                chance.happens(97) ? codes.next(kind.registrar()) : null,
                kind.kind(),
                chance.oneOf(street.communities()),
                movedIn(founded),
                trade.women(),
                headcount(workers, trade),
                chance.happens(4) ? headcount(workers + chance.between(1, 1 + workers / 5), trade) : null,
                founded,
                form(workers),
                people.anybody(firstYear, 38));
    }

    private @Nullable LocalDate founded(Founded when) {
        return switch (when) {
            case BEFORE ->
                chance.day(LocalDate.of(firstYear - OLDEST_YEARS + 1, 3, 1), LocalDate.of(firstYear - 1, 12, 20));
            case FIRST_YEAR -> workingDay(firstYear);
            case SECOND_YEAR -> workingDay(firstYear + 1);
            case NEVER -> null;
        };
    }

    private LocalDate workingDay(int year) {
        int month = 1 + chance.oneOf(IntStream.range(0, 12).boxed().toList(), words.foundings()::get);
        return chance.oneOf(WorkDays.of(YearMonth.of(year, month)));
    }

    private LocalDate movedIn(@Nullable LocalDate founded) {
        LocalDate last = founded == null ? LocalDate.of(firstYear + 1, 12, 31) : founded.minusDays(45);
        int years = founded == null || chance.happens(70) ? OLDEST_YEARS : 1;
        LocalDate first = last.minusYears(years);
        LocalDate oldest = LocalDate.of(firstYear - OLDEST_YEARS, 1, 1);
        return chance.day(first.isBefore(oldest) && oldest.isBefore(last) ? oldest : first, last);
    }

    private Headcount headcount(int workers, Words.Trade trade) {
        return new Headcount(workers, about(workers, trade.women()), about(workers, trade.migrants()));
    }

    private int about(int workers, int percent) {
        int varied = Math.max(0, Math.min(100, percent + chance.between(-12, 12)));
        return Math.round(workers * varied / 100f);
    }

    private UnionForm form(int workers) {
        if (workers >= LARGE || chance.happens(45)) {
            return UnionForm.SINGLE;
        }
        return chance.oneOf(List.of(UnionForm.JOINT, UnionForm.REGIONAL, UnionForm.REGIONAL, UnionForm.INDUSTRIAL));
    }

    /** Names that no two employers of the book share. */
    static final class Brands {

        private final List<String> left;
        private final Chance chance;

        Brands(Words.Brands words, Chance chance) {
            this.left = new ArrayList<>(words.all());
            this.chance = chance;
        }

        String next() {
            return left.remove(chance.between(0, left.size() - 1));
        }
    }
}
