package org.unionledger.figures;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every kind of record that posts facts, whatever module keeps it: where a record is opened, whoever leads to it asks here. */
@Component
public class KnownKinds {

    private final ObjectProvider<RecordKind> fixed;
    private final ObjectProvider<RecordKinds> coming;

    KnownKinds(ObjectProvider<RecordKind> fixed, ObjectProvider<RecordKinds> coming) {
        this.fixed = fixed;
        this.coming = coming;
    }

    /** In no order. */
    public Stream<RecordKind> all() {
        return Stream.concat(fixed.stream(), coming.stream().flatMap(module -> module.recordKinds().stream()));
    }

    /** @param kind as in {@link Source#kind()}; empty when no module knows it */
    public Optional<RecordKind> find(String kind) {
        return Stream.<RecordKind>concat(
                        fixed.stream().filter(each -> each.kind().equals(kind)),
                        coming.stream().flatMap(module -> module.recordKind(kind).stream()))
                .findFirst();
    }
}
