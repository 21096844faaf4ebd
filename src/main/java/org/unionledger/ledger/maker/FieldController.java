package org.unionledger.ledger.maker;

import java.util.List;
import java.util.function.UnaryOperator;
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

/** The fields of a register that is being made. */
@Controller
class FieldController {

    private final Registers registers;
    private final RegisterPages pages;
    private final PartForms parts;

    FieldController(Registers registers, RegisterPages pages, PartForms parts) {
        this.registers = registers;
        this.pages = pages;
        this.parts = parts;
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
        FieldForm form = FieldForm.submitted(PartEdit.NEW, fields);
        List<String> taken =
                List.copyOf(registers.everyKey(registers.working(scope, id).register()));
        return kept(
                edit(scope, page, id, PartEdit.NEW, edition),
                form,
                text -> FieldPlaces.added(text, text.newKey(taken), form.values(null)));
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
        PartEdit edit = edit(scope, page, id, key, edition);
        return kept(edit, form, text -> edit.written(text, form.values(edit.in(text))));
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
        return parts.removed(edit(scope, page, id, key, edition));
    }

    private static PartEdit edit(Scope scope, Page page, long id, String key, int edition) {
        return new PartEdit(scope, page, id, Part.FIELDS, key, edition);
    }

    private ModelAndView kept(PartEdit edit, FieldForm form, UnaryOperator<RegisterText> change) {
        return parts.kept(
                edit,
                text -> {
                    Refused.unlessNone(form.problems(text));
                    return change.apply(text);
                },
                (working, stands, why) -> form(working, stands ? form : form.asNew(), why));
    }

    private static ModelAndView form(Working working, FieldForm form, List<String> problems) {
        return RegisterPages.page("ledger/maker/field", problems)
                .addObject("working", working)
                .addObject("form", form);
    }

    private static Element field(RegisterText text, String key) {
        return PartEdit.in(text, Part.FIELDS, key);
    }
}
