package org.unionledger.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import org.unionledger.access.Scope;
import org.unionledger.frame.Refused;

/** Files that somebody sends to the page of a record: all are attached, or none. */
@Component
public class Uploads {

    private final Attachments attachments;

    Uploads(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * Returns how many were attached.
     *
     * @throws Refused if there is none, or one of them may not be attached
     */
    @Transactional
    public int take(Scope scope, String kind, long record, List<MultipartFile> files) {
        List<MultipartFile> chosen =
                files.stream().filter(file -> !name(file).isBlank()).toList();
        if (chosen.isEmpty()) {
            throw Refused.of("file", "attachment.problem.none");
        }
        chosen.forEach(file -> attachments.add(scope, kind, record, name(file), content(file)));
        return chosen.size();
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    /** Looks at the size before it takes what was sent into memory. */
    private static byte[] content(MultipartFile file) {
        if (file.getSize() > FileCheck.MOST_BYTES) {
            throw FileCheck.refused("too_large", name(file));
        }
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
