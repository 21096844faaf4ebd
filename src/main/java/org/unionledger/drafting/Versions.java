package org.unionledger.drafting;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;

/** What documents were, and what became of it. */
@Service
class Versions {

    private final Documents documents;
    private final VersionRepository repository;
    private final FigureRepository figures;

    Versions(Documents documents, VersionRepository repository, FigureRepository figures) {
        this.documents = documents;
        this.repository = repository;
        this.figures = figures;
    }

    /** The latest first. */
    List<Version> of(Scope scope, long id) {
        return repository.of(documents.require(scope, id).id());
    }

    /**
     * What became of one version in another, or in the text as it is.
     *
     * @param before number of a version; 0 for nothing at all
     * @param after  number of a version; 0 for the text as it is
     */
    @Transactional(readOnly = true)
    List<TextDifference.Line> between(Scope scope, long id, int before, int after) {
        Draft draft = documents.open(scope, id);
        Map<Integer, Binding> bindings = figures.of(id);
        return TextDifference.between(
                before == 0 ? new Content(List.of()) : content(id, before, bindings),
                after == 0 ? draft.content() : content(id, after, bindings),
                bindings);
    }

    private Content content(long id, int number, Map<Integer, Binding> bindings) {
        String content =
                repository.content(id, number).orElseThrow(() -> new NotInScope("version " + number + " of " + id));
        return ContentJson.read(content, bindings.keySet());
    }
}
