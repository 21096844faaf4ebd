package org.unionledger.summary.studio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.frame.Places;
import org.unionledger.organization.Organization;
import org.unionledger.summary.outline.Outline;
import org.unionledger.summary.outline.OutlineDraft;
import org.unionledger.summary.outline.OutlineFile;
import org.unionledger.summary.outline.OutlineText;
import org.unionledger.summary.outline.OwnOutline;

/** The list of outlines a union can use or change: those for unions of its level first. */
@Component
class OutlineLines {

    private final Studio studio;
    private final Places places;

    OutlineLines(Studio studio, Places places) {
        this.studio = studio;
        this.places = places;
    }

    List<OutlineLine> of(Scope scope, Organization union) {
        Map<String, OwnOutline> own =
                studio.own(scope, union.id()).stream().collect(Collectors.toMap(OwnOutline::code, each -> each));
        Map<String, OutlineDraft> drafts =
                studio.drafts(scope, union.id()).stream().collect(Collectors.toMap(OutlineDraft::code, each -> each));
        List<OutlineLine> lines = new ArrayList<>();
        Set<String> counting = new HashSet<>();
        studio.outlines(scope, union.id()).stream()
                .sorted(Comparator.comparing((Outline outline) ->
                                !outline.unions().contains(union.kind().code()))
                        .thenComparing(Outline::name))
                .forEach(outline -> {
                    counting.add(outline.id());
                    lines.add(new OutlineLine(
                            outline.id(),
                            outline.name(),
                            List.copyOf(outline.titles().keySet()),
                            owner(scope, own.get(outline.id())),
                            outline.version(),
                            drafts.containsKey(outline.id()),
                            true));
                });
        drafts.values().stream()
                .filter(draft -> !counting.contains(draft.code()))
                .map(draft -> drafted(draft, union))
                .forEach(lines::add);
        return lines;
    }

    private @Nullable String owner(Scope scope, @Nullable OwnOutline own) {
        return own == null ? null : places.nameOf(scope, own.organization()).orElse("");
    }

    private static OutlineLine drafted(OutlineDraft draft, Organization union) {
        OutlineFile outline = OutlineText.read(draft.code(), draft.content());
        return new OutlineLine(
                draft.code(),
                outline.name() == null ? draft.code() : outline.name(),
                outline.titles() == null
                        ? List.of()
                        : List.copyOf(outline.titles().keySet()),
                union.name(),
                0,
                true,
                false);
    }
}
