package org.unionledger.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.establishment.Confirmation;
import org.unionledger.establishment.Contact;
import org.unionledger.establishment.Effort;
import org.unionledger.establishment.Efforts;
import org.unionledger.establishment.FoundingTarget;
import org.unionledger.establishment.FoundingTargets;
import org.unionledger.establishment.Obstacle;
import org.unionledger.establishment.Plan;
import org.unionledger.establishment.Step;
import org.unionledger.establishment.Week;
import org.unionledger.establishment.WeeklyUpdates;
import org.unionledger.establishment.Zones;

/** Books how unions were set up in a street: the work itself, the year's targets, the zones and the weekly confirmations. */
@Component
class EstablishmentBooking {

    private static final int COMMUNITIES_IN_A_ZONE = 3;

    private final Efforts efforts;
    private final FoundingTargets targets;
    private final Zones zones;
    private final WeeklyUpdates updates;

    EstablishmentBooking(Efforts efforts, FoundingTargets targets, Zones zones, WeeklyUpdates updates) {
        this.efforts = efforts;
        this.targets = targets;
        this.zones = zones;
        this.updates = updates;
    }

    /** @param communities of the street, in their order */
    void book(
            StreetStory story,
            Scope officer,
            List<OrganizationId> communities,
            Map<String, EmployerId> known,
            LocalDate today) {
        story.efforts().forEach(effort -> book(effort, officer, known));
        target(officer, communities, today.getYear());
        zone(story.keepers(), officer, communities, today);
        confirm(officer, communities, today);
    }

    private void book(InventedEffort invented, Scope officer, Map<String, EmployerId> known) {
        EmployerId employer = Objects.requireNonNull(known.get(invented.employer()), invented.employer());
        List<Step> steps = invented.steps();
        long effort = efforts.begin(officer, employer, Plan.of(invented.keeper()), steps.get(0));
        steps.stream().skip(1).forEach(step -> efforts.reach(officer, effort, step, null));
        for (Contact contact : invented.contacts()) {
            efforts.contact(officer, effort, contact);
        }
        if (!invented.setUp().isEmpty()) {
            efforts.setUp(officer, effort, invented.setUp());
        }
        Obstacle obstacle = invented.obstacle();
        if (obstacle != null) {
            efforts.meet(officer, effort, obstacle);
            if (obstacle.solvedOn() != null) {
                Effort met = efforts.require(officer, effort);
                efforts.solve(officer, effort, met.obstacles().get(0).id(), obstacle.solvedOn(), invented.solution());
            }
        }
    }

    private void target(Scope officer, List<OrganizationId> communities, int year) {
        Map<OrganizationId, FoundingTarget.Numbers> passed = new LinkedHashMap<>();
        IntStream.range(0, communities.size())
                .forEach(i -> passed.put(communities.get(i), new FoundingTarget.Numbers(8 + i % 3, 5 + i % 3)));
        int whole = passed.values().stream()
                .mapToInt(FoundingTarget.Numbers::target)
                .sum();
        int should = passed.values().stream()
                .mapToInt(FoundingTarget.Numbers::shouldFound)
                .sum();
        targets.keep(officer, officer.place(), year, new FoundingTarget.Numbers(should, whole), passed);
    }

    private void zone(List<String> keepers, Scope officer, List<OrganizationId> communities, LocalDate today) {
        LocalDate since = today.withDayOfYear(1);
        for (int i = 0; i * COMMUNITIES_IN_A_ZONE < communities.size(); i++) {
            long zone = zones.draw(officer, officer.place(), "第" + "一二三四五六七八九".charAt(i) + "片区");
            zones.appoint(officer, zone, keepers.get(i % keepers.size()), null, since);
            int last = Math.min(communities.size(), (i + 1) * COMMUNITIES_IN_A_ZONE);
            zones.place(officer, zone, communities.subList(i * COMMUNITIES_IN_A_ZONE, last), since);
        }
    }

    /** The weeks before this one, but for the last community; of this one every other. */
    private void confirm(Scope officer, List<OrganizationId> communities, LocalDate today) {
        Week thisWeek = Week.of(today);
        Week lastWeek = thisWeek.before();
        updates.choose(officer, officer.place(), communities, lastWeek);
        for (int i = 0; i + 1 < communities.size(); i++) {
            updates.confirm(officer, communities.get(i), lastWeek, Confirmation.Kind.UPDATED, "");
            if (i % 2 == 0) {
                updates.confirm(officer, communities.get(i), thisWeek, Confirmation.Kind.UNCHANGED, "");
            }
        }
    }
}
