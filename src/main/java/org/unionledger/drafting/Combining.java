package org.unionledger.drafting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** Takes paragraphs of other documents into one (汇编): they keep their figures, and it is said whose they were. */
@Service
public class Combining {

    private final Documents documents;
    private final FigureRepository figures;
    private final OriginRepository origins;
    private final VersionRepository versions;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Combining(
            Documents documents,
            FigureRepository figures,
            OriginRepository origins,
            VersionRepository versions,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.documents = documents;
        this.figures = figures;
        this.origins = origins;
        this.versions = versions;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** By block, whose it was. */
    public Map<String, Origin> origins(Scope scope, long id) {
        return origins.of(documents.require(scope, id).id());
    }

    /** The document paragraphs are taken from. @throws NotInScope if it is that of a union that does not lie below */
    @Transactional(readOnly = true)
    public Draft source(Scope scope, long id, long source) {
        return source(scope, documents.require(scope, id), source);
    }

    private Draft source(Scope scope, Document into, long source) {
        Draft draft = documents.open(scope, source);
        boolean below = organizations.way(scope, draft.document().union()).stream()
                .map(Organization::id)
                .anyMatch(into.union()::equals);
        if (!below || source == into.id()) {
            throw new NotInScope("source " + source);
        }
        return draft;
    }

    /**
     * Sets blocks of another document behind the last of this one.
     *
     * @param edition of this document
     * @param keys    of the blocks, as they are known there
     * @return how many were taken
     * @throws ChangedMeanwhile if somebody else has changed the document since
     */
    @Transactional
    public int take(Scope scope, long id, int edition, long source, Set<String> keys) {
        documents.lock(scope, id);
        Document document = documents.writing(scope, id, edition);
        Draft into = documents.draft(document);
        Draft from = source(scope, document, source);
        String union = organizations.require(scope, from.document().union()).name();
        Origin origin = new Origin(source, union, from.document().title());
        List<Block> taken = from.content().blocks().stream()
                .filter(block -> keys.contains(block.key()) && !block.isBlank())
                .toList();
        if (taken.isEmpty()) {
            return 0;
        }
        List<Block> blocks = new ArrayList<>();
        Map<Integer, Integer> numbers = new HashMap<>();
        Set<String> taboo = new HashSet<>(origins.of(id).keySet());
        for (Block block : taken) {
            block.figures().forEach(number -> numbers.computeIfAbsent(number, known -> copied(id, from, known)));
            String key = into.content().freeKey(taboo);
            taboo.add(key);
            blocks.add(block.with(numbers).withKey(key));
            origins.insert(id, key, origin);
        }
        documents.save(scope, id, edition, into.content().and(blocks));
        versions.keep(id, "combined", union, scope.login(), clock.instant());
        audit.write(
                scope.actor(),
                "document-combined",
                Documents.subject(document),
                null,
                Map.of(),
                Map.of("source", union + " " + origin.title(), "paragraphs", "" + blocks.size()));
        return blocks.size();
    }

    private int copied(long id, Draft from, int number) {
        Binding binding = from.binding(number);
        return figures.add(id, binding.figure(), binding.moment());
    }
}
