package org.unionledger.membership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Sex;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;

/**
 * Which figures a membership posts: it counts from its joining to the day before its leaving. What comes and what goes is posted
 * beside it, so that opening + in − out = closing (会员变动) wherever the tree stays as it is.
 */
final class MemberPostings {

    static final String KIND = "member";

    private static final IndicatorId TOTAL = new IndicatorId("member.total");
    private static final IndicatorId FEMALE = new IndicatorId("member.female");
    private static final IndicatorId JOINED = new IndicatorId("member.joined");
    private static final IndicatorId TRANSFERRED = new IndicatorId("member.transferred");
    private static final IndicatorId REGISTERED = new IndicatorId("member.registered");
    private static final IndicatorId KEPT = new IndicatorId("member.kept");
    private static final IndicatorId LEFT = new IndicatorId("member.left");

    /** All it ever posts to. */
    static final List<IndicatorId> INDICATORS = List.of(TOTAL, FEMALE, JOINED, TRANSFERRED, REGISTERED, KEPT, LEFT);

    /** Made once, as large rosters ask for them by the million. */
    private static final Map<Sex, Breakdown> BY_SEX =
            Arrays.stream(Sex.values()).collect(Collectors.toMap(sex -> sex, sex -> Breakdown.of("sex", sex.label())));

    private MemberPostings() {}

    static Source source(long membership) {
        return new Source(KIND, membership);
    }

    static List<Posting> of(Member member) {
        Sex sex = member.entry().sex();
        Breakdown breakdown = Objects.requireNonNull(BY_SEX.get(sex));
        List<Posting> postings = new ArrayList<>();
        count(postings, member.seat(), member.since(), sex, breakdown, BigDecimal.ONE);
        postings.add(new Posting(came(member.entry()), member.seat(), member.since(), breakdown, BigDecimal.ONE));
        keepings(postings, member, breakdown);
        Leaving leaving = member.leaving();
        if (leaving != null) {
            count(postings, member.seat(), leaving.on(), sex, breakdown, BigDecimal.ONE.negate());
            Breakdown how = breakdown.with("how", leaving.how().term());
            postings.add(new Posting(LEFT, member.seat(), leaving.on(), how, BigDecimal.ONE));
        }
        return postings;
    }

    /** Kept members stay in the total; how many of it they are is a stock of its own. */
    private static void keepings(List<Posting> postings, Member member, Breakdown breakdown) {
        Leaving leaving = member.leaving();
        for (Keeping keeping : member.keepings()) {
            postings.add(new Posting(KEPT, member.seat(), keeping.from(), breakdown, BigDecimal.ONE));
            LocalDate until = keeping.until() == null && leaving != null ? leaving.on() : keeping.until();
            if (until != null) {
                postings.add(new Posting(KEPT, member.seat(), until, breakdown, BigDecimal.ONE.negate()));
            }
        }
    }

    private static IndicatorId came(MemberEntry entry) {
        if (entry.joinedOn() == null) {
            return REGISTERED;
        }
        return entry.arrival() == Arrival.TRANSFERRED ? TRANSFERRED : JOINED;
    }

    private static void count(
            List<Posting> postings, OrganizationId seat, LocalDate day, Sex sex, Breakdown breakdown, BigDecimal one) {
        postings.add(new Posting(TOTAL, seat, day, breakdown, one));
        if (sex == Sex.FEMALE) {
            postings.add(new Posting(FEMALE, seat, day, breakdown, one));
        }
    }
}
