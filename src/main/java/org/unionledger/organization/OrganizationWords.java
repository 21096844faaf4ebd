package org.unionledger.organization;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to unions and employers, in the reader's words. */
@Component
class OrganizationWords implements RecordWords {

    private final History history;

    OrganizationWords(History history) {
        this.history = history;
    }

    @Override
    public List<String> kinds() {
        return List.of(Organizations.SUBJECT, Employers.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("organization.audit.kind." + kind);
    }

    @Override
    public List<String> actions() {
        return List.of(
                "created",
                "changed",
                "moved",
                "closed",
                "reopened",
                "merged",
                "split",
                "withdrawn",
                "ended",
                "ending-withdrawn",
                "voided",
                "revealed");
    }

    @Override
    public Right right() {
        return Right.READ_ORGANIZATIONS;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return (kind.equals(Employers.KIND) ? "/employers/" : "/organizations/") + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return history.timeline(scope, words);
    }
}
