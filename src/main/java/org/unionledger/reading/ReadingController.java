package org.unionledger.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.Page;
import org.unionledger.frame.Standpoint;

/** 核对总结: a summary goes in, its figures and what does not hold come out. Nothing is kept. */
@Controller
class ReadingController {

    private final Reader reader;
    private final ReadingPages pages;

    ReadingController(Reader reader, ReadingPages pages) {
        this.reader = reader;
        this.pages = pages;
    }

    @GetMapping("/readings/new")
    ModelAndView create(Scope scope) {
        scope.require(Right.COMPOSE_SUMMARIES);
        return form("", List.of());
    }

    @PostMapping("/readings")
    ModelAndView create(
            Scope scope,
            Standpoint standpoint,
            @ModelAttribute("page") Page page,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text)
            throws IOException {
        scope.require(Right.COMPOSE_SUMMARIES);
        try {
            Reading reading = read(file, text);
            if (reading == null) {
                return form(text, List.of("reading.nothing"));
            }
            return new ModelAndView("reading/show", "view", pages.page(scope, standpoint, page.words(), reading));
        } catch (Unreadable unreadable) {
            return form(text, List.of(unreadable.key()));
        }
    }

    /** The file where one was chosen, else the pasted text; null where there is neither. */
    private @Nullable Reading read(@Nullable MultipartFile file, String text) throws IOException {
        if (file != null && !file.isEmpty()) {
            if (file.getSize() > Reader.LARGEST) {
                throw new Unreadable(Unreadable.Reason.TOO_LARGE);
            }
            return reader.read(file.getBytes());
        }
        return text.isBlank() ? null : reader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ModelAndView form(String text, List<String> problems) {
        ModelAndView form = new ModelAndView("reading/new");
        form.addObject("text", text);
        form.addObject("problems", problems);
        form.addObject("megabytes", Reader.LARGEST >> 20);
        if (!problems.isEmpty()) {
            form.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return form;
    }
}
