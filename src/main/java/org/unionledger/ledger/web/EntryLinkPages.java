package org.unionledger.ledger.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.EntryFilter;
import org.unionledger.ledger.EntryLinks;
import org.unionledger.ledger.EntryOrder;
import org.unionledger.ledger.Ledgers;
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

    private final Ledgers ledgers;
    private final EntryLinks links;
    private final RecordLinks records;
    private final Members members;
    private final EmployerSearch employers;

    EntryLinkPages(Ledgers ledgers, EntryLinks links, RecordLinks records, Members members, EmployerSearch employers) {
        this.ledgers = ledgers;
        this.links = links;
        this.records = records;
        this.members = members;
        this.employers = employers;
    }

    /** What an entry is linked with: other entries, then members and employers. */
    List<EntryLinkView.Line> linked(Scope scope, Words words, Entry entry) {
        return Stream.concat(
                        links.of(scope, entry).stream().map(link -> line(words, link.entry(), link.above())),
                        records.of(scope, entry).stream().map(link -> line(words, link)))
                .toList();
    }

    /** The entries that are about a member or an employer. */
    List<EntryLinkView.Line> about(Scope scope, Words words, String kind, long record) {
        return records.entries(scope, kind, record).stream()
                .map(entry -> line(words, entry, false))
                .toList();
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
                "/ledgers/" + entry.ledger() + "/" + entry.id(),
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
        Shown shown = new Shown(words);
        Declaration register = ledgers.declaration(entry);
        String title = shown.day(entry.day()) + " " + register.title(entry.values()) + " " + ledgers.number(entry);
        return new EntryLinkView.Line(
                entry.ledger(),
                entry.id(),
                shown.label(register.name()),
                title.strip(),
                above ? "above" : "below",
                "/ledgers/" + entry.ledger() + "/" + entry.id());
    }

    private static EntryLinkView.Line line(Words words, RecordLinks.Link link) {
        return new EntryLinkView.Line(
                link.kind(),
                link.record(),
                words.text("ledger.link.to." + link.kind()),
                link.link().title(),
                "about",
                link.link().href());
    }
}
