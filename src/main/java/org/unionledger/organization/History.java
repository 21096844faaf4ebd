package org.unionledger.organization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.TimelineEntry;
import org.unionledger.frame.Words;

/** What was done to a union or an employer, in the reader's words. */
@Component
class History {

    private static final String COMMUNITY = "community";

    private final AuditLog audit;
    private final Organizations organizations;

    History(AuditLog audit, Organizations organizations) {
        this.audit = audit;
        this.organizations = organizations;
    }

    /** The latest first. */
    List<TimelineEntry> of(Scope scope, Subject subject, Words words) {
        return audit.history(subject).stream().map(timeline(scope, words)::line).toList();
    }

    Timeline timeline(Scope scope, Words words) {
        return new Timeline(
                action -> words.text("organization.action." + action),
                field -> words.text("organization.field." + field),
                (field, value) -> worded(scope, field, value, words));
    }

    private String worded(Scope scope, String field, String value, Words words) {
        return switch (field) {
            case "establishment", "form", "kind", "ending", "scale", "difficulty" ->
                words.text("organization." + field + "." + value);
            case "unitKind" -> UnitKinds.name(words, value);
            case "industry" -> Industries.name(words, value);
            case COMMUNITY -> communityName(scope, value);
            default -> value;
        };
    }

    private String communityName(Scope scope, String id) {
        OrganizationId community = new OrganizationId(Integer.parseInt(id));
        Map<OrganizationId, String> names = new HashMap<>(organizations.names(scope, List.of(community)));
        return names.getOrDefault(community, "");
    }
}
