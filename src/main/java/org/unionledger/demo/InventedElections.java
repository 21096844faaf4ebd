package org.unionledger.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.unionledger.codes.Sex;
import org.unionledger.committee.Body;
import org.unionledger.committee.Meeting;
import org.unionledger.committee.OfficerEntry;
import org.unionledger.committee.Post;
import org.unionledger.committee.TermEntry;

/** Invents the elections of unions: from the founding on, every three or five years, now and then late. */
final class InventedElections {

    private static final int ALL_MEET = 100;
    private static final int WOMEN_FOR_A_COMMITTEE = 10;
    private static final int FEW_MEMBERS = 25;
    private static final int MIDDLE = 200;

    private final People people;
    private final Chance chance;
    private final Set<String> known = new HashSet<>();

    InventedElections(People people, Chance chance) {
        this.people = people;
        this.chance = chance;
    }

    /** Of a union that there is by then, the earliest first. */
    List<InventedBody> of(InventedEmployer employer, LocalDate today) {
        List<InventedBody> bodies = new ArrayList<>();
        known.clear();
        int years = chance.happens(70) ? 5 : 3;
        LocalDate elected = Objects.requireNonNull(employer.foundedOn());
        String chair = employer.chair().name();
        known.add(chair);
        while (!elected.isAfter(today)) {
            bodies.addAll(meeting(employer, elected, years, chair));
            chair = chance.happens(70) ? chair : another(sex(45));
            elected = elected.plusYears(years)
                    .plusDays(chance.happens(15) ? chance.between(60, 400) : -chance.between(0, 40));
        }
        return bodies;
    }

    /** One meeting elects them all. */
    private List<InventedBody> meeting(InventedEmployer employer, LocalDate day, int years, String chair) {
        int members = Math.max(8, employer.workers() * 9 / 10);
        List<InventedBody> bodies = new ArrayList<>();
        List<OfficerEntry> committee = committee(members, day, chair);
        TermEntry entry = entry(day, years, members, committee.size());
        bodies.add(new InventedBody(Body.UNION, entry, committee));
        bodies.add(new InventedBody(Body.AUDIT, entry(day, years, members, 3), three(day, 45)));
        if (members * employer.women() / 100 >= WOMEN_FOR_A_COMMITTEE) {
            bodies.add(new InventedBody(Body.WOMEN, entry(day, years, members, 3), three(day, 100)));
        }
        return bodies;
    }

    private TermEntry entry(LocalDate day, int years, int members, int seats) {
        LocalDate approved = day.plusDays(chance.between(3, 20));
        return new TermEntry(
                day,
                years,
                members,
                seats,
                members > ALL_MEET ? Meeting.DELEGATES : Meeting.MEMBERS,
                "工批〔%d〕%d号".formatted(approved.getYear(), chance.between(1, 90)),
                approved,
                "");
    }

    private List<OfficerEntry> committee(int members, LocalDate day, String chair) {
        int seats = members < FEW_MEMBERS ? 3 : members <= MIDDLE ? 5 : 9;
        List<OfficerEntry> elected = new ArrayList<>();
        elected.add(new OfficerEntry(chair, sex(45), Post.CHAIR, members > MIDDLE, day));
        elected.add(officer(Post.VICE_CHAIR, day, 45));
        elected.add(officer(Post.FINANCE, day, 60));
        while (elected.size() < seats) {
            elected.add(officer(Post.MEMBER, day, 45));
        }
        return elected;
    }

    private List<OfficerEntry> three(LocalDate day, int womenPercent) {
        return List.of(
                officer(Post.HEAD, day, womenPercent),
                officer(Post.MEMBER, day, womenPercent),
                officer(Post.MEMBER, day, womenPercent));
    }

    private OfficerEntry officer(Post post, LocalDate day, int womenPercent) {
        Sex sex = sex(womenPercent);
        return new OfficerEntry(another(sex), sex, post, false, day);
    }

    /** Nobody in the union has the name yet. */
    private String another(Sex sex) {
        String name = people.name(sex);
        while (!known.add(name)) {
            name = people.name(sex);
        }
        return name;
    }

    private Sex sex(int womenPercent) {
        return chance.happens(womenPercent) ? Sex.FEMALE : Sex.MALE;
    }
}
