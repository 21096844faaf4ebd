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
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Refused;
import org.unionledger.ledger.Registers;
import org.unionledger.ledger.Registers.Working;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Element;
import org.unionledger.ledger.declaration.RegisterText.Part;

/** What the values of an entry must keep among themselves, in a register that is being made. */
@Controller
class CheckController {

    private final Registers registers;
    private final RegisterPages pages;
    private final PartForms parts;

    CheckController(Registers registers, RegisterPages pages, PartForms parts) {
        this.registers = registers;
        this.pages = pages;
        this.parts = parts;
    }

    @GetMapping("/registers/{id}/checks/new")
    ModelAndView create(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return form(page, registers.working(scope, id), PartEdit.NEW, CheckForm.blank(), List.of());
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
        return kept(edit(scope, page, id, PartEdit.NEW, edition), CheckForm.submitted(fields));
    }

    @PostMapping("/registers/{id}/checks/{check}")
    ModelAndView update(
            Scope scope,
            @PathVariable long id,
            @PathVariable String check,
            @RequestParam int edition,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("page") Page page) {
        return kept(edit(scope, page, id, check, edition), CheckForm.submitted(fields));
    }

    @PostMapping("/registers/{id}/checks/{check}/removal")
    ModelAndView remove(
            Scope scope,
            @PathVariable long id,
            @PathVariable String check,
            @RequestParam int edition,
            @ModelAttribute("page") Page page) {
        return parts.removed(edit(scope, page, id, check, edition));
    }

    private static PartEdit edit(Scope scope, Page page, long id, String key, int edition) {
        return new PartEdit(scope, page, id, Part.CHECKS, key, edition);
    }

    private ModelAndView kept(PartEdit edit, CheckForm form) {
        return parts.kept(
                edit,
                text -> {
                    Refused.unlessNone(form.problems());
                    return edit.written(
                            text, form.values(pages.sentences(edit.page().words(), text)));
                },
                (working, stands, why) -> form(edit.page(), working, stands ? edit.key() : PartEdit.NEW, form, why));
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
        return PartEdit.in(text, Part.CHECKS, key);
    }
}
