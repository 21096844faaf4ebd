package org.unionledger.plan.recurring;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Words;
import org.unionledger.organization.OrganizationKind;

/**
 * Something unions owe again and again (周期性工作), as declared.
 *
 * @param source    the regime or regulation it follows from, in Chinese
 * @param verified  whether its day stands in the source; else it is a custom
 * @param unions    the levels that owe it
 * @param voluntary owed only where a union has switched it on
 * @param register  an entry of this register in its days fulfils it
 * @param field     the choice that must have one of the words; empty when any entry does
 * @param remind    days before the day from which on a union is shown it
 */
public record RecurringDuty(
        String id,
        String name,
        String englishName,
        List<Integer> regimes,
        String source,
        boolean verified,
        Rule rule,
        List<OrganizationKind> unions,
        boolean voluntary,
        String register,
        String field,
        List<String> words,
        int remind) {

    /** Where the entries are seen that fulfilled it at a union on a day. */
    public String fulfilledBy(OrganizationId union, LocalDate day) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/ledgers/" + register)
                .queryParam("from", day)
                .queryParam("to", day)
                .queryParam("place", union.value());
        if (words.size() == 1) {
            address.queryParam("f." + field, words.get(0));
        }
        return address.build().encode().toUriString();
    }

    public String name(Words words) {
        return words.either(name, englishName);
    }
}
