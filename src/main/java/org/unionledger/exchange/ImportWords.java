package org.unionledger.exchange;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.frame.PlainWords;
import org.unionledger.frame.RecordWords;

/** What was done with imported files, in the reader's words. */
@Configuration(proxyBeanMethods = false)
class ImportWords {

    static final String KIND = "import";

    @Bean
    RecordWords wordsOfImports() {
        return PlainWords.of(
                        KIND,
                        "exchange.audit.kind",
                        "exchange.audit.field.",
                        Right.READ_ORGANIZATIONS,
                        "imported",
                        "undone",
                        "exported")
                .at(record -> "/imports/" + record)
                .done("exchange.audit.action.");
    }
}
