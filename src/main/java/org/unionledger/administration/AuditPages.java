package org.unionledger.administration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditEntry;
import org.unionledger.audit.AuditFilter;
import org.unionledger.audit.AuditLine;
import org.unionledger.audit.AuditPage;
import org.unionledger.audit.AuditTrail;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Places;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.TimelineEntry;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organizations;

/** Prepares what the page of the audit log shows: of the reader's own part of the tree, in the words of each module. */
@Component
class AuditPages {

    private static final String PATH = "/audit-log";

    private final AuditTrail trail;
    private final Organizations organizations;
    private final Places places;
    private final ObjectProvider<RecordWords> modules;

    AuditPages(AuditTrail trail, Organizations organizations, Places places, ObjectProvider<RecordWords> modules) {
        this.trail = trail;
        this.organizations = organizations;
        this.places = places;
        this.modules = modules;
    }

    AuditListing list(Scope scope, AuditFilter filter, String after, Words words) {
        scope.require(Right.READ_AUDIT_LOG);
        boolean whole = organizations.root().filter(scope.place()::equals).isPresent();
        AuditPage page = trail.page(scope.place(), whole, filter, after);
        Map<String, RecordWords> speakers = speakers();
        Map<OrganizationId, String> names = names(scope, page.lines());
        return new AuditListing(
                filter,
                speakers.entrySet().stream()
                        .map(each -> new AuditListing.Option(
                                each.getKey(), each.getValue().name(each.getKey(), words)))
                        .toList(),
                actions(speakers.values(), words),
                page.lines().stream()
                        .map(line -> line(scope, line, speaker(speakers, line.kind()), names, words))
                        .toList(),
                after.isEmpty() ? null : href(filter, null),
                page.next() == null ? null : href(filter, page.next()));
    }

    private @Nullable RecordWords speaker(Map<String, RecordWords> speakers, String kind) {
        RecordWords listed = speakers.get(kind);
        return listed != null
                ? listed
                : modules.orderedStream()
                        .filter(module -> module.speaksOf(kind))
                        .findFirst()
                        .orElse(null);
    }

    private Map<String, RecordWords> speakers() {
        Map<String, RecordWords> speakers = new LinkedHashMap<>();
        modules.orderedStream().forEach(module -> module.kinds().forEach(kind -> speakers.put(kind, module)));
        return speakers;
    }

    private static List<AuditListing.Option> actions(Collection<RecordWords> speakers, Words words) {
        return speakers.stream()
                .flatMap(speaker -> speaker.actions().stream())
                .distinct()
                .map(action -> new AuditListing.Option(action, words.text("administration.audit.action." + action)))
                .toList();
    }

    private Map<OrganizationId, String> names(Scope scope, List<AuditLine> lines) {
        return places.namesOf(
                scope,
                lines.stream().map(AuditLine::where).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private static AuditListing.Line line(
            Scope scope,
            AuditLine line,
            @Nullable RecordWords speaker,
            Map<OrganizationId, String> names,
            Words words) {
        RecordWords open = speaker != null && scope.may(speaker.right()) ? speaker : null;
        AuditEntry entry = line.entry();
        return new AuditListing.Line(
                open != null
                        ? open.timeline(scope, line.kind(), words).line(entry)
                        : withoutValues(entry, speaker, words),
                names.getOrDefault(line.where(), ""),
                speaker == null ? line.kind() : speaker.name(line.kind(), words),
                line.subject(),
                open != null ? open.href(scope, line.kind(), line.subject()) : null,
                href(new AuditFilter("", "", line.kind(), line.subject(), null, null), null),
                open == null && !(entry.before().isEmpty() && entry.after().isEmpty()));
    }

    /** A register that is not declared any more has no words for what is done to it. */
    private static TimelineEntry withoutValues(AuditEntry entry, @Nullable RecordWords speaker, Words words) {
        return new TimelineEntry(
                Formats.moment(entry.at()),
                entry.login(),
                speaker == null ? entry.action() : words.text("administration.audit.action." + entry.action()),
                entry.reason(),
                List.of());
    }

    private static String href(AuditFilter filter, @Nullable String after) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("login", filter.login());
        values.put("action", filter.action());
        values.put("kind", filter.kind());
        values.put("record", filter.subject() == null ? "" : filter.subject());
        values.put("from", filter.from() == null ? "" : filter.from());
        values.put("to", filter.to() == null ? "" : filter.to());
        values.put("after", after == null ? "" : after);
        values.values().removeIf(value -> value.toString().isEmpty());
        UriComponentsBuilder href = UriComponentsBuilder.fromPath(PATH);
        values.keySet().forEach(name -> href.queryParam(name, "{" + name + "}"));
        return href.encode().buildAndExpand(values).toUriString();
    }
}
