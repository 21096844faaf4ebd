package org.unionledger.exchange;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.frame.PlainWords;
import org.unionledger.frame.RecordWords;

/** That lists were exported, in the reader's words. What was searched for may be a person's name. */
@Configuration(proxyBeanMethods = false)
class ExportWords {

    @Bean
    RecordWords wordsOfExports() {
        return PlainWords.of(
                        ExportLog.KIND,
                        "exchange.audit.export",
                        "exchange.audit.field.",
                        Right.READ_LEDGERS,
                        "exported")
                .at(union -> "/organizations/" + union)
                .done("exchange.audit.action.");
    }
}
