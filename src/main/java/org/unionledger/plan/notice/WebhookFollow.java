package org.unionledger.plan.notice;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.EntriesWritten;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.Ledgers;
import org.unionledger.organization.Organizations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down what other programs are to be told, in the transaction of what happened: neither is there without the other. It says
 * which record, its day, title and state, and nothing of persons; who wants more asks the API with an account.
 */
@Component
class WebhookFollow {

    /** By register: what it is called outside, its title and its state. */
    private static final Map<String, List<String>> TOLD =
            Map.of("work_plan", List.of("plan.item", "item", "state"), "meeting", List.of("meeting", "topic", "stage"));

    /** An import of a year's plan is told by its entries up to this many; a greater one is looked at, not told line by line. */
    private static final int MOST_AT_ONCE = 200;

    private final WebhookRepository repository;
    private final Ledgers ledgers;
    private final Organizations organizations;
    private final JsonMapper json = new JsonMapper();
    private final Clock clock;

    WebhookFollow(WebhookRepository repository, Ledgers ledgers, Organizations organizations, Clock clock) {
        this.repository = repository;
        this.ledgers = ledgers;
        this.organizations = organizations;
        this.clock = clock;
    }

    @EventListener
    void on(EntriesWritten written) {
        if (TOLD.containsKey(written.ledger()) && written.entries().size() <= MOST_AT_ONCE) {
            organizations
                    .root()
                    .map(Scope::operatorAt)
                    .ifPresent(all -> tell(ledgers.find(all, written.ledger(), written.entries())
                            .values()));
        }
    }

    private void tell(Collection<Entry> entries) {
        Set<OrganizationId> unions = entries.stream().map(Entry::organization).collect(Collectors.toSet());
        repository
                .of(unions)
                .forEach(webhook -> entries.stream()
                        .filter(entry -> entry.organization().equals(webhook.union()))
                        .forEach(entry -> repository.add(
                                webhook.id(), event(entry), json.writeValueAsString(content(entry)), clock.instant())));
    }

    private static String event(Entry entry) {
        return told(entry).get(0) + (entry.isVoided() ? ".voided" : ".written");
    }

    private Map<String, Object> content(Entry entry) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("event", event(entry));
        content.put("at", clock.instant().toString());
        content.put("union", entry.organization().value());
        content.put("record", entry.id());
        content.put("day", entry.day().toString());
        content.put("title", entry.values().written(told(entry).get(1)));
        content.put("state", entry.values().written(told(entry).get(2)));
        return content;
    }

    private static List<String> told(Entry entry) {
        return TOLD.getOrDefault(entry.ledger(), List.of());
    }
}
