package org.unionledger.figures;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every kind of record that posts facts. */
@Component
class KnownKinds {

    private final ObjectProvider<RecordKind> fixed;
    private final ObjectProvider<RecordKinds> coming;

    KnownKinds(ObjectProvider<RecordKind> fixed, ObjectProvider<RecordKinds> coming) {
        this.fixed = fixed;
        this.coming = coming;
    }

    Stream<RecordKind> all() {
        return Stream.concat(fixed.stream(), coming.stream().flatMap(module -> module.recordKinds().stream()));
    }

    Optional<RecordKind> find(String kind) {
        return Stream.<RecordKind>concat(
                        fixed.stream().filter(each -> each.kind().equals(kind)),
                        coming.stream().flatMap(module -> module.recordKind(kind).stream()))
                .findFirst();
    }
}
