package org.unionledger.ledger.maker;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Steps;
import org.unionledger.ledger.Registers;
import org.unionledger.ledger.Registers.Working;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Element;
import org.unionledger.ledger.declaration.RegisterText.Part;

/** What the values of an entry must keep among themselves, in a register that is being made. */
@Controller
class CheckController {

    /** Of one that is being added. */
    private static final int NEW = -1;

    private final Registers registers;
    private final RegisterPages pages;
    private final IndicatorNames indicators;

    CheckController(Registers registers, RegisterPages pages, IndicatorNames indicators) {
        this.registers = registers;
        this.pages = pages;
        this.indicators = indicators;
    }

    @GetMapping("/registers/{id}/checks/new")
    ModelAndView create(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return form(page, registers.working(scope, id), NEW, CheckForm.blank(), List.of());
    }

    @GetMapping("/registers/{id}/checks/{number:[0-9]+}")
    ModelAndView edit(Scope scope, @PathVariable long id, @PathVariable int number, @ModelAttribute("page") Page page) {
        Working working = registers.working(scope, id);
        Conditions conditions = new Conditions(working.text(), page.words());
        CheckForm form = CheckForm.of(check(working.text(), number), conditions);
        return form(page, working, number, form, List.of());
    }

    @PostMapping("/registers/{id}/checks")
    ModelAndView create(
            Scope scope,
            @PathVariable long id,
            @RequestParam int edition,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("page") Page page) {
        return kept(scope, page, id, NEW, edition, CheckForm.submitted(fields));
    }

    @PostMapping("/registers/{id}/checks/{number:[0-9]+}")
    ModelAndView update(
            Scope scope,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam int edition,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("page") Page page) {
        int place = place(registers.working(scope, id), edition, number);
        return kept(scope, page, id, place, edition, CheckForm.submitted(fields));
    }

    @PostMapping("/registers/{id}/checks/{number:[0-9]+}/removal")
    ModelAndView remove(
            Scope scope,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam int edition,
            @ModelAttribute("page") Page page) {
        check(registers.working(scope, id).text(), number);
        return pages.changed(scope, page, id, "#checks", edition, text -> text.without(Part.CHECKS, number));
    }

    private ModelAndView kept(Scope scope, Page page, long id, int number, int edition, CheckForm form) {
        List<String> problems = form.problems().stream().map(page::text).toList();
        if (!problems.isEmpty()) {
            return form(page, registers.working(scope, id), number, form, problems);
        }
        return Steps.taken(
                () -> {
                    registers.change(scope, id, edition, text -> changed(page, text, number, form));
                    return "/registers/" + id + "#checks";
                },
                refused -> {
                    List<String> why = RegisterPages.said(page.words(), refused);
                    return form(page, registers.working(scope, id), number, form, why);
                });
    }

    private RegisterText changed(Page page, RegisterText text, int number, CheckForm form) {
        Sentences sentences = new Sentences(text, page.words(), indicators.of(text, page.words()));
        return number == NEW
                ? text.added(Part.CHECKS, form.values(sentences))
                : text.changed(Part.CHECKS, number, form.values(sentences));
    }

    private static ModelAndView form(Page page, Working working, int number, CheckForm form, List<String> problems) {
        RegisterText text = working.text();
        Conditions conditions = new Conditions(text, page.words());
        return RegisterPages.page("ledger/maker/check", problems)
                .addObject("working", working)
                .addObject("number", number)
                .addObject("form", form)
                .addObject(
                        "conditions",
                        conditions.offered(
                                number == NEW
                                        ? RegisterText.NOTHING
                                        : check(text, number).below("when")));
    }

    /** Where it is; that of a new one when somebody else has removed it meanwhile, so that nothing typed is lost. */
    private static int place(Working working, int edition, int number) {
        boolean removed = number >= working.text().all(Part.CHECKS).size();
        if (removed && edition == working.edition()) {
            throw new NotInScope("check " + number);
        }
        return removed ? NEW : number;
    }

    private static Element check(RegisterText text, int number) {
        List<Element> checks = text.all(Part.CHECKS);
        if (number >= checks.size()) {
            throw new NotInScope("check " + number);
        }
        return checks.get(number);
    }
}
