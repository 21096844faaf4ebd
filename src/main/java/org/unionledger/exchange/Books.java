package org.unionledger.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;

/** All books that files can be imported into. */
@Component
class Books {

    private final ObjectProvider<ImportTarget> fixed;
    private final ObjectProvider<ImportTargets> changing;

    Books(ObjectProvider<ImportTarget> fixed, ObjectProvider<ImportTargets> changing) {
        this.fixed = fixed;
        this.changing = changing;
    }

    /** Those the scope may import into. */
    List<ImportTarget> of(Scope scope) {
        scope.require(Right.IMPORT);
        Stream<? extends ImportTarget> offered =
                changing.orderedStream().flatMap(source -> source.targets(scope).stream());
        return Stream.<ImportTarget>concat(fixed.orderedStream(), offered)
                .filter(book -> scope.may(book.right()))
                .toList();
    }

    Optional<ImportTarget> find(Scope scope, String id) {
        return of(scope).stream().filter(book -> book.id().equals(id)).findFirst();
    }
}
