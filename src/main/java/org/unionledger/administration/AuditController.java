package org.unionledger.administration;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditFilter;
import org.unionledger.frame.Page;

/** The audit log (审计日志). */
@Controller
class AuditController {

    private final AuditPages pages;

    AuditController(AuditPages pages) {
        this.pages = pages;
    }

    @GetMapping("/audit-log")
    String index(
            Scope scope,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable Long record,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String after,
            @ModelAttribute("page") Page page,
            Model model) {
        AuditFilter filter = new AuditFilter(login.strip().toLowerCase(Locale.ROOT), action, kind, record, from, to);
        model.addAttribute("list", pages.list(scope, filter, after, page.words()));
        return "administration/audit-log";
    }
}
