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
import org.unionledger.figures.OwnIndicators;
import org.unionledger.figures.Units;
import org.unionledger.frame.Page;
import org.unionledger.frame.Refused;
import org.unionledger.ledger.Registers;
import org.unionledger.ledger.Registers.Working;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Part;

/** Indicators that are computed from what registers count, made along with a register. */
@Controller
class FormulaController {

    private final Registers registers;
    private final PartForms parts;
    private final IndicatorNames indicators;

    FormulaController(Registers registers, PartForms parts, IndicatorNames indicators) {
        this.registers = registers;
        this.parts = parts;
        this.indicators = indicators;
    }

    @GetMapping("/registers/{id}/formulas/new")
    ModelAndView create(Scope scope, @PathVariable long id) {
        return form(scope, registers.working(scope, id), FormulaForm.blank(), List.of());
    }

    @PostMapping("/registers/{id}/formulas")
    ModelAndView create(
            Scope scope,
            @PathVariable long id,
            @RequestParam int edition,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute("page") Page page) {
        FormulaForm form = FormulaForm.submitted(fields);
        return parts.kept(
                edit(scope, page, id, PartEdit.NEW, edition),
                text -> with(scope, text, form),
                (working, stands, why) -> form(scope, working, form, why));
    }

    private RegisterText with(Scope scope, RegisterText text, FormulaForm form) {
        Refused.unlessNone(form.problems(indicators.isTaken(scope, text, form.text("name"))));
        return text.added(
                Part.INDICATORS,
                Map.of(
                        "id",
                        OwnIndicators.newId().value(),
                        "name",
                        form.text("name"),
                        "unit",
                        form.text("unit"),
                        "formula",
                        form.formula()));
    }

    @PostMapping("/registers/{id}/formulas/{formula}/removal")
    ModelAndView remove(
            Scope scope,
            @PathVariable long id,
            @PathVariable String formula,
            @RequestParam int edition,
            @ModelAttribute("page") Page page) {
        return parts.removed(edit(scope, page, id, formula, edition));
    }

    private static PartEdit edit(Scope scope, Page page, long id, String key, int edition) {
        return new PartEdit(scope, page, id, Part.INDICATORS, key, edition);
    }

    private ModelAndView form(Scope scope, Working working, FormulaForm form, List<String> problems) {
        return RegisterPages.page("ledger/maker/formula", problems)
                .addObject("working", working)
                .addObject("form", form)
                .addObject("domains", indicators.offered(scope))
                .addObject("planned", IndicatorNames.counted(working.text()))
                .addObject("units", Units.known());
    }
}
