package org.unionledger.reporting;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Steps;
import org.unionledger.reporting.form.Cell;

/** One report: its page, and each step of its sender and receiver. */
@Controller
class ReportController {

    private static final String REMARK = "remark.";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,13}(\\.\\d{1,4})?");

    private final Reports reports;
    private final Receipts receipts;
    private final Withdrawals withdrawals;
    private final Explanations explanations;
    private final ReportPages pages;

    ReportController(
            Reports reports, Receipts receipts, Withdrawals withdrawals, Explanations explanations, ReportPages pages) {
        this.reports = reports;
        this.receipts = receipts;
        this.withdrawals = withdrawals;
        this.explanations = explanations;
        this.pages = pages;
    }

    /**
     * @param version as it was sent; else as it is now
     * @param explain the cell to be explained that is chosen already
     */
    @GetMapping("/reports/{id}")
    ModelAndView show(
            Scope scope,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String explain,
            @ModelAttribute("page") Page page) {
        return page(scope, id, version, page, List.of()).addObject("explain", explain);
    }

    @PostMapping("/reports/{id}/explanations")
    ModelAndView explain(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String cell,
            @RequestParam(defaultValue = "") String words,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        return taken(scope, id, page, notices, "explained", () -> {
            Cell chosen = Cell.read(cell).orElseThrow(() -> Refused.of("", "reporting.problem.no-such-cell"));
            explanations.explain(scope, id, edition, chosen, words);
        });
    }

    @PostMapping("/reports/{id}/supplements")
    ModelAndView supplement(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String cell,
            @RequestParam(defaultValue = "") String quantity,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        return taken(scope, id, page, notices, "supplemented", () -> {
            Cell chosen = Cell.read(cell).orElseThrow(() -> Refused.of("", "reporting.problem.no-supplement"));
            reports.supplement(scope, id, edition, chosen, number(quantity), reason);
        });
    }

    @PostMapping("/reports/{id}/checking")
    ModelAndView check(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        return taken(scope, id, page, notices, "checked", () -> reports.check(scope, id, edition));
    }

    @PostMapping("/reports/{id}/sending")
    ModelAndView send(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String signatory,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        return taken(scope, id, page, notices, "sent", () -> reports.send(scope, id, edition, signatory, note));
    }

    @PostMapping("/reports/{id}/withdrawal")
    ModelAndView withdraw(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        return taken(scope, id, page, notices, "withdrawn", () -> withdrawals.withdraw(scope, id, edition, reason));
    }

    @PostMapping("/reports/{id}/reopening")
    ModelAndView reopen(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        return taken(scope, id, page, notices, "reopened", () -> reports.reopen(scope, id, edition, reason));
    }

    @PostMapping("/reports/{id}/acceptance")
    ModelAndView accept(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        return taken(scope, id, page, notices, "accepted", () -> receipts.accept(scope, id, edition));
    }

    /** @param fields a remark of a cell is called {@code remark.} and the cell */
    @PostMapping("/reports/{id}/return")
    ModelAndView giveBack(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> fields,
            @ModelAttribute("page") Page page,
            RedirectAttributes notices) {
        return taken(
                scope,
                id,
                page,
                notices,
                "returned",
                () -> receipts.giveBack(scope, id, edition, reason, remarks(fields)));
    }

    private static Map<Cell, String> remarks(Map<String, String> fields) {
        Map<Cell, String> remarks = new LinkedHashMap<>();
        fields.forEach((field, text) -> {
            Optional<Cell> cell =
                    field.startsWith(REMARK) ? Cell.read(field.substring(REMARK.length())) : Optional.empty();
            cell.filter(each -> !text.isBlank()).ifPresent(each -> remarks.put(each, text.strip()));
        });
        return remarks;
    }

    private static @Nullable BigDecimal number(String written) {
        String plain = written.strip().replace(",", "").replace("，", "");
        if (plain.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(plain).matches()) {
            throw Refused.of("", "reporting.problem.not-a-number", written);
        }
        return new BigDecimal(plain);
    }

    private ModelAndView taken(
            Scope scope, long id, Page page, RedirectAttributes notices, String step, Runnable deed) {
        return Steps.taken(
                () -> {
                    deed.run();
                    notices.addFlashAttribute("notice", page.text("reporting.notice." + step));
                    return "/reports/" + id;
                },
                problems -> page(scope, id, null, page, problems));
    }

    private ModelAndView page(Scope scope, long id, @Nullable Integer version, Page page, List<Problem> problems) {
        ModelAndView view = new ModelAndView("reporting/show");
        view.addObject("problems", problems);
        view.addObject("view", pages.view(scope, id, version, page.words()));
        view.addObject("version", version);
        return view;
    }
}
