package org.unionledger.drafting;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.frame.Download;
import org.unionledger.summary.SummaryFile;
import org.unionledger.summary.SummaryFormat;

/** A document as a file: one that was issued to the byte as it was issued. */
@Controller
class DocumentFileController {

    private final Documents documents;
    private final Issuing issuing;

    DocumentFileController(Documents documents, Issuing issuing) {
        this.documents = documents;
        this.issuing = issuing;
    }

    /** @param annex whether the annex 数据来源 is behind the text: yes or no */
    @GetMapping("/documents/{id}/files/{format}")
    ResponseEntity<byte[]> file(
            Scope scope,
            @PathVariable long id,
            @PathVariable String format,
            @RequestParam(defaultValue = "yes") boolean annex) {
        Draft draft = documents.open(scope, id);
        SummaryFormat known = SummaryFormat.of(format).orElseThrow(() -> new NotInScope("format " + format));
        String name = draft.document().title() + "." + known.code();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, known.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(name))
                .body(issuing.file(scope, draft, new SummaryFile(known, annex)));
    }
}
