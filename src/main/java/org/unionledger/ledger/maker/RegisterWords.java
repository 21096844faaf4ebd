package org.unionledger.ledger.maker;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.frame.PlainWords;
import org.unionledger.frame.RecordWords;
import org.unionledger.ledger.Registers;

/** What was done to the registers that unions made, in the reader's words. */
@Configuration(proxyBeanMethods = false)
class RegisterWords {

    @Bean
    RecordWords wordsOfRegisters() {
        return PlainWords.of(
                        Registers.SUBJECT,
                        "ledger.maker.title",
                        "ledger.maker.audit.field.",
                        Right.MAKE_LEDGERS,
                        "adopted",
                        "stopped",
                        "restarted")
                .at(record -> "/registers")
                .done("ledger.maker.audit.");
    }
}
