package org.unionledger.membership;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.Sex;
import org.unionledger.figures.LateRecords;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Places;
import org.unionledger.frame.Words;

/** Prepares what the pages of members show. */
@Component
class MemberPages {

    private final AuditLog audit;
    private final Places places;
    private final LateRecords late;
    private final Memberships memberships;

    MemberPages(AuditLog audit, Places places, LateRecords late, Memberships memberships) {
        this.audit = audit;
        this.places = places;
        this.late = late;
        this.memberships = memberships;
    }

    MemberListing list(MemberFilter filter, MemberPage page, String after, Words words) {
        String here = href("/members", filter);
        Pager pager = new Pager(
                page.count(),
                page.members().size(),
                after.isEmpty() ? null : here,
                page.next() == null ? null : withCursor(here, page.next()),
                href("/members/count", filter));
        MemberListing.Chips chips = new MemberListing.Chips(
                href("/members", filter.with(MemberTrait.SEX, null)),
                href("/members", filter.with(MemberTrait.SEX, Sex.FEMALE.code())),
                href("/members", filter.with(MemberTrait.SEX, Sex.MALE.code())),
                href("/members", filter.withLeft(false)),
                href("/members", filter.withLeft(true)));
        return new MemberListing(filter, page, pager, chips, choices(filter, words), href("/members/export", filter));
    }

    private static List<MemberListing.Choice> choices(MemberFilter filter, Words words) {
        return Stream.of(MemberTrait.values())
                .filter(trait -> trait != MemberTrait.SEX)
                .map(trait -> new MemberListing.Choice(
                        trait,
                        filter.of(trait),
                        trait.choices().stream()
                                .map(value -> new MemberListing.Option(value, trait.label(value, words)))
                                .toList()))
                .toList();
    }

    private static String withCursor(String href, String cursor) {
        return UriComponentsBuilder.fromUriString(href)
                .queryParam("after", cursor)
                .build()
                .toUriString();
    }

    static String href(String path, MemberFilter filter) {
        UriComponentsBuilder href = UriComponentsBuilder.fromPath(path);
        if (!filter.text().isEmpty()) {
            href.queryParam("q", "{q}");
        }
        filter.traits().forEach((trait, value) -> href.queryParam(trait.code(), value));
        if (filter.left()) {
            href.queryParam("left", true);
        }
        return href.encode().buildAndExpand(Map.of("q", filter.text())).toUriString();
    }

    /** The name of the union at which it is held; empty where the asker may not see it. */
    String unionOf(Scope scope, Member member) {
        return places.nameOf(scope, member.seat()).orElse("");
    }

    MemberShow show(Scope scope, Member member, Words words) {
        return new MemberShow(
                member,
                unionOf(scope, member),
                memberships.life(scope, member.id()),
                memberships.expulsion(scope, member.id()),
                late.notices(scope, words, MemberPostings.source(member.id())),
                audit.history(Members.subject(member)).stream()
                        .map(MemberWords.timeline(words)::line)
                        .toList(),
                List.of(),
                null);
    }

    MemberEdit edit(@Nullable Member member, MemberForm form, List<MemberObjection> objections) {
        return new MemberEdit(member, form, objections);
    }

    List<String> problems(List<MemberObjection> objections, Words words) {
        return objections.stream()
                .map(objection -> words.text("membership.objection." + objection.code()))
                .toList();
    }
}
