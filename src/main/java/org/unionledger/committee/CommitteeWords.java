package org.unionledger.committee;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to terms and certificates, in the reader's words. */
@Component
class CommitteeWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(Terms.KIND, Certificates.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("committee.audit.kind." + (kind.equals(Terms.KIND) ? "term" : "certificate"));
    }

    @Override
    public List<String> actions() {
        return List.of("created", "changed", "postponed", "appointed", "left", "voided");
    }

    @Override
    public Right right() {
        return Right.READ_ORGANIZATIONS;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return (kind.equals(Terms.KIND) ? "/terms/" : "/certificates/") + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return CommitteePages.timeline(words);
    }
}
