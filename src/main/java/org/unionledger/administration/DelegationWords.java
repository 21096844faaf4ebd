package org.unionledger.administration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.frame.PlainWords;
import org.unionledger.frame.RecordWords;

/** What was done to delegations, in the reader's words. */
@Configuration(proxyBeanMethods = false)
class DelegationWords {

    @Bean
    RecordWords wordsOfDelegations() {
        return PlainWords.of(
                        "delegation",
                        "administration.delegations",
                        "administration.delegation.",
                        Right.READ_AUDIT_LOG,
                        "delegated",
                        "acting",
                        "ended")
                .at(record -> "/delegations");
    }
}
