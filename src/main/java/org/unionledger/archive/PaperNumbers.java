package org.unionledger.archive;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Refused;

/**
 * The next number of a paper to be issued (编号): the sign the union used last for papers of the kind, or else at all, and one
 * more than the highest count of that sign in the year. What a union has never numbered it numbers itself the first time.
 */
@Component
class PaperNumbers {

    private final PaperRepository repository;

    PaperNumbers(PaperRepository repository) {
        this.repository = repository;
    }

    /** Empty when the union has not given a number yet that is written as numbers are. */
    Optional<DocumentNumber> next(OrganizationId union, String kind, LocalDate datedOn) {
        return repository
                .latestNumber(union, kind)
                .or(() -> repository.latestNumber(union, null))
                .flatMap(DocumentNumber::read)
                .map(last -> next(union, last.sign(), datedOn.getYear()));
    }

    private DocumentNumber next(OrganizationId union, String sign, int year) {
        int highest = repository.numbers(union, sign, year).stream()
                .flatMap(number -> DocumentNumber.read(number).stream())
                .mapToInt(DocumentNumber::count)
                .max()
                .orElse(0);
        return new DocumentNumber(sign, year, highest).next();
    }

    /** The same while nobody else of the union gives a number. @throws Refused when there is none to follow */
    DocumentNumber give(OrganizationId union, PaperEntry entry) {
        repository.lockNumbers(union);
        return next(union, entry.kind(), entry.datedOn())
                .orElseThrow(() -> Refused.of("number", "archive.problem.number-first"));
    }
}
