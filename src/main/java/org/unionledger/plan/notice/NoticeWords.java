package org.unionledger.plan.notice;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to feeds, letters and the programs that are told, in the reader's words. */
@Component
class NoticeWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(Feeds.KIND, Subscriptions.KIND, Webhooks.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text(kind.equals(Webhooks.KIND) ? "plan.webhook" : "plan.reminders");
    }

    @Override
    public List<String> actions() {
        return List.of(
                "feed-made",
                "feed-revoked",
                "mail-asked",
                "mail-confirmed",
                "mail-ended",
                "webhook-made",
                "webhook-ended");
    }

    @Override
    public Right right() {
        return Right.READ_LEDGERS;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return kind.equals(Webhooks.KIND) ? "/webhooks/" + record + "/deliveries" : "/reminders";
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text("administration.audit.action." + action),
                field -> words.text("plan.webhook." + field),
                (field, value) -> value);
    }
}
