package org.unionledger.membership;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.CodeList;
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

    MemberPages(AuditLog audit, Places places, LateRecords late) {
        this.audit = audit;
        this.places = places;
        this.late = late;
    }

    MemberListing list(MemberFilter filter, MemberPage page, String after) {
        String here = href("/members", filter);
        Pager pager = new Pager(
                page.count(),
                page.members().size(),
                after.isEmpty() ? null : here,
                page.next() == null ? null : withCursor(here, page.next()));
        MemberListing.Chips chips = new MemberListing.Chips(
                href("/members", filter(filter, null, filter.left())),
                href("/members", filter(filter, true, filter.left())),
                href("/members", filter(filter, false, filter.left())),
                href("/members", filter(filter, filter.female(), false)),
                href("/members", filter(filter, filter.female(), true)));
        return new MemberListing(filter, page, pager, chips, href("/members/export", filter));
    }

    private static MemberFilter filter(MemberFilter filter, @Nullable Boolean female, boolean left) {
        return new MemberFilter(filter.within(), filter.text(), female, left);
    }

    private static String withCursor(String href, String cursor) {
        return UriComponentsBuilder.fromUriString(href)
                .queryParam("after", cursor)
                .build()
                .toUriString();
    }

    private static String href(String path, MemberFilter filter) {
        UriComponentsBuilder href = UriComponentsBuilder.fromPath(path);
        if (!filter.text().isEmpty()) {
            href.queryParam("q", "{q}");
        }
        if (filter.female() != null) {
            href.queryParam("female", filter.female());
        }
        if (filter.left()) {
            href.queryParam("left", true);
        }
        return href.encode().buildAndExpand(Map.of("q", filter.text())).toUriString();
    }

    MemberShow show(Scope scope, Member member, Words words) {
        MemberEntry entry = member.entry();
        return new MemberShow(
                member,
                places.nameOf(scope, member.seat()).orElse(""),
                late.notices(scope, words, MemberPostings.source(member.id())),
                CodeList.ETHNIC_GROUP.nameOf(entry.ethnicGroup()),
                CodeList.POLITICAL_STATUS.nameOf(entry.politicalStatus()),
                CodeList.EDUCATION.nameOf(entry.education()),
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
