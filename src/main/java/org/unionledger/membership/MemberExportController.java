package org.unionledger.membership;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ExportFiles;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;

/**
 * Exports exactly the members that the list shows: for work with protected numbers masked, or as the national register wants them;
 * at once, or, where there are many, by a job whose file waits for whoever asked.
 */
@Controller
class MemberExportController {

    private final Members members;
    private final MemberExport export;
    private final ExportFiles files;

    MemberExportController(Members members, MemberExport export, ExportFiles files) {
        this.members = members;
        this.export = export;
        this.files = files;
    }

    /** Of many it asks first whether that is meant. */
    @GetMapping("/members/export")
    public void show(
            Scope scope,
            Standpoint standpoint,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        scope.require(Right.EXPORT);
        MemberFilter filter = MemberFilter.read(standpoint.union(), parameters);
        if (members.count(scope, filter) > ExportFiles.ROWS_AT_ONCE) {
            response.sendRedirect(MemberPages.href("/members/exports/new", filter));
        } else {
            MemberExport.Asked asked = asked(scope, standpoint, filter, page);
            export.write(asked, MemberExport.opened(response, export.name(asked)), rows -> {});
        }
    }

    @GetMapping("/members/exports/new")
    String create(
            Scope scope,
            Standpoint standpoint,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("page") Page page,
            Model model) {
        scope.require(Right.EXPORT);
        MemberFilter filter = MemberFilter.read(standpoint.union(), parameters);
        model.addAttribute("about", FilterWords.of(standpoint.unionName(), filter, page.words()));
        model.addAttribute("count", members.count(scope, filter));
        model.addAttribute("days", ExportFiles.KEPT_FOR.toDays());
        model.addAttribute("list", MemberPages.href("/members", filter));
        model.addAttribute("here", MemberPages.href("/members/exports/new", filter));
        model.addAttribute("begin", MemberPages.href("/members/exports", filter));
        return "membership/export";
    }

    @PostMapping("/members/exports")
    String create(
            Scope scope,
            Standpoint standpoint,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("page") Page page) {
        scope.require(Right.EXPORT);
        MemberFilter filter = MemberFilter.read(standpoint.union(), parameters);
        return begun(Right.READ_MEMBERS, asked(scope, standpoint, filter, page));
    }

    /** The empty template of the national register, to be filled in and imported. */
    @GetMapping("/members/national-template")
    public void template(Scope scope, @ModelAttribute("page") Page page, HttpServletResponse response)
            throws IOException {
        scope.require(Right.WRITE_MEMBERS);
        export.writeTemplate(page.words(), response);
    }

    /**
     * The same members in the form that is handed in to the national register, numbers in full: that takes a reason, and
     * whoever may see them.
     */
    @PostMapping("/members/national-export")
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
        MemberExport.Asked asked = asked(scope, standpoint, filter, page).because(reason.strip());
        if (members.count(scope, filter) > ExportFiles.ROWS_AT_ONCE) {
            response.sendRedirect(begun(Right.REVEAL_MEMBERS, asked).substring("redirect:".length()));
        } else {
            export.write(asked, MemberExport.opened(response, export.name(asked)), rows -> {});
        }
    }

    private static MemberExport.Asked asked(Scope scope, Standpoint standpoint, MemberFilter filter, Page page) {
        return new MemberExport.Asked(scope, standpoint, filter, page.words(), null);
    }

    private String begun(Right needs, MemberExport.Asked asked) {
        return "redirect:"
                + files.begin(
                        asked.scope(),
                        needs,
                        asked.standpoint().union(),
                        export.name(asked),
                        members.count(asked.scope(), asked.filter()),
                        (out, written) -> export.write(asked, out, written));
    }
}
