package org.unionledger.plan;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.frame.PlainWords;
import org.unionledger.frame.RecordWords;

/** Who was handed what, in the reader's words; what was done to the items themselves, the register tells. */
@Configuration(proxyBeanMethods = false)
class PlanWords {

    @Bean
    RecordWords wordsOfPlans() {
        return PlainWords.of(Tasks.KIND, "plan.item", "plan.field.", Right.READ_LEDGERS, "assigned")
                .at(record -> "/plan/items/" + record)
                .done("plan.action.");
    }
}
