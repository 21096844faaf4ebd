package org.unionledger.drafting;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to documents, in the reader's words. */
@Component
class DraftingWords implements RecordWords {

    /** Other fields are the names of figures. */
    private static final Set<String> FIELDS = Set.of(
            "title", "kind", "state", "version", "signatory", "number", "issuedOn", "source", "comment", "paragraphs");

    @Override
    public List<String> kinds() {
        return List.of(Documents.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("drafting.document");
    }

    @Override
    public List<String> actions() {
        return List.of(
                "document-created",
                "document-version",
                "document-figures-accepted",
                "document-figure-kept",
                "document-combined",
                "document-commented",
                "document-comment-resolved",
                "document-submit",
                "document-withdraw",
                "document-return",
                "document-approve",
                "document-finish",
                "document-issue",
                "document-void");
    }

    @Override
    public Right right() {
        return Right.COMPOSE_SUMMARIES;
    }

    @Override
    public @Nullable String href(Scope scope, String kind, long record) {
        return "/documents/" + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return timeline(words);
    }

    Timeline timeline(Words words) {
        return new Timeline(
                action -> words.text("administration.audit.action." + action),
                field -> FIELDS.contains(field) ? words.text("drafting.field." + field) : field,
                (field, value) -> value(words, field, value));
    }

    private static String value(Words words, String field, String value) {
        return switch (field) {
            case "state" -> words.text("drafting.state." + value);
            case "kind" -> words.text("summary.kind." + value);
            default -> value;
        };
    }
}
