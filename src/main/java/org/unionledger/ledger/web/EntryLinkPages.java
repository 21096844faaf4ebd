package org.unionledger.ledger.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.EntryFilter;
import org.unionledger.ledger.EntryLinks;
import org.unionledger.ledger.EntryOrder;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.LinkRelation;
import org.unionledger.ledger.LinkedOf;
import org.unionledger.ledger.RecordLinks;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.membership.Member;
import org.unionledger.membership.MemberFilter;
import org.unionledger.membership.Members;
import org.unionledger.organization.EmployerSearch;

/** Entries as what others belong to, and the search for one. */
@Component
class EntryLinkPages {

    /** The register sought in to begin with: the year plan. */
    static final String PLAN = "work_plan";

    private static final int MOST = 20;

    /** So many stand on the page of what they are linked with. */
    private static final int FIRST = 20;

    private static final int PAGE = 50;

    private final Ledgers ledgers;
    private final EntryLinks links;
    private final RecordLinks records;
    private final LinkedOf linked;
    private final Members members;
    private final EmployerSearch employers;

    EntryLinkPages(
            Ledgers ledgers,
            EntryLinks links,
            RecordLinks records,
            LinkedOf linked,
            Members members,
            EmployerSearch employers) {
        this.ledgers = ledgers;
        this.links = links;
        this.records = records;
        this.linked = linked;
        this.members = members;
        this.employers = employers;
    }

    /** The first of what an entry is linked with, for its page. */
    LinkedView.Part linked(Scope scope, Words words, Entry entry) {
        LinkedOf.LinkedPage page = linked.page(scope, entry, "", FIRST);
        return new LinkedView.Part(
                lines(words, page), page.count(), page.next() == null ? null : href(entry) + "/linked");
    }

    /** @param after the cursor of the page before; empty for the first */
    LinkedView linkedList(Scope scope, Words words, Entry entry, String after) {
        LinkedOf.LinkedPage page = linked.page(scope, entry, after, PAGE);
        String list = href(entry) + "/linked";
        return new LinkedView(
                title(words, entry),
                href(entry),
                lines(words, page),
                pager(list + "?", page.count(), page.linked().size(), after, page.next()),
                list + "/export");
    }

    private List<EntryLinkView.Line> lines(Words words, LinkedOf.LinkedPage page) {
        return page.linked().stream().map(one -> line(words, one)).toList();
    }

    private static Pager pager(String list, long count, int shown, String after, @Nullable String next) {
        return new Pager(
                count,
                shown,
                after.isEmpty() ? null : list.substring(0, list.length() - 1),
                next == null ? null : list + "after=" + next);
    }

    /** The first of the entries that are about a member or an employer, for its page. */
    LinkedView.Part about(Scope scope, Words words, String kind, long record) {
        RecordLinks.About page = records.entries(scope, kind, record, "", FIRST);
        return new LinkedView.Part(
                entries(words, page),
                records.count(scope, kind, record),
                page.next() == null ? null : list(kind, record));
    }

    /** @param after the cursor of the page before; empty for the first */
    LinkedView aboutList(Scope scope, Words words, String kind, long record, String after) {
        RecordLinks.About page = records.entries(scope, kind, record, after, PAGE);
        RecordLinks.Link of = records.of(scope, kind, List.of(record)).get(0);
        return new LinkedView(
                of.link().title(),
                of.link().href(),
                entries(words, page),
                pager(
                        list(kind, record) + "&",
                        records.count(scope, kind, record),
                        page.entries().size(),
                        after,
                        page.next()),
                "/entries/about/export?kind=" + kind + "&record=" + record);
    }

    private static String list(String kind, long record) {
        return "/entries/about?kind=" + kind + "&record=" + record;
    }

    private List<EntryLinkView.Line> entries(Words words, RecordLinks.About page) {
        return page.entries().stream().map(entry -> line(words, entry, false)).toList();
    }

    void add(Scope scope, String ledger, long id, String in, long record) {
        if (RecordLinks.KINDS.contains(in)) {
            records.add(scope, ledger, id, in, record);
        } else {
            links.add(scope, ledger, id, in, record);
        }
    }

    void remove(Scope scope, String ledger, long id, String in, long record) {
        if (RecordLinks.KINDS.contains(in)) {
            records.remove(scope, ledger, id, in, record);
        } else {
            links.remove(scope, ledger, id, in, record);
        }
    }

    /** @param in the register sought in */
    EntryLinkView of(Scope scope, Words words, Entry entry, String in, String sought) {
        scope.require(Right.WRITE_LEDGERS);
        List<EntryLinkView.Line> found = RecordLinks.KINDS.contains(in)
                ? records(scope, words, in, sought)
                : entries(scope, words, entry, in, sought);
        return new EntryLinkView(
                href(entry),
                line(words, entry, false),
                registers(scope, words),
                in,
                sought,
                found.subList(0, Math.min(MOST, found.size())),
                found.size() > MOST);
    }

    /** The latest first, one more than are shown. */
    private List<EntryLinkView.Line> entries(Scope scope, Words words, Entry entry, String in, String sought) {
        EntryFilter filter = EntryFilter.all(scope.place()).containing(sought);
        return ledgers.page(scope, in, filter, EntryOrder.LATEST, null, MOST + 2).entries().stream()
                .filter(one -> one.id() != entry.id())
                .map(one -> line(words, one, true))
                .toList();
    }

    /** Nobody is listed without being sought. */
    private List<EntryLinkView.Line> records(Scope scope, Words words, String kind, String sought) {
        if (sought.isBlank()) {
            return List.of();
        }
        List<Long> found = kind.equals(RecordLinks.MEMBER)
                ? members.list(scope, new MemberFilter(scope.place(), sought, false, Map.of()), "").members().stream()
                        .map(Member::id)
                        .toList()
                : employers.named(scope, sought, MOST + 1).stream()
                        .map(employer -> (long) employer.id().value())
                        .toList();
        return records.of(scope, kind, found).stream()
                .map(link -> line(words, link))
                .toList();
    }

    private List<EntryLinkView.Register> registers(Scope scope, Words words) {
        Shown shown = new Shown(words);
        return Stream.concat(
                        RecordLinks.KINDS.stream()
                                .filter(kind -> !kind.equals(RecordLinks.MEMBER) || scope.may(Right.READ_MEMBERS))
                                .map(kind -> new EntryLinkView.Register(kind, words.text("ledger.link.to." + kind))),
                        ledgers.declarations(scope).stream()
                                .map(register ->
                                        new EntryLinkView.Register(register.id(), shown.label(register.name()))))
                .toList();
    }

    private EntryLinkView.Line line(Words words, Entry entry, boolean above) {
        return line(words, entry, above ? LinkRelation.ABOVE : LinkRelation.BELOW);
    }

    private EntryLinkView.Line line(Words words, Entry entry, LinkRelation relation) {
        return new EntryLinkView.Line(
                entry.ledger(),
                entry.id(),
                new Shown(words).label(ledgers.declaration(entry).name()),
                title(words, entry),
                relation.code(),
                href(entry));
    }

    EntryLinkView.Line line(Words words, LinkedOf.Linked one) {
        Entry entry = one.entry();
        if (entry != null) {
            return line(words, entry, one.relation());
        }
        String kind = one.relation() == LinkRelation.MEMBER ? RecordLinks.MEMBER : RecordLinks.EMPLOYER;
        return line(words, new RecordLinks.Link(kind, one.id(), Objects.requireNonNull(one.record())));
    }

    String title(Words words, Entry entry) {
        Declaration register = ledgers.declaration(entry);
        String day = new Shown(words).day(entry.day());
        return (day + " " + register.title(entry.values()) + " " + ledgers.number(entry)).strip();
    }

    private static String href(Entry entry) {
        return "/ledgers/" + entry.ledger() + "/" + entry.id();
    }

    private static EntryLinkView.Line line(Words words, RecordLinks.Link link) {
        return new EntryLinkView.Line(
                link.kind(),
                link.record(),
                words.text("ledger.link.to." + link.kind()),
                link.link().title(),
                LinkRelation.MEMBER.code(),
                link.link().href());
    }
}
