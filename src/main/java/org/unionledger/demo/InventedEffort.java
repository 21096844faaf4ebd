package org.unionledger.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unionledger.establishment.Contact;
import org.unionledger.establishment.Obstacle;
import org.unionledger.establishment.SetUp;
import org.unionledger.establishment.Step;

/**
 * The work to set up the union of an employer.
 *
 * @param steps    in the order of the stages; never empty
 * @param obstacle that was met; null where none was
 * @param setUp    what was set up together with the union
 */
record InventedEffort(
        String employer,
        String keeper,
        List<Step> steps,
        List<Contact> contacts,
        @Nullable Obstacle obstacle,
        List<SetUp> setUp) {

    /** What had happened by a day; null where nothing had. */
    @Nullable
    InventedEffort by(LocalDate day) {
        List<Step> reached =
                steps.stream().filter(step -> !step.on().isAfter(day)).toList();
        if (reached.isEmpty()) {
            return null;
        }
        List<Contact> held =
                contacts.stream().filter(contact -> !contact.on().isAfter(day)).toList();
        List<SetUp> done =
                setUp.stream().filter(each -> !each.on().isAfter(day)).toList();
        return new InventedEffort(employer, keeper, reached, held, met(day), done);
    }

    private @Nullable Obstacle met(LocalDate day) {
        if (obstacle == null || obstacle.openedOn().isAfter(day)) {
            return null;
        }
        LocalDate solved = obstacle.solvedOn();
        return solved == null || !solved.isAfter(day)
                ? obstacle
                : new Obstacle(0, obstacle.kind(), obstacle.words(), obstacle.openedOn(), null, null);
    }

    /** How the obstacle was solved. */
    String solution() {
        return Objects.requireNonNull(Objects.requireNonNull(obstacle).solution());
    }
}
