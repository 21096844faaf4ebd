package org.unionledger.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.unionledger.organization.UnionForm;

/**
 * Everything that happened in a street from the first day of last year up to today. It is thought out to the end of this
 * year and then cut off, so that the story of tomorrow only adds to that of today.
 *
 * @param bodies  of unions, by employer, the earliest election first
 * @param efforts to set up unions, as far as they have come
 * @param keepers who looks after them
 * @param entries by register, the earliest first
 */
record StreetStory(
        District.Street street,
        List<InventedEmployer> employers,
        List<InventedMember> members,
        Map<String, List<InventedBody>> bodies,
        List<InventedEffort> efforts,
        List<String> keepers,
        Map<String, List<InventedEntry>> entries) {

    /** What all streets draw from; nothing is drawn twice. */
    record Sources(
            long seed,
            People.Words persons,
            InventedEmployers.Words trades,
            RegisterWords registers,
            List<Recipe> recipes,
            InventedEmployers.Brands brands) {

        static Sources of(long seed) {
            InventedEmployers.Words trades = InventedEmployers.Words.read();
            return new Sources(
                    seed,
                    People.Words.read(),
                    trades,
                    RegisterWords.read(),
                    Recipe.readAll(),
                    new InventedEmployers.Brands(trades.brands(), new Chance(seed, "brands")));
        }

        Chance chance(String what, District.Street where) {
            return new Chance(seed, what + " " + where.name());
        }

        People people(District.Street where, String what) {
            return new People(persons, where.region(), chance(what, where));
        }
    }

    static StreetStory tell(District.Street street, Sources sources, LocalDate today) {
        int firstYear = today.getYear() - 1;
        People people = sources.people(street, "people");
        List<InventedEmployer> employers = new InventedEmployers(
                        sources.trades(),
                        street,
                        firstYear,
                        people,
                        sources.chance("employers", street),
                        sources.brands())
                .all();
        List<InventedMember> members = new InventedMembers(
                        firstYear, people, sources.chance("members", street), sources.chance("traits", street))
                .of(employers);
        RegisterWords words = sources.registers();
        Function<String, Scene> scenes =
                register -> new Scene(street, employers, people, firstYear, sources.chance(register, street));
        Map<String, List<InventedEntry>> entries = new LinkedHashMap<>();
        Stream.of(
                        new Visits(words.visits(), scenes.apply("visits")),
                        new Trainings(words.trainings(), scenes.apply("trainings")),
                        new Activities(words.activities(), scenes.apply("activities")),
                        new Cases(words.cases(), scenes.apply("cases"), today))
                .forEach(register -> entries.put(register.ledger(), upTo(today, List.of(register), firstYear)));
        entries.putAll(byRecipe(street, sources, employers, today));
        InventedEfforts efforts = new InventedEfforts(
                firstYear + 1, sources.people(street, "efforts"), sources.chance("efforts", street));
        return new StreetStory(
                street,
                employers.stream().filter(employer -> employer.isThereOn(today)).toList(),
                members.stream()
                        .filter(member -> !member.joinedOn().isAfter(today))
                        .toList(),
                bodies(
                        employers,
                        new InventedElections(sources.people(street, "bodies"), sources.chance("bodies", street)),
                        today),
                efforts.of(employers).stream()
                        .flatMap(effort -> Stream.ofNullable(effort.by(today)))
                        .toList(),
                efforts.keepers(),
                entries);
    }

    /** All registers that no class of its own tells of. Each recipe draws from a stream of its own. */
    private static Map<String, List<InventedEntry>> byRecipe(
            District.Street street, Sources sources, List<InventedEmployer> employers, LocalDate today) {
        int firstYear = today.getYear() - 1;
        Map<String, List<Register>> registers = new LinkedHashMap<>();
        for (Recipe recipe : sources.recipes()) {
            List<Register> those = registers.computeIfAbsent(recipe.ledger(), ledger -> new ArrayList<>());
            String stream = "year " + recipe.ledger() + " " + those.size();
            Scene scene = new Scene(
                    street, employers, sources.people(street, stream), firstYear, sources.chance(stream, street));
            those.add(new RecipeRegister(recipe, scene, today));
        }
        Map<String, List<InventedEntry>> entries = new LinkedHashMap<>();
        registers.forEach((ledger, those) -> entries.put(ledger, upTo(today, those, firstYear)));
        return entries;
    }

    private static List<InventedEntry> upTo(LocalDate today, List<Register> registers, int firstYear) {
        return IntStream.of(firstYear, firstYear + 1)
                .boxed()
                .flatMap(year -> registers.stream().flatMap(register -> register.in(year)))
                .filter(entry -> !entry.day().isAfter(today))
                .sorted(Comparator.comparing(InventedEntry::day))
                .toList();
    }

    /** A joint union of several employers has bodies of its own, and no demo yet. */
    private static Map<String, List<InventedBody>> bodies(
            List<InventedEmployer> employers, InventedElections elections, LocalDate today) {
        Map<String, List<InventedBody>> bodies = new LinkedHashMap<>();
        employers.stream()
                .filter(employer -> employer.isUnionisedOn(today) && employer.form() == UnionForm.SINGLE)
                .forEach(employer -> bodies.put(employer.name(), elections.of(employer, today)));
        return bodies;
    }
}
