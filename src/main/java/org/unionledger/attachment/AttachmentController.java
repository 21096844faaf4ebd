package org.unionledger.attachment;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionledger.access.Scope;
import org.unionledger.frame.Download;
import org.unionledger.frame.Page;
import org.unionledger.frame.Steps;

/** Files leave as what they are and only to be saved; shown on pages are previews that we drew ourselves. */
@Controller
class AttachmentController {

    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<byte[]> show(Scope scope, @PathVariable long id) {
        Attachment attachment = attachments.find(scope, id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, attachment.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(attachment.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .cacheControl(CacheControl.noStore())
                .body(attachments.fetch(scope, id));
    }

    @GetMapping("/attachments/{id}/preview")
    ResponseEntity<byte[]> preview(Scope scope, @PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .cacheControl(CacheControl.noStore())
                .body(attachments.preview(scope, id));
    }

    @PostMapping("/attachments/{id}/removal")
    ModelAndView remove(
            Scope scope, @PathVariable long id, @ModelAttribute("page") Page page, RedirectAttributes flash) {
        String href = attachments.href(attachments.find(scope, id));
        return Steps.taken(
                () -> {
                    attachments.remove(scope, id);
                    flash.addFlashAttribute("notice", page.text("attachment.removed"));
                    return href + "#attachments";
                },
                problems -> new ModelAndView("attachment/refused", Map.of("problems", problems, "href", href)));
    }
}
