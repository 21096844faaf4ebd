package org.unionledger.evaluation.round;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.evaluation.Fields;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Steps;

/** 得分表: one union's score, scored by itself, reviewed, and objected to. */
@Controller
class ScoreController {

    private final Scores scores;
    private final Objections objections;
    private final ScoreSheets sheets;
    private final EvidenceFiles evidence;
    private final RoundWords roundWords;
    private final AuditLog audit;

    ScoreController(
            Scores scores,
            Objections objections,
            ScoreSheets sheets,
            EvidenceFiles evidence,
            RoundWords roundWords,
            AuditLog audit) {
        this.scores = scores;
        this.objections = objections;
        this.sheets = sheets;
        this.evidence = evidence;
        this.roundWords = roundWords;
        this.audit = audit;
    }

    @GetMapping("/scores/{id}")
    ModelAndView show(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        return page(scope, id, page, Map.of(), List.of());
    }

    @GetMapping("/scores/{id}/print")
    ModelAndView print(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        ModelAndView view = new ModelAndView("evaluation/round/score-print");
        view.addObject("sheet", sheets.of(scope, id, page.words()));
        return view;
    }

    /**
     * What is attached is kept even where the rest is refused, so that nobody has to choose files twice.
     *
     * @param send whether it is sent on; else only kept
     */
    @PostMapping("/scores/{id}/self")
    ModelAndView scoreOneself(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "false") boolean send,
            @RequestParam Map<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            @RequestParam(name = "detach", defaultValue = "") List<Long> removed,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        Score score = scores.require(scope, id);
        return Steps.taken(
                () -> {
                    evidence.take(scope, id, Turn.SELF, files, removed);
                    scores.scoreOneself(scope, id, edition, ScoreForm.self(scores.content(score), score, sent), send);
                    return done(id, page, flash, send ? "evaluation.score.sent" : "evaluation.score.kept");
                },
                problems -> page(scope, id, page, sent, problems));
    }

    /** @param done whether the review is complete; else only kept */
    @PostMapping("/scores/{id}/review")
    ModelAndView review(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam Map<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            @RequestParam(name = "detach", defaultValue = "") List<Long> removed,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        Score score = scores.require(scope, id);
        return Steps.taken(
                () -> {
                    evidence.take(scope, id, Turn.REVIEW, files, removed);
                    scores.review(
                            scope,
                            id,
                            edition,
                            ScoreForm.review(scores.content(score), score, sent),
                            remark.strip(),
                            done);
                    return done(id, page, flash, done ? "evaluation.score.is-reviewed" : "evaluation.score.kept");
                },
                problems -> page(scope, id, page, sent, problems));
    }

    @PostMapping("/scores/{id}/return")
    ModelAndView giveBack(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return Steps.taken(
                () -> {
                    scores.giveBack(scope, id, edition, reason);
                    return done(id, page, flash, "evaluation.score.is-returned");
                },
                problems -> page(scope, id, page, Map.of(), problems));
    }

    @PostMapping("/scores/{id}/objections")
    ModelAndView raise(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        return Steps.taken(
                () -> {
                    objections.raise(scope, id, item, reason);
                    return done(id, page, flash, "evaluation.objection.raised");
                },
                problems -> page(scope, id, page, Map.of("item", item, "reason", reason), problems));
    }

    /** Where it is answered. */
    @GetMapping("/objections/{id}")
    String objection(Scope scope, @PathVariable long id) {
        return "redirect:/scores/" + objections.require(scope, id).score() + "#objections";
    }

    @PostMapping("/objections/{id}/answer")
    ModelAndView answer(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean upheld,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam Map<String, String> sent,
            @ModelAttribute("page") Page page,
            RedirectAttributes flash) {
        long score = objections.require(scope, id).score();
        return Steps.taken(
                () -> {
                    Fields fields = new Fields(sent);
                    BigDecimal points = fields.number("points");
                    fields.unlessUnderstood();
                    objections.answer(scope, id, upheld, points, answer);
                    return done(score, page, flash, "evaluation.objection.answered");
                },
                problems -> page(scope, score, page, Map.of(), problems));
    }

    private static String done(long id, Page page, RedirectAttributes flash, String notice) {
        flash.addFlashAttribute("notice", page.text(notice));
        return "/scores/" + id;
    }

    /** @param sent what was just sent; none else */
    private ModelAndView page(Scope scope, long id, Page page, Map<String, String> sent, List<Problem> problems) {
        ScoreSheet sheet = sheets.of(scope, id, page.words());
        ModelAndView view = new ModelAndView("evaluation/round/score");
        view.addObject("sheet", sheet);
        view.addObject("sent", new HashMap<>(sent));
        view.addObject("problems", problems);
        view.addObject(
                "history",
                audit.history(new Subject(Scores.KIND, id, sheet.score().union())).stream()
                        .map(roundWords.timeline(scope, Scores.KIND, page.words())::line)
                        .toList());
        return view;
    }
}
