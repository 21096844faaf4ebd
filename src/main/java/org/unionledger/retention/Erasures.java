package org.unionledger.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Refused;
import org.unionledger.regulation.Parameter;
import org.unionledger.regulation.Parameters;

/**
 * Erasing personal data (个人信息删除): one puts it forward with the rule it follows, and it is confirmed; of more people than a
 * parameter says by somebody else. Source: 个人信息保护法 arts. 19, 47 (PRI-03, PRI-07).
 */
@Service
class Erasures {

    static final String KIND = "erasure";
    static final String ALONE = "retention.alone.people";

    private final ErasureRepository repository;
    private final DueData data;
    private final List<PersonalRecord> records;
    private final RequestDuty duty;
    private final Parameters parameters;
    private final AuditLog audit;
    private final Clock clock;

    Erasures(
            ErasureRepository repository,
            DueData data,
            List<PersonalRecord> records,
            RequestDuty duty,
            Parameters parameters,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.data = data;
        this.records = records;
        this.duty = duty;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is due today. @param union within the scope, as the caller has checked */
    List<DueKind> due(Scope scope, OrganizationId union) {
        scope.require(Right.ERASE_PERSONS);
        return data.at(union, today());
    }

    /** @throws NotInScope when there is none, or it lies elsewhere */
    Erasure require(Scope scope, long id) {
        scope.require(Right.ERASE_PERSONS);
        return repository.find(id, scope.place(), today()).orElseThrow(() -> new NotInScope("erasure " + id));
    }

    List<Erasure> page(Scope scope, OrganizationId union, long before, int limit) {
        scope.require(Right.ERASE_PERSONS);
        return repository.page(union, before, today(), limit);
    }

    int count(Scope scope, OrganizationId union) {
        scope.require(Right.ERASE_PERSONS);
        return repository.count(union, today());
    }

    /** Whose data would go, the earliest first; nobody once it is decided, and of a request only whoever asks. */
    List<DuePerson> people(Erasure erasure, int limit) {
        if (!erasure.isPending() || erasure.isRequest()) {
            return List.of();
        }
        RetainedData kind = data.require(erasure.kind());
        return kind.people(data.reach(kind, erasure.union(), erasure.proposedOn()), limit);
    }

    /** Whether somebody else than who put it forward has to confirm it. */
    boolean takesTwo(Erasure erasure) {
        return erasure.found() > parameters.whole(ALONE, erasure.union(), erasure.proposedOn());
    }

    /**
     * Puts forward the erasure of what is due of a kind at a union and below it.
     *
     * @throws Refused if nobody is due, or it is put forward already
     */
    @Transactional
    long propose(Scope scope, OrganizationId union, String code) {
        scope.require(Right.ERASE_PERSONS);
        RetainedData kind = data.require(code);
        int found = kind.count(data.reach(kind, union, today())).people();
        if (found == 0) {
            throw Refused.of("", "retention.problem.nobody");
        }
        return put(scope, new ErasureRepository.Proposal(code, union, null, null, ruleOf(kind, union), found));
    }

    /** In the words in which it is declared, with the number as it holds there today. */
    private String ruleOf(RetainedData kind, OrganizationId union) {
        Parameter parameter = parameters.require(kind.parameter());
        return parameter.name() + "：" + data.period(kind, union, today()).number() + parameter.unit();
    }

    /**
     * Records that a person has asked to have their data erased.
     *
     * @throws NotInScope     if the record lies elsewhere
     * @throws Refused if the day is missing or lies ahead, or the same was asked before and not yet answered
     */
    @Transactional
    long request(Scope scope, String code, long record, @Nullable LocalDate receivedOn, String reason) {
        scope.require(Right.ERASE_PERSONS);
        PersonalRecord.Asked asked = recordOf(code).find(scope, record);
        if (receivedOn == null || receivedOn.isAfter(today())) {
            throw Refused.of("", "retention.problem.received");
        }
        if (reason.isBlank()) {
            throw Refused.of("", "retention.problem.reason");
        }
        return put(scope, new ErasureRepository.Proposal(code, asked.union(), record, receivedOn, reason.strip(), 1));
    }

    private long put(Scope scope, ErasureRepository.Proposal proposal) {
        long id = repository
                .insert(proposal, scope, today())
                .orElseThrow(() -> Refused.of("", "retention.problem.already"));
        Erasure erasure = require(scope, id);
        duty.settle(erasure);
        write(
                scope,
                erasure.isRequest() ? "requested" : "proposed",
                erasure,
                erasure.rule(),
                Map.of("kind", erasure.kind(), "people", "" + erasure.found()));
        return id;
    }

    /**
     * Erases for good. @return how many people's data are gone
     *
     * @throws Refused if it was decided or changed meanwhile, if somebody else has to confirm it, or if a person who
     *     asked may not be erased yet
     */
    @Transactional
    int confirm(Scope scope, long id, int version) {
        Erasure erasure = waiting(scope, id, version);
        if (takesTwo(erasure) && erasure.proposer() == scope.account()) {
            throw Refused.of("", "retention.problem.somebody-else");
        }
        int erased = erasure.isRequest() ? eraseAsked(scope, erasure) : eraseDue(scope, erasure);
        end(scope, erasure, Erasure.State.DONE, ErasureRepository.Outcome.erased(erased));
        write(scope, "erased", erasure, erasure.rule(), Map.of("kind", erasure.kind(), "people", "" + erased));
        return erased;
    }

    private int eraseDue(Scope scope, Erasure erasure) {
        RetainedData kind = data.require(erasure.kind());
        return kind.erase(scope.actor(), data.reach(kind, erasure.union(), erasure.proposedOn()), erasure.rule());
    }

    private int eraseAsked(Scope scope, Erasure erasure) {
        PersonalRecord record = recordOf(erasure.kind());
        long asked = Objects.requireNonNull(erasure.record());
        if (record.find(scope, asked).obstacle() != null) {
            throw Refused.of("", "retention.problem.obstacle");
        }
        record.erase(scope.actor(), asked, erasure.rule());
        return 1;
    }

    /** Keeps what a person has asked to have erased, for a reason the law knows. */
    @Transactional
    void refuse(Scope scope, long id, int version, Ground ground, String note) {
        Erasure erasure = waiting(scope, id, version);
        if (!erasure.isRequest()) {
            throw Refused.of("", "retention.problem.no-request");
        }
        if (note.isBlank()) {
            throw Refused.of("", "retention.problem.reason");
        }
        end(scope, erasure, Erasure.State.REFUSED, new ErasureRepository.Outcome(ground, note.strip(), null));
        write(scope, "refused", erasure, note.strip(), Map.of("ground", ground.code()));
    }

    /** Takes back what was put forward. */
    @Transactional
    void withdraw(Scope scope, long id, int version, String note) {
        Erasure erasure = waiting(scope, id, version);
        if (note.isBlank()) {
            throw Refused.of("", "retention.problem.reason");
        }
        end(scope, erasure, Erasure.State.WITHDRAWN, new ErasureRepository.Outcome(null, note.strip(), null));
        write(scope, "withdrawn", erasure, note.strip(), Map.of());
    }

    PersonalRecord.Asked asked(Scope scope, String code, long record) {
        scope.require(Right.ERASE_PERSONS);
        return recordOf(code).find(scope, record);
    }

    private PersonalRecord recordOf(String code) {
        return records.stream()
                .filter(record -> record.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refused.of("", "retention.problem.kind"));
    }

    /** As it stands once nobody else is deciding on it. */
    private Erasure waiting(Scope scope, long id, int version) {
        require(scope, id);
        repository.lock(id);
        Erasure erasure = require(scope, id);
        if (!erasure.isPending()) {
            throw Refused.of("", "retention.problem.over");
        }
        if (erasure.version() != version) {
            throw new ChangedMeanwhile();
        }
        return erasure;
    }

    private void end(Scope scope, Erasure erasure, Erasure.State state, ErasureRepository.Outcome outcome) {
        repository.end(erasure.id(), state, today(), scope.actor().login(), outcome);
        duty.settle(require(scope, erasure.id()));
    }

    private void write(Scope scope, String action, Erasure erasure, String reason, Map<String, String> told) {
        audit.write(scope.actor(), action, new Subject(KIND, erasure.id(), erasure.union()), reason, Map.of(), told);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
