package org.unionledger.ledger.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.unionledger.frame.Refused;
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
    private static final String NEW = "";

    private final Registers registers;
    private final RegisterPages pages;

    CheckController(Registers registers, RegisterPages pages) {
        this.registers = registers;
        this.pages = pages;
    }

    @GetMapping("/registers/{id}/checks/new")
    ModelAndView create(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return form(page, registers.working(scope, id), NEW, CheckForm.blank(), List.of());
    }

    @GetMapping("/registers/{id}/checks/{check}")
    ModelAndView edit(
            Scope scope, @PathVariable long id, @PathVariable String check, @ModelAttribute("page") Page page) {
        Working working = registers.working(scope, id);
        Conditions conditions = new Conditions(working.text(), page.words());
        CheckForm form = CheckForm.of(check(working.text(), check), conditions);
        return form(page, working, check, form, List.of());
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

    @PostMapping("/registers/{id}/checks/{check}")
    ModelAndView update(
            Scope scope,
            @PathVariable long id,
            @PathVariable String check,
            @RequestParam int edition,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("page") Page page) {
        return kept(scope, page, id, check, edition, CheckForm.submitted(fields));
    }

    @PostMapping("/registers/{id}/checks/{check}/removal")
    ModelAndView remove(
            Scope scope,
            @PathVariable long id,
            @PathVariable String check,
            @RequestParam int edition,
            @ModelAttribute("page") Page page) {
        return pages.changed(
                scope,
                page,
                id,
                "#checks",
                edition,
                text -> text.without(Part.CHECKS, check(text, check).text("key")));
    }

    private ModelAndView kept(Scope scope, Page page, long id, String key, int edition, CheckForm form) {
        return Steps.taken(
                () -> {
                    registers.change(scope, id, edition, text -> changed(page, text, key, form));
                    return "/registers/" + id + "#checks";
                },
                refused -> {
                    Working working = registers.working(scope, id);
                    Optional<Element> stands = working.text().find(Part.CHECKS, key);
                    List<String> why = new ArrayList<>(RegisterPages.said(page.words(), refused));
                    if (!key.isEmpty() && edition != working.edition()) {
                        why.add(pages.standing(
                                page.words(), stands.map(pages.sentences(page.words(), working.text())::check)));
                    }
                    return form(page, working, stands.isPresent() ? key : NEW, form, why);
                });
    }

    private RegisterText changed(Page page, RegisterText text, String key, CheckForm form) {
        Refused.unlessNone(form.problems());
        Map<String, Object> values = form.values(pages.sentences(page.words(), text));
        return key.isEmpty()
                ? text.added(Part.CHECKS, values)
                : text.changed(Part.CHECKS, check(text, key).text("key"), values);
    }

    private static ModelAndView form(Page page, Working working, String key, CheckForm form, List<String> problems) {
        RegisterText text = working.text();
        Conditions conditions = new Conditions(text, page.words());
        return RegisterPages.page("ledger/maker/check", problems)
                .addObject("working", working)
                .addObject("key", key)
                .addObject("form", form)
                .addObject(
                        "conditions",
                        conditions.offered(
                                key.isEmpty()
                                        ? RegisterText.NOTHING
                                        : check(text, key).below("when")));
    }

    private static Element check(RegisterText text, String key) {
        return text.find(Part.CHECKS, key).orElseThrow(() -> new NotInScope("check " + key));
    }
}
