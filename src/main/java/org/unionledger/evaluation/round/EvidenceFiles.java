package org.unionledger.evaluation.round;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.unionledger.access.Scope;
import org.unionledger.attachment.Attachment;
import org.unionledger.attachment.Attachments;
import org.unionledger.attachment.Uploads;
import org.unionledger.evaluation.scheme.Content;
import org.unionledger.evaluation.scheme.Item;
import org.unionledger.frame.Refused;

/** What is sent with the form of a score to be attached to its items, and what is ticked to be taken away. */
@Component
class EvidenceFiles {

    /** Name of the input of an item, before its key. */
    private static final String FILE = "file-";

    private final ScoreAccess scores;
    private final Attachments attachments;
    private final Uploads uploads;

    EvidenceFiles(ScoreAccess scores, Attachments attachments, Uploads uploads) {
        this.scores = scores;
        this.attachments = attachments;
        this.uploads = uploads;
    }

    /**
     * All of it or nothing.
     *
     * @param removed of the same side; what stands elsewhere is left alone
     * @throws Refused if one of them may not be attached, or it is not the side's turn
     */
    @Transactional
    void take(Scope scope, long id, Turn side, MultiValueMap<String, MultipartFile> files, List<Long> removed) {
        Content content = scores.content(scores.require(scope, id));
        if (!removed.isEmpty()) {
            attachments.ofParts(scope, Evidence.kinds(content), id).values().stream()
                    .flatMap(List::stream)
                    .map(Attachment::id)
                    .filter(removed::contains)
                    .forEach(each -> attachments.remove(scope, each));
        }
        for (Item item : content.items()) {
            List<MultipartFile> chosen = files.getOrDefault(FILE + item.key(), List.of()).stream()
                    .filter(file -> !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                            .isBlank())
                    .toList();
            if (!chosen.isEmpty()) {
                uploads.take(scope, Evidence.kind(side, item.key()), id, chosen);
            }
        }
    }
}
