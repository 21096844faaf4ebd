package org.unionledger.archive.folder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.archive.file.PaperFile;
import org.unionledger.frame.Words;

/**
 * A file of a folder, with what is written about it so far.
 *
 * @param number   from 1 in the order of the paths
 * @param problem  code under {@code archive.problem.}; empty where there is none
 * @param argument what the wording of the problem names
 * @param paper    what it became, or what it is already; null where neither
 */
public record FolderFile(
        int number,
        String path,
        String sha256,
        Fate fate,
        String problem,
        String argument,
        String title,
        String given,
        String issuer,
        @Nullable LocalDate datedOn,
        String kind,
        @Nullable Long paper) {

    static FolderFile waiting(int number, String path, String sha256) {
        return new FolderFile(number, path, sha256, Fate.WAITING, "", "", "", "", "", null, "", null);
    }

    FolderFile refused(String code, String said) {
        return became(Fate.REFUSED, code, said, null);
    }

    FolderFile merged(@Nullable Long into) {
        return became(Fate.MERGED, "", "", into);
    }

    FolderFile filed(long into) {
        return became(Fate.FILED, "", "", into);
    }

    private FolderFile became(Fate newFate, String code, String said, @Nullable Long into) {
        return new FolderFile(number, path, sha256, newFate, code, said, title, given, issuer, datedOn, kind, into);
    }

    /** With what is written about it, which may still lack something. */
    FolderFile proposed(Proposal proposal) {
        String missing = proposal.missing().orElse("");
        return new FolderFile(
                number,
                path,
                sha256,
                missing.isEmpty() ? Fate.READY : Fate.INCOMPLETE,
                missing,
                "",
                proposal.title(),
                proposal.number(),
                proposal.issuer(),
                proposal.datedOn(),
                proposal.kind(),
                null);
    }

    /** Whether a person may still say something about it. */
    public boolean isOpen() {
        return fate == Fate.READY || fate == Fate.INCOMPLETE;
    }

    /** The key of the message that says why it is not filed, told the {@link #argument} and the megabytes a file may have. */
    public String problemKey() {
        return "archive.problem." + problem;
    }

    /** Why it is not filed, in the reader's words; empty where nothing is wrong. */
    public String why(Words words) {
        return problem.isEmpty() ? "" : words.text(problemKey(), argument, PaperFile.LARGEST >> 20);
    }
}
