package org.unionledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** PostgreSQL refuses to run as root and as a user without a name. */
class IdentityTests {

    private static final Optional<Identity.User> NO_DATABASE = Optional.empty();
    private static final Optional<Identity.User> OF_ROOT = Optional.of(new Identity.User(0, 0));
    private static final Optional<Identity.User> OF_THE_OFFICE = Optional.of(new Identity.User(1000, 100));

    @Test
    void root_runs_a_database_of_its_own_as_it_would_make_one() {
        assertThat(Identity.choose(new Machine(0, true, Set.of("unshare", "setpriv")), OF_ROOT))
                .isEqualTo(Identity.UNMAPPED);
        assertThat(Identity.choose(new Machine(0, true, Set.of("setpriv")), OF_ROOT))
                .isEqualTo(Identity.NOBODY);
    }

    @Test
    void root_runs_the_database_of_another_user_as_that_user() {
        assertThat(Identity.choose(new Machine(0, true, Set.of("unshare", "setpriv")), OF_THE_OFFICE)
                        .prefix())
                .contains("setpriv", "--reuid=1000", "--regid=100");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Identity.choose(new Machine(0, true, Set.of("unshare")), OF_THE_OFFICE))
                .returns(Refusal.RUN_AS_ROOT, StartRefused::reason);
    }

    @Test
    void an_ordinary_user_runs_the_server_itself() {
        assertThat(Identity.choose(new Machine(1000, true, Set.of()), NO_DATABASE))
                .isEqualTo(Identity.SAME);
    }

    @Test
    void root_runs_it_in_a_namespace_of_its_own() {
        assertThat(Identity.choose(new Machine(0, true, Set.of("unshare", "setpriv")), NO_DATABASE))
                .isEqualTo(Identity.UNMAPPED);
    }

    @Test
    void root_steps_down_to_nobody_where_namespaces_are_forbidden() {
        assertThat(Identity.choose(new Machine(0, true, Set.of("setpriv")), NO_DATABASE))
                .isEqualTo(Identity.NOBODY);
    }

    @Test
    void root_is_refused_where_it_can_do_neither() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Identity.choose(new Machine(0, true, Set.of()), NO_DATABASE))
                .returns(Refusal.RUN_AS_ROOT, StartRefused::reason);
    }

    @Test
    void a_user_without_a_name_needs_a_namespace() {
        assertThat(Identity.choose(new Machine(1234, false, Set.of("unshare", "setpriv")), NO_DATABASE))
                .isEqualTo(Identity.UNMAPPED);
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Identity.choose(new Machine(1234, false, Set.of("setpriv")), NO_DATABASE))
                .returns(Refusal.RUN_AS_ROOT, StartRefused::reason);
    }

    /** A machine on which only some programs do what they are there for. */
    private record Machine(long userId, boolean userHasName, Set<String> workingPrograms) implements Host {
        @Override
        public boolean runs(List<String> command) {
            return workingPrograms.contains(command.get(0));
        }
    }
}
