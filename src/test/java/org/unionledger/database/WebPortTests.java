package org.unionledger.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class WebPortTests {

    @Test
    void taken_by_another_program_is_refused() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> WebPort.requireFree(other.getLocalPort(), null))
                    .returns(Refusal.PORT_TAKEN, StartRefused::reason)
                    .withMessageContaining(String.valueOf(other.getLocalPort()));
        }
    }

    @Test
    void given_free_again_is_accepted() throws IOException {
        int port;
        try (ServerSocket other = new ServerSocket(0)) {
            port = other.getLocalPort();
        }
        assertThatNoException().isThrownBy(() -> WebPort.requireFree(port, null));
    }

    @Test
    void zero_asks_for_any_free_port() {
        assertThatNoException().isThrownBy(() -> WebPort.requireFree(0, null));
    }
}
