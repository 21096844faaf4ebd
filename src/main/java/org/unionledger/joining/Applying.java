package org.unionledger.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.audit.Actor;
import org.unionledger.audit.AuditLog;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;

/**
 * What a worker without an account does: apply, ask how it stands, correct what was sent back, withdraw. Whether somebody is a
 * member already, here or elsewhere, is never looked up here, so that no answer tells it.
 */
@Service
public class Applying {

    private static final Actor APPLICANT = new Actor(0, "applicant");

    private final ApplicationRepository repository;
    private final Settling settling;
    private final AuditLog audit;
    private final Clock clock;

    Applying(ApplicationRepository repository, Settling settling, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.settling = settling;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes an application.
     *
     * @param consent the notice as it stands now
     * @return the code to ask by, told this once
     * @throws Refused with everything that was not understood or not agreed to
     */
    @Transactional
    public String apply(JoiningLinks.Open open, JoiningForm form, Consent consent) {
        List<Problem> problems = new ArrayList<>(form.problemsWith(consent));
        Applicant person = form.read(null, today(), problems);
        Refused.unlessNone(problems);
        String receipt = Receipt.make();
        long id = repository.insert(open.link(), person, consent, receipt, clock.instant(), today());
        settled(id, "received");
        return receipt;
    }

    /** Only who has both the code and the last characters of the identity number is told anything. */
    Optional<Application> find(Proof proof) {
        return repository
                .byReceipt(proof.receipt())
                .filter(application ->
                        application.person() != null && application.person().hasTail(proof.tail()));
    }

    /** As it stands after a step. */
    Application again(Application application) {
        return repository.get(application.id());
    }

    /** Sends a corrected application again. @throws Refused if it was not sent back, or is still flawed */
    @Transactional
    public void correct(Application application, JoiningForm form) {
        Application current = locked(application);
        Applicant before = current.person();
        if (current.state() != ApplicationState.RETURNED || before == null) {
            throw Refused.of("", "joining.problem.not-returned");
        }
        List<Problem> problems = new ArrayList<>();
        Applicant person = form.read(before, today(), problems);
        Refused.unlessNone(problems);
        repository.resend(current.id(), person, today());
        settled(current.id(), "resent");
    }

    /** Takes application and consent back. @throws Refused if it is decided already */
    @Transactional
    public void withdraw(Application application) {
        Application current = locked(application);
        if (current.state().isDecided()) {
            throw Refused.of("", "joining.problem.decided");
        }
        repository.put(current.id(), ApplicationState.WITHDRAWN, today(), null);
        settled(current.id(), "withdrawn");
    }

    private Application locked(Application application) {
        repository.lock(application.id());
        return repository.get(application.id());
    }

    private void settled(long id, String action) {
        Application application = repository.get(id);
        settling.settle(application);
        audit.write(APPLICANT, action, Settling.subject(application), null, Map.of(), Map.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
