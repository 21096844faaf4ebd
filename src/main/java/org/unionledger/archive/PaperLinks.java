package org.unionledger.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.figures.KnownKinds;
import org.unionledger.figures.RecordKind;
import org.unionledger.figures.RecordLink;
import org.unionledger.frame.Refused;

/** The records papers belong to (关联记录): entries of registers, meetings, employers, terms, whatever has a page. */
@Service
public class PaperLinks {

    private static final Pattern NUMBER = Pattern.compile("/(\\d{1,18})(?=/|$)");
    private static final int MOST = 20;

    private final Papers papers;
    private final KnownKinds kinds;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    PaperLinks(Papers papers, KnownKinds kinds, AuditLog audit, JdbcClient jdbc) {
        this.papers = papers;
        this.kinds = kinds;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    private record Linked(String kind, long record) {}

    /**
     * A record a paper belongs to.
     *
     * @param link how it is opened
     */
    public record Link(String kind, long record, RecordLink link) {}

    /** Those the asker may see. */
    List<Link> of(Scope scope, long paper) {
        List<Linked> linked = jdbc.sql("select kind, record from archive.link where paper = :paper")
                .param("paper", papers.require(scope, paper).id())
                .query(Linked.class)
                .list();
        List<Link> links = new ArrayList<>();
        linked.stream()
                .collect(Collectors.groupingBy(Linked::kind, Collectors.mapping(Linked::record, Collectors.toList())))
                .forEach((kind, records) -> kinds.find(kind)
                        .ifPresent(known -> known.links(scope, records)
                                .forEach((record, link) -> links.add(new Link(kind, record, link)))));
        links.sort(Comparator.comparing(link -> link.link().title()));
        return links;
    }

    /**
     * The papers that belong to a record, the latest first; those that the asker may see.
     *
     * @throws NotInScope when there is no such record, or the asker may not see it
     */
    List<Paper> papers(Scope scope, String kind, long record) {
        if (kinds.find(kind).flatMap(known -> of(scope, known, record)).isEmpty()) {
            throw new NotInScope(kind + " " + record);
        }
        List<Long> linked = jdbc.sql("select paper from archive.link where kind = :kind and record = :record")
                .param("kind", kind)
                .param("record", record)
                .query(Long.class)
                .list();
        return papers.seen(scope, linked).stream()
                .filter(paper -> paper.state() != PaperState.VOIDED)
                .sorted(Comparator.comparing((Paper paper) -> paper.entry().datedOn())
                        .thenComparing(Paper::id)
                        .reversed())
                .toList();
    }

    /**
     * Links a paper to the record whose page has this address, as the browser shows it.
     *
     * @throws Refused if no record the asker may see has that page, or there are enough
     */
    @Transactional
    public void add(Scope scope, long id, String address) {
        scope.require(Right.WRITE_ARCHIVE);
        Paper paper = papers.require(scope, id);
        Link link = at(scope, address).orElseThrow(() -> Refused.of("address", "archive.problem.address-unknown"));
        if (of(scope, id).size() >= MOST) {
            throw Refused.of("address", "archive.problem.links-many", MOST);
        }
        int added = jdbc.sql(
                        "insert into archive.link (paper, kind, record) values (:paper, :kind, :record) on conflict do nothing")
                .param("paper", id)
                .param("kind", link.kind())
                .param("record", link.record())
                .update();
        if (added > 0) {
            audit.write(
                    scope.actor(),
                    "paper-linked",
                    Papers.subject(paper),
                    null,
                    Map.of(),
                    Map.of("link", link.link().href()));
        }
    }

    @Transactional
    public void remove(Scope scope, long id, String kind, long record) {
        scope.require(Right.WRITE_ARCHIVE);
        Paper paper = papers.require(scope, id);
        int removed = jdbc.sql("delete from archive.link where paper = :paper and kind = :kind and record = :record")
                .param("paper", id)
                .param("kind", kind)
                .param("record", record)
                .update();
        if (removed > 0) {
            audit.write(
                    scope.actor(),
                    "paper-unlinked",
                    Papers.subject(paper),
                    null,
                    Map.of("link", kind + " " + record),
                    Map.of());
        }
    }

    /** Every number in the path may be the record's; only its own page has the very address. */
    private Optional<Link> at(Scope scope, String address) {
        String path = address.strip().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "");
        Matcher numbers = NUMBER.matcher(path);
        while (numbers.find()) {
            long record = Long.parseLong(numbers.group(1));
            Optional<Link> found = kinds.all()
                    .flatMap(kind -> of(scope, kind, record).stream())
                    .filter(link -> link.link().href().equals(path))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Link> of(Scope scope, RecordKind kind, long record) {
        return Optional.ofNullable(kind.links(scope, List.of(record)).get(record))
                .map(link -> new Link(kind.kind(), record, link));
    }
}
