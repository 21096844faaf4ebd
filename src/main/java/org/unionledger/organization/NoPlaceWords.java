package org.unionledger.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.exchange.ImportFailures;
import org.unionledger.figures.NoPlace;
import org.unionledger.frame.Words;

/** Says which union is closed on which day, where a record or an import would have been lost there. */
@Component
class NoPlaceWords implements ImportFailures {

    private final OrganizationRepository repository;
    private final Words chinese;
    private final Clock clock;

    NoPlaceWords(OrganizationRepository repository, MessageSource messages, Clock clock) {
        this.repository = repository;
        this.chinese = new Words(messages, Locale.SIMPLIFIED_CHINESE);
        this.clock = clock;
    }

    @Override
    public Optional<String> worded(RuntimeException failed) {
        return failed instanceof NoPlace refused ? Optional.of(worded(of(refused), chinese)) : Optional.empty();
    }

    /** What falls into a closed period counts today, and so may have no place today. */
    Objection of(NoPlace refused) {
        return Objection.to(
                "",
                refused.day().equals(LocalDate.now(clock)) ? "no-place-today" : "no-place",
                repository.nameOf(refused.union()),
                refused.day().toString());
    }

    static String worded(Objection objection, Words words) {
        return words.text(objection.message(), objection.arguments().toArray());
    }
}
