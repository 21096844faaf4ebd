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
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.figures.OwnIndicators;
import org.unionledger.figures.Units;
import org.unionledger.frame.Page;
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
    private static final int NEW = -1;

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

    @GetMapping("/registers/{id}/postings/{number:[0-9]+}")
    ModelAndView edit(Scope scope, @PathVariable long id, @PathVariable int number, @ModelAttribute("page") Page page) {
        Working working = registers.working(scope, id);
        Conditions conditions = new Conditions(working.text(), page.words());
        PostingForm form = PostingForm.of(posting(working.text(), number), working.text(), conditions);
        return form(scope, page, working, number, form, List.of());
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

    @PostMapping("/registers/{id}/postings/{number:[0-9]+}")
    ModelAndView update(
            Scope scope,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam int edition,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("page") Page page) {
        int place = place(registers.working(scope, id), edition, number);
        return kept(scope, page, id, place, edition, PostingForm.submitted(fields));
    }

    @PostMapping("/registers/{id}/postings/{number:[0-9]+}/removal")
    ModelAndView remove(
            Scope scope,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam int edition,
            @ModelAttribute("page") Page page) {
        posting(registers.working(scope, id).text(), number);
        return pages.changed(scope, page, id, "#postings", edition, text -> text.without(Part.POSTINGS, number));
    }

    private ModelAndView kept(Scope scope, Page page, long id, int number, int edition, PostingForm form) {
        Working working = registers.working(scope, id);
        boolean taken = indicators.isTaken(scope, working.text(), form.text("name"));
        List<String> problems = form.problems(taken).stream().map(page::text).toList();
        if (!problems.isEmpty()) {
            return form(scope, page, working, number, form, problems);
        }
        return Steps.taken(
                () -> {
                    registers.change(scope, id, edition, text -> changed(text, number, form));
                    return "/registers/" + id + "#postings";
                },
                refused -> {
                    List<String> why = RegisterPages.said(page.words(), refused);
                    return form(scope, page, registers.working(scope, id), number, form, why);
                });
    }

    private static RegisterText changed(RegisterText text, int number, PostingForm form) {
        String indicator = form.makesOne() ? OwnIndicators.newId().value() : form.text("indicator");
        RegisterText known = form.makesOne()
                ? text.added(
                        Part.INDICATORS, Map.of("id", indicator, "name", form.text("name"), "unit", form.text("unit")))
                : text;
        return number == NEW
                ? known.added(Part.POSTINGS, form.values(indicator))
                : known.changed(Part.POSTINGS, number, form.values(indicator));
    }

    private ModelAndView form(
            Scope scope, Page page, Working working, int number, PostingForm form, List<String> problems) {
        Words words = page.words();
        RegisterText text = working.text();
        Element posting = number == NEW ? null : posting(text, number);
        Conditions conditions = new Conditions(text, words);
        return RegisterPages.page("ledger/maker/posting", problems)
                .addObject("working", working)
                .addObject("number", number)
                .addObject("form", form)
                .addObject("domains", indicators.offered(scope))
                .addObject("planned", text.all(Part.INDICATORS))
                .addObject("units", Units.known())
                .addObject("breakdowns", indicators.breakdowns(form.text("indicator")))
                .addObject(
                        "conditions",
                        conditions.offered(posting == null ? RegisterText.NOTHING : posting.below("when")));
    }

    /** Where it is; that of a new one when somebody else has removed it meanwhile, so that nothing typed is lost. */
    private static int place(Working working, int edition, int number) {
        boolean removed = number >= working.text().all(Part.POSTINGS).size();
        if (removed && edition == working.edition()) {
            throw new NotInScope("posting " + number);
        }
        return removed ? NEW : number;
    }

    private static Element posting(RegisterText text, int number) {
        List<Element> postings = text.all(Part.POSTINGS);
        if (number >= postings.size()) {
            throw new NotInScope("posting " + number);
        }
        return postings.get(number);
    }
}
