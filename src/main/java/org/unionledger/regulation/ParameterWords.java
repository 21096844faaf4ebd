package org.unionledger.regulation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.frame.PlainWords;
import org.unionledger.frame.RecordWords;

/** What was done to a union's own values of parameters, in the reader's words. */
@Configuration(proxyBeanMethods = false)
class ParameterWords {

    @Bean
    RecordWords wordsOfParameters() {
        return PlainWords.of(
                        Parameters.SUBJECT,
                        "regulation.title",
                        "regulation.audit.field.",
                        Right.READ_ORGANIZATIONS,
                        "set",
                        "withdrawn")
                .at(record -> "/parameters")
                .done("regulation.audit.action.");
    }
}
