package org.unionledger.plan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.frame.Refused;

/** Only literal addresses: nothing is looked up. */
class TargetTests {

    @ParameterizedTest(name = "{0} is private: {1}")
    @CsvSource({
        "127.0.0.1, true",
        "0.0.0.0, true",
        "10.1.2.3, true",
        "172.15.255.255, false",
        "172.16.0.1, true",
        "172.31.255.255, true",
        "172.32.0.1, false",
        "192.168.1.1, true",
        "169.254.169.254, true",
        "100.63.255.255, false",
        "100.64.0.1, true",
        "100.127.255.255, true",
        "100.128.0.1, false",
        "192.0.0.8, true",
        "192.0.1.8, false",
        "198.17.0.1, false",
        "198.18.0.1, true",
        "198.19.255.255, true",
        "198.20.0.1, false",
        "224.0.0.1, true",
        "240.0.0.1, true",
        "255.255.255.255, true",
        "8.8.8.8, false",
        "::1, true",
        "::, true",
        "fe80::1, true",
        "fc00::1, true",
        "fdff::1, true",
        "::ffff:10.0.0.1, true",
        "::ffff:8.8.8.8, false",
        "::7f00:1, true",
        "2002:7f00:1::, true",
        "64:ff9b::7f00:1, true",
        "2400:3200::1, false"
    })
    void only_ordinary_public_addresses_are_told(String address, boolean isPrivate) throws UnknownHostException {
        assertThat(Target.isPrivate(InetAddress.getByName(address))).isEqualTo(isPrivate);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "http://203.0.113.7/hook, target-not-https",
        "ftp://203.0.113.7/, target-not-https",
        "nothing, target-not-https",
        "'', target-not-https",
        "https:/hook, target-unreadable",
        "https://user:secret@203.0.113.7/, target-unreadable",
        "https://203.0.113.7/#part, target-unreadable",
        "'https://203.0.113.7/a b', target-unreadable",
        "https://127.0.0.1/hook, target-private",
        "https://[::1]/hook, target-private",
        "https://192.168.0.1:8443/hook, target-private"
    })
    void what_may_not_be_told_is_refused(String address, String code) {
        assertThatThrownBy(() -> new Target(false).require(address))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().get(0).code()).isEqualTo("plan.problem." + code));
    }

    @Test
    void a_public_address_is_told_and_a_private_one_where_it_was_allowed() {
        assertThat(new Target(false).require("https://203.0.113.7/hook").getHost())
                .isEqualTo("203.0.113.7");
        assertThat(new Target(true).require("http://127.0.0.1:8080/hook").getPort())
                .isEqualTo(8080);
        assertThatThrownBy(() -> new Target(true).require("ftp://127.0.0.1/")).isInstanceOf(Refused.class);
    }
}
