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
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.OwnIndicators;
import org.unionledger.figures.Units;
import org.unionledger.frame.Page;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Steps;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Registers;
import org.unionledger.ledger.Registers.Working;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Element;
import org.unionledger.ledger.declaration.RegisterText.Part;

/** Which figures a register that is being made feeds; all of it is chosen from lists. */
@Controller
class PostingController {

    /** Of one that is being added. */
    private static final String NEW = "";

    private final Registers registers;
    private final RegisterPages pages;
    private final IndicatorNames indicators;

    PostingController(Registers registers, RegisterPages pages, IndicatorNames indicators) {
        this.registers = registers;
        this.pages = pages;
        this.indicators = indicators;
    }

    @GetMapping("/registers/{id}/postings/new")
    ModelAndView create(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return form(scope, page, registers.working(scope, id), NEW, PostingForm.blank(), List.of());
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
        return kept(scope, page, id, NEW, edition, PostingForm.submitted(fields));
    }

    @PostMapping("/registers/{id}/postings/{posting}")
    ModelAndView update(
            Scope scope,
            @PathVariable long id,
            @PathVariable String posting,
            @RequestParam int edition,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("page") Page page) {
        return kept(scope, page, id, posting, edition, PostingForm.submitted(fields));
    }

    @PostMapping("/registers/{id}/postings/{posting}/removal")
    ModelAndView remove(
            Scope scope,
            @PathVariable long id,
            @PathVariable String posting,
            @RequestParam int edition,
            @ModelAttribute("page") Page page) {
        return pages.changed(
                scope,
                page,
                id,
                "#postings",
                edition,
                text -> text.without(Part.POSTINGS, posting(text, posting).text("key")));
    }

    private ModelAndView kept(Scope scope, Page page, long id, String key, int edition, PostingForm form) {
        return Steps.taken(
                () -> {
                    registers.change(scope, id, edition, text -> changed(scope, text, key, form));
                    return "/registers/" + id + "#postings";
                },
                refused -> {
                    Working working = registers.working(scope, id);
                    Optional<Element> stands = working.text().find(Part.POSTINGS, key);
                    List<String> why = new ArrayList<>(RegisterPages.said(page.words(), refused));
                    if (!key.isEmpty() && edition != working.edition()) {
                        why.add(pages.standing(
                                page.words(), stands.map(pages.sentences(page.words(), working.text())::posting)));
                    }
                    return form(scope, page, working, stands.isPresent() ? key : NEW, form, why);
                });
    }

    private RegisterText changed(Scope scope, RegisterText text, String key, PostingForm form) {
        Refused.unlessNone(form.problems(indicators.isTaken(scope, text, form.text("name"))));
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
        return key.isEmpty()
                ? known.added(Part.POSTINGS, form.values(indicator))
                : known.changed(Part.POSTINGS, posting(text, key).text("key"), form.values(indicator));
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
        return text.find(Part.POSTINGS, key).orElseThrow(() -> new NotInScope("posting " + key));
    }
}
