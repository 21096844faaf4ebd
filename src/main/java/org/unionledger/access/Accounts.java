package org.unionledger.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.audit.Actor;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;

/** The accounts (账号) of a book: who may sign in, with which roles, at which place. */
@Service
public class Accounts {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final Actor OPERATOR = new Actor(0, "operator");

    private final AccountRepository repository;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final Clock clock;

    Accounts(AccountRepository repository, PasswordEncoder passwords, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** An account just made, with the password that is shown once and never stored in clear. */
    public record Issued(Account account, String oneTimePassword) {}

    /** Whether nobody can sign in yet: the book is new. */
    public boolean isEmpty() {
        return repository.isEmpty();
    }

    /**
     * Makes an account for somebody else; they change the password when they first sign in. Its place must lie in the
     * maker's scope, which the caller has checked.
     *
     * @throws AccountRefused if the login is taken or not of the form, or no role is given
     */
    @Transactional
    public Issued issue(Scope by, String login, String name, OrganizationId place, Set<Role> roles) {
        by.require(Right.MANAGE_ACCOUNTS);
        String password = OneTimePassword.make();
        return new Issued(create(by.actor(), login, name, place, roles, password, true), password);
    }

    /** Makes the first accounts of a book, by whoever runs it: the set-up and the demo. */
    @Transactional
    public Issued issueFirst(String login, String name, OrganizationId place, Set<Role> roles) {
        String password = OneTimePassword.make();
        return new Issued(create(OPERATOR, login, name, place, roles, password, true), password);
    }

    /**
     * Makes an account whose password its owner has chosen already.
     *
     * @throws AccountRefused also if the password is too weak
     */
    @Transactional
    public Account createFirst(String login, String name, OrganizationId place, Set<Role> roles, String password) {
        requireStrong(password);
        return create(OPERATOR, login, name, place, roles, password, false);
    }

    public Optional<Account> find(String login) {
        return repository.byLogin(evened(login)).map(AccountRepository.Stored::account);
    }

    /** How many others than the asker, not disabled, hold a right at exactly this place. */
    public long others(Scope scope, Right right, OrganizationId place) {
        return repository.countWith(Role.with(right), place, scope.account());
    }

    /** Whoever the account is today; empty when there is none, or it is disabled. */
    public Optional<Account> active(long id) {
        return repository.byId(id).map(AccountRepository.Stored::account).filter(account -> !account.disabled());
    }

    /** Who may be given work of a union: the accounts that hold roles just there and are not disabled, by login. */
    public List<Account> at(OrganizationId union) {
        return repository.at(union);
    }

    /** What the accounts are called, by id, disabled ones too. */
    public Map<Long, String> names(Collection<Long> ids) {
        return repository.names(ids);
    }

    /** The accounts at the asker's place and below, by login. */
    public List<Account> list(Scope scope) {
        scope.require(Right.MANAGE_ACCOUNTS);
        return repository.below(scope.place(), LocalDate.now(clock));
    }

    /** Gives the account a new one-time password and ends its sessions. */
    @Transactional
    public String reissue(Scope by, long id) {
        Account account = managed(by, id);
        String password = OneTimePassword.make();
        repository.setPassword(account.id(), hash(password), true);
        audit.write(by.actor(), "password_reissued", subject(account), null, Map.of(), Map.of());
        return password;
    }

    /** Disables or enables the account; a disabled one is signed out at its next click. */
    @Transactional
    public void setDisabled(Scope by, long id, boolean disabled) {
        Account account = managed(by, id);
        if (account.id() == by.account()) {
            throw new AccountRefused("access.refused.own_account");
        }
        repository.setDisabled(id, disabled);
        audit.write(by.actor(), disabled ? "disabled" : "enabled", subject(account), null, Map.of(), Map.of());
    }

    /** @throws AccountRefused if the old password is wrong or the new one too weak */
    @Transactional
    public void changePassword(Scope own, String oldPassword, String newPassword) {
        AccountRepository.Stored stored = repository.byId(own.account()).orElseThrow(() -> new NotInScope("account"));
        if (!passwords.matches(oldPassword, stored.passwordHash())) {
            throw new AccountRefused("access.refused.wrong_password");
        }
        requireStrong(newPassword);
        repository.setPassword(own.account(), hash(newPassword), false);
        audit.write(own.actor(), "password_changed", subject(stored.account()), null, Map.of(), Map.of());
    }

    private Account create(
            Actor by,
            String login,
            String name,
            OrganizationId place,
            Set<Role> roles,
            String password,
            boolean mustChange) {
        String evened = evened(login);
        if (!LOGIN.matcher(evened).matches()) {
            throw new AccountRefused("access.refused.login_form");
        }
        if (roles.isEmpty()) {
            throw new AccountRefused("access.refused.no_role");
        }
        try {
            long id =
                    repository.insert(evened, name.strip(), hash(password), mustChange, place, roles, clock.instant());
            Account account = repository.byId(id).orElseThrow().account();
            audit.write(
                    by, "created", subject(account), null, Map.of(), Map.of("login", evened, "roles", words(roles)));
            return account;
        } catch (DuplicateKeyException taken) {
            throw new AccountRefused("access.refused.login_taken");
        }
    }

    private Account managed(Scope by, long id) {
        return list(by).stream()
                .filter(account -> account.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotInScope("account " + id));
    }

    private static void requireStrong(String password) {
        if (!PasswordRule.allows(password)) {
            throw new AccountRefused("access.refused.weak_password");
        }
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    private static String evened(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private static String words(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().collect(Collectors.joining(" "));
    }

    private static Subject subject(Account account) {
        return new Subject("account", account.id(), account.place());
    }
}
