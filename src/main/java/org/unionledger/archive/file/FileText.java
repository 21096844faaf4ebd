package org.unionledger.archive.file;

import java.util.Locale;
import java.util.Optional;
import org.unionledger.frame.Problem;
import org.unionledger.reading.Unreadable;
import org.unionledger.reading.source.SourceFiles;
import org.unionledger.reading.source.SourceText;

/**
 * What a file says.
 *
 * @param text   as people see it; empty where it cannot be read
 * @param unread code of the reason, {@code reading.unreadable.<code>}; empty where it was read
 */
public record FileText(String text, String unread) {

    /** Why a file is not taken at all; empty when it is. */
    public static Optional<Problem> problemOf(PaperFile file) {
        if (!PaperFile.isTaken(file.name())) {
            return Optional.of(Problem.of("file", "archive.problem.file-kind", file.name()));
        }
        if (file.content().length == 0) {
            return Optional.of(Problem.of("file", "archive.problem.file-empty", file.name()));
        }
        if (file.content().length > PaperFile.LARGEST) {
            return Optional.of(Problem.of("file", "archive.problem.file-large", file.name(), PaperFile.LARGEST >> 20));
        }
        FileText read = of(file);
        if (read.unread().equals(code(Unreadable.Reason.MACRO))) {
            return Optional.of(Problem.of("file", "archive.problem.file-macro", file.name()));
        }
        return StateSecret.isMarked(read.text())
                ? Optional.of(Problem.of("file", "archive.problem.state-secret"))
                : Optional.empty();
    }

    public static FileText of(PaperFile file) {
        String type = PaperFile.type(file.name());
        if (type.startsWith("image/")) {
            return new FileText("", code(Unreadable.Reason.SCANNED));
        }
        try {
            SourceText source = SourceFiles.read(file.content());
            return new FileText(source.seen(0, source.clean().length()), "");
        } catch (Unreadable unreadable) {
            return new FileText("", code(unreadable.reason()));
        }
    }

    private static String code(Unreadable.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
