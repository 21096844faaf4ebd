package org.unionledger.plan.notice;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Secrets;
import org.unionledger.organization.Organizations;

/** Which programs are told what happens to the plan and the meetings of a union (对外通知). Takes {@link Right#SET_PARAMETERS}. */
@Service
class Webhooks {

    static final String KIND = "plan.webhook";

    private static final int MOST_OF_A_UNION = 5;

    private final WebhookRepository repository;
    private final Target target;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Webhooks(WebhookRepository repository, Target target, Organizations organizations, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.target = target;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    List<Webhook> of(Scope scope, OrganizationId union) {
        scope.require(Right.SET_PARAMETERS);
        organizations.require(scope, union);
        return repository.of(List.of(union));
    }

    /** @throws NotInScope when there is none, it was ended, or its union lies elsewhere */
    Webhook require(Scope scope, long id) {
        scope.require(Right.SET_PARAMETERS);
        return repository
                .find(id, scope.place(), LocalDate.now(clock))
                .orElseThrow(() -> new NotInScope("webhook " + id));
    }

    /**
     * @return the secret by which the other program knows that it was this book; shown once
     * @throws Refused if nothing may be sent to the address, or the union has five already
     */
    @Transactional
    String make(Scope scope, OrganizationId union, String address) {
        if (of(scope, union).size() >= MOST_OF_A_UNION) {
            throw Refused.of("", "plan.problem.too-many-webhooks");
        }
        URI uri = target.require(address);
        String secret = Secrets.make();
        long id = repository.insert(union, uri.toString(), secret, scope.login());
        audit.write(
                scope.actor(),
                "webhook-made",
                new Subject(KIND, id, union),
                null,
                Map.of(),
                Map.of("host", uri.getHost()));
        return secret;
    }

    @Transactional
    void end(Scope scope, long id) {
        Webhook webhook = require(scope, id);
        repository.end(id, scope.login());
        audit.write(scope.actor(), "webhook-ended", new Subject(KIND, id, webhook.union()), null, Map.of(), Map.of());
    }

    List<Delivery> deliveries(Scope scope, long id, long before, int limit) {
        return repository.deliveries(require(scope, id).id(), before, limit);
    }

    long countDeliveries(Scope scope, long id) {
        return repository.countDeliveries(require(scope, id).id());
    }
}
