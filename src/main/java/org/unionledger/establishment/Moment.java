package org.unionledger.establishment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of what happened in the work at an employer, as its page tells it.
 *
 * @param label key of what it is
 * @param words what was written about it; empty when nothing was
 * @param by    empty where it is not known
 */
public record Moment(LocalDate on, String label, String words, String by) {

    /** The latest first. */
    static List<Moment> of(Effort effort) {
        List<Moment> moments = new ArrayList<>();
        effort.contacts()
                .forEach(contact -> moments.add(new Moment(
                        contact.on(),
                        "establishment.way." + contact.way().code(),
                        joined(contact.person(), contact.result()),
                        contact.keeper())));
        effort.obstacles().forEach(obstacle -> {
            moments.add(new Moment(
                    obstacle.openedOn(),
                    "establishment.obstacle." + obstacle.kind().code(),
                    obstacle.words(),
                    ""));
            if (obstacle.solvedOn() != null && obstacle.solution() != null) {
                moments.add(new Moment(obstacle.solvedOn(), "establishment.solved", obstacle.solution(), ""));
            }
        });
        effort.setUp()
                .forEach(each -> moments.add(new Moment(
                        each.on(), "establishment.item." + each.item().code(), each.note(), "")));
        effort.steps()
                .forEach(step -> moments.add(new Moment(
                        step.on(),
                        "establishment.stage." + step.stage().code(),
                        joined(step.document(), step.number(), step.note()),
                        step.person())));
        if (effort.dropped() != null) {
            moments.add(new Moment(
                    effort.dropped().on(),
                    "establishment.state.dropped",
                    effort.dropped().reason(),
                    ""));
        }
        return moments.stream()
                .sorted(Comparator.comparing(Moment::on).reversed())
                .toList();
    }

    private static String joined(String... texts) {
        return String.join(" ", Stream.of(texts).filter(text -> !text.isEmpty()).toList());
    }
}
