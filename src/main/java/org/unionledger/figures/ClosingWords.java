package org.unionledger.figures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.frame.PlainWords;
import org.unionledger.frame.RecordWords;

/** What was done to closings of books, in the reader's words. */
@Configuration(proxyBeanMethods = false)
class ClosingWords {

    @Bean
    RecordWords wordsOfClosings() {
        return PlainWords.of(
                        Closings.SUBJECT,
                        "figures.audit.kind",
                        "figures.audit.field.",
                        Right.READ_FIGURES,
                        "closed",
                        "opened")
                .at(record -> "/closings")
                .done("figures.audit.action.");
    }
}
