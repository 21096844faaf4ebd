package org.unionledger.establishment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;

/**
 * The work to set up a union at an employer (建会工作).
 *
 * @param seat      the union the employer's figures are posted at
 * @param openedOn  since when the employer is there without a union; null where that is not known or it has one
 * @param steps     in the order of the stages; never empty
 * @param contacts  the latest first
 * @param obstacles the open ones first
 * @param setUp     in the order of their items
 * @param dropped   null unless it was given up
 */
public record Effort(
        long id,
        EmployerId employer,
        OrganizationId seat,
        Plan plan,
        @Nullable LocalDate openedOn,
        List<Step> steps,
        List<Contact> contacts,
        List<Obstacle> obstacles,
        List<SetUp> setUp,
        @Nullable Dropped dropped,
        int version) {

    /** The furthest stage that was reached. */
    public Step latest() {
        return steps.stream().max(Comparator.comparing(Step::stage)).orElseThrow();
    }

    public Optional<Step> step(Stage stage) {
        return steps.stream().filter(step -> step.stage() == stage).findFirst();
    }

    public Optional<SetUp> setUp(Item item) {
        return setUp.stream().filter(each -> each.item() == item).findFirst();
    }

    public boolean isDone() {
        return latest().stage() == Stage.PLAQUE;
    }

    /** Whether something is left to do. */
    public boolean isOpen() {
        return dropped == null && !isDone();
    }

    /** Whether a union is still to be approved. */
    boolean isWithoutUnion() {
        return isOpen() && step(Stage.APPROVAL).isEmpty();
    }

    /** The stage to reach next; null when nothing is left to do. */
    public @Nullable Stage next() {
        return isOpen() ? latest().stage().next() : null;
    }
}
