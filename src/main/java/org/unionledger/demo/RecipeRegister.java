package org.unionledger.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Invents the entries of a register by a recipe. */
final class RecipeRegister implements Register {

    private static final Recipe.When ALL_YEAR =
            new Recipe.When(IntStream.rangeClosed(1, 12).boxed().toList(), null, 0, 0);

    private final Recipe recipe;
    private final Scene scene;
    private final LocalDate today;

    RecipeRegister(Recipe recipe, Scene scene, LocalDate today) {
        this.recipe = recipe;
        this.scene = scene;
        this.today = today;
    }

    @Override
    public String ledger() {
        return recipe.ledger();
    }

    @Override
    public Stream<InventedEntry> in(int year) {
        List<InventedEntry> all = new ArrayList<>();
        Recipe.Every every = recipe.every();
        int times = every == null ? Math.max(recipe.kinds(), scene.times(recipe.times(), year)) : 0;
        for (int number = 1; number <= times; number++) {
            Recipe.Line line = number <= recipe.lines().size() ? recipe.lines().get(number - 1) : line();
            Recipe.When when = line != null && line.when() != null ? line.when() : recipe.when();
            List<LocalDate> days = (when == null ? ALL_YEAR : when).in(year);
            entry(line, number, new Occasion(scene, scene.chance().oneOf(days), number, at(line)))
                    .ifPresent(all::add);
        }
        if (every != null) {
            every.in(year).forEach(day -> comingAgain(every, day, all));
        }
        return highlighted(all).filter(entry -> !entry.day().isAfter(today.minusDays(recipe.quiet())));
    }

    private void comingAgain(Recipe.Every every, LocalDate day, List<InventedEntry> all) {
        places(every, day).forEach(place -> {
            boolean kept = scene.chance().happens(every.percent());
            Optional<InventedEntry> entry = entry(line(), Integer.MAX_VALUE, place);
            if (kept) {
                entry.ifPresent(all::add);
            }
        });
    }

    private List<Occasion> places(Recipe.Every every, LocalDate day) {
        List<String> communities = List.copyOf(scene.street().communities().keySet());
        if (every.of().equals("street")) {
            return List.of(new Occasion(scene, day, 1, Recipe.At.UNION));
        }
        if (every.of().equals("communities")) {
            return communities.stream()
                    .map(community -> new Occasion(scene, day, 1, Recipe.At.UNION).in(community))
                    .toList();
        }
        int each = Integer.parseInt(every.of().replace("employers ", ""));
        return communities.stream()
                .flatMap(community -> scene.employers().stream()
                        .filter(employer -> employer.community().equals(community) && employer.isUnionisedOn(day))
                        .sorted(Comparator.comparing(InventedEmployer::workers).reversed())
                        .limit(each))
                .map(employer -> new Occasion(scene, day, 1, Recipe.At.UNION).with(employer))
                .toList();
    }

    private Recipe.@Nullable Line line() {
        return recipe.lines().isEmpty() ? null : scene.chance().oneOf(recipe.lines(), Recipe.Line::chances);
    }

    private Recipe.At at(Recipe.@Nullable Line line) {
        if (line != null && line.at() != null) {
            return line.at();
        }
        return recipe.at() == null ? Recipe.At.UNION : recipe.at();
    }

    /**
     * None where there is no such employer yet. Both ends are drawn, so that tomorrow's story is today's, gone on.
     *
     * @param number within the year: the first of it end in each way once
     */
    private Optional<InventedEntry> entry(Recipe.@Nullable Line line, int number, Occasion occasion) {
        Wording wording = new Wording(occasion, today);
        wording.say(recipe.said(line));
        Recipe.Outcome outcome = recipe.outcome();
        if (outcome != null) {
            Wording open = wording.copy();
            open.say(outcome.open());
            LocalDate end = occasion.day().plusDays(scene.chance().between(outcome.after()));
            wording.put("end", end);
            wording.say(closed(outcome, number).say());
            wording.drop("end");
            if (end.isAfter(today)) {
                wording = open;
            }
        }
        return wording.isComplete()
                ? Optional.of(InventedEntry.of(occasion.day(), wording.values()))
                : Optional.empty();
    }

    private Recipe.Line closed(Recipe.Outcome outcome, int number) {
        return number <= outcome.closed().size()
                ? outcome.closed().get(number - 1)
                : scene.chance().oneOf(outcome.closed(), Recipe.Line::chances);
    }

    private Stream<InventedEntry> highlighted(List<InventedEntry> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> recipe.highlight() && i == 0 ? entries.get(i).worthTelling() : entries.get(i));
    }
}
