package org.unionledger.ledger.maker;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Scope;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.OwnIndicators;
import org.unionledger.figures.Units;
import org.unionledger.frame.Page;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Registers;
import org.unionledger.ledger.Registers.Working;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Element;
import org.unionledger.ledger.declaration.RegisterText.Part;

/** Which figures a register that is being made feeds; all of it is chosen from lists. */
@Controller
class PostingController {

    private final Registers registers;
    private final PartForms parts;
    private final IndicatorNames indicators;

    PostingController(Registers registers, PartForms parts, IndicatorNames indicators) {
        this.registers = registers;
        this.parts = parts;
        this.indicators = indicators;
    }

    @GetMapping("/registers/{id}/postings/new")
    ModelAndView create(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return form(scope, page, registers.working(scope, id), PartEdit.NEW, PostingForm.blank(), List.of());
    }

    @GetMapping("/registers/{id}/postings/{posting}")
    ModelAndView edit(
            Scope scope, @PathVariable long id, @PathVariable String posting, @ModelAttribute("page") Page page) {
        Working working = registers.working(scope, id);
        Conditions conditions = new Conditions(working.text(), page.words());
        PostingForm form = PostingForm.of(posting(working.text(), posting), working.text(), conditions);
        return form(scope, page, working, posting, form, List.of());
    }

    @PostMapping("/registers/{id}/postings")
    ModelAndView create(
            Scope scope,
            @PathVariable long id,
            @RequestParam int edition,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("page") Page page) {
        return kept(edit(scope, page, id, PartEdit.NEW, edition), PostingForm.submitted(fields));
    }

    @PostMapping("/registers/{id}/postings/{posting}")
    ModelAndView update(
            Scope scope,
            @PathVariable long id,
            @PathVariable String posting,
            @RequestParam int edition,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("page") Page page) {
        return kept(edit(scope, page, id, posting, edition), PostingForm.submitted(fields));
    }

    @PostMapping("/registers/{id}/postings/{posting}/removal")
    ModelAndView remove(
            Scope scope,
            @PathVariable long id,
            @PathVariable String posting,
            @RequestParam int edition,
            @ModelAttribute("page") Page page) {
        return parts.removed(edit(scope, page, id, posting, edition));
    }

    private static PartEdit edit(Scope scope, Page page, long id, String key, int edition) {
        return new PartEdit(scope, page, id, Part.POSTINGS, key, edition);
    }

    private ModelAndView kept(PartEdit edit, PostingForm form) {
        return parts.kept(
                edit,
                text -> changed(edit, text, form),
                (working, stands, why) ->
                        form(edit.scope(), edit.page(), working, stands ? edit.key() : PartEdit.NEW, form, why));
    }

    private RegisterText changed(PartEdit edit, RegisterText text, PostingForm form) {
        Refused.unlessNone(form.problems(indicators.isTaken(edit.scope(), text, form.text("name"))));
        String indicator = form.makesOne() ? OwnIndicators.newId().value() : form.text("indicator");
        RegisterText known = form.makesOne()
                ? text.added(
                        Part.INDICATORS,
                        Map.of(
                                "id",
                                indicator,
                                "name",
                                form.text("name"),
                                "unit",
                                form.text("unit"),
                                "stock",
                                form.text("kind").equals(IndicatorKind.STOCK.code())))
                : text;
        return edit.written(known, form.values(indicator));
    }

    private ModelAndView form(
            Scope scope, Page page, Working working, String key, PostingForm form, List<String> problems) {
        Words words = page.words();
        RegisterText text = working.text();
        Element posting = key.isEmpty() ? null : posting(text, key);
        Conditions conditions = new Conditions(text, words);
        return RegisterPages.page("ledger/maker/posting", problems)
                .addObject("working", working)
                .addObject("key", key)
                .addObject("form", form)
                .addObject("domains", indicators.offered(scope))
                .addObject("planned", IndicatorNames.counted(text))
                .addObject("units", Units.known())
                .addObject("breakdowns", indicators.breakdowns(form.text("indicator")))
                .addObject(
                        "conditions",
                        conditions.offered(posting == null ? RegisterText.NOTHING : posting.below("when")));
    }

    private static Element posting(RegisterText text, String key) {
        return PartEdit.in(text, Part.POSTINGS, key);
    }
}
