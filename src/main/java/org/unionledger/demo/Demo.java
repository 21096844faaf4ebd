package org.unionledger.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.access.Account;
import org.unionledger.access.Accounts;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.organization.Organizations;

/**
 * A believable district (演示数据) for an empty book: a street in full detail and a smaller one beside it, last year and this
 * year up to today, with everything invented. The same day gives the same book.
 */
@Service
public class Demo {

    /** Of every account of the demo. */
    public static final String PASSWORD = "Demo-ledger-1";

    private static final long SEED = 2025;

    private final Organizations organizations;
    private final Accounts accounts;
    private final DistrictBooking booking;
    private final ReportBooking reports;
    private final EvaluationBooking evaluations;
    private final DocumentBooking documents;
    private final ArchiveBooking archive;
    private final RoundBooking rounds;
    private final BackfillBooking backfills;
    private final ViewBooking views;
    private final JoiningBooking joining;
    private final TransferBooking transfers;
    private final DeskBooking desk;
    private final DemoRepository repository;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Demo(
            Organizations organizations,
            Accounts accounts,
            DistrictBooking booking,
            ReportBooking reports,
            EvaluationBooking evaluations,
            DocumentBooking documents,
            ArchiveBooking archive,
            RoundBooking rounds,
            BackfillBooking backfills,
            ViewBooking views,
            JoiningBooking joining,
            TransferBooking transfers,
            DeskBooking desk,
            DemoRepository repository,
            TransactionTemplate transaction,
            Clock clock) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.booking = booking;
        this.reports = reports;
        this.evaluations = evaluations;
        this.documents = documents;
        this.archive = archive;
        this.rounds = rounds;
        this.backfills = backfills;
        this.views = views;
        this.joining = joining;
        this.transfers = transfers;
        this.desk = desk;
        this.repository = repository;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the book is empty, so that the demo may be loaded. */
    public boolean isPossible() {
        return accounts.isEmpty() && organizations.root().isEmpty();
    }

    /** Whether the book is a demo: not for real use, with accounts whose password everybody knows. */
    public boolean isLoaded() {
        return repository.isMarked();
    }

    /**
     * Fills the empty book in one transaction: all of it is there afterwards, or nothing. Then reports are sent,
     * targets set, summaries written, communities judged and papers filed, as these are of what is committed.
     *
     * @throws IllegalStateException if the book is not empty
     */
    public void load() {
        load(District.read(), SEED);
    }

    void load(District district, long seed) {
        LocalDate today = LocalDate.now(clock);
        transaction.executeWithoutResult(status -> {
            booking.book(district, seed, today);
            repository.mark(seed, today);
        });
        List<Scope> reviewers = with(district, Role.DISTRICT_REVIEWER);
        reviewers.forEach(reviewer -> reports.assign(reviewer, today));
        with(district, Role.STREET_OFFICER).forEach(officer -> {
            reports.book(officer, today);
            evaluations.book(officer, today);
            reviewers.stream().findFirst().ifPresent(reviewer -> documents.book(officer, reviewer, today));
            rounds.book(officer, today);
            backfills.book(officer, today);
            views.book(officer);
            archive.book(
                    officer, organizations.require(officer, officer.place()).name(), today);
            desk.importRules(officer, today);
        });
        district.streets().forEach(street -> comeAndGo(district, street, seed, today));
    }

    /** Workers apply, members change their union, the officer is away for some days. */
    private void comeAndGo(District district, District.Street street, long seed, LocalDate today) {
        List<District.Login> staff = district.accounts().stream()
                .filter(login -> street.name().equals(login.place()))
                .toList();
        Scope officer = staff.stream()
                .filter(login -> login.asRole() == Role.STREET_OFFICER)
                .flatMap(login -> accounts.find(login.login()).stream())
                .map(Account::scope)
                .findFirst()
                .orElseThrow();
        People people = StreetStory.Sources.of(seed).people(street, "applicants");
        organizations.children(officer, officer.place()).stream()
                .findFirst()
                .ifPresent(community -> joining.book(officer, community.id(), people, today));
        transfers.book(officer);
        staff.stream()
                .filter(login -> login.asRole() != Role.STREET_OFFICER)
                .findFirst()
                .ifPresent(colleague -> desk.standIn(officer, colleague.login(), today));
    }

    private List<Scope> with(District district, Role role) {
        return district.accounts().stream()
                .filter(login -> login.asRole() == role)
                .flatMap(login -> accounts.find(login.login()).stream())
                .map(Account::scope)
                .toList();
    }

    /** Who may sign in, and where; empty when the book is no demo. */
    public List<DemoAccount> accounts() {
        return isLoaded() ? accounts(District.read()) : List.of();
    }

    private List<DemoAccount> accounts(District district) {
        Scope operator = organizations.root().map(Scope::operatorAt).orElseThrow();
        return district.accounts().stream()
                .flatMap(login -> accounts.find(login.login()).stream())
                .map(account -> new DemoAccount(
                        account.login(),
                        account.roles(),
                        organizations.require(operator, account.place()).name()))
                .toList();
    }
}
