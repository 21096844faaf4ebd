package org.unionledger.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditEntry;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
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
    List<HistoryLine> of(Scope scope, Subject subject, Words words) {
        return audit.history(subject).stream()
                .map(entry -> line(scope, entry, words))
                .toList();
    }

    private HistoryLine line(Scope scope, AuditEntry entry, Words words) {
        Set<String> fields = new TreeSet<>(entry.before().keySet());
        fields.addAll(entry.after().keySet());
        List<HistoryLine.Change> changes = new ArrayList<>();
        for (String field : fields) {
            changes.add(new HistoryLine.Change(
                    words.text("organization.field." + field),
                    worded(scope, field, entry.before().get(field), words),
                    worded(scope, field, entry.after().get(field), words)));
        }
        return new HistoryLine(
                entry.at(),
                entry.login(),
                words.text("organization.action." + entry.action()),
                entry.reason(),
                changes);
    }

    private String worded(Scope scope, String field, @Nullable String value, Words words) {
        if (value == null) {
            return "";
        }
        return switch (field) {
            case "establishment", "form", "kind" -> words.text("organization." + field + "." + value);
            case "unitKind" -> UnitKinds.name(words, value);
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
