package org.unionledger.ledger.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Steps;
import org.unionledger.ledger.Registers;
import org.unionledger.ledger.Registers.Working;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Element;
import org.unionledger.ledger.declaration.RegisterText.Part;

/** The fields of a register that is being made. */
@Controller
class FieldController {

    private final Registers registers;
    private final RegisterPages pages;

    FieldController(Registers registers, RegisterPages pages) {
        this.registers = registers;
        this.pages = pages;
    }

    @GetMapping("/registers/{id}/fields/new")
    ModelAndView create(Scope scope, @PathVariable long id) {
        return form(registers.working(scope, id), FieldForm.blank(), List.of());
    }

    @GetMapping("/registers/{id}/fields/{key}")
    ModelAndView edit(Scope scope, @PathVariable long id, @PathVariable String key) {
        Working working = registers.working(scope, id);
        return form(working, FieldForm.of(field(working.text(), key)), List.of());
    }

    @PostMapping("/registers/{id}/fields")
    ModelAndView create(
            Scope scope,
            @PathVariable long id,
            @RequestParam int edition,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("page") Page page) {
        FieldForm form = FieldForm.submitted("", fields);
        List<String> taken =
                List.copyOf(registers.everyKey(registers.working(scope, id).register()));
        return kept(
                scope, page, id, edition, form, text -> FieldPlaces.added(text, text.newKey(taken), form.values(null)));
    }

    @PostMapping("/registers/{id}/fields/{key}")
    ModelAndView update(
            Scope scope,
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam int edition,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("page") Page page) {
        FieldForm form = FieldForm.submitted(key, fields);
        return kept(scope, page, id, edition, form, text -> {
            Map<String, Object> values = form.values(field(text, key));
            return text.changed(Part.FIELDS, key, values);
        });
    }

    @PostMapping("/registers/{id}/fields/{key}/move")
    ModelAndView move(
            Scope scope,
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam int edition,
            @RequestParam boolean up,
            @ModelAttribute("page") Page page) {
        return pages.changed(
                scope,
                page,
                id,
                "#field-" + key,
                edition,
                text -> text.moved(Part.FIELDS, field(text, key).text("key"), up ? -1 : 1));
    }

    @PostMapping("/registers/{id}/fields/{key}/removal")
    ModelAndView remove(
            Scope scope,
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam int edition,
            @ModelAttribute("page") Page page) {
        return pages.changed(
                scope,
                page,
                id,
                "#fields",
                edition,
                text -> text.withoutField(field(text, key).text("key")));
    }

    /** Field by field: where somebody else has changed another part, saving once more puts both together. */
    private ModelAndView kept(
            Scope scope, Page page, long id, int edition, FieldForm form, UnaryOperator<RegisterText> change) {
        return Steps.taken(
                () -> {
                    registers.change(scope, id, edition, text -> {
                        Refused.unlessNone(form.problems(text));
                        return change.apply(text);
                    });
                    return "/registers/" + id + "#fields";
                },
                refused -> refused(page, registers.working(scope, id), edition, form, refused));
    }

    private ModelAndView refused(Page page, Working working, int edition, FieldForm form, List<Problem> refused) {
        RegisterText text = working.text();
        Optional<Element> stands = text.field(form.key());
        List<String> why = new ArrayList<>(RegisterPages.said(page.words(), refused));
        if (!form.key().isEmpty() && edition != working.edition()) {
            why.add(pages.standing(page.words(), stands.map(pages.sentences(page.words(), text)::named)));
        }
        return form(working, stands.isPresent() ? form : form.asNew(), why);
    }

    private static ModelAndView form(Working working, FieldForm form, List<String> problems) {
        return RegisterPages.page("ledger/maker/field", problems)
                .addObject("working", working)
                .addObject("form", form);
    }

    private static Element field(RegisterText text, String key) {
        return text.field(key).orElseThrow(() -> new NotInScope("field " + key));
    }
}
