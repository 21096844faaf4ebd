package org.unionledger.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.unionledger.access.Scope;

/** A kind of record that posts facts; each record module offers one bean for each kind. */
public interface RecordKind {

    /** As in {@link Source#kind()}. */
    String kind();

    /** Titles and addresses of those of the records that the asker may see; the others are missing from the answer. */
    Map<Long, RecordLink> links(Scope scope, Collection<Long> records);

    /** Which of the records the asker may see, where nothing more is asked. */
    default Set<Long> seen(Scope scope, Collection<Long> records) {
        return links(scope, records).keySet();
    }

    /** Says again, from the records alone, what each record states now: the truth that {@code verify} compares facts with. */
    void recount(BiConsumer<Source, List<Posting>> statement);
}
