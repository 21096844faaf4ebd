package org.unionledger.archive;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to papers, lists of papers to be destroyed and folders taken in, in the reader's words. */
@Component
class ArchiveWords implements RecordWords {

    private static final Map<String, String> CODED = Map.of(
            "direction", "archive.direction.",
            "openness", "archive.openness.",
            "retention", "archive.retention.",
            "state", "archive.state.",
            "subject", "frame.menu.");

    /** As {@code archive.folder} names it. */
    private static final String FOLDER = "archive.folder";

    private static final Map<String, String> PAGES = Map.of(FOLDER, "/paper-folders/", Disposals.KIND, "/disposals/");

    private final PaperKinds kinds;

    ArchiveWords(PaperKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public List<String> kinds() {
        return List.of(Papers.KIND, FOLDER, Disposals.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("archive.audit.kind." + kind.substring(kind.indexOf('.') + 1));
    }

    @Override
    public List<String> actions() {
        return List.of(
                "paper-registered",
                "paper-changed",
                "paper-version",
                "paper-propose",
                "paper-instruct",
                "paper-finish",
                "paper-linked",
                "paper-unlinked",
                "paper-voided",
                "paper-destroyed",
                "folder-brought",
                "folder-filed",
                "folder-discarded",
                "disposal-listed",
                "disposal-done",
                "disposal-dropped");
    }

    @Override
    public Right right() {
        return Right.READ_ARCHIVE;
    }

    @Override
    public @Nullable String href(Scope scope, String kind, long record) {
        return PAGES.getOrDefault(kind, "/papers/") + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return timeline(words, kinds);
    }

    static Timeline timeline(Words words, PaperKinds kinds) {
        return new Timeline(
                action -> words.text("archive.action." + action),
                field -> words.text("archive.field." + field),
                (field, value) -> {
                    if (field.equals("kind")) {
                        PaperKind kind = kinds.named(value);
                        return words.either(kind.name(), kind.englishName());
                    }
                    return CODED.containsKey(field) ? words.text(CODED.get(field) + value) : value;
                });
    }
}
