package org.unionledger.membership;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ExportLog;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Download;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;

/** Writes exactly the members a filter finds as a workbook that states how many they are, and tells the log of exports before. */
@Component
class MemberExport {

    /**
     * What is asked for, by whom.
     *
     * @param reason what the numbers are shown in full for, in the form of the national register; null for the masked list
     */
    record Asked(
            Scope scope,
            Standpoint standpoint,
            MemberFilter filter,
            Words words,
            @Nullable String reason) {}

    private final Members members;
    private final ExportLog exports;
    private final NationalSheet national;
    private final Clock clock;

    MemberExport(Members members, ExportLog exports, NationalSheet national, Clock clock) {
        this.members = members;
        this.exports = exports;
        this.national = national;
        this.clock = clock;
    }

    static String title(Asked asked) {
        return asked.words().text(asked.reason() == null ? "membership.export.title" : "membership.national.title");
    }

    /**
     * One snapshot, so that the count stated and the rows written are of the same moment.
     *
     * @param written is told how many rows were written, after each
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(Asked asked, OutputStream out, LongConsumer written) throws IOException {
        Scope scope = asked.scope();
        scope.require(Right.EXPORT);
        Words words = asked.words();
        SheetWriter.About about = new SheetWriter.About(
                title(asked),
                FilterWords.of(asked.standpoint().unionName(), asked.filter(), words),
                members.count(scope, asked.filter()),
                clock.instant());
        exports.write(scope, asked.standpoint().union(), about, asked.reason());
        AtomicInteger number = new AtomicInteger();
        try (SheetWriter sheet = opened(asked, out, about)) {
            members.each(scope, asked.filter(), member -> {
                int row = number.incrementAndGet();
                sheet.row(asked.reason() == null ? MemberSheet.row(member, words) : national.row(row, member));
                written.accept(row);
            });
        }
    }

    private SheetWriter opened(Asked asked, OutputStream out, SheetWriter.About about) {
        if (asked.reason() == null) {
            return new SheetWriter(out, asked.words(), MemberSheet.columns(asked.words()), about);
        }
        asked.scope().require(Right.REVEAL_MEMBERS);
        return national.writer(out, about);
    }

    void writeTemplate(Words words, HttpServletResponse response) throws IOException {
        SheetWriter.About about =
                new SheetWriter.About(national.title(), words.text("membership.national.empty"), 0, clock.instant());
        Download.begin(response, about.title() + ".xlsx", SheetWriter.CONTENT_TYPE);
        try (SheetWriter sheet = national.writer(response.getOutputStream(), about)) {
            response.flushBuffer();
        }
    }
}
