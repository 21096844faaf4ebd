package org.unionledger.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.unionledger.codes.OrganizationId;

/**
 * Hands on records, however many, in their order with the names of their unions, which are asked for many at a time: a list of
 * a city names thousands.
 */
public final class UnionNaming<T> {

    private static final int AT_ONCE = 1_000;

    private final Function<Set<OrganizationId>, Map<OrganizationId, String>> asked;
    private final Function<T, OrganizationId> union;
    private final BiConsumer<T, String> reader;
    private final Map<OrganizationId, String> names = new HashMap<>();
    private final List<T> waiting = new ArrayList<>(AT_ONCE);

    /**
     * @param asked  the names of unions in the asker's scope
     * @param reader is told an empty name of a union that is elsewhere
     */
    public UnionNaming(
            Function<Set<OrganizationId>, Map<OrganizationId, String>> asked,
            Function<T, OrganizationId> union,
            BiConsumer<T, String> reader) {
        this.asked = asked;
        this.union = union;
        this.reader = reader;
    }

    public void add(T each) {
        waiting.add(each);
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    /** Hands on those that still wait, once there are no more. */
    public void flush() {
        Set<OrganizationId> unknown = waiting.stream().map(union).collect(Collectors.toSet());
        unknown.removeAll(names.keySet());
        if (!unknown.isEmpty()) {
            names.putAll(asked.apply(unknown));
        }
        waiting.forEach(each -> reader.accept(each, names.getOrDefault(union.apply(each), "")));
        waiting.clear();
    }
}
