package org.unionledger.summary.outline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;

/**
 * The outlines that count for a union: those that come with the product, and before them what the union, or the nearest above
 * it, has made of its own.
 */
@Component
public class OutlineShelf implements OutlineSource {

    private final Outlines shipped;
    private final OutlineRepository repository;
    private final Clock clock;

    /** By what is written, not by its number: a text means the same whichever database it was kept in. */
    private final Map<Written, Outline> read = new ConcurrentHashMap<>();

    private record Written(String code, String content) {}

    OutlineShelf(Outlines shipped, OutlineRepository repository, Clock clock) {
        this.shipped = shipped;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public List<Outline> of(OrganizationId union) {
        Map<String, Outline> outlines = new LinkedHashMap<>();
        shipped.all().forEach(outline -> outlines.put(outline.id(), outline));
        counting(union).forEach(own -> outlines.put(own.code(), outline(own)));
        return List.copyOf(outlines.values());
    }

    /** What unions on its way up, or itself, have made of their own; each outline once. */
    public List<OwnOutline> counting(OrganizationId union) {
        return repository.counting(union, LocalDate.now(clock));
    }

    private Outline outline(OwnOutline own) {
        return read.computeIfAbsent(
                new Written(own.code(), own.content()), text -> OutlineReader.read(text.code(), text.content()));
    }
}
