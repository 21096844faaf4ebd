package org.unionledger.reading;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Scope;
import org.unionledger.frame.Download;
import org.unionledger.frame.Page;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Standpoint;
import org.unionledger.organization.Organizations;

/** Readings that were kept: their list, each with its findings, its file and its data; and that one is deleted. */
@Controller
class KeptReadingController {

    private static final int PAGE = 50;
    private static final String HOME = "/readings";

    private final Readings readings;
    private final ReadingPages pages;
    private final AgainstBook book;
    private final Organizations organizations;

    KeptReadingController(Readings readings, ReadingPages pages, AgainstBook book, Organizations organizations) {
        this.readings = readings;
        this.pages = pages;
        this.book = book;
        this.organizations = organizations;
    }

    /** @param before the id of the last one seen; 0 at the beginning */
    @GetMapping(HOME)
    ModelAndView index(Scope scope, Standpoint standpoint, @RequestParam(defaultValue = "0") long before) {
        List<KeptReading> found =
                readings.page(scope, standpoint.union(), before == 0 ? Long.MAX_VALUE : before, PAGE + 1);
        List<KeptReading> shown = found.subList(0, Math.min(PAGE, found.size()));
        ModelAndView view = new ModelAndView("reading/index");
        view.addObject("readings", shown);
        view.addObject(
                "names",
                organizations.names(
                        scope, shown.stream().map(KeptReading::union).distinct().toList()));
        view.addObject("days", Readings.KEPT_FOR.toDays());
        view.addObject(
                "pager",
                new Pager(
                        readings.count(scope, standpoint.union()),
                        shown.size(),
                        before == 0 ? null : HOME,
                        found.size() > PAGE
                                ? HOME + "?before=" + shown.get(PAGE - 1).id()
                                : null));
        return view;
    }

    @GetMapping("/readings/{id}")
    ModelAndView show(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        KeptReading kept = readings.require(scope, id);
        Reading reading = readings.open(scope, id);
        ModelAndView view = new ModelAndView(
                "reading/show", "view", pages.kept(scope, kept, name(scope, kept), page.words(), reading));
        view.addObject("kept", kept);
        return view;
    }

    private String name(Scope scope, KeptReading kept) {
        return organizations.require(scope, kept.union()).name();
    }

    @GetMapping("/readings/{id}/file")
    ResponseEntity<byte[]> file(Scope scope, @PathVariable long id) {
        KeptReading kept = readings.require(scope, id);
        return download(
                kept.name().isEmpty() ? kept.called() + ".txt" : kept.name(),
                MediaType.APPLICATION_OCTET_STREAM,
                readings.file(scope, id));
    }

    /** What was found, as {@code read} writes it, each figure held against the book. */
    @GetMapping("/readings/{id}/data")
    ResponseEntity<Map<String, Object>> data(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page) {
        KeptReading kept = readings.require(scope, id);
        ReadingJson json = new ReadingJson(finding -> page.text(finding.key(), finding.arguments()));
        Reading reading = readings.open(scope, id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(kept.called() + ".json"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.tree(reading, book.hold(scope, kept.union(), reading)));
    }

    @PostMapping("/readings/{id}/deletion")
    String delete(Scope scope, @PathVariable long id, @ModelAttribute("page") Page page, RedirectAttributes notices) {
        String called = readings.require(scope, id).called();
        boolean deleted = readings.delete(scope, id);
        notices.addFlashAttribute("notice", page.text(deleted ? "reading.kept.deleted" : "reading.kept.cited", called));
        return "redirect:" + (deleted ? HOME : HOME + "/" + id);
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(name))
                .contentType(type)
                .body(content);
    }
}
