package org.unionledger.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.establishment.Contact;
import org.unionledger.establishment.ContactWay;
import org.unionledger.establishment.Item;
import org.unionledger.establishment.Obstacle;
import org.unionledger.establishment.ObstacleKind;
import org.unionledger.establishment.SetUp;
import org.unionledger.establishment.Stage;
import org.unionledger.establishment.Step;

/** Invents the work that led to the unions founded in the second year, and work that has come to nothing yet. */
final class InventedEfforts {

    private static final List<String> REASONS = List.of("担心增加企业负担", "等总部答复", "职工多为季节工，流动大", "年底生产忙，推到以后");
    private static final List<String> RESULTS = List.of("讲解了工会法，负责人愿意考虑", "送去宣传册，约好再谈", "同意成立筹备组", "行政人员接待，负责人不在");
    private static final List<ObstacleKind> KINDS =
            List.of(ObstacleKind.OWNER, ObstacleKind.ELSEWHERE, ObstacleKind.TURNOVER, ObstacleKind.MONEY);

    private static final int MANY = 25;

    private final int year;
    private final List<String> keepers;
    private final Chance chance;

    /** @param year the second of the story */
    InventedEfforts(int year, People people, Chance chance) {
        this.year = year;
        this.keepers = Stream.generate(people::name).limit(4).toList();
        this.chance = chance;
    }

    /** Who looks after the employers, each after some. */
    List<String> keepers() {
        return keepers;
    }

    /** All of them, whatever the day, in the order of the employers. */
    List<InventedEffort> of(List<InventedEmployer> employers) {
        return employers.stream()
                .filter(employer -> employer.foundedOn() == null
                        ? chance.happens(50)
                        : employer.foundedOn().getYear() == year)
                .map(employer ->
                        employer.foundedOn() == null ? slow(employer) : founded(employer, employer.foundedOn()))
                .toList();
    }

    private InventedEffort founded(InventedEmployer employer, LocalDate day) {
        String keeper = chance.oneOf(keepers);
        LocalDate elected = day.plusDays(chance.between(8, 30));
        LocalDate registered = elected.plusDays(chance.between(20, 45));
        List<Step> steps = List.of(
                step(Stage.SURVEY, day.minusDays(44), keeper),
                step(Stage.MOBILIZATION, day.minusDays(36), keeper),
                step(Stage.PREPARATION, day.minusDays(chance.between(20, 28)), keeper),
                paper(Stage.APPLICATION, day.minusDays(chance.between(5, 14)), keeper, "关于成立工会的请示"),
                paper(Stage.APPROVAL, day, keeper, "关于同意成立工会的批复"),
                step(Stage.ELECTION, elected, keeper),
                step(Stage.LEGAL_PERSON, registered, keeper),
                step(Stage.PLAQUE, registered.plusDays(chance.between(3, 20)), keeper));
        LocalDate visited = day.minusDays(40);
        return new InventedEffort(
                employer.name(),
                keeper,
                steps,
                List.of(contact(visited, keeper, visited.plusDays(10)), contact(visited.plusDays(10), keeper, null)),
                chance.happens(25) ? obstacle(visited, day.minusDays(15)) : null,
                setUp(employer, elected));
    }

    /** 四个结合 with every union, 三会 where there are enough to meet. */
    private static List<SetUp> setUp(InventedEmployer employer, LocalDate elected) {
        return Stream.of(Item.values())
                .filter(item -> item.group() == Item.Group.COMBINED || employer.workers() >= MANY)
                .map(item -> new SetUp(item, elected.plusDays(7), ""))
                .toList();
    }

    /** Nothing has come of it by the end of the year. */
    private InventedEffort slow(InventedEmployer employer) {
        String keeper = chance.oneOf(keepers);
        LocalDate first = LocalDate.of(year, 1, 6);
        LocalDate surveyed = chance.day(
                employer.movedInOn().isAfter(first) ? employer.movedInOn() : first, LocalDate.of(year, 12, 31));
        List<Step> steps = new ArrayList<>(List.of(step(Stage.SURVEY, surveyed, keeper)));
        LocalDate mobilized = surveyed.plusDays(chance.between(10, 60));
        if (chance.happens(60)) {
            steps.add(step(Stage.MOBILIZATION, mobilized, keeper));
        }
        return new InventedEffort(
                employer.name(),
                keeper,
                steps,
                List.of(contact(mobilized, keeper, mobilized.plusDays(30))),
                obstacle(mobilized, null),
                List.of());
    }

    private static Step step(Stage stage, LocalDate on, String keeper) {
        return new Step(stage, on, keeper, "", "", "");
    }

    private Step paper(Stage stage, LocalDate on, String keeper, String document) {
        String number =
                "%s〔%d〕%d号".formatted(stage == Stage.APPROVAL ? "工批" : "工筹", on.getYear(), chance.between(1, 90));
        return new Step(stage, on, keeper, document, number, "");
    }

    private Contact contact(LocalDate on, String keeper, @Nullable LocalDate next) {
        return new Contact(0, on, chance.oneOf(List.of(ContactWay.values())), "", chance.oneOf(RESULTS), next, keeper);
    }

    private Obstacle obstacle(LocalDate on, @Nullable LocalDate solved) {
        return new Obstacle(
                0, chance.oneOf(KINDS), chance.oneOf(REASONS), on, solved, solved == null ? null : "街道上门解释，企业同意");
    }
}
