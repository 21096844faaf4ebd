package org.unionledger.archive;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.drafting.PaperNumbering;

/** Numbers what is issued where all issued papers are filed. */
@Component
class DocumentNumbering implements PaperNumbering {

    private final PaperNumbers numbers;
    private final PaperKinds kinds;

    DocumentNumbering(PaperNumbers numbers, PaperKinds kinds) {
        this.numbers = numbers;
        this.kinds = kinds;
    }

    @Override
    public Optional<String> next(OrganizationId union, String title, LocalDate on) {
        return numbers.next(union, kinds.ofDocument(title).code(), on).map(DocumentNumber::toString);
    }

    @Override
    public String written(String typed) {
        return DocumentNumber.read(typed).map(DocumentNumber::toString).orElse(typed);
    }
}
