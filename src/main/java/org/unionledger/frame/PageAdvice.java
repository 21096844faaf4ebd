package org.unionledger.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts {@code page} into the model of every page. */
@ControllerAdvice(annotations = Controller.class)
@ConditionalOnWebApplication
class PageAdvice {

    private final FramePages pages;

    PageAdvice(FramePages pages) {
        this.pages = pages;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request, Locale locale) {
        return pages.of(request, locale);
    }
}
