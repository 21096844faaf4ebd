package org.unionledger.membership;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ListExport;
import org.unionledger.exchange.ListExports;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;

/**
 * Exports exactly the members that the list shows: for work with protected numbers masked, or as the national register wants them;
 * at once, or, where there are many, by a job whose file waits for whoever asked.
 */
@Controller
class MemberExportController {

    private final Members members;
    private final MemberExport export;
    private final ListExports exports;

    MemberExportController(Members members, MemberExport export, ListExports exports) {
        this.members = members;
        this.export = export;
        this.exports = exports;
    }

    @GetMapping("/members/export")
    @Nullable
    String show(
            Scope scope,
            Standpoint standpoint,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("page") Page page,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return exports.show(masked(scope, standpoint, parameters, page.words()), response, model);
    }

    @GetMapping("/members/exports/new")
    String create(
            Scope scope,
            Standpoint standpoint,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("page") Page page,
            Model model) {
        return exports.ask(masked(scope, standpoint, parameters, page.words()), model);
    }

    @PostMapping("/members/exports")
    String create(
            Scope scope,
            Standpoint standpoint,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("page") Page page) {
        return exports.begin(masked(scope, standpoint, parameters, page.words()));
    }

    private ListExport masked(Scope scope, Standpoint standpoint, Map<String, String> parameters, Words words) {
        scope.require(Right.EXPORT);
        MemberFilter filter = MemberFilter.read(standpoint.union(), parameters);
        return export(Right.READ_MEMBERS, new MemberExport.Asked(scope, standpoint, filter, words, null));
    }

    private ListExport export(Right needs, MemberExport.Asked asked) {
        MemberFilter filter = asked.filter();
        return new ListExport(
                asked.scope(),
                asked.standpoint().union(),
                needs,
                MemberExport.title(asked),
                FilterWords.of(asked.standpoint().unionName(), filter, asked.words()),
                members.count(asked.scope(), filter),
                "membership.export.many",
                MemberPages.href("/members", filter),
                MemberPages.href("/members/exports/new", filter),
                MemberPages.href("/members/exports", filter),
                (out, written) -> export.write(asked, out, written));
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
        ListExport national = export(
                Right.REVEAL_MEMBERS, new MemberExport.Asked(scope, standpoint, filter, page.words(), reason.strip()));
        if (exports.isLong(national)) {
            response.sendRedirect(exports.begin(national).substring("redirect:".length()));
        } else {
            exports.write(national, response);
        }
    }
}
