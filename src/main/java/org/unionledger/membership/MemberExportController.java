package org.unionledger.membership;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ExportLog;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Download;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;

/** Exports exactly the members that the list shows: for work with protected numbers masked, or as the national register wants them. */
@Controller
class MemberExportController {

    private final Members members;
    private final ExportLog exports;
    private final NationalSheet national;
    private final Clock clock;

    MemberExportController(Members members, ExportLog exports, NationalSheet national, Clock clock) {
        this.members = members;
        this.exports = exports;
        this.national = national;
        this.clock = clock;
    }

    /** One snapshot, so that the count stated and the rows written are of the same moment. */
    @GetMapping("/members/export")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void show(
            Scope scope,
            Standpoint standpoint,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        scope.require(Right.EXPORT);
        MemberFilter filter = MemberFilter.read(standpoint.union(), parameters);
        Words words = page.words();
        SheetWriter.About about = about("membership.export.title", scope, standpoint, filter, words);
        exports.write(scope, standpoint.union(), about);
        try (SheetWriter sheet = new SheetWriter(opened(response, about), words, MemberSheet.columns(words), about)) {
            members.each(scope, filter, member -> sheet.row(MemberSheet.row(member, words)));
        }
    }

    /** The empty template of the national register, to be filled in and imported. */
    @GetMapping("/members/national-template")
    public void template(Scope scope, @ModelAttribute("page") Page page, HttpServletResponse response)
            throws IOException {
        scope.require(Right.WRITE_MEMBERS);
        SheetWriter.About about =
                new SheetWriter.About(national.title(), page.text("membership.national.empty"), 0, clock.instant());
        try (SheetWriter sheet = national.writer(opened(response, about), about)) {
            response.flushBuffer();
        }
    }

    /**
     * The same members in the form that is handed in to the national register, numbers in full: that takes a reason, and
     * whoever may see them.
     */
    @PostMapping("/members/national-export")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void national(
            Scope scope,
            Standpoint standpoint,
            @RequestParam Map<String, String> parameters,
            @RequestParam String reason,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        scope.require(Right.EXPORT);
        scope.require(Right.REVEAL_MEMBERS);
        if (reason.isBlank()) {
            response.sendError(
                    HttpStatus.UNPROCESSABLE_CONTENT.value(), page.text("membership.objection.reason-missing"));
            return;
        }
        MemberFilter filter = MemberFilter.read(standpoint.union(), parameters);
        SheetWriter.About about = about("membership.national.title", scope, standpoint, filter, page.words());
        exports.write(scope, standpoint.union(), about, reason.strip());
        try (SheetWriter sheet = national.writer(opened(response, about), about)) {
            AtomicInteger number = new AtomicInteger();
            members.each(scope, filter, member -> sheet.row(national.row(number.incrementAndGet(), member)));
        }
    }

    private SheetWriter.About about(
            String title, Scope scope, Standpoint standpoint, MemberFilter filter, Words words) {
        return new SheetWriter.About(
                words.text(title),
                FilterWords.of(standpoint.unionName(), filter, words),
                members.count(scope, filter),
                clock.instant());
    }

    private static OutputStream opened(HttpServletResponse response, SheetWriter.About about) throws IOException {
        Download.begin(response, about.title() + ".xlsx", SheetWriter.CONTENT_TYPE);
        return response.getOutputStream();
    }
}
