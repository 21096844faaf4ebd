package org.unionledger.membership;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.CodeList;
import org.unionledger.exchange.ExportLog;
import org.unionledger.exchange.SheetColumn;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;

/** Exports exactly the members that the list shows, protected numbers masked. */
@Controller
class MemberExportController {

    private final Members members;
    private final ExportLog exports;
    private final Clock clock;

    MemberExportController(Members members, ExportLog exports, Clock clock) {
        this.members = members;
        this.exports = exports;
        this.clock = clock;
    }

    /** One snapshot, so that the count stated and the rows written are of the same moment. */
    @GetMapping("/members/export")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void show(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Boolean female,
            @RequestParam(defaultValue = "false") boolean left,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        scope.require(Right.EXPORT);
        MemberFilter filter = new MemberFilter(standpoint.union(), q, female, left);
        Words words = page.words();
        String title = words.text("membership.export.title");
        long count = members.count(scope, filter);
        response.setContentType(SheetWriter.CONTENT_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(title + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        SheetWriter.About about =
                new SheetWriter.About(title, inWords(standpoint, filter, words), count, clock.instant());
        exports.write(scope, standpoint.union(), about);
        try (SheetWriter sheet = new SheetWriter(response.getOutputStream(), words, columns(words), about)) {
            members.each(scope, filter, member -> row(sheet, member));
        }
    }

    /** The union and the filter, so that nobody takes a part for the whole. */
    private static String inWords(Standpoint standpoint, MemberFilter filter, Words words) {
        List<String> parts = new ArrayList<>(List.of(standpoint.unionName()));
        if (filter.left()) {
            parts.add(words.text("membership.former"));
        }
        if (filter.female() != null) {
            parts.add(words.text(filter.female() ? "membership.sex.female" : "membership.sex.male"));
        }
        if (!filter.text().isEmpty()) {
            parts.add(words.text("membership.export.text", filter.text()));
        }
        return String.join(words.text("membership.comma"), parts);
    }

    private static List<SheetColumn> columns(Words words) {
        return Stream.of(
                        "name",
                        "sex",
                        "identity",
                        "ethnicGroup",
                        "politicalStatus",
                        "education",
                        "employer",
                        "joinedOn",
                        "phone")
                .map(field -> field.equals("joinedOn")
                        ? SheetColumn.day(words.text("membership.field." + field))
                        : SheetColumn.text(words.text("membership.field." + field)))
                .toList();
    }

    private static void row(SheetWriter sheet, Member member) {
        MemberEntry entry = member.entry();
        sheet.row(
                entry.name(),
                entry.identity().sex().label(),
                member.maskedIdentity(),
                CodeList.ETHNIC_GROUP.nameOf(entry.ethnicGroup()),
                CodeList.POLITICAL_STATUS.nameOf(entry.politicalStatus()),
                CodeList.EDUCATION.nameOf(entry.education()),
                member.employerName(),
                entry.joinedOn(),
                member.maskedPhone());
    }
}
