package org.unionledger.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.Summary;
import org.unionledger.summary.SummaryFile;
import org.unionledger.summary.SummaryFiles;
import org.unionledger.summary.SummaryFormat;

/** Writes documents as files. Those of an issued one are written once and kept to the byte. */
@Component
class Issuing {

    private final FileRepository repository;
    private final SummaryFiles files;
    private final Organizations organizations;
    private final Words words;
    private final Clock clock;

    Issuing(
            FileRepository repository,
            SummaryFiles files,
            Organizations organizations,
            MessageSource messages,
            Clock clock) {
        this.repository = repository;
        this.files = files;
        this.organizations = organizations;
        this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
        this.clock = clock;
    }

    /** PDF needs fonts of the machine: where they are lacking it is issued all the same, and PDF is written once they are there. */
    void issue(Scope scope, Draft draft) {
        for (SummaryFile file : SummaryFile.all()) {
            try {
                keep(scope, draft, file);
            } catch (Refused lacking) {
                if (file.format() != SummaryFormat.PDF) {
                    throw lacking;
                }
            }
        }
    }

    /**
     * As issued, or else as it is now. What was issued before there was this file is written when it is first asked for, and kept.
     *
     * @throws Refused if the machine lacks fonts for PDF
     */
    @Transactional
    byte[] file(Scope scope, Draft draft, SummaryFile file) {
        long document = draft.document().id();
        return repository.find(document, file).orElseGet(() -> {
            if (draft.document().state() != DocumentState.ISSUED) {
                return written(scope, draft, file);
            }
            keep(scope, draft, file);
            return repository.find(document, file).orElseThrow();
        });
    }

    private void keep(Scope scope, Draft draft, SummaryFile file) {
        byte[] content = written(scope, draft, file);
        repository.insert(draft.document().id(), file, content, sha256(content));
    }

    private byte[] written(Scope scope, Draft draft, SummaryFile file) {
        try {
            return files.file(scope, paper(scope, draft), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Summary paper(Scope scope, Draft draft) {
        String union = organizations.require(scope, draft.document().union()).name();
        return Paper.of(draft, union, clock.getZone(), words);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
