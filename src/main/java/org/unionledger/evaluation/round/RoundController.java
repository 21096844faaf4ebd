package org.unionledger.evaluation.round;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.evaluation.scheme.Scheme;
import org.unionledger.evaluation.scheme.Schemes;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Download;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Steps;

/** 考核: the rounds in which a union judges and is judged, and one of them with all who are judged. */
@Controller
class RoundController {

    private final Rounds rounds;
    private final Scores scores;
    private final Schemes schemes;
    private final RoundSheets sheets;

    RoundController(Rounds rounds, Scores scores, Schemes schemes, RoundSheets sheets) {
        this.rounds = rounds;
        this.scores = scores;
        this.schemes = schemes;
        this.sheets = sheets;
    }

    @GetMapping("/rounds")
    ModelAndView index(Scope scope, Standpoint standpoint) {
        return list(scope, standpoint, List.of());
    }

    private ModelAndView list(Scope scope, Standpoint standpoint, List<Problem> problems) {
        ModelAndView view = new ModelAndView("evaluation/round/index");
        view.addObject("judged", rounds.judgedBy(scope, standpoint.union()));
        List<Score> own = scores.of(scope, standpoint.union());
        view.addObject("own", own);
        Map<Long, Round> of = new HashMap<>();
        own.forEach(score -> of.put(score.round(), rounds.anywhere(score.round())));
        view.addObject("rounds", of);
        view.addObject(
                "schemes",
                scope.may(Right.JUDGE_UNIONS)
                        ? schemes.of(scope, standpoint.union()).stream()
                                .filter(scheme -> schemes.problems(scheme).isEmpty())
                                .toList()
                        : List.<Scheme>of());
        view.addObject("problems", problems);
        return view;
    }

    @PostMapping("/rounds")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @RequestParam(defaultValue = "0") long scheme,
            @RequestParam(defaultValue = "") String name) {
        return Steps.taken(
                () -> "/rounds/" + rounds.open(scope, scheme, name), problems -> list(scope, standpoint, problems));
    }

    @GetMapping("/rounds/{id}")
    ModelAndView show(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return page(scope, id, page, List.of());
    }

    @GetMapping("/rounds/{id}/print")
    ModelAndView print(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        ModelAndView view = new ModelAndView("evaluation/round/print");
        view.addObject("sheet", sheets.of(scope, id, page.words()));
        return view;
    }

    @GetMapping("/rounds/{id}/export")
    void export(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page, HttpServletResponse response)
            throws IOException {
        scope.require(Right.EXPORT);
        RoundSheet sheet = sheets.of(scope, id, page.words());
        String name = sheet.judge() + sheet.round().year() + sheet.round().name() + ".xlsx";
        Download.begin(response, name, SheetWriter.CONTENT_TYPE);
        sheets.write(scope, sheet, page.words(), response.getOutputStream());
    }

    @PostMapping("/rounds/{id}/publication")
    ModelAndView publish(
            Scope scope, @PathVariable long id, @ModelAttribute("page") Page page, RedirectAttributes flash) {
        return Steps.taken(
                () -> {
                    rounds.publish(scope, id);
                    flash.addFlashAttribute("notice", page.text("evaluation.round.is-published"));
                    return "/rounds/" + id;
                },
                problems -> page(scope, id, page, problems));
    }

    @PostMapping("/rounds/{id}/settlement")
    ModelAndView settle(
            Scope scope, @PathVariable long id, @ModelAttribute("page") Page page, RedirectAttributes flash) {
        return Steps.taken(
                () -> {
                    rounds.settle(scope, id);
                    flash.addFlashAttribute("notice", page.text("evaluation.round.is-final"));
                    return "/rounds/" + id;
                },
                problems -> page(scope, id, page, problems));
    }

    private ModelAndView page(Scope scope, long id, Page page, List<Problem> problems) {
        ModelAndView view = new ModelAndView("evaluation/round/show");
        view.addObject("sheet", sheets.of(scope, id, page.words()));
        view.addObject("problems", problems);
        return view;
    }
}
